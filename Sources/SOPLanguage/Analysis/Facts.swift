/// Everything that rules may ask about one SOP, worked out once.
package struct Facts: Sendable {
  package var procedure: Procedure
  package var workflow: Workflow
  /// One for each chart, in printed order.
  package var charts: [ChartFacts]
  /// Nothing where the SOP names none.
  let legalBases: LegalBases?
  /// The text that the SOP was read from.
  package var source: SourceText
  /// By chart and step, what the sentences say; empty for an SOP in another language than
  /// Indonesian, and nothing for a step without a sentence.
  private let wordings: [[StepWording?]]
  /// By which those who act are called.
  let names: ActorNames
  private let documentPlaces: [String: Int]

  package init(
    _ procedure: Procedure, _ workflow: Workflow, _ origins: [Origins], _ source: SourceText,
    _ regulations: @escaping RegulationsReader = { .shipped }
  ) {
    legalBases = LegalBases(procedure.manuscript, regulations)
    self.source = source
    names = ActorNames(procedure.manuscript.actors)
    wordings = SOPLanguage.wordings(of: procedure, names)
    self.procedure = procedure
    self.workflow = workflow
    documentPlaces = Dictionary(
      workflow.documents.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let thereAtStart = Set(workflow.documents.filter { $0.from != nil }.map(\.id))
    charts = zip(workflow.procedures.indices, origins).map { place, origins in
      ChartFacts(
        workflow.procedures[place], procedure.charts[place], origins, thereAtStart: thereAtStart)
    }
  }

  /// The steps with an Indonesian sentence, and what it says; rows that only begin or end a case
  /// are left out.
  var sentences: some Sequence<(step: Procedure.Step, text: Located<String>, wording: StepWording)>
  {
    zip(procedure.charts, wordings).lazy.flatMap { chart, wordings in
      zip(chart.steps, wordings).lazy.compactMap { step, wording in
        guard let wording, let text = step.written.action.located else { return nil }
        return (step, text, wording)
      }
    }
  }

  /// Every written time with what it says, those of deadlines among them.
  var times: [(Located<String>, StandardTime.Reading)] {
    procedure.steps.flatMap { step in
      Array(zip(step.written.time.value ?? [], step.times))
        + (step.due.map { [($0.written, $0.time)] } ?? [])
    }
  }

  /// The documents of which one is missing.
  func documents(_ missing: Missing, in chart: ChartFacts) -> [Workflow.Document] {
    guard case .requirement(let place) = missing.demand else { return [] }
    return chart.chart.nodes[missing.node].requires[place].compactMap { id in
      documentPlaces[id].map { workflow.documents[$0] }
    }
  }

  /// The title of a procedure that makes a document, by the document's id.
  var makingProcedures: [String: String] {
    var titles: [String: String] = [:]
    for procedure in workflow.procedures {
      for output in procedure.rows.lazy.flatMap(\.outputs) {
        for id in output.documents where titles[id] == nil { titles[id] = procedure.title }
      }
    }
    return titles
  }

  /// Whether some way leads to a name that could not be bound, which may have meant any step.
  var isOpenEnded: Bool { charts.contains { !$0.origins.openEnded.isEmpty } }
}

private func wordings(of procedure: Procedure, _ names: ActorNames) -> [[StepWording?]] {
  guard procedure.manuscript.language == .indonesian else { return [] }
  return procedure.charts.map { chart in
    chart.steps.map { step in
      guard !step.written.isTerminator else { return nil }
      return step.written.action.value.map { StepWording($0, names) }
    }
  }
}

/// What there is to know of one chart.
package struct ChartFacts: Sendable {
  package var chart: Workflow.Procedure
  package var written: Procedure.Chart
  package var origins: Origins
  package var graph: FlowGraph
  /// By place: whether a case can come to it, and whether it can end from there.
  package var reached: [Bool]
  package var canEnd: [Bool]
  package var settlement: Settlement
  package var missing: [Missing]

  init(
    _ chart: Workflow.Procedure, _ written: Procedure.Chart, _ origins: Origins,
    thereAtStart: Set<String>
  ) {
    self.chart = chart
    self.written = written
    self.origins = origins
    graph = FlowGraph(chart.nodes, chart.blocks, chart.edges)
    reached = reachedPlaces(in: graph)
    let openEnded = Set(
      chart.edges.isEmpty || origins.openEnded.isEmpty
        ? [] : chart.openEndedPlaces(origins.openEnded))
    canEnd = placesThatCanEnd(in: graph, openEnded: openEnded)
    settlement = SOPLanguage.settlement(of: chart, graph)
    missing = SOPLanguage.missing(
      in: chart, graph, reached: reached, thereAtStart: thereAtStart)
  }

  /// A way as an officer follows it: ‘langkah 1 → 2 (Ditolak) → 4’, without the place it ends in.
  package func story(of way: [Int]) -> Text {
    var steps: [String] = []
    for edge in way {
      guard let place = graph.ends[edge].from, place < graph.nodeCount else { continue }
      let answer = chart.edges[edge].answer.map { " (\($0))" } ?? ""
      steps.append(origins.labels[place] + answer)
    }
    // A way of thousands of steps is told by its beginning and its end.
    if steps.count > 12 { steps.replaceSubrange(6..<(steps.count - 5), with: ["…"]) }
    let list = steps.joined(separator: " → ")
    return Text(id: "langkah \(list)", en: "step \(list)")
  }
}

extension Workflow.Procedure {
  /// The places of symbols and joins by their names.
  fileprivate func openEndedPlaces(_ names: Set<String>) -> [Int] {
    nodes.indices.filter { names.contains(nodes[$0].id) }
      + blocks.indices.filter { names.contains(joinName($0 + 1)) }
      .map { nodes.count + 2 * $0 + 1 }
  }
}
