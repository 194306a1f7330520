/// Where the parts of a workflow are written, for findings; no part of the workflow itself.
package struct Origins: Sendable {
  /// By node: its step's id, or the step's first key.
  package var nodes: [SourceRange] = []
  /// By node: how its row is called in a message.
  package var labels: [String] = []
  /// By node: the place of each of `requires`.
  package var requirements: [[SourceRange]] = []
  /// By edge: its answer or its `next`, else its step.
  package var edges: [SourceRange] = []
  /// Nodes with a way on whose name could not be bound: what they lead to is not known.
  package var openEnded: Set<Int> = []
}
