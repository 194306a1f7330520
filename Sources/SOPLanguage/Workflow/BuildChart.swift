/// A chart's rows, symbols and ways, and where they are written.
func buildChart(
  _ chart: Procedure.Chart, of procedure: Procedure
) -> (Workflow.Procedure, Origins) {
  var builder = ChartBuilder(chart, procedure)
  builder.addStart()
  for step in chart.steps.indices { builder.add(step) }
  let columns = columns(of: chart, procedure)
  let printed = Workflow.Procedure(
    id: chart.written.id?.value, title: chart.written.title,
    columns: columns.map { procedure.manuscript.actors[$0].id.value },
    footnotes: chart.written.footnotes, rows: builder.rows, nodes: builder.nodes,
    blocks: builder.numbers.blocks, edges: builder.edges,
    totals: totals(
      nodes: builder.nodes, blocks: builder.numbers.blocks, edges: builder.edges,
      outcomes: procedure.outcomes, calendar: procedure.calendar))
  return (printed, builder.origins)
}

/// All columns for `steps`; for one of several charts those it names, else those that act in it.
private func columns(of chart: Procedure.Chart, _ procedure: Procedure) -> [Int] {
  let all = Array(procedure.manuscript.actors.indices)
  guard chart.written.id != nil else { return all }
  if let named = chart.written.columns {
    return named.compactMap { procedure.performers[$0.value]?.column }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
  let used = Set(chart.steps.flatMap { $0.columns + $0.informs })
  return all.filter(used.contains)
}

/// Collects a chart row by row.
private struct ChartBuilder {
  let chart: Procedure.Chart
  let procedure: Procedure
  private let texts: RowTexts
  let numbers: BlockNumbers
  /// Parts behind the first of their row that a jump leads to.
  let jumpedTo: Set<PartPlace>
  var rows: [Workflow.Row] = []
  var nodes: [Workflow.Node] = []
  var edges: [Workflow.Edge] = []
  var origins = Origins()

  init(_ chart: Procedure.Chart, _ procedure: Procedure) {
    self.chart = chart
    self.procedure = procedure
    texts = RowTexts(chart: chart, procedure: procedure)
    numbers = BlockNumbers(chart)
    jumpedTo = partsJumpedTo(in: chart)
  }

  mutating func addStart() {
    guard let first = chart.steps.first else { return }
    var start = edge(from: nil, chart.start)
    if first.written.isTerminator { start.terminator = first.id }
    add(start, first.place, chart.start)
  }

  mutating func add(_ index: Int) {
    let step = chart.steps[index]
    for block in numbers.openedBefore[index] { addGates(of: block, step.place) }
    rows.append(texts.row(step))
    if step.written.isTerminator { return }
    for part in step.parts.indices { add(step.parts[part], PartPlace(step: index, part: part)) }
  }

  /// The ways into the branches of a `parallel` entry, and the one behind them.
  private mutating func addGates(of block: Int, _ place: SourceRange) {
    let number = numbers.parallel[block]
    for start in chart.blocks[block].starts {
      add(edge(from: forkName(number), start), place, start)
    }
    let way = chart.blocks[block].way
    add(edge(from: joinName(number), way), place, way)
  }

  private mutating func add(_ part: Procedure.Part, _ place: PartPlace) {
    let step = chart.steps[place.step]
    let names = symbolNames(of: part)
    switch part.manner {
    case .each:
      for (name, performer) in zip(names.acting, part.performers) {
        addNode(name, [performer], of: part, place, isEntered: true, acts: false)
      }
      // The outputs are there when all are done, not when one is.
      guard let exit = addSideBySide(names.acting, place) else { return }
      var way = edge(from: exit, part.way)
      way.documents = step.outputs.flatMap { documentIDs($0) }
      add(way, step.place, part.way)
    case .one:
      let lead = names.acting[0]
      for (name, performer) in zip(names.signing, part.signers) {
        let node = addNode(name, [performer], of: part, place, isEntered: true, acts: false)
        nodes[node].signsWith = lead
      }
      if let exit = addSideBySide(names.signing, place) {
        addWithin(from: exit, to: lead, step.place)
      }
      addNode(
        lead, part.performers, of: part, place, isEntered: names.signing.isEmpty, acts: true)
      addWays(of: part, place, from: lead)
    }
  }

  /// The ways through several symbols side by side; gives what leads on from them.
  private mutating func addSideBySide(_ names: [String], _ place: PartPlace) -> String? {
    guard let number = numbers.rows[place] else { return names.first }
    let range = chart.steps[place.step].place
    for name in names { addWithin(from: forkName(number), to: name, range) }
    for name in names { addWithin(from: name, to: joinName(number), range) }
    return joinName(number)
  }

  private mutating func addWithin(from: String, to: String, _ range: SourceRange) {
    edges.append(
      Workflow.Edge(
        from: from, to: to, answer: nil, limit: nil, beyond: false, documents: [], outcome: nil,
        terminator: nil, within: true))
    origins.edges.append(range)
  }

  private mutating func addWays(of part: Procedure.Part, _ place: PartPlace, from name: String) {
    if part.answers.isEmpty {
      var edge = edge(from: name, part.way)
      edge.within = part.way == .step(place.step, part: place.part + 1)
      add(edge, part.written.next?.range ?? chart.steps[place.step].place, part.way)
    }
    if part.lacksAnswers { origins.openEnded.insert(name) }
    for answer in part.answers {
      var edge = edge(from: name, answer.way)
      edge.within =
        answer.written.next == nil && answer.way == .step(place.step, part: place.part + 1)
      edge.answer = answer.label
      edge.usedOutcome =
        chart.steps[place.step].uses == nil ? nil : answer.written.label.value
      edge.limit = answer.limit
      edge.documents = answer.outputs.flatMap { documentIDs($0) }
      edge.outcome = edge.outcome ?? answer.outcome.map { procedure.outcomes[$0].id }
      add(edge, answer.written.label.range, answer.way)
      guard answer.limit != nil, let beyond = answer.beyond else { continue }
      edge.to = nil
      edge.terminator = nil
      edge.limit = nil
      edge.beyond = true
      edge.within = false
      edge.outcome = procedure.outcomes[beyond].id
      add(edge, answer.written.label.range, .end(outcome: beyond, terminator: nil))
    }
  }

  private mutating func add(
    _ edge: Workflow.Edge, _ place: SourceRange, _ way: Procedure.Way
  ) {
    guard way != .unknown else {
      if let from = edge.from { origins.openEnded.insert(from) }
      return
    }
    edges.append(edge)
    origins.edges.append(place)
  }

  private func edge(from: String?, _ way: Procedure.Way) -> Workflow.Edge {
    var edge = Workflow.Edge(
      from: from, to: nil, answer: nil, limit: nil, beyond: false, documents: [], outcome: nil,
      terminator: nil)
    switch way {
    case .step(let index, let part): edge.to = entry(of: PartPlace(step: index, part: part))
    case .fork(let block): edge.to = forkName(numbers.parallel[block])
    case .join(let block): edge.to = joinName(numbers.parallel[block])
    case .end(let outcome, let terminator):
      edge.terminator = terminator.map { chart.steps[$0].id }
      // With one outcome, every end has it.
      let outcome = procedure.outcomes.count == 1 ? 0 : outcome
      edge.outcome = outcome.map { procedure.outcomes[$0].id }
    case .unknown: break
    }
    return edge
  }

  /// What a way to a part leads to first.
  private func entry(of place: PartPlace) -> String {
    if let number = numbers.rows[place] { return forkName(number) }
    let names = symbolNames(of: chart.steps[place.step].parts[place.part])
    return names.signing.first ?? names.acting.first ?? ""
  }

  /// `step`, or one name for each who acts where several do.
  private func symbolNames(of part: Procedure.Part) -> (signing: [String], acting: [String]) {
    func name(_ performer: Procedure.Performer) -> String { "\(part.id).\(performer.id)" }
    switch part.manner {
    case .each: return ([], part.performers.map(name))
    case .one:
      guard !part.signers.isEmpty else { return ([], [part.id]) }
      return (part.signers.map(name), [part.performers.first.map(name) ?? part.id])
    }
  }

  /// `acts` is false for those who only sign, or of whom each acts alone: no answer is theirs, and
  /// the row's outputs are not there when one of them is done.
  @discardableResult private mutating func addNode(
    _ name: String, _ performers: [Procedure.Performer], of part: Procedure.Part,
    _ place: PartPlace, isEntered: Bool, acts: Bool
  ) -> Int {
    let step = chart.steps[place.step]
    let isJoint = part.manner == .each || !part.signers.isEmpty
    let column = part.written.column == nil && isJoint ? performers.first?.column : nil
    let demands =
      isEntered && (place.part == 0 || jumpedTo.contains(place))
      ? step.requirements.filter { !$0.documents.isEmpty } : []
    nodes.append(
      Workflow.Node(
        id: name, row: step.id, kind: acts && !part.answers.isEmpty ? .decision : .task,
        column: columnIDs((column ?? part.columns.first).map { [$0] } ?? []).first ?? "",
        performers: performers.map(\.id), question: part.written.question.value ?? "",
        requires: demands.map { documentIDs($0) },
        produces: acts && place.part == step.parts.count - 1
          ? step.outputs.flatMap { documentIDs($0) } : [],
        time: StandardTime(parts: step.times.isEmpty ? [.unknown] : step.times.flatMap(\.parts)),
        due: step.due.map {
          Workflow.Due(
            after: chart.steps[$0.after].id, time: StandardTime(parts: $0.time.parts))
        },
        optional: step.written.optional?.value, uses: step.uses,
        branch: performers.first.flatMap { acts ? nil : numbers.branch(of: $0, place) }
          ?? numbers.branch(ofStep: place.step)))
    origins.nodes.append(part.written.place)
    let isSeveral = step.parts.count > 1 || isJoint
    origins.labels.append(
      isSeveral ? "\(step.label) (\(performers.first?.name ?? part.id))" : step.label)
    origins.rowLabels.append(step.label)
    origins.requirements.append(demands.map(\.place))
    origins.dues.append(step.due?.written.range)
    return nodes.count - 1
  }

  private func columnIDs(_ columns: [Int]) -> [String] { texts.columnIDs(columns) }
  private func documentIDs(_ item: Procedure.Item) -> [String] { texts.documentIDs(item) }
}

/// A part of a row, by its places in the chart.
struct PartPlace: Hashable {
  var step: Int
  var part: Int
}

private func partsJumpedTo(in chart: Procedure.Chart) -> Set<PartPlace> {
  var places: Set<PartPlace> = []
  for step in chart.steps.indices {
    for (place, part) in chart.steps[step].parts.enumerated() {
      for way in [part.way] + part.answers.map(\.way) {
        guard case .step(let target, let goal) = way, goal > 0,
          target != step || goal != place + 1
        else { continue }
        places.insert(PartPlace(step: target, part: goal))
      }
    }
  }
  return places
}
