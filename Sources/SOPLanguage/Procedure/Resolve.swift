/// Binds every name of an SOP; a name that cannot be bound is reported and left out.
func resolve(
  _ manuscript: Manuscript, calendar: WorkingCalendar, _ diagnostics: inout [Diagnostic]
) -> Procedure {
  var resolver = Resolver(manuscript, diagnostics)
  defer { diagnostics = resolver.diagnostics }
  let performers = resolver.bindPerformers()
  return Procedure(
    manuscript: manuscript, performers: performers, documents: resolver.bindDocuments(),
    outcomes: resolver.bindOutcomes(), calendar: calendar,
    dates: manuscript.dates.map { $0.text.value.flatMap { WrittenDate(reading: $0) } },
    steps: resolver.bindSteps(bareDay: calendar.day))
}

private struct Resolver {
  let manuscript: Manuscript
  var diagnostics: [Diagnostic]
  private var performers: [String: Procedure.Performer] = [:]
  private var performerNames: [String: String] = [:]
  private var documents: [String: Int] = [:]
  /// By name in small letters, for free text that means a document.
  private var documentNames: [String: Int] = [:]
  private var outcomes: [String: Int] = [:]
  private var steps: [String: Int] = [:]
  /// The same few times stand in many rows.
  private var readings: [String: StandardTime.Reading] = [:]
  /// Looking for the name that was meant compares with all names; many mistakes among many names
  /// would take the square of their number.
  private var comparisonsLeft = 1_000_000

  init(_ manuscript: Manuscript, _ diagnostics: [Diagnostic]) {
    self.manuscript = manuscript
    self.diagnostics = diagnostics
  }

  mutating func bindPerformers() -> [String: Procedure.Performer] {
    var places: [String: SourceRange] = [:]
    func bind(
      _ id: Located<String>, _ name: String, _ column: Int, _ resolver: inout Resolver
    ) {
      if let first = places[id.value] {
        resolver.diagnostics.append(.duplicateID(id, first: first))
        return
      }
      places[id.value] = id.range
      resolver.performers[id.value] = Procedure.Performer(
        id: id.value, name: name, column: column)
      resolver.performerNames[name.lowercased()] = id.value
    }
    for (column, actor) in manuscript.actors.enumerated() {
      bind(actor.id, actor.name, column, &self)
      for role in actor.roles { bind(role.id, role.name, column, &self) }
    }
    if let responsible = manuscript.responsible.located { checkParty(responsible) }
    return performers
  }

  mutating func bindDocuments() -> [Manuscript.Document] {
    for (index, document) in manuscript.documents.enumerated() {
      documents[document.id.value] = index
      let name = document.name.lowercased()
      if documentNames[name] == nil { documentNames[name] = index }
      if let from = document.from.located { checkParty(from) }
      for party in document.to { checkParty(party) }
    }
    return manuscript.documents
  }

  mutating func bindOutcomes() -> [Workflow.Outcome] {
    var declared = manuscript.outcomes.map { Workflow.Outcome(id: $0.id.value, text: $0.text) }
    if declared.isEmpty {
      let text = Text(id: "Selesai", en: "Done")[manuscript.language]
      declared = [Workflow.Outcome(id: "selesai", text: text)]
    }
    for (index, outcome) in declared.enumerated() { outcomes[outcome.id] = index }
    return declared
  }

  mutating func bindSteps(bareDay: WorkingCalendar.DayKind) -> [Procedure.Step] {
    let ids = stepIDs()
    var number = 0
    return manuscript.steps.indices.map { index in
      let written = manuscript.steps[index]
      switch written.number {
      case .following: number += 1
      case .from(let start): number = start
      case .none: break
      }
      let answers = (written.answers?.answers ?? []).map { bind($0, after: index) }
      let performers = performers(of: written)
      let drawnIn = written.column.flatMap { performer($0) }.map { [$0] } ?? performers
      var columns: [Int] = []
      for performer in drawnIn where !columns.contains(performer.column) {
        columns.append(performer.column)
      }
      return Procedure.Step(
        id: ids[index], place: written.place,
        number: written.number == .none ? nil : number, written: written,
        performers: performers,
        lacksPerformer: performers.count < max(written.any.value?.count ?? 0, 1),
        columns: columns, informs: written.informs.compactMap { performer($0)?.column },
        requirements: items(written.requirements),
        outputs: items(written.outputs),
        times: (written.time.value ?? []).map { reading($0.value, bareDay) },
        way: way(next: written.next, end: written.end, after: index), answers: answers)
    }
  }

  private mutating func reading(
    _ time: String, _ bareDay: WorkingCalendar.DayKind
  ) -> StandardTime.Reading {
    if let known = readings[time] { return known }
    let reading = StandardTime.Reading(time, bareDay: bareDay)
    readings[time] = reading
    return reading
  }

