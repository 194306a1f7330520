import SOPLanguage

/// The ways of a procedure with all names replaced by numbers: the work of making a `Course`.
struct WayTable {
  private(set) var numbers: [String: Int32] = [:]
  private(set) var rows: [Int32] = []
  private(set) var ways: [Way] = []
  /// By symbol: its ways.
  private(set) var ranges: [Range<Int>] = []
  private(set) var start: Int32 = -1
  private(set) var counterCount = 0
  private let documents: [String: Int]
  private let outcomes: [String: Int]

  init(_ workflow: Workflow, _ procedure: Workflow.Procedure) throws(BrokenWorkflow) {
    documents = places(of: workflow.documents.map(\.id))
    outcomes = places(of: workflow.outcomes.map(\.id))
    let rowPlaces = places(of: procedure.rows.map(\.id))
    for (place, node) in procedure.nodes.enumerated() {
      guard numbers.updateValue(Int32(place), forKey: node.id) == nil else {
        throw .twice(symbol: node.id)
      }
      guard let row = rowPlaces[node.row] else { throw .unknownRow(node.row) }
      rows.append(Int32(row))
    }
    var leaving = [[Workflow.Edge]](repeating: [], count: procedure.nodes.count)
    for edge in procedure.edges {
      if let from = edge.from {
        leaving[Int(try number(from))].append(edge)
      } else if let to = edge.to, start < 0 {
        start = try number(to)
      } else {
        throw .start
      }
    }
    guard start >= 0 else { throw .start }
    for (node, edges) in zip(procedure.nodes, leaving) { try add(edges, of: node) }
  }

  /// Documents the workflow does not declare are free text and take part in nothing.
  func documents(_ names: [String]) -> DocumentSet {
    var set = DocumentSet()
    for name in names {
      if let place = documents[name] { set.insert(place) }
    }
    return set
  }

  private mutating func add(_ edges: [Workflow.Edge], of node: Workflow.Node) throws(BrokenWorkflow)
  {
    let first = ways.count
    var labels: Set<String?> = []
    let beyond = Dictionary(
      edges.filter(\.beyond).map { ($0.answer, $0) }, uniquingKeysWith: { a, _ in a })
    for edge in edges where !edge.beyond {
      guard (edge.answer != nil) == (node.kind == .decision), labels.insert(edge.answer).inserted
      else { throw .ways(of: node.id) }
      var way = try way(edge)
      guard let limit = edge.limit else {
        ways.append(way)
        continue
      }
      guard limit > 0, let last = beyond[edge.answer] else { throw .ways(of: node.id) }
      way.counter = Int32(counterCount)
      way.limit = Int32(clamping: limit)
      counterCount += 1
      ways.append(way)
      ways.append(try self.way(last))
    }
    guard ways.count > first else { throw .ways(of: node.id) }
    ranges.append(first..<ways.count)
  }

  private func way(_ edge: Workflow.Edge) throws(BrokenWorkflow) -> Way {
    var outcome: Int32 = -1
    if let id = edge.outcome {
      guard let place = outcomes[id] else { throw .unknownOutcome(id) }
      outcome = Int32(place)
    }
    var target: Int32 = -1
    if let to = edge.to { target = try number(to) }
    return Way(
      answer: edge.answer, target: target, outcome: outcome, documents: documents(edge.documents),
      counter: -1, limit: 0, isBeyond: edge.beyond)
  }

  private func number(_ symbol: String) throws(BrokenWorkflow) -> Int32 {
    guard let number = numbers[symbol] else { throw .unknownSymbol(symbol) }
    return number
  }
}

private func places(of ids: [String]) -> [String: Int] {
  Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
}
