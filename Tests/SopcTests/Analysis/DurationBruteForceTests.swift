import Testing

@testable import SOPLanguage

/// Totals against the sums of all ways without repetition, on small random flows whose loops are
/// all entered at their first step.
@Suite struct DurationBruteForceTests {
  @Test func totalsAreThoseOfAllWays() throws {
    var dice = Dice(seed: 13)
    let outcomes = RandomFlow.outcomes.map { Workflow.Outcome(id: $0, text: $0) }
    var (compared, loops) = (0, 0)
    for round in 0..<4000 {
      let flow = RandomFlow(&dice)
      let graph = flow.graph
      let walk = DepthFirst(graph)
      let dominators = Dominators(graph)
      let isRegular = walk.waysBack.allSatisfy { edge in
        guard let from = graph.ends[edge].from, let to = graph.ends[edge].to else { return false }
        return dominators.dominates(to, from)
      }
      guard isRegular else { continue }
      compared += 1
      let found = totals(
        nodes: flow.nodes, blocks: [], edges: flow.edges, outcomes: outcomes, calendar: .national)
      var expected: [String: (least: Int, most: Int)] = [:]
      for way in flow.simpleWays() {
        guard let outcome = way.compactMap({ flow.edges[$0].outcome }).last else { continue }
        let sum = seconds(of: way, flow)
        let old = expected[outcome] ?? (.max, .min)
        expected[outcome] = (min(old.least, sum.least), max(old.most, sum.most))
      }
      #expect(found.ways.map(\.outcome) == outcomes.map(\.id).filter { expected[$0] != nil })
      for way in found.ways {
        #expect(way.shortest.work.least == expected[way.outcome]?.least, "flow \(round)")
        #expect(way.longest.work.most == expected[way.outcome]?.most, "flow \(round)")
      }
      loops += found.loops.count
      #expect(found.loops.count == walk.waysBack.count, "flow \(round)")
      for (loop, edge) in zip(found.loops, walk.waysBack) {
        let (first, last) = try (
          #require(graph.ends[edge].to), #require(graph.ends[edge].from)
        )
        let rounds = roundsTrip(from: first, to: last, flow)
        #expect(loop.shortest.work.least == rounds.map(\.least).min(), "flow \(round)")
        #expect(loop.longest.work.most == rounds.map(\.most).max(), "flow \(round)")
      }
    }
    #expect(compared > 2000)
    #expect(loops > 500)
  }

  private func seconds(of way: [Int], _ flow: RandomFlow) -> (least: Int, most: Int) {
    let graph = flow.graph
    return way.compactMap { graph.ends[$0].from }.reduce((0, 0)) { sum, node in
      let part = flow.nodes[node].time.parts[0]
      return (sum.0 + (part.least ?? 0) * 60 / 1000, sum.1 + (part.most ?? 0) * 60 / 1000)
    }
  }

  /// All ways from one node to another that come to no node twice, with both.
  private func roundsTrip(
    from first: Int, to last: Int, _ flow: RandomFlow
  ) -> [(least: Int, most: Int)] {
    let graph = flow.graph
    var sums: [(least: Int, most: Int)] = []
    func go(_ node: Int, _ seen: Set<Int>, _ least: Int, _ most: Int) {
      let part = flow.nodes[node].time.parts[0]
      let least = least + (part.least ?? 0) * 60 / 1000
      let most = most + (part.most ?? 0) * 60 / 1000
      if node == last {
        sums.append((least, most))
        return
      }
      for edge in graph.edges(from: node).map(Int.init) {
        guard let to = graph.ends[edge].to, !seen.contains(to) else { continue }
        go(to, seen.union([to]), least, most)
      }
    }
    go(first, [first], 0, 0)
    return sums
  }
}
