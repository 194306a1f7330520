/// What a register, and the SOPs beside it, need to know of one SOP.
package struct RegisterEntry: Sendable {
  package var title: Located<String>?
  package var number: Located<String>?
  package var government: String
  package var agency: String
  package var unit: String
  /// What `dates` says, by key; nothing for what is no date.
  package var dates: [DatesKey: WrittenDate]
  package var review: ReviewDue?
  /// The entries of the box Keterkaitan.
  package var related: [Related]
  /// Columns and roles that this file declares.
  package var performers: [NamedPerformer]
  /// Its legal bases, as far as it can be told which regulation is meant, without those whose title
  /// is known otherwise.
  package var citations: [CitedRegulation]
  package var outcomes: [Workflow.Outcome]
  /// In printed order.
  package var charts: [Chart]
  /// Comments that allow what is found across files.
  var allowances: [Allowance] = []

  package struct Related: Sendable {
    package var text: Located<String>
    /// The path of the SOP that is meant, where it is written.
    package var path: String?
  }

  package struct NamedPerformer: Sendable {
    package var name: Located<String>
    /// What else it is called here.
    package var others: [String]
  }

  package struct CitedRegulation: Sendable {
    package var reference: Regulations.Reference
    package var title: String
    package var range: SourceRange
  }

  /// What a chart comes to.
  package struct Chart: Sendable {
    package var title: String
    /// Numbered rows.
    package var steps: Int
    /// Columns with a symbol.
    package var actors: Int
    package var decisions: Int
    /// How many symbols take over from another column.
    package var handovers: Int
    package var totals: Workflow.Totals
  }
}

extension RegisterEntry {
  init(_ facts: Facts) {
    let manuscript = facts.procedure.manuscript
    func line(_ key: IssuerKey) -> String {
      manuscript.issuer.value?.first { $0.key == key }?.text.value ?? ""
    }
    title = manuscript.title.located
    number = manuscript.number.located
    government = line(.government)
    agency = line(.agency)
    unit = line(.unit)
    dates = [:]
    for (written, date) in zip(manuscript.dates, facts.procedure.dates) {
      if let date { dates[written.key] = date }
    }
    review = ReviewDue(manuscript.dates.first { $0.key == .review }?.text.value, dates)
    let box = manuscript.boxes[.related]
    let paths = Dictionary(
      (box?.value?.links ?? []).map { ($0.item.start, $0.path.value) },
      uniquingKeysWith: { first, _ in first })
    related = (box?.entries ?? []).map { Related(text: $0, path: paths[$0.range.start]) }
    performers = manuscript.actors.flatMap { actor in
      [NamedPerformer(actor.id, actor.name, actor.short, actor.aliases)]
        + actor.roles.map { NamedPerformer($0.id, $0.name, $0.short, $0.aliases) }
    }.filter { $0.name.range.file == 0 }
    citations = facts.legalBases.map { $0.citations(manuscript.language) } ?? []
    outcomes = facts.workflow.outcomes
    charts = facts.charts.map { Chart($0) }
  }
}

extension RegisterEntry.NamedPerformer {
  fileprivate init(
    _ id: Located<String>, _ name: String, _ short: String?, _ aliases: [Located<String>]
  ) {
    self.name = Located(name, id.range)
    others = [short].compactMap { $0 } + aliases.map(\.value)
  }
}

extension LegalBases {
  /// An SOP in another language translates titles.
  fileprivate func citations(_ language: Language) -> [RegisterEntry.CitedRegulation] {
    guard language == .indonesian else { return [] }
    return entries.compactMap { entry in
      guard let reference = entry.reference, let title = entry.citation.subject,
        regulations.instrument(reference)?.title == nil
      else { return nil }
      return RegisterEntry.CitedRegulation(
        reference: reference, title: title, range: entry.text.range)
    }
  }
}

extension RegisterEntry.Chart {
  fileprivate init(_ facts: ChartFacts) {
    title = facts.chart.title
    steps = facts.chart.rows.count { $0.kind == .step }
    actors = Set(facts.chart.nodes.map(\.column)).count
    decisions = facts.chart.nodes.count { $0.kind == .decision }
    handovers = SOPLanguage.handovers(in: facts.chart, facts.graph)
    totals = facts.chart.totals
  }
}
