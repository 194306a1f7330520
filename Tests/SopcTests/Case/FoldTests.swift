import SOPCase
import SOPLanguage
import Testing

/// What a case is by the words of the language reference, worked out from the names each time.
private struct PlainCase {
  let procedure: Workflow.Procedure
  let outcomes: [Workflow.Outcome]
  var here: String?
  var outcome: String?
  var settledBy: String?
  var documents: Set<String>
  var taken: [String: Int] = [:]

  init(_ workflow: Workflow) {
    procedure = workflow.procedures[0]
    outcomes = workflow.outcomes
    here = procedure.edges.first { $0.from == nil }?.to
    documents = Set(workflow.documents.filter { $0.from != nil }.map(\.id))
  }

  mutating func complete(_ answer: String?) {
    guard let node = procedure.nodes.first(where: { $0.id == here }) else { return }
    let edges = procedure.edges.filter { $0.from == node.id && $0.answer == answer }
    guard var edge = edges.first(where: { !$0.beyond }) else { return }
    if let limit = edge.limit {
      let key = "\(node.id) \(answer ?? "")"
      taken[key, default: 0] += 1
      if taken[key, default: 0] > limit, let beyond = edges.first(where: \.beyond) { edge = beyond }
    }
    documents.formUnion(node.produces + edge.documents)
    if let settled = edge.outcome {
      (outcome, settledBy) = (settled, node.id)
    } else if settledBy == node.id {
      (outcome, settledBy) = (nil, nil)
    }
    here = edge.to
    if here == nil, outcome == nil, outcomes.count == 1 { outcome = outcomes[0].id }
  }
}

@Suite struct FoldTests {
  @Test func agreesWithTheLanguageOnRandomFlows() throws {
    var dice = Dice(seed: 1)
    for _ in 0..<3000 {
      let sketch = Sketch.random(&dice)
      var driven = try Driven(sketch)
      var plain = PlainCase(sketch.workflow)
      for _ in 0..<30 {
        guard let here = driven.case.open.first?.symbol else { break }
        let answer = driven.case.course.labels(of: here).randomElement(using: &dice)
        try driven.complete(driven.case.course.nodes[here].id, answer)
        plain.complete(answer)
        #expect(driven.open.first == plain.here)
        #expect(driven.case.outcome?.id == plain.outcome)
        #expect(Set(driven.documents) == plain.documents)
      }
    }
  }

  @Test func replayingTheHistoryGivesTheSameCase() throws {
    var dice = Dice(seed: 2)
    let people = ["Rina", "Budi", "Wati"]
    for _ in 0..<1000 {
      var driven = try Driven(Sketch.random(&dice))
      for _ in 0..<Int.random(in: 0..<20, using: &dice) {
        guard let here = driven.case.open.first?.symbol else { break }
        let answer = driven.case.course.labels(of: here).randomElement(using: &dice)
        let person = people.randomElement(using: &dice) ?? ""
        let before = driven.case
        do {
          try driven.complete(driven.case.course.nodes[here].id, answer, by: person)
        } catch {
          // Separate steps refuse the same person; that changes nothing.
          #expect(driven.case == before)
        }
      }
      if driven.case.state == .open, Int.random(in: 0..<5, using: &dice) == 0 {
        try driven.apply(.cancelled(reason: "Dicabut"))
      }
      #expect(try Case(of: driven.case.course, after: driven.events) == driven.case)
      let summary = try Summary(of: driven.case.course, after: driven.events)
      #expect(summary.case == driven.case)
      let done = driven.events.filter { if case .completed = $0.what { true } else { false } }
      #expect(summary.entries.count == done.count)
      #expect((summary.closed == nil) == (driven.case.state == .open))
    }
  }

  @Test func aSummaryTellsWhoDidWhatAndWhen() throws {
    var summary = Summary(of: try Sketch.cuti.course())
    func event(_ what: Event.What, _ seconds: Int, _ by: String) -> Event {
      Event(what, at: Instant(seconds: seconds), by: by)
    }
    try summary.apply(event(.opened(definition: "0123456789abcdef", procedure: nil), 5, "Budi"))
    try summary.apply(event(.completed(symbol: "mohon", answer: nil, note: nil), 65, "Budi"))
    let note = Event.What.completed(symbol: "periksa", answer: "Lengkap", note: "Sisa 7 hari")
    try summary.apply(event(note, 100, "Rina"))
    #expect(throws: Refusal.self) { try summary.apply(event(note, 110, "Rina")) }
    try summary.apply(event(.cancelled(reason: "Dicabut"), 200, "Budi"))
    #expect(summary.opened == Instant(seconds: 5))
    #expect(summary.closed == Instant(seconds: 200))
    #expect(summary.cancelReason == "Dicabut")
    #expect(summary.entries.map(\.symbol) == [0, 1])
    #expect(summary.entries.map(\.by) == ["Budi", "Rina"])
    #expect(summary.entries.map(\.answer) == [nil, "Lengkap"])
    #expect(summary.entries.map(\.note) == [nil, "Sisa 7 hari"])
    #expect(summary.entries.map(\.opened.seconds) == [5, 65])
    #expect(summary.entries.map(\.done.seconds) == [65, 100])
  }
}