  /// The ids, `row_3` for a row without one; all are known before the first jump is bound.
  private mutating func stepIDs() -> [String] {
    var places: [String: SourceRange] = [:]
    return manuscript.steps.indices.map { index in
      guard let id = manuscript.steps[index].id else { return "row_\(index + 1)" }
      if let first = places[id.value] {
        diagnostics.append(.duplicateID(id, first: first))
        return "row_\(index + 1)"
      }
      places[id.value] = id.range
      steps[id.value] = index
      return id.value
    }
  }

  private mutating func performers(of step: Manuscript.Step) -> [Procedure.Performer] {
    if step.isTerminator { return [] }
    if let any = step.any.value { return any.compactMap { performer($0) } }
    guard let actor = step.actor.located else {
      diagnostics.append(.noActor(at: step.place))
      return []
    }
    return performer(actor).map { [$0] } ?? []
  }

  private mutating func performer(_ name: Located<String>) -> Procedure.Performer? {
    if let performer = performers[name.value] { return performer }
    diagnostics.append(.unknownActor(name, meant: actorMeant(by: name.value)))
    return nil
  }

  private mutating func bind(_ answer: Manuscript.Answer, after index: Int) -> Procedure.Answer {
    Procedure.Answer(
      written: answer, way: way(next: answer.next, end: answer.end, after: index),
      outcome: answer.outcome.flatMap { outcome($0) }, outputs: items(answer.outputs),
      limit: answer.beyond == nil ? nil : answer.limit?.value,
      beyond: answer.beyond.flatMap { outcome($0) })
  }

  private mutating func way(
    next: Located<String>?, end: Located<String>?, after index: Int
  ) -> Procedure.Way {
    if let next {
      // Reported while reading: which of the two is meant cannot be known.
      if end != nil { return .unknown }
      if let step = steps[next.value] { return way(to: step) }
      diagnostics.append(.unknownStep(next, meant: nearest(next.value, among: steps)))
      return .unknown
    }
    if let end {
      guard let outcome = outcome(end) else { return .unknown }
      return .end(outcome: outcome, terminator: nil)
    }
    return way(to: index + 1)
  }

  /// A terminator row does nothing: it leads on where it stands first, and ends the case elsewhere.
  private func way(to index: Int) -> Procedure.Way {
    let only = outcomes.count == 1 ? 0 : nil
    guard index < manuscript.steps.count else { return .end(outcome: only, terminator: nil) }
    let step = manuscript.steps[index]
    guard step.isTerminator else { return .step(index) }
    if index == 0 { return step.next.flatMap { steps[$0.value] }.map { way(to: $0) } ?? way(to: 1) }
    return .end(outcome: step.end.flatMap { outcomes[$0.value] } ?? only, terminator: index)
  }

  private mutating func outcome(_ written: Located<String>) -> Int? {
    if let outcome = outcomes[written.value] { return outcome }
    diagnostics.append(
      .unknownOutcome(
        written, meant: nearest(written.value, among: outcomes),
        declared: outcomes.keys.sorted()))
    return nil
  }

  private mutating func items(_ written: Written<[Manuscript.Item]>) -> [Procedure.Item] {
    (written.value ?? []).map { item in
      let document = document(of: item)
      let name = document.map { manuscript.documents[$0].name }
      return Procedure.Item(
        text: item.wording ?? (isID(item.text.value) ? name : nil) ?? item.text.value,
        document: document, place: item.text.range)
    }
  }

  private mutating func document(of item: Manuscript.Item) -> Int? {
    let text = item.text.value
    if isID(text) {
      if let document = documents[text] { return document }
      diagnostics.append(.unknownDocument(item.text, meant: nearest(text, among: documents)))
    } else if let named = documentNames[text.lowercased()] {
      diagnostics.append(.textNamesDocument(item.text, id: manuscript.documents[named].id.value))
    }
    return nil
  }

  /// Who brings or gets something is an id or free text, by the same rule as a document.
  private mutating func checkParty(_ party: Located<String>) {
    if isID(party.value), performers[party.value] == nil {
      diagnostics.append(.unknownActor(party, meant: actorMeant(by: party.value)))
    }
  }

  /// An author may have written a name where its id belongs.
  private mutating func actorMeant(by name: String) -> String? {
    if let id = performerNames[name.lowercased()] { return id }
    return nearest(name, among: performers)
  }

  private mutating func nearest<Value>(_ name: String, among names: [String: Value]) -> String? {
    guard comparisonsLeft >= names.count else { return nil }
    comparisonsLeft -= names.count
    return nearestName(to: name, among: names.keys.sorted())
  }
}
