/// Where the parts of a chart are written, for findings; no part of the workflow itself.
package struct Origins: Sendable {
  /// By node: its step's id, or the step's first key.
  package var nodes: [SourceRange] = []
  /// By node: how it is called in a message, and its row alone.
  package var labels: [String] = []
  package var rowLabels: [String] = []
  /// By node: the place of each of `requires`.
  package var requirements: [[SourceRange]] = []
  /// By node: where its `due` is written.
  package var dues: [SourceRange?] = []
  /// By edge: its answer or its `next`, else its step.
  package var edges: [SourceRange] = []
  /// Symbols and joins with a way on whose name could not be bound: what they lead to is not known.
  package var openEnded: Set<String> = []
}
