/// Everything that rules may ask about one SOP, worked out once.
package struct Facts: Sendable {
  package var procedure: Procedure
  package var workflow: Workflow
  package var origins: Origins
  package var graph: FlowGraph
  /// By node: whether a case can come to it, and whether it can end from there.
  package var reached: [Bool]
  package var canEnd: [Bool]
  package var settlement: Settlement
  package var missingDocuments: [MissingDocument]

  package init(_ procedure: Procedure, _ workflow: Workflow, _ origins: Origins) {
    self.procedure = procedure
    self.workflow = workflow
    self.origins = origins
    let chart = workflow.procedures[0]
    graph = FlowGraph(nodes: chart.nodes, edges: chart.edges)
    reached = reachedNodes(in: graph)
    canEnd = nodesThatCanEnd(in: graph, openEnded: origins.openEnded)
    settlement = SOPLanguage.settlement(of: chart, graph)
    let thereAtStart = Set(workflow.documents.filter { $0.from != nil }.map(\.id))
    missingDocuments = SOPLanguage.missingDocuments(
      in: chart, graph, reached: reached, thereAtStart: thereAtStart)
  }

  package var chart: Workflow.Procedure { workflow.procedures[0] }

  /// A way as an officer follows it: ‘langkah 1 → 2 (Ditolak) → 4’, without the place it ends in.
  package func story(of way: [Int]) -> Text {
    var steps: [String] = []
    for edge in way {
      guard let node = graph.ends[edge].from else { continue }
      let answer = chart.edges[edge].answer.map { " (\($0))" } ?? ""
      steps.append(origins.labels[node] + answer)
    }
    // A way of thousands of steps is told by its beginning and its end.
    if steps.count > 12 { steps.replaceSubrange(6..<(steps.count - 5), with: ["…"]) }
    let list = steps.joined(separator: " → ")
    return Text(id: "langkah \(list)", en: "step \(list)")
  }
}

extension Facts {
  /// Every written time with what it says.
  var times: [(Located<String>, StandardTime.Reading)] {
    procedure.steps.flatMap { zip($0.written.time.value ?? [], $0.times) }
  }
}
