/// The workflow of a procedure, and where its parts are written.
func buildWorkflow(_ procedure: Procedure) -> (Workflow, Origins) {
  let manuscript = procedure.manuscript
  var chart = Chart(procedure)
  for index in procedure.steps.indices { chart.add(index) }
  let totals = totals(
    nodes: chart.nodes, edges: chart.edges, outcomes: procedure.outcomes,
    calendar: procedure.calendar)
  let workflow = Workflow(
    language: manuscript.language, identity: identity(of: procedure), boxes: boxes(of: procedure),
    sections: sections(of: procedure), form: manuscript.form, revisions: manuscript.revisions,
    footnotes: manuscript.footnotes, promise: promise(of: procedure),
    actors: manuscript.actors.map(actor),
    documents: procedure.documents.map(document), outcomes: procedure.outcomes,
    calendar: procedure.calendar, separate: [],
    procedures: [
      Workflow.Procedure(
        id: nil, title: "", rows: chart.rows, nodes: chart.nodes, edges: chart.edges,
        totals: totals)
    ])
  return (workflow, chart.origins)
}

/// Collects a chart row by row.
private struct Chart {
  let procedure: Procedure
  var rows: [Workflow.Row] = []
  var nodes: [Workflow.Node] = []
  var edges: [Workflow.Edge] = []
  var origins = Origins()

  init(_ procedure: Procedure) {
    self.procedure = procedure
    guard let first = procedure.steps.first else { return }
    var start = edge(from: nil, first.written.isTerminator ? first.way : .step(0))
    if first.written.isTerminator { start.terminator = first.id }
    edges.append(start)
    origins.edges.append(first.place)
  }

  mutating func add(_ index: Int) {
    let step = procedure.steps[index]
    rows.append(row(step))
    if step.written.isTerminator { return }
    let node = nodes.count
    nodes.append(self.node(step))
    origins.nodes.append(step.place)
    origins.labels.append(step.label)
    origins.requirements.append(
      step.requirements.filter { $0.document != nil }.map(\.place))
    if step.answers.isEmpty {
      add(edge(from: step.id, step.way), step.written.next?.range ?? step.place, node, step.way)
    }
    for answer in step.answers { add(answer, of: step, node) }
  }

  private mutating func add(_ answer: Procedure.Answer, of step: Procedure.Step, _ node: Int) {
    var edge = edge(from: step.id, answer.way)
    edge.answer = answer.written.label.value
    edge.limit = answer.limit
    edge.documents = answer.outputs.compactMap { documentID($0) }
    edge.outcome = edge.outcome ?? answer.outcome.map { procedure.outcomes[$0].id }
    add(edge, answer.written.label.range, node, answer.way)
    guard answer.limit != nil, let beyond = answer.beyond else { return }
    edge.to = nil
    edge.terminator = nil
    edge.limit = nil
    edge.beyond = true
    edge.outcome = procedure.outcomes[beyond].id
    add(
      edge, answer.written.label.range, node, .end(outcome: beyond, terminator: nil))
  }

  private mutating func add(
    _ edge: Workflow.Edge, _ place: SourceRange, _ node: Int, _ way: Procedure.Way
  ) {
    guard way != .unknown else {
      origins.openEnded.insert(node)
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
    case .step(let index): edge.to = procedure.steps[index].id
    case .end(let outcome, let terminator):
      edge.terminator = terminator.map { procedure.steps[$0].id }
      // With one outcome, every end has it.
      let outcome = procedure.outcomes.count == 1 ? 0 : outcome
      edge.outcome = outcome.map { procedure.outcomes[$0].id }
    case .unknown: break
    }
    return edge
  }

  private func node(_ step: Procedure.Step) -> Workflow.Node {
    Workflow.Node(
      id: step.id, row: step.id, kind: step.answers.isEmpty ? .task : .decision,
      column: columnIDs(step.columns).first ?? "", performers: step.performers.map(\.id),
      question: step.written.question.value ?? "",
      requires: step.requirements.compactMap { documentID($0) },
      produces: step.outputs.compactMap { documentID($0) },
      time: StandardTime(parts: step.times.isEmpty ? [.unknown] : step.times.flatMap(\.parts)))
  }

