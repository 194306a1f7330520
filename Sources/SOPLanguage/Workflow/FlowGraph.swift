/// The ways between a procedure's symbols as numbers, for questions about the whole graph.
///
/// Symbols are their places in `nodes`, ways their places in `edges`.
package struct FlowGraph: Sendable {
  /// Where an edge begins and ends; nothing is the start or the end of the case.
  package private(set) var ends: [(from: Int?, to: Int?)]
  package let nodeCount: Int
  private var leaving: Adjacency
  private var entering: Adjacency

  /// Edges whose ends are no nodes are left out of every answer.
  package init(nodes: [Workflow.Node], edges: [Workflow.Edge]) {
    var places: [String: Int] = [:]
    places.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() { places[node.id] = index }
    let ends = edges.map { edge in
      (from: edge.from.flatMap { places[$0] }, to: edge.to.flatMap { places[$0] })
    }
    self.init(nodeCount: nodes.count, ends: ends)
  }

  package init(nodeCount: Int, ends: [(from: Int?, to: Int?)]) {
    self.nodeCount = nodeCount
    self.ends = ends
    // The start and the end are one more place behind the nodes.
    leaving = Adjacency(places: nodeCount + 1, ends.map { $0.from ?? nodeCount })
    entering = Adjacency(places: nodeCount + 1, ends.map { $0.to ?? nodeCount })
  }

  /// The edges out of a node, in the order of its answers.
  package func edges(from node: Int) -> ArraySlice<Int32> { leaving[node] }
  package func edges(to node: Int) -> ArraySlice<Int32> { entering[node] }
  /// The edges from the start of the case.
  package var starts: ArraySlice<Int32> { leaving[nodeCount] }
  /// The edges that end the case.
  package var finishes: ArraySlice<Int32> { entering[nodeCount] }
}

/// Edges by the place they hang on, in one array.
private struct Adjacency: Sendable {
  private var first: [Int32]
  private var edges: [Int32]

  init(places: Int, _ placeOfEdge: [Int]) {
    first = [Int32](repeating: 0, count: places + 1)
    for place in placeOfEdge { first[place + 1] += 1 }
    for place in 0..<places { first[place + 1] += first[place] }
    var next = first
    edges = [Int32](repeating: 0, count: placeOfEdge.count)
    for (edge, place) in placeOfEdge.enumerated() {
      edges[Int(next[place])] = Int32(edge)
      next[place] += 1
    }
  }

  subscript(_ place: Int) -> ArraySlice<Int32> {
    edges[Int(first[place])..<Int(first[place + 1])]
  }
}
