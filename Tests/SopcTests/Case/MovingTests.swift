import SOPCase
import Testing

@testable import SOPLanguage

/// Cases that go on under another definition of their SOP.
@Suite struct MovingTests {
  static let base = """
    sop: 1
    title: Contoh
    actors: {a: A, b: B, c: C}
    documents: {x: Dokumen X, y: {name: Dokumen Y, from: a}}
    outcomes: {setuju: Setuju, tolak: Tolak}
    steps:
      - id: mohon
        action: Mengajukan permohonan
        actor: a
        outputs: [x]
      - id: periksa
        action: Memeriksa permohonan
        actor: b
        requirements: [x]
        answers:
          Lengkap:
          Belum: {next: mohon, limit: 3, beyond: tolak}
      - id: telaah
        parallel:
          teknis:
            - id: lapangan
              action: Meninjau lapangan
              actor: b
          hukum:
            - id: hukum_periksa
              action: Memeriksa dasar hukum
              actor: c
            - id: hukum_tulis
              action: Menulis pendapat hukum
              actor: c
      - id: putus
        action: Memutuskan permohonan
        actor: c
        answers:
          Ya: {outcome: setuju}
          Tidak: {outcome: tolak}
      - id: kirim
        action: Mengirim jawaban
        actor: a
    """

