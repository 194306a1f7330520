import SOPCase
import Testing

@testable import SOPLanguage

/// An SOP in a few words, for tests of cases: what the compiler would make of it.
struct Sketch {
  var title = "CONTOH"
  var number = ""
  var actors: [Actor] = [Actor("staf", "Staf")]
  var documents: [Workflow.Document] = []
  var outcomes: [(id: String, text: String)] = [("selesai", "Selesai")]
  var separate: [[String]] = []
  var timezone = WorkingCalendar.Zone.wib
  var steps: [Step]

  struct Actor {
    var id: String
    var name: String
    var kind: Workflow.Actor.Kind
    var roles: [(id: String, name: String)]

    init(
      _ id: String, _ name: String, kind: Workflow.Actor.Kind = .staff,
      roles: [(id: String, name: String)] = []
    ) {
      (self.id, self.name, self.kind, self.roles) = (id, name, kind, roles)
    }
  }

  struct Step {
    var id: String
    var actor: String
    var action: String
    /// Documents by id, or free text.
    var requires: [String]
    var time: (text: String, standard: StandardTime)
    var outputs: [String]
    var question: String
    var answers: [Answer]
    /// The next row unless said.
    var next: String?

    init(
      _ id: String, _ actor: String = "staf", _ action: String = "", requires: [String] = [],
      time: (text: String, standard: StandardTime) = ("", StandardTime()), outputs: [String] = [],
      question: String = "", answers: [Answer] = [], next: String? = nil
    ) {
      (self.id, self.actor, self.action, self.requires) = (id, actor, action, requires)
      (self.time, self.outputs, self.question) = (time, outputs, question)
      (self.answers, self.next) = (answers, next)
    }
  }

  struct Answer {
    var label: String
    /// The next row unless said; `""` ends the case.
    var next: String?
    var outcome: String?
    var outputs: [String]
    var limit: (times: Int, beyond: String?)?
    var text: String

    init(
      _ label: String, next: String? = nil, outcome: String? = nil, outputs: [String] = [],
      limit: (times: Int, beyond: String?)? = nil, text: String = ""
    ) {
      (self.label, self.next, self.outcome, self.outputs) = (label, next, outcome, outputs)
      (self.limit, self.text) = (limit, text)
    }
  }
}

extension Sketch {
  static func minutes(_ minutes: Int) -> (text: String, standard: StandardTime) {
    time("\(minutes) menit", minutes * 1000, .minute)
  }

  static func time(
    _ text: String, _ thousandths: Int?, _ unit: StandardTime.Unit
  ) -> (text: String, standard: StandardTime) {
    (text, StandardTime(parts: [.init(least: thousandths, most: thousandths, unit: unit)]))
  }

  static func document(
    _ id: String, _ name: String, from: String? = nil, to: [String] = []
  ) -> Workflow.Document {
    Workflow.Document(id: id, name: name, from: from, to: to)
  }

  func course() throws -> Course {
    let workflow = workflow
    return try Course(workflow, procedure: #require(workflow.procedures.first))
  }

  var workflow: Workflow {
    var workflow = Workflow(
      language: .indonesian,
      identity: .init(
        title: title, number: number, source: "", issuer: [], dates: [], approvals: [],
        responsible: ""),
      boxes: [], sections: [], form: Workflow.Form(), revisions: [],
      footnotes: [], promise: nil, actors: actors.map(actor),
      documents: documents, outcomes: outcomes.map { .init(id: $0.id, text: $0.text) },
      calendar: calendar, separate: separate, procedures: [procedure])
    workflow.hash = "0123456789abcdef"
    return workflow
  }

  private func actor(_ actor: Actor) -> Workflow.Actor {
    Workflow.Actor(
      id: actor.id, name: actor.name, short: actor.name, aliases: [], note: "", kind: actor.kind,
      group: "",
      roles: actor.roles.map { .init(id: $0.id, name: $0.name, short: $0.name, aliases: []) })
  }

  private var calendar: WorkingCalendar {
    let usual = [WorkingCalendar.Hours(from: 450, until: 720), .init(from: 780, until: 960)]
    let friday = [WorkingCalendar.Hours(from: 450, until: 690), .init(from: 810, until: 990)]
    return WorkingCalendar(
      timezone: timezone, week: [usual, usual, usual, usual, friday, [], []], special: [],
      holidays: [], day: .working)
  }

  private var procedure: Workflow.Procedure {
    var edges: [Workflow.Edge] = []
    if let first = steps.first { edges.append(edge(nil, to: first.id)) }
    for (place, step) in steps.enumerated() {
      let following = place + 1 < steps.count ? steps[place + 1].id : ""
      if step.answers.isEmpty { edges.append(edge(step.id, to: step.next ?? following)) }
      for answer in step.answers {
        var edge = edge(step.id, to: answer.next ?? following)
        edge.answer = answer.label
        edge.outcome = answer.outcome
        edge.documents = answer.outputs.filter(isDocument)
        edge.limit = answer.limit?.times
        edges.append(edge)
        guard let limit = answer.limit else { continue }
        edge.to = nil
        edge.limit = nil
        edge.beyond = true
        edge.outcome = limit.beyond
        edges.append(edge)
      }
    }
    return Workflow.Procedure(
      id: nil, title: "", rows: steps.enumerated().map { row($0.element, number: $0.offset + 1) },
      nodes: steps.map(node), edges: edges, totals: .init(ways: [], loops: []))
  }

  private func row(_ step: Step, number: Int) -> Workflow.Row {
    Workflow.Row(
      id: step.id, kind: .step, row: "\(number).", action: step.action,
      items: step.answers.map(\.text).filter { !$0.isEmpty }, columns: [step.actor],
      actors: [step.actor], requirements: step.requires.map { item($0, answer: nil) },
      time: step.time.text.isEmpty ? [] : [step.time.text],
      outputs: step.outputs.map { item($0, answer: nil) }
        + step.answers.flatMap { answer in answer.outputs.map { item($0, answer: answer.label) } },
      note: "", informs: [])
  }

  private func node(_ step: Step) -> Workflow.Node {
    let column = actors.first { $0.id == step.actor || $0.roles.contains { $0.id == step.actor } }
    return Workflow.Node(
      id: step.id, row: step.id, kind: step.answers.isEmpty ? .task : .decision,
      column: column?.id ?? step.actor, performers: [step.actor], question: step.question,
      requires: step.requires.filter(isDocument).map { [$0] },
      produces: step.outputs.filter(isDocument),
      time: step.time.standard)
  }

  private func edge(_ from: String?, to: String) -> Workflow.Edge {
    Workflow.Edge(
      from: from, to: to.isEmpty ? nil : to, answer: nil, limit: nil, beyond: false, documents: [],
      outcome: nil)
  }

  private func item(_ text: String, answer: String?) -> Workflow.Item {
    let document = documents.first { $0.id == text }
    return Workflow.Item(
      text: document?.name ?? text, documents: document.map { [$0.id] } ?? [], answer: answer)
  }

  private func isDocument(_ text: String) -> Bool { documents.contains { $0.id == text } }
}
