import SOPCase
import SOPLanguage
import Testing

/// A case that a test drives one minute an event.
struct Driven {
  var `case`: Case
  var events: [Event] = []
  private var clock = 0

  init(_ sketch: Sketch) throws {
    `case` = Case(of: try sketch.course())
    try apply(.opened(definition: "0123456789abcdef", procedure: nil))
  }

  var open: [String] { `case`.open.map { `case`.course.nodes[$0.symbol].id } }
  var documents: [String] {
    let declared = `case`.course.workflow.documents
    return declared.indices.filter { `case`.has(document: $0) }.map { declared[$0].id }
  }

  mutating func apply(_ what: Event.What, by: String = "") throws(Refusal) {
    let event = Event(what, at: Instant(seconds: clock), by: by)
    try `case`.apply(event)
    events.append(event)
    clock += 60
  }

  mutating func complete(
    _ symbol: String, _ answer: String? = nil, by: String = ""
  ) throws(Refusal) {
    try apply(.completed(symbol: symbol, answer: answer, note: nil), by: by)
  }
}

@Suite struct CaseTests {
  @Test func goesOnToTheNextSymbolAndEnds() throws {
    var driven = try Driven(.sumbar)
    #expect(driven.open == ["kirim"])
    #expect(driven.documents == ["rekomendasi", "permohonan"])
    try driven.complete("kirim")
    #expect(driven.open == ["periksa"])
    try driven.complete("periksa", "Benar")
    #expect(driven.documents == ["rekomendasi", "permohonan", "akun"])
    #expect(driven.case.outcome == nil)
    try driven.complete("terbitkan")
    #expect(driven.case.state == .ended)
    #expect(driven.open == [])
    #expect(driven.case.outcome?.id == "selesai")
    #expect(driven.documents == ["rekomendasi", "permohonan", "akun", "email"])
  }

  @Test func anAnswerMayLeadBack() throws {
    var driven = try Driven(.sumbar)
    for _ in 0..<5 {
      try driven.complete("kirim")
      try driven.complete("periksa", "Tidak sesuai")
    }
    #expect(driven.open == ["kirim"])
    #expect(driven.documents == ["rekomendasi", "permohonan"])
  }

  @Test func aLimitedAnswerGivenOnceMoreEndsTheCase() throws {
    var sketch = Sketch.cuti
    sketch.steps[1].answers[1].outputs = ["pertimbangan"]
    var driven = try Driven(sketch)
    let way = try #require(driven.case.course.answers(of: 1).last)
    #expect(driven.case.course.ways[way].mostTimes == 2)
    for round in 1...2 {
      try driven.complete("mohon")
      try driven.complete("periksa", "Tidak lengkap")
      #expect(driven.case.timesTaken(way) == round)
      #expect(driven.case.state == .open)
    }
    try driven.complete("mohon")
    try driven.complete("periksa", "Tidak lengkap")
    #expect(driven.case.state == .ended)
    #expect(driven.case.outcome?.id == "ditolak")
    #expect(driven.documents == ["formulir", "pertimbangan"])
  }

  @Test func aDecisionTakesBackWhatItSettledBefore() throws {
    let sketch = Sketch(
      outcomes: [("ya", "Ya"), ("tidak", "Tidak")],
      steps: [
        .init("a", answers: [.init("X", outcome: "ya"), .init("Y")]),
        .init("b", answers: [.init("Ulang", next: "a"), .init("X", outcome: "tidak"), .init("Z")]),
        .init("c", answers: [.init("Ulang", next: "a"), .init("Habis", next: "")]),
      ])
    var driven = try Driven(sketch)
    try driven.complete("a", "X")
    #expect(driven.case.outcome?.id == "ya")
    try driven.complete("b", "Ulang")
    #expect(driven.case.outcome?.id == "ya")
    try driven.complete("a", "Y")
    #expect(driven.case.outcome == nil)
    try driven.complete("b", "X")
    #expect(driven.case.outcome?.id == "tidak")
    try driven.complete("c", "Ulang")
    // What another decision settled is not for this one to take back.
    try driven.complete("a", "Y")
    #expect(driven.case.outcome?.id == "tidak")
    try driven.complete("b", "Z")
    #expect(driven.case.outcome == nil)
    try driven.complete("c", "Habis")
    #expect(driven.case.state == .ended)
    #expect(driven.case.outcome == nil)
  }

  @Test func remembersWhoDidWhatLaterStepsDependOn() throws {
    var driven = try Driven(.cuti)
    try driven.complete("mohon", by: "Budi")
    try driven.complete("periksa", "Tidak lengkap", by: "Rina")
    #expect(throws: Refusal.otherPerson("mohon", person: "Wati", known: "Budi")) {
      try driven.complete("mohon", by: "Wati")
    }
    try driven.complete("mohon", by: "Budi")
    try driven.complete("periksa", "Lengkap", by: "Sari")
    #expect(throws: Refusal.separate("putuskan", other: "periksa", person: "Rina")) {
      try driven.complete("putuskan", "Disetujui", by: "Rina")
    }
    try driven.complete("putuskan", "Disetujui", by: "Joko")
    try driven.complete("terbitkan", by: "Tono")
    let remembered = driven.case.doers.map { doer in
      switch driven.case.course.memories[doer.memory] {
      case .step(let step), .joint(let step): "\(step): \(doer.person)"
      case .actor(let actor): "\(actor): \(doer.person)"
      }
    }
    #expect(
      remembered == ["pemohon: Budi", "periksa: Rina", "periksa: Sari", "putuskan: Joko"])
  }

  @Test func aPublicActorsRolesAreOnePerson() throws {
    var driven = try Driven(
      Sketch(
        actors: [.init("pemohon", "Pemohon", kind: .public, roles: [("wali", "Wali")])],
        steps: [.init("a", "wali"), .init("b", "pemohon")]))
    try driven.complete("a", by: "Budi")
    #expect(throws: Refusal.self) { try driven.complete("b", by: "Wati") }
    try driven.complete("b", by: "Budi")
    #expect(driven.case.doers.map(\.person) == ["Budi"])
  }

  @Test func aCancelledCaseHasNoOutcome() throws {
    var driven = try Driven(.cuti)
    try driven.complete("mohon")
    try driven.complete("periksa", "Lengkap")
    try driven.complete("putuskan", "Ditolak")
    try driven.apply(.cancelled(reason: "Dicabut pemohon"))
    #expect(driven.case.state == .cancelled)
    #expect(driven.case.outcome == nil)
    #expect(driven.open == [])
  }

  @Test func seventyDocumentsAreKeptApart() throws {
    let documents = (0..<70).map { Sketch.document("d\($0)", "D\($0)") }
    let sketch = Sketch(
      documents: documents,
      steps: documents.map { Sketch.Step("s_" + $0.id, outputs: [$0.id]) })
    var driven = try Driven(sketch)
    for made in 0..<70 {
      #expect(driven.documents == documents.prefix(made).map(\.id))
      try driven.complete("s_d\(made)")
    }
    #expect(driven.documents == documents.map(\.id))
  }
}
