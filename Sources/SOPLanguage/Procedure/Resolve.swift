/// Binds every name of an SOP; a name that cannot be bound is reported and left out. `others` are
/// the SOPs that it uses, by their paths as written.
func resolve(
  _ manuscript: Manuscript, calendar: WorkingCalendar, others: [String: Workflow],
  _ diagnostics: inout [Diagnostic]
) -> Procedure {
  var resolver = Resolver(manuscript, bareDay: calendar.day, others, diagnostics)
  defer { diagnostics = resolver.diagnostics }
  let performers = resolver.bindPerformers()
  return Procedure(
    manuscript: manuscript, performers: performers, documents: resolver.bindDocuments(),
    outcomes: resolver.bindOutcomes(), calendar: calendar,
    dates: manuscript.dates.map { $0.text.value.flatMap { WrittenDate(reading: $0) } },
    charts: resolver.bindCharts(), separate: resolver.bindSeparate())
}

/// Tables of all names, and the findings about those that are in none of them. What binds steps
/// stands in `ResolveSteps`, ways in `ResolveWays`.
struct Resolver {
  let manuscript: Manuscript
  let bareDay: WorkingCalendar.DayKind
  let others: [String: Workflow]
  var diagnostics: [Diagnostic]
  var targets = JumpTargets()
  private(set) var performers: [String: Procedure.Performer] = [:]
  /// By every name of theirs in small letters: the id, or nothing where several are called so.
  private var performerNames: [String: String?] = [:]
  private var documents: [String: Int] = [:]
  /// By name in small letters, for free text that means a document.
  private var documentNames: [String: Int] = [:]
  private(set) var outcomes: [String: Int] = [:]
  /// The same few times stand in many rows.
  private var readings: [String: StandardTime.Reading] = [:]
  /// Looking for the name that was meant compares with all names; many mistakes among many names
  /// would take the square of their number.
  private var comparisonsLeft = 1_000_000

  init(
    _ manuscript: Manuscript, bareDay: WorkingCalendar.DayKind, _ others: [String: Workflow],
    _ diagnostics: [Diagnostic]
  ) {
    self.manuscript = manuscript
    self.bareDay = bareDay
    self.others = others
    self.diagnostics = diagnostics
  }

  mutating func bindPerformers() -> [String: Procedure.Performer] {
    var places: [String: SourceRange] = [:]
    func bind(
      _ id: Located<String>, _ name: String, _ others: [String], _ column: Int,
      _ resolver: inout Resolver
    ) {
      if let first = places[id.value] {
        resolver.diagnostics.append(.duplicateID(id, first: first))
        return
      }
      places[id.value] = id.range
      resolver.performers[id.value] = Procedure.Performer(
        id: id.value, name: name, column: column)
      for name in Set(([name] + others).map { $0.lowercased() }) {
        resolver.performerNames.updateValue(
          resolver.performerNames.keys.contains(name) ? nil : id.value, forKey: name)
      }
    }
    for (column, actor) in manuscript.actors.enumerated() {
      bind(
        actor.id, actor.name, [actor.short ?? actor.name] + actor.aliases.map(\.value), column,
        &self)
      for role in actor.roles {
        bind(
          role.id, role.name, [role.short ?? role.name] + role.aliases.map(\.value), column, &self)
      }
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

  mutating func reading(_ time: String) -> StandardTime.Reading {
    if let known = readings[time] { return known }
    let reading = StandardTime.Reading(time, bareDay: bareDay)
    readings[time] = reading
    return reading
  }

  mutating func performer(_ name: Located<String>) -> Procedure.Performer? {
    if let performer = performers[name.value] { return performer }
    diagnostics.append(unknown(name))
    return nil
  }

  mutating func outcome(_ written: Located<String>) -> Int? {
    if let outcome = outcomes[written.value] { return outcome }
    diagnostics.append(
      .unknownOutcome(
        written, meant: nearest(written.value, among: outcomes),
        declared: outcomes.keys.sorted()))
    return nil
  }

  mutating func items(_ written: Written<[Manuscript.Item]>) -> [Procedure.Item] {
    (written.value ?? []).map { item in
      if let alternatives = item.oneOf { return choice(of: alternatives, item.text.range) }
      let document = document(item.text)
      let name = document.map { manuscript.documents[$0].name }
      return Procedure.Item(
        text: item.wording ?? (isID(item.text.value) ? name : nil) ?? item.text.value,
        documents: document.map { [$0] } ?? [], place: item.text.range)
    }
  }

  /// `one_of: [ktp, sim]`; it prints as *KTP atau SIM*.
  private mutating func choice(
    of alternatives: [Located<String>], _ place: SourceRange
  ) -> Procedure.Item {
    let names = alternatives.map { item in
      documents[item.value].map { manuscript.documents[$0].name } ?? item.value
    }
    let or = Text(id: " atau ", en: " or ")[manuscript.language]
    let bound = alternatives.compactMap { alternative -> Int? in
      let id = alternative.value
      if let document = documents[id] { return document }
      diagnostics.append(
        isID(id)
          ? .unknownChoice(alternative, meant: nearest(id, among: documents))
          : .notADocument(alternative))
      return nil
    }
    return Procedure.Item(text: names.joined(separator: or), documents: bound, place: place)
  }

  private mutating func document(_ item: Located<String>) -> Int? {
    let text = item.value
    if isID(text) {
      if let document = documents[text] { return document }
      diagnostics.append(.unknownDocument(item, meant: nearest(text, among: documents)))
    } else if let named = documentNames[text.lowercased()] {
      let document = manuscript.documents[named]
      diagnostics.append(
        .textNamesDocument(item, id: document.id.value, isSame: document.name == text))
    }
    return nil
  }

  /// Who brings or gets something is an id or free text, by the same rule as a document.
  private mutating func checkParty(_ party: Located<String>) {
    if isID(party.value), performers[party.value] == nil {
      diagnostics.append(unknown(party))
    }
  }

  /// An author may have written a name where its id belongs.
  private mutating func unknown(_ actor: Located<String>) -> Diagnostic {
    if let id = performerNames[actor.value.lowercased()] ?? nil {
      return .unknownActor(actor, meant: id, isName: true)
    }
    return .unknownActor(actor, meant: nearest(actor.value, among: performers), isName: false)
  }

  mutating func nearest<Value>(_ name: String, among names: [String: Value]) -> String? {
    guard comparisonsLeft >= names.count else { return nil }
    comparisonsLeft -= names.count
    return nearestName(to: name, among: names.keys.sorted())
  }
}
