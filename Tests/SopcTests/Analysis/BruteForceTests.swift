import Testing

@testable import SOPLanguage

/// Every analysis against its definition, worked out by trying everything on small random flows.
@Suite struct BruteForceTests {
  private static let rounds = 4000

  private func forEachFlow(_ body: (RandomFlow, Int) throws -> Void) rethrows {
    var dice = Dice(seed: 7)
    for round in 0..<Self.rounds { try body(RandomFlow(&dice), round) }
  }

  @Test func reachedIsWhatAWayLeadsTo() {
    var unreached = 0
    forEachFlow { flow, round in
      let leads = flow.closure()
      let expected = flow.nodes.indices.map { $0 == 0 || leads[0][$0] }
      unreached += expected.count { !$0 }
      #expect(reachedPlaces(in: flow.graph) == expected, "flow \(round)")
    }
    #expect(unreached > 100)
  }

  @Test func aStepCanEndIfAWayLeadsToAnEnd() {
    var trapped = 0
    forEachFlow { flow, round in
      let leads = flow.closure()
      let lasts = Set(flow.graph.finishes.compactMap { flow.graph.ends[Int($0)].from })
      let expected = flow.nodes.indices.map { node in
        lasts.contains(node) || lasts.contains { leads[node][$0] }
      }
      trapped += expected.count { !$0 }
      #expect(placesThatCanEnd(in: flow.graph, openEnded: []) == expected, "flow \(round)")
    }
    #expect(trapped > 100)
  }

  @Test func aCycleLeadsBackToItself() {
    forEachFlow { flow, round in
      let leads = flow.closure()
      let expected = flow.nodes.indices.map { leads[$0][$0] }
      #expect(placesOnCycles(in: flow.graph) == expected, "flow \(round)")
    }
  }

  @Test func aDominatorCannotBePassedBy() {
    var pairs = 0
    forEachFlow { flow, round in
      let reached = reachedPlaces(in: flow.graph)
      let dominators = Dominators(flow.graph)
      for other in flow.nodes.indices {
        // What can still be reached when nothing may pass this node?
        let ends = flow.graph.ends.filter { $0.to != other && $0.from != other }
        let without = reachedPlaces(in: FlowGraph(placeCount: flow.nodes.count, ends: ends))
        for node in flow.nodes.indices where reached[node] && reached[other] {
          let expected = node == other || !without[node]
          pairs += expected ? 1 : 0
          #expect(dominators.dominates(other, node) == expected, "flow \(round): \(other) \(node)")
        }
      }
    }
    #expect(pairs > 1000)
  }

  @Test func aDocumentIsMissingIfSomeCaseComesWithoutIt() {
    var faults = 0
    forEachFlow { flow, round in
      let graph = flow.graph
      let reached = reachedPlaces(in: graph)
      // All pairs of a node and the documents that a case may hold there.
      var seen: Set<State> = []
      var waiting = [State(node: 0, documents: [])]
      while let state = waiting.popLast() {
        guard seen.insert(state).inserted else { continue }
        let done = state.documents.union(flow.nodes[state.node].produces)
        for edge in graph.edges(from: state.node).map(Int.init) {
          guard let to = graph.ends[edge].to else { continue }
          waiting.append(
            State(node: to, documents: done.union(flow.edges[edge].documents)))
        }
      }
      let expected = flow.nodes.indices.flatMap { node in
        flow.nodes[node].requires.indices.filter { requirement in
          let documents = flow.nodes[node].requires[requirement]
          return seen.contains { $0.node == node && $0.documents.isDisjoint(with: documents) }
        }.map { [node, $0] }
      }
      let found = missing(
        in: flow.procedure, graph, reached: reached, thereAtStart: [])
      faults += found.count
      #expect(found.map { [$0.node, requirement(of: $0)] } == expected, "flow \(round)")
      for fault in found { expectEvidence(fault, flow, round) }
    }
    #expect(faults > 1000)
  }

  /// The way shown must lead from the start to the step without the document.
  private func expectEvidence(_ fault: Missing, _ flow: RandomFlow, _ round: Int) {
    let graph = flow.graph
    let documents = flow.nodes[fault.node].requires[requirement(of: fault)]
    guard let path = fault.path else {
      let reached = reachedPlaces(in: graph)
      for node in flow.nodes.indices where reached[node] {
        #expect(Set(flow.nodes[node].produces).isDisjoint(with: documents), "flow \(round)")
      }
      return
    }
    var here: Int?
    for edge in path {
      #expect(graph.ends[edge].from == here, "flow \(round)")
      if let here {
        #expect(Set(flow.nodes[here].produces).isDisjoint(with: documents), "flow \(round)")
      }
      #expect(Set(flow.edges[edge].documents).isDisjoint(with: documents), "flow \(round)")
      here = graph.ends[edge].to
      #expect(here != nil, "flow \(round)")
    }
    #expect(here == fault.node, "flow \(round)")
  }

  private func requirement(of fault: Missing) -> Int {
    guard case .requirement(let place) = fault.demand else { return -1 }
    return place
  }

  private struct State: Hashable {
    var node: Int
    var documents: Set<String>
  }
}