  static func course(_ text: String) throws -> Course {
    let compiled = compile(SourceText(name: "-", text), files: Repository.reader)
    let workflow = try #require(
      compiled.workflow, "\(compiled.diagnostics.map(\.message.en))")
    return try Course(workflow.sealed(), procedure: workflow.procedures[0])
  }

  /// A case of the base whose steps were done in turn, answers behind a colon.
  static func walked(_ steps: String, _ text: String = base) throws -> Case {
    let course = try course(text)
    var walked = Case(of: course)
    var at = 0
    func event(_ what: Event.What) -> Event {
      at += 60
      return Event(what, at: Instant(seconds: at), by: "Rina")
    }
    try walked.apply(event(.opened(definition: course.definition, procedure: nil)))
    for step in steps.split(separator: " ") {
      let parts = step.split(separator: ":").map(String.init)
      let answer = parts.count > 1 ? parts[1] : nil
      try walked.apply(event(.completed(symbol: parts[0], answer: answer, note: nil)))
    }
    return walked
  }

  struct Change: Sendable, CustomTestStringConvertible {
    var steps: String
    var old: String
    var new: String
    /// What is said, in English; a reason unless it is told that the case moves.
    var said: [String]
    var moves = false
    var testDescription: String { "\(steps) – \(said.first ?? new)" }
  }

  static let changes = [
    Change(
      steps: "mohon", old: "id: periksa", new: "id: periksa_berkas",
      said: ["the open step “periksa” is not in the new text; complete it first, or keep its id"]),
    Change(
      steps: "mohon periksa:Lengkap", old: "id: periksa", new: "id: periksa_berkas",
      said: ["the new step “periksa_berkas” lies behind, so it is not done in this case"],
      moves: true),
    Change(
      steps: "mohon periksa:Lengkap lapangan", old: "teknis:", new: "lapangan_saja:",
      said: [
        "the new text adds the branch “lapangan_saja” beside step “hukum_periksa”, and a branch "
          + "cannot begin midway; complete the open branches first"
      ]),
    Change(
      steps: "mohon periksa:Lengkap", old: "teknis:", new: "lapangan_saja:",
      said: ["step “lapangan” stands in another branch in the new text; complete it first"]),
    Change(
      steps: "mohon periksa:Lengkap lapangan hukum_periksa",
      old: "      hukum:",
      new: "        - {id: foto, action: Memotret lapangan, actor: b}\n      hukum:",
      said: ["the new step “foto” lies behind, so it is not done in this case"], moves: true),
    Change(
      steps: "mohon periksa:Belum mohon periksa:Belum", old: "limit: 3", new: "limit: 1",
      said: [
        "“Belum” of step “periksa” was answered 2 times, more than the new limit of 1; the next such "
          + "answer counts as beyond it"
      ], moves: true),
    Change(
      steps: "mohon periksa:Lengkap lapangan hukum_periksa hukum_tulis putus:Tidak",
      old: "tolak", new: "ditolak",
      said: ["the outcome “Tolak”, settled already, is not in the new text"]),
    Change(
      steps: "mohon periksa:Lengkap", old: "    action: Memutuskan",
      new: "    requirements: [z]\n    action: Memutuskan",
      said: ["step “putus” requires “Dokumen Z”, which is not there and will not be made any more"],
      moves: true),
    Change(
      steps: "mohon", old: "x: Dokumen X", new: "w: Dokumen W",
      said: [
        "the new text does not know the document “Dokumen X”; only the history still tells it"
      ],
      moves: true),
    Change(
      steps: "mohon", old: "Memeriksa permohonan", new: "Meneliti permohonan", said: [],
      moves: true),
    Change(
      steps: "", old: "    outputs: [x]\n",
      new: "    outputs: [x]\n    answers:\n      Satu:\n      Dua:\n",
      said: ["the open step “mohon” has become a decision in the new text; complete it first"]),
    Change(
      steps: "mohon periksa:Lengkap", old: "steps:", new: "separate: [[periksa, putus]]\nsteps:",
      said: [
        "step “putus” must be done by another person than step “periksa”; who did that is not "
          + "remembered, so please see for yourself"
      ], moves: true),
    Change(
      steps: "mohon periksa:Lengkap", old: "  - id: kirim\n",
      new: "  - id: kirim\n    due: 3 hari kerja setelah mohon\n",
      said: [
        "the deadline of step “kirim” counts from step “mohon”, whose time was not kept for that; it "
          + "does not apply in this case"
      ], moves: true),
  ]

  @Test(arguments: changes)
  func whatAChangeMeansForACase(_ change: Change) throws {
    let old = try Self.walked(change.steps)
    var text = Self.base.replacing(change.old, with: change.new)
    #expect(text != Self.base)
    if change.new.contains("[z]") {
      // There, but only behind the step that wants it.
      text = text.replacing("x: Dokumen X,", with: "x: Dokumen X, z: Dokumen Z,")
        .replacing("outputs: [x]", with: "outputs: [x, z]")
    }
    // Everything that names it.
    if change.new == "w: Dokumen W" { text = text.replacing("[x]", with: "[w]") }
    let move = old.move(to: try Self.course(text))
    #expect((move.moved != nil) == change.moves, "\(move)")
    let said = change.moves ? move.remarks : move.reasons
    #expect(said.map(\.en).filter { change.said.contains($0) } == change.said, "\(said.map(\.en))")
  }

  @Test func aRowWithoutAnIDIsNotKnownAgain() throws {
    let text = Self.base.replacing("- id: kirim\n    action", with: "- action")
    let old = try Self.walked(
      "mohon periksa:Lengkap lapangan hukum_periksa hukum_tulis putus:Ya", text)
    #expect(old.open.map { old.course.nodes[$0.symbol].id } == ["row_7"])
    let reworded = text.replacing("Mengirim jawaban", with: "Mengirim surat")
    let reasons = old.move(to: try Self.course(reworded)).reasons.map(\.en)
    #expect(reasons.count == 1 && reasons[0].contains("“row_7” was given no id in the old text"))
    // An id that only looks so is one, as long as it stands elsewhere.
    let written = Self.base.replacing("id: kirim", with: "id: row_3")
    let other = try Self.walked(
      "mohon periksa:Lengkap lapangan hukum_periksa hukum_tulis putus:Ya", written)
    let change = written.replacing("Mengirim jawaban", with: "Mengirim surat")
    #expect(other.move(to: try Self.course(change)).moved != nil)
  }

  @Test func anOutcomeThatIsSettledEarlierNowIsAReason() throws {
    let old = try Self.walked("mohon periksa:Lengkap lapangan hukum_periksa hukum_tulis putus:Ya")
    #expect(old.outcome?.id == "setuju")
    let settled = Self.base.replacing("  Lengkap:\n", with: "  Lengkap: {outcome: setuju}\n")
      .replacing("Ya: {outcome: setuju}", with: "Ya:").replacing(
        "Tidak: {outcome: tolak}", with: "Tidak: {next: mohon}")
    let new = try Self.course(settled)
    #expect(old.move(to: new).moved?.outcome?.id == "setuju")
    let earlier = try Self.walked("mohon periksa:Lengkap")
    #expect(
      earlier.move(to: new).reasons.map(\.en) == [
        "from here the case may end without an outcome, since the new text settles it in a step "
          + "that lies behind"
      ])
  }

  @Test func anEventThatMovesNeedsItsCourse() throws {
    var walked = try Self.walked("mohon")
    let new = try Self.course(Self.base.replacing("Memutuskan", with: "Menetapkan"))
    let what = Event.What.moved(definition: new.definition, procedure: nil)
    let event = Event(what, at: Instant(seconds: 9_000), by: "Rina")
    let before = walked
    #expect(throws: Refusal.self) { try walked.apply(event) }
    #expect(throws: Refusal.self) { try walked.apply(event, movingTo: walked.course) }
    #expect(walked == before)
    try walked.apply(event, movingTo: new)
    #expect(walked.course == new)
    #expect(throws: Refusal.self) { try walked.apply(event, movingTo: new) }
  }
}
