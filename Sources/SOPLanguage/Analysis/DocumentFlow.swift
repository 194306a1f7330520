/// A required document that is not there on every way to the step that requires it.
package struct MissingDocument: Sendable {
  /// The node, and the place of the document in its `requires`.
  package var node: Int
  package var requirement: Int
  /// Edges from the start of a case to the node on which nothing produces the document; nothing if
  /// no step produces it at all.
  package var path: [Int]?
}

/// Every requirement that some way leaves unmet, in the order of the nodes.
///
/// A document with `from` is there at the start; a node's is there when it is done, an answer's
/// when it is taken. A requirement is met if one producer lies on every way to it, which one walk
/// through the dominator tree tells for all requirements; where several producers share the ways,
/// a search backwards from the requirement must meet one of them on each.
func missingDocuments(
  in procedure: Workflow.Procedure, _ graph: FlowGraph, reached: [Bool],
  thereAtStart: Set<String>
) -> [MissingDocument] {
  var search = BackwardSearch(procedure, graph, reached)
  var missing: [MissingDocument] = []
  for (node, requirement) in doubtful(procedure, graph, thereAtStart) {
    let document = procedure.nodes[node].requires[requirement]
    switch search.supply(of: document, at: node) {
    case .complete: break
    case .none: missing.append(MissingDocument(node: node, requirement: requirement, path: nil))
    case .avoided(let path):
      missing.append(MissingDocument(node: node, requirement: requirement, path: path))
    }
  }
  return missing
}

/// The requirements that no single producer meets on every way.
private func doubtful(
  _ procedure: Workflow.Procedure, _ graph: FlowGraph, _ thereAtStart: Set<String>
) -> [(node: Int, requirement: Int)] {
  // An edge that gives documents gets a node of its own in its middle.
  var ends: [(from: Int?, to: Int?)] = []
  var giving: [Int] = []
  for (edge, end) in graph.ends.enumerated() {
    guard !procedure.edges[edge].documents.isEmpty else {
      ends.append(end)
      continue
    }
    let middle = graph.nodeCount + giving.count
    ends.append((end.from, middle))
    ends.append((middle, end.to))
    giving.append(edge)
  }
  func produced(at place: Int) -> [String] {
    place < graph.nodeCount
      ? procedure.nodes[place].produces
      : procedure.edges[giving[place - graph.nodeCount]].documents
  }
  let split = FlowGraph(nodeCount: graph.nodeCount + giving.count, ends: ends)
  var there: [String: Int] = [:]
  var doubtful: [(node: Int, requirement: Int)] = []
  for place in Dominators(split).tour {
    guard place >= 0 else {
      for document in produced(at: ~place) { there[document, default: 1] -= 1 }
      continue
    }
    if place < graph.nodeCount {
      for (index, document) in procedure.nodes[place].requires.enumerated()
      where !thereAtStart.contains(document) && there[document, default: 0] == 0 {
        doubtful.append((place, index))
      }
    }
    for document in produced(at: place) { there[document, default: 0] += 1 }
  }
  return doubtful.sorted { ($0.node, $0.requirement) < ($1.node, $1.requirement) }
}

/// Looks from a requirement back to the start for a way without the document.
private struct BackwardSearch {
  enum Supply {
    case complete
    /// Nothing that a case can come to produces it.
    case none
    /// The edges of a shortest way without it.
    case avoided([Int])
  }

  private let procedure: Workflow.Procedure
  private let graph: FlowGraph
  private var producing: [String: Set<Int>] = [:]
  private var giving: [String: Set<Int>] = [:]
  /// By document: nodes before which it is known to be there on all ways.
  private var safe: [String: Set<Int>] = [:]

  init(_ procedure: Workflow.Procedure, _ graph: FlowGraph, _ reached: [Bool]) {
    self.procedure = procedure
    self.graph = graph
    for (node, symbol) in procedure.nodes.enumerated() where reached[node] {
      for document in symbol.produces { producing[document, default: []].insert(node) }
    }
    for (edge, end) in graph.ends.enumerated() where end.from.map({ reached[$0] }) ?? true {
      for document in procedure.edges[edge].documents {
        giving[document, default: []].insert(edge)
      }
    }
  }

  mutating func supply(of document: String, at node: Int) -> Supply {
    let producers = producing[document] ?? []
    let givers = giving[document] ?? []
    if producers.isEmpty, givers.isEmpty { return .none }
    if safe[document]?.contains(node) ?? false { return .complete }
    var wayOn: [Int: Int] = [:]
    var seen: Set<Int> = [node]
    var waiting = [node]
    var next = 0
    while next < waiting.count {
      for edge in graph.edges(to: waiting[next]).map(Int.init) where !givers.contains(edge) {
        guard let from = graph.ends[edge].from else {
          return .avoided(way(beginningWith: edge, to: node, wayOn))
        }
        guard !producers.contains(from), seen.insert(from).inserted else { continue }
        wayOn[from] = edge
        waiting.append(from)
      }
      next += 1
    }
    safe[document, default: []].formUnion(seen)
    return .complete
  }

  private func way(beginningWith start: Int, to node: Int, _ wayOn: [Int: Int]) -> [Int] {
    var way = [start]
    var current = graph.ends[start].to
    while let here = current, here != node, let edge = wayOn[here] {
      way.append(edge)
      current = graph.ends[edge].to
    }
    return way
  }
}
