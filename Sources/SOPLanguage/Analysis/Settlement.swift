/// Which outcomes the ways of a procedure settle.
package struct Settlement: Sendable {
  /// Outcomes that some way ends with, by id.
  package var reached: Set<String> = []
  /// The edges of a shortest way that ends without an outcome; nothing if there is none.
  package var unsettled: [Int]?
  /// Pairs of answers of different decisions that settle differently on one way: the earlier
  /// edge's outcome by id, and the later edge.
  package var conflicts: [(earlier: String, later: Int)] = []
}

/// Follows what is settled along all ways: a question about pairs of node and settled outcome.
///
/// Who settled matters only for a decision that a case can come to again, since an answer of it
/// without outcome takes back what itself settled; the others' settlements are told apart by their
/// outcome alone, which keeps the pairs few. Of branches that go on side by side one at most
/// settles, so the others are passed over.
func settlement(of procedure: Workflow.Procedure, _ graph: FlowGraph) -> Settlement {
  let states = SettlementStates(procedure, graph)
  var result = Settlement()
  var conflicts: Set<[Int]> = []
  var seen = [Bool](repeating: false, count: graph.placeCount * states.count)
  let settling = settlingBranches(procedure, graph)
  var waiting: [(node: Int, state: Int, came: Int, via: Int)] = []
  /// Follows an edge from the entry of `waiting` at `came`, or from the start.
  func follow(_ edge: Int, from state: Int, _ came: Int) {
    let next = states.state(after: edge, state)
    if let clash = states.conflict(of: edge, with: state), conflicts.insert([clash, edge]).inserted
    {
      result.conflicts.append((states.outcomes[clash], edge))
    }
    guard let to = graph.ends[edge].to else {
      if let outcome = states.outcome(of: next) {
        result.reached.insert(outcome)
      } else if result.unsettled == nil {
        var way = [edge]
        var entry = came
        while entry >= 0 {
          if waiting[entry].via >= 0 { way.append(waiting[entry].via) }
          entry = waiting[entry].came
        }
        result.unsettled = way.reversed()
      }
      return
    }
    visit(to, next, came, edge)
  }
  func visit(_ place: Int, _ state: Int, _ came: Int, _ via: Int) {
    let number = place * states.count + state
    guard !seen[number] else { return }
    seen[number] = true
    waiting.append((place, state, came, via))
  }
  for edge in graph.starts { follow(Int(edge), from: 0, -1) }
  var next = 0
  while next < waiting.count {
    let (place, state, _, _) = waiting[next]
    if let block = graph.block(at: place), !graph.isJoin(place) {
      if let branch = settling[block] {
        for edge in graph.edges(from: place)
        where graph.ends[Int(edge)].to.map({ graph.branches[$0] == branch }) ?? false {
          follow(Int(edge), from: state, next)
        }
      } else {
        visit(graph.blocks[block].join, state, next, -1)
      }
    } else {
      for edge in graph.edges(from: place) { follow(Int(edge), from: state, next) }
    }
    next += 1
  }
  result.conflicts.sort { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
  return result
}

/// By block: the branch in which an outcome is settled, if one is.
private func settlingBranches(
  _ procedure: Workflow.Procedure, _ graph: FlowGraph
) -> [Int32?] {
  var settling = [Int32?](repeating: nil, count: graph.blocks.count)
  for (edge, way) in procedure.edges.enumerated() where way.outcome != nil {
    guard var place = graph.ends[edge].from else { continue }
    // An end of the whole case lies in no branch.
    while graph.branches[place] >= 0 {
      let branch = graph.branches[place]
      let block = Int(graph.blockOfBranch[Int(branch)])
      if settling[block] != nil { break }
      settling[block] = branch
      place = graph.blocks[block].fork
    }
  }
  return settling
}

/// What may be settled, numbered: 0 is nothing.
private struct SettlementStates {
  private(set) var outcomes: [String] = []
  private(set) var count = 1
  /// By state: the outcome's number, and the decision that settled it where that matters.
  private var meaning: [(outcome: Int, decision: Int?)] = [(-1, nil)]
  /// By edge: the state it settles.
  private var settles: [Int?]
  /// By edge: whether it takes back what its own decision settled.
  private var takesBack: [Bool]
  private let graph: FlowGraph
  private let isDecision: [Bool]

  init(_ procedure: Workflow.Procedure, _ graph: FlowGraph) {
    self.graph = graph
    settles = [Int?](repeating: nil, count: procedure.edges.count)
    takesBack = [Bool](repeating: false, count: procedure.edges.count)
    isDecision =
      procedure.nodes.map { $0.kind == .decision }
      + [Bool](repeating: false, count: 2 * procedure.blocks.count)
    let onCycle = placesOnCycles(in: graph)
    var numbers: [String: Int] = [:]
    var states: [[Int]: Int] = [:]
    for (edge, way) in procedure.edges.enumerated() {
      let from = graph.ends[edge].from
      guard let outcome = way.outcome else {
        takesBack[edge] = from.map { onCycle[$0] && isDecision[$0] } ?? false
        continue
      }
      let number = numbers[outcome] ?? outcomes.count
      if number == outcomes.count {
        numbers[outcome] = number
        outcomes.append(outcome)
      }
      // An answer that ends the case is never come back from.
      let decision = way.to == nil ? nil : from.flatMap { onCycle[$0] ? $0 : nil }
      let key = [number, decision ?? -1]
      if states[key] == nil {
        states[key] = meaning.count
        meaning.append((number, decision))
      }
      settles[edge] = states[key]
    }
    count = meaning.count
  }

  func outcome(of state: Int) -> String? { state == 0 ? nil : outcomes[meaning[state].outcome] }

  func state(after edge: Int, _ state: Int) -> Int {
    if let settled = settles[edge] { return settled }
    guard takesBack[edge], state > 0, let decision = meaning[state].decision,
      decision == graph.ends[edge].from
    else { return state }
    return 0
  }

  /// The outcome that another decision settled before and this edge settles differently.
  func conflict(of edge: Int, with state: Int) -> Int? {
    guard state > 0, let settled = settles[edge], let from = graph.ends[edge].from,
      isDecision[from], meaning[settled].outcome != meaning[state].outcome,
      meaning[state].decision != from
    else { return nil }
    return meaning[state].outcome
  }
}