  private func row(_ step: Procedure.Step) -> Workflow.Row {
    let answers = step.answers
    let outputs =
      step.outputs.map { item($0, answer: nil) }
      + answers.flatMap { answer in
        answer.outputs.map { item($0, answer: answer.written.label.value) }
      }
    return Workflow.Row(
      id: step.id, kind: step.written.isTerminator ? .terminator : .step,
      row: step.number.map { numbered($0) } ?? "",
      action: step.written.action.printed,
      items: step.written.items.map(\.value) + answers.compactMap(\.written.text.value),
      columns: columnIDs(step.columns), actors: step.performers.map(\.name),
      requirements: step.requirements.isEmpty
        ? dash(step.written.requirements) : step.requirements.map { item($0, answer: nil) },
      time: step.written.time.value?.map(\.value) ?? dash(step.written.time).map(\.text),
      outputs: outputs.isEmpty ? dash(step.written.outputs) : outputs,
      note: step.written.note.printed, informs: columnIDs(step.informs))
  }

  private func columnIDs(_ columns: [Int]) -> [String] {
    columns.map { procedure.manuscript.actors[$0].id.value }
  }

  private func numbered(_ number: Int) -> String {
    procedure.manuscript.form.numbering.map { $0 == "1" ? String(number) : String($0) }.joined()
  }

  /// A cell left empty on purpose prints its dash.
  private func dash<Value>(_ written: Written<Value>) -> [Workflow.Item] {
    switch written {
    case .dash: [Workflow.Item(text: "-", document: nil, answer: nil)]
    case .present, .absent: []
    }
  }

  private func item(_ item: Procedure.Item, answer: String?) -> Workflow.Item {
    Workflow.Item(text: item.text, document: documentID(item), answer: answer)
  }

  private func documentID(_ item: Procedure.Item) -> String? {
    item.document.map { procedure.documents[$0].id.value }
  }
}

private func identity(of procedure: Procedure) -> Workflow.Identity {
  let manuscript = procedure.manuscript
  let responsible = manuscript.responsible.printed
  return Workflow.Identity(
    title: manuscript.title.printed, number: manuscript.number.printed,
    source: manuscript.source.printed,
    issuer: (manuscript.issuer.value ?? []).map {
      Workflow.Identity.Entry(key: $0.key.rawValue, text: $0.text.printed)
    },
    dates: zip(manuscript.dates, procedure.dates).map { line, written in
      Workflow.Identity.Date(
        key: line.key.rawValue,
        text: printedDate(line.text, written, manuscript.language),
        day: written?.day?.iso)
    },
    approvals: (manuscript.approvals.value ?? []).map {
      Workflow.Identity.Approval(
        label: $0.label.value, position: $0.position.printed, name: $0.name.printed,
        rank: $0.rank.printed, nip: $0.nip.printed)
    },
    responsible: procedure.performers[responsible]?.name ?? responsible)
}

/// An ISO date prints in words; any other as it was written.
private func printedDate(
  _ text: Written<String>, _ written: WrittenDate?, _ language: Language
) -> String {
  guard let day = written?.day, text.value == day.iso else { return text.printed }
  return day.text[language]
}

private func actor(_ actor: Manuscript.Actor) -> Workflow.Actor {
  Workflow.Actor(
    id: actor.id.value, name: actor.name, short: actor.short ?? actor.name,
    aliases: actor.aliases.map(\.value), note: actor.note, kind: actor.kind,
    group: actor.group,
    roles: actor.roles.map { role in
      Workflow.Role(
        id: role.id.value, name: role.name, short: role.short ?? role.name,
        aliases: role.aliases.map(\.value))
    })
}

private func document(_ document: Manuscript.Document) -> Workflow.Document {
  let from: String? =
    switch document.from {
    case .present(let party): party.value
    case .dash: "-"
    case .absent: nil
    }
  return Workflow.Document(
    id: document.id.value, name: document.name, from: from, to: document.to.map(\.value))
}
