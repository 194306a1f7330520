@testable import SOPLanguage

/// An SOP as tests write it: what the compiler would make of it, from far fewer words.
struct Sample {
  var identity = Workflow.Identity(
    title: "", number: "", source: "", issuer: [], dates: [], approvals: [], responsible: "")
  var language = Language.indonesian
  var boxes: [Workflow.Box] = []
  var sections: [Workflow.Section] = []
  var form = Workflow.Form()
  var revisions: [Workflow.Revision] = []
  var footnotes: [Workflow.Footnote] = []
  var promise: String?
  var actors: [Workflow.Actor] = []
  var outcomes = [Workflow.Outcome(id: "selesai", text: "Selesai")]
  var procedures: [Procedure] = []

  struct Procedure {
    var id: String?
    var title = ""
    /// The columns it prints; all unless said.
    var columns: [String]?
    var steps: [Step]
    var footnotes: [Workflow.Footnote] = []
    var blocks: [Workflow.Block] = []
    var totals = Workflow.Totals(ways: [], loops: [])
    /// Edges that the steps do not say by themselves.
    var edges: [Workflow.Edge] = []
  }

  /// A row with its symbols.
  struct Step {
    var id: String
    /// The printed number; the next one unless said.
    var row: String?
    var action: String
    var items: [String] = []
    var symbols: [Symbol]
    /// Columns with another drawing of a symbol.
    var drawn: [String] = []
    var informs: [String] = []
    var requirements: [String] = []
    var time: [String] = []
    var due = ""
    var outputs: [String] = []
    var note = ""
  }

  struct Symbol {
    var id: String
    var column: String
    var performers: [String]
    var question = ""
    var branch: Workflow.Branch?
    /// Nothing for the next row's first symbol.
    var ways: [Way]?
    var signsWith: String?
  }

  struct Way {
    var answer: String?
    /// A symbol; nothing for the end.
    var to: String?
    /// The row that is only Selesai in which it ends.
    var terminator: String?
    var outcome: String?
    var limit: Int?
    var beyond: String?
  }
}

extension Sample.Step {
  /// A row with one symbol in one column.
  init(
    _ id: String, row: String? = nil, _ actor: String, role: String? = nil, _ action: String,
    items: [String] = [], requirements: [String] = [], time: [String] = [], outputs: [String] = [],
    note: String = "", question: String = "", ways: [Sample.Way]? = nil
  ) {
    let symbol = Sample.Symbol(
      id: id, column: actor, performers: [role ?? actor], question: question, ways: ways)
    self.init(
      id: id, row: row, action: action, items: items, symbols: [symbol],
      requirements: requirements, time: time, outputs: outputs, note: note)
  }
}

extension Sample {
  static func actor(
    _ id: String, _ name: String, short: String? = nil, note: String = "",
    group: String = "", roles: [(String, String)] = []
  ) -> Workflow.Actor {
    Workflow.Actor(
      id: id, name: name, short: short ?? name, aliases: [], note: note, kind: .staff, group: group,
      roles: roles.map { Workflow.Role(id: $0.0, name: $0.1, short: $0.1, aliases: []) })
  }

  static func section(_ title: String, _ body: Workflow.Passage...) -> Workflow.Section {
    Workflow.Section(title: title, body: body)
  }

  static func passage(
    _ intro: String, items: [String] = [], style: Workflow.Passage.Style = .numbered,
    place: Workflow.Passage.Place? = nil
  ) -> Workflow.Passage {
    Workflow.Passage(intro: intro, items: items, style: style, place: place)
  }

  static func seconds(_ seconds: Int, unknown: Int = 0) -> TotalTime {
    var time = TotalTime()
    time.work = .init(least: seconds, most: seconds)
    time.unknown = unknown
    return time
  }

