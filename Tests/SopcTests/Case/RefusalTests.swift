import SOPCase
import SOPLanguage
import Testing

@Suite struct RefusalTests {
  /// An event that must be refused after the first so many completions of a leave request.
  private struct Attempt {
    var after: Int
    var what: Event.What
    var at = 10_000
    var refusal: Refusal
  }

  private static let way: [Event.What] = [
    .completed(symbol: "mohon", answer: nil, note: nil),
    .completed(symbol: "periksa", answer: "Lengkap", note: "Sisa 7 hari"),
    .completed(symbol: "putuskan", answer: "Ditolak", note: nil),
    .completed(symbol: "beri_tahu", answer: nil, note: nil),
  ]

  private static let attempts: [Attempt] = [
    Attempt(
      after: 0, what: .opened(definition: "0123456789abcdef", procedure: nil),
      refusal: .alreadyOpened),
    Attempt(
      after: 0, what: .completed(symbol: "periksa", answer: "Lengkap", note: nil),
      refusal: .notOpen("periksa", open: ["mohon"])),
    Attempt(
      after: 1, what: .completed(symbol: "mohon", answer: nil, note: nil),
      refusal: .notOpen("mohon", open: ["periksa"])),
    Attempt(
      after: 1, what: .completed(symbol: "perikso", answer: nil, note: nil),
      refusal: .unknownSymbol("perikso", open: ["periksa"])),
    Attempt(
      after: 1, what: .completed(symbol: "periksa", answer: nil, note: nil),
      refusal: .answerMissing("periksa", possible: ["Lengkap", "Tidak lengkap"])),
    Attempt(
      after: 1, what: .completed(symbol: "periksa", answer: "lengkap", note: nil),
      refusal: .unknownAnswer(
        "lengkap", symbol: "periksa", possible: ["Lengkap", "Tidak lengkap"])),
    Attempt(
      after: 0, what: .completed(symbol: "mohon", answer: "Ya", note: nil),
      refusal: .answerNotAsked("mohon", answer: "Ya")),
    Attempt(
      after: 2, what: .completed(symbol: "putuskan", answer: "Ditolak", note: nil), at: 119,
      refusal: .backInTime(at: Instant(seconds: 119), before: Instant(seconds: 120), in: .wita)),
    Attempt(
      after: 2, what: .cancelled(reason: ""), at: 119,
      refusal: .backInTime(at: Instant(seconds: 119), before: Instant(seconds: 120), in: .wita)),
    Attempt(
      after: 4, what: .completed(symbol: "beri_tahu", answer: nil, note: nil), refusal: .ended),
    Attempt(after: 4, what: .cancelled(reason: ""), refusal: .ended),
    Attempt(
      after: 4, what: .opened(definition: "0123456789abcdef", procedure: nil),
      refusal: .alreadyOpened),
  ]

  @Test(arguments: attempts.indices)
  func aRefusedEventChangesNothing(index: Int) throws {
    let attempt = Self.attempts[index]
    var driven = try Driven(.cuti)
    for what in Self.way.prefix(attempt.after) { try driven.apply(what) }
    let before = driven.case
    let event = Event(attempt.what, at: Instant(seconds: attempt.at), by: "Rina")
    #expect(throws: attempt.refusal) { try driven.case.apply(event) }
    #expect(driven.case == before)
  }

  @Test func aCaseOpensOnceAndUnderItsOwnText() throws {
    let course = try Sketch.sumbar.course()
    var fresh = Case(of: course)
    let start = Instant(seconds: 0)
    #expect(throws: Refusal.notOpened) {
      try fresh.apply(
        Event(.completed(symbol: "kirim", answer: nil, note: nil), at: start, by: ""))
    }
    #expect(throws: Refusal.otherDefinition(own: "0123456789abcdef", given: "ff")) {
      try fresh.apply(Event(.opened(definition: "ff", procedure: nil), at: start, by: ""))
    }
    #expect(fresh == Case(of: course))
  }

  @Test func aCancelledCaseStaysCancelled() throws {
    var driven = try Driven(.sumbar)
    try driven.apply(.cancelled(reason: "Salah berkas"))
    let before = driven.case
    #expect(throws: Refusal.cancelled) { try driven.complete("kirim") }
    #expect(driven.case == before)
  }

  @Test func saysWhatWhyAndWhatToDoInBothLanguages() {
    for attempt in Self.attempts {
      let text = attempt.refusal.text
      #expect(text.id != text.en)
      #expect(text.id.hasSuffix(".") && text.en.hasSuffix("."))
    }
    let unknown = Refusal.unknownAnswer("Y", symbol: "periksa", possible: ["Ya", "Tidak"]).text
    #expect(unknown.id.contains("“Ya”, “Tidak”") && unknown.en.contains("“Ya”, “Tidak”"))
  }

  @Test func aBrokenWorkflowMakesNoCourse() throws {
    func fault(_ change: (inout Workflow.Procedure) -> Void) -> BrokenWorkflow? {
      let workflow = Sketch.cuti.workflow
      var procedure = workflow.procedures[0]
      change(&procedure)
      do {
        _ = try Course(workflow, procedure: procedure)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault { _ in } == nil)
    #expect(fault { $0.edges[0].from = "x" } == .unknownSymbol("x"))
    #expect(fault { $0.edges[1].to = "x" } == .unknownSymbol("x"))
    #expect(fault { $0.edges.removeFirst() } == .start)
    #expect(fault { $0.edges.append($0.edges[0]) } == .start)
    #expect(fault { $0.edges.removeLast() } == .ways(of: "beri_tahu"))
    #expect(fault { $0.edges.removeAll { $0.beyond } } == .ways(of: "periksa"))
    #expect(fault { $0.nodes.append($0.nodes[0]) } == .twice(symbol: "mohon"))
    #expect(fault { $0.nodes[0].row = "x" } == .unknownRow("x"))
    #expect(fault { $0.edges[2].outcome = "x" } == .unknownOutcome("x"))
  }
}
