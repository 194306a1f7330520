import Testing

@testable import SOPLanguage

/// What is settled on the ways of small random flows, by following every pair of a node and what
/// was settled there by whom.
@Suite struct SettlementBruteForceTests {
  private struct State: Hashable {
    var node: Int
    var outcome: String?
    var decision: Int?
  }

  @Test func settlementsAreThoseOfAllWays() {
    var dice = Dice(seed: 11)
    var (unsettled, conflicting) = (0, 0)
    for round in 0..<4000 {
      let flow = RandomFlow(&dice)
      let graph = flow.graph
      var reached: Set<String> = []
      var endsWithout = false
      var conflicts: Set<[String]> = []
      var seen: Set<State> = []
      var waiting = [State(node: 0)]
      while let state = waiting.popLast() {
        guard seen.insert(state).inserted else { continue }
        let isDecision = flow.nodes[state.node].kind == .decision
        for edge in graph.edges(from: state.node).map(Int.init) {
          var next = state
          if let outcome = flow.edges[edge].outcome {
            if isDecision, let earlier = state.outcome, earlier != outcome,
              state.decision != state.node
            {
              conflicts.insert([earlier, "\(edge)"])
            }
            next.outcome = outcome
            next.decision = state.node
          } else if isDecision, state.decision == state.node {
            next.outcome = nil
            next.decision = nil
          }
          if let to = graph.ends[edge].to {
            next.node = to
            waiting.append(next)
          } else if let outcome = next.outcome {
            reached.insert(outcome)
          } else {
            endsWithout = true
          }
        }
      }
      let found = settlement(of: flow.procedure, graph)
      unsettled += endsWithout ? 1 : 0
      conflicting += conflicts.count
      #expect(found.reached == reached, "flow \(round)")
      #expect((found.unsettled != nil) == endsWithout, "flow \(round)")
      #expect(
        Set(found.conflicts.map { [$0.earlier, "\($0.later)"] }) == conflicts, "flow \(round)")
      if let way = found.unsettled { expectEvidence(way, flow, round) }
    }
    #expect(unsettled > 100)
    #expect(conflicting > 50)
  }

  /// The way shown must lead from the start to an end, and settle nothing by then.
  private func expectEvidence(_ way: [Int], _ flow: RandomFlow, _ round: Int) {
    let graph = flow.graph
    var here: Int?
    var settled: (outcome: String, decision: Int?)?
    for edge in way {
      #expect(graph.ends[edge].from == here, "flow \(round)")
      if let outcome = flow.edges[edge].outcome {
        settled = (outcome, here)
      } else if let here, flow.nodes[here].kind == .decision, settled?.decision == here {
        settled = nil
      }
      here = graph.ends[edge].to
    }
    #expect(here == nil && settled == nil, "flow \(round)")
  }
}