  var workflow: Workflow {
    Workflow(
      language: language, identity: identity, boxes: boxes,
      sections: sections, form: form, revisions: revisions,
      footnotes: footnotes, promise: promise.map { .init(text: $0, time: StandardTime()) },
      actors: actors, documents: [], outcomes: outcomes,
      calendar: WorkingCalendar(
        timezone: .wib, week: [], special: [], holidays: [], day: .working),
      separate: [], procedures: procedures.map(compiled))
  }

  private func compiled(_ procedure: Procedure) -> Workflow.Procedure {
    var rows: [Workflow.Row] = []
    var nodes: [Workflow.Node] = []
    var edges = procedure.edges
    var number = 0
    for (place, step) in procedure.steps.enumerated() {
      if step.row == nil || step.row != "" { number = step.row.flatMap { Int($0) } ?? number + 1 }
      let next = place + 1 < procedure.steps.count ? procedure.steps[place + 1].symbols.first : nil
      rows.append(row(step, number: number))
      for (index, symbol) in step.symbols.enumerated() {
        nodes.append(node(symbol, in: step))
        let following = index + 1 < step.symbols.count ? step.symbols[index + 1] : next
        for way in symbol.ways ?? [Way(to: following?.id)] {
          edges.append(edge(from: symbol.id, way, beyond: nil))
          if let beyond = way.beyond { edges.append(edge(from: symbol.id, way, beyond: beyond)) }
        }
      }
    }
    if let first = nodes.first, !edges.contains(where: { $0.from == nil }) {
      let row = procedure.steps.first.flatMap { $0.symbols.isEmpty ? $0.id : nil }
      edges.insert(edge(from: nil, Way(to: first.id, terminator: row), beyond: nil), at: 0)
    }
    return Workflow.Procedure(
      id: procedure.id, title: procedure.title, columns: procedure.columns ?? actors.map(\.id),
      footnotes: procedure.footnotes, rows: rows, nodes: nodes, blocks: procedure.blocks,
      edges: edges, totals: procedure.totals)
  }

  private func row(_ step: Step, number: Int) -> Workflow.Row {
    let printed = form.numbering.split(separator: "1", omittingEmptySubsequences: false)
    return Workflow.Row(
      id: step.id, kind: step.symbols.isEmpty ? .terminator : .step,
      row: step.row == "" ? "" : printed.joined(separator: "\(number)"),
      action: step.action, items: step.items, columns: step.symbols.map(\.column) + step.drawn,
      actors: step.symbols.flatMap(\.performers).map(name(of:)),
      requirements: step.requirements.map(item), time: step.time,
      due: step.due, outputs: step.outputs.map(item), note: step.note, informs: step.informs)
  }

  private func name(of performer: String) -> String {
    let names = actors.flatMap { actor in
      [(actor.id, actor.name)] + actor.roles.map { ($0.id, $0.name) }
    }
    return names.first { $0.0 == performer }?.1 ?? performer
  }

  private func node(_ symbol: Symbol, in step: Step) -> Workflow.Node {
    let decides = symbol.ways?.contains { $0.answer != nil } ?? false
    return Workflow.Node(
      id: symbol.id, row: step.id, kind: decides ? .decision : .task, column: symbol.column,
      performers: symbol.performers, question: symbol.question, requires: [], produces: [],
      time: StandardTime(), signsWith: symbol.signsWith, branch: symbol.branch)
  }

  private func edge(from: String?, _ way: Way, beyond: String?) -> Workflow.Edge {
    Workflow.Edge(
      from: from, to: beyond == nil ? way.to : nil, answer: way.answer,
      limit: beyond == nil ? way.limit : nil, beyond: beyond != nil, documents: [],
      outcome: beyond ?? way.outcome, terminator: beyond == nil ? way.terminator : nil)
  }

  /// A way between symbols or the ends of blocks that no step says.
  static func edge(from: String?, to: String) -> Workflow.Edge {
    Workflow.Edge(
      from: from, to: to, answer: nil, limit: nil, beyond: false, documents: [], outcome: nil,
      terminator: nil)
  }

  private func item(_ text: String) -> Workflow.Item {
    Workflow.Item(text: text, documents: [], answer: nil)
  }
}
