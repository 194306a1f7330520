import SOPLanguage

/// The ways of a procedure with all names replaced by numbers: the work of making a `Course`.
struct WayTable {
  private(set) var numbers: [String: Int32] = [:]
  private(set) var rows: [Int32] = []
  private(set) var ways: [Way] = []
  /// By symbol: its ways.
  private(set) var ranges: [Range<Int>] = []
  private(set) var start: Goal?
  private(set) var blocks: [Course.Block] = []
  private(set) var counterCount = 0
  private(set) var startSymbol: Int32 = -1
  private var gates: [String: Goal] = [:]
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
    for place in procedure.blocks.indices {
      gates[forkName(place + 1)] = .fork(Int32(place))
      gates[joinName(place + 1)] = .join(Int32(place))
    }
    var leaving = [[Workflow.Edge]](repeating: [], count: procedure.nodes.count)
    var opening = [[Workflow.Edge]](repeating: [], count: procedure.blocks.count)
    var closing = opening
    for edge in procedure.edges {
      guard let from = edge.from else {
        guard let to = edge.to, start == nil else { throw .start }
        start = try goal(to)
        continue
      }
      switch try goal(from) {
      case .symbol(let number): leaving[Int(number)].append(edge)
      case .fork(let block): opening[Int(block)].append(edge)
      case .join(let block): closing[Int(block)].append(edge)
      case .end: throw .start
      }
    }
    guard start != nil else { throw .start }
    for (node, edges) in zip(procedure.nodes, leaving) { try add(edges, of: node) }
    for (place, block) in procedure.blocks.enumerated() {
      let name = block.id ?? block.row ?? forkName(place + 1)
      guard opening[place].count == block.branches.count, !block.branches.isEmpty,
        closing[place].count == 1, let onward = closing[place].first
      else { throw .ways(of: name) }
      blocks.append(
        Course.Block(
          isRow: block.row != nil, row: block.row,
          first: try firsts(opening[place]), way: ways.count,
          branch: block.branch))
      ways.append(try way(onward))
    }
    let serialized = SerialOrder(ways: ways, ranges: ranges, blocks: blocks, procedure)
    for way in ways.indices { ways[way].serial = serialized.serials[way] }
    startSymbol = serialized.start(at: start).symbol
    guard startSymbol >= 0 else { throw .start }
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

  private func firsts(
    _ edges: [Workflow.Edge]
  ) throws(BrokenWorkflow) -> [(goal: Goal, staysInRow: Bool)] {
    var firsts: [(goal: Goal, staysInRow: Bool)] = []
    for edge in edges { firsts.append((try goal(edge.to ?? ""), edge.within)) }
    return firsts
  }

  private func way(_ edge: Workflow.Edge) throws(BrokenWorkflow) -> Way {
    var outcome: Int32 = -1
    if let id = edge.outcome {
      guard let place = outcomes[id] else { throw .unknownOutcome(id) }
      outcome = Int32(place)
    }
    return Way(
      answer: edge.answer, usedOutcome: edge.usedOutcome,
      goal: edge.to == nil ? .end : try goal(edge.to ?? ""),
      outcome: outcome, documents: documents(edge.documents), counter: -1, limit: 0,
      isBeyond: edge.beyond, staysInRow: edge.within)
  }

  private func goal(_ name: String) throws(BrokenWorkflow) -> Goal {
    if let number = numbers[name] { return .symbol(number) }
    guard let gate = gates[name] else { throw .unknownSymbol(name) }
    return gate
  }
}

private func places(of ids: [String]) -> [String: Int] {
  Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
}
