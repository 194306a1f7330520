import SOPConsole
import SOPLanguage
import Testing

@testable import sopc

@Suite struct RunGoldenTests {
  struct Session: Sendable, CustomTestStringConvertible {
    var name: String
    var sketch: @Sendable () -> Sketch = { .sumbar }
    var lines: [String] = []
    var ending = Console.Input.end
    var isTerminal = true
    var width = 80
    var pace = 240
    var change: @Sendable (inout WalkOptions) -> Void = { _ in }
    var testDescription: String { name }
  }

  static let sessions = [
    Session(
      name: "terminal", lines: ["", "2", "", "benar", "catatan Sudah dicoba masuk", "selesai"]),
    Session(
      name: "commands", sketch: { .cuti },
      lines: [
        "?", "oleh", "oleh Budi", "di mana?", "kembali", "catatan", "Lewat pos", "catatn", "sudah",
        "", "?", "x", "Lengkp", "lengkap", "dis", "status", "disetujui",
        "oleh Sari", "disetujui",
      ], ending: .interrupted),
    Session(
      name: "limit", sketch: { .cuti }, lines: ["", "tidak", "", "tidak", "", "2"], pace: 4000),
    Session(name: "note-interrupted", lines: ["catatan"], ending: .interrupted),
    Session(name: "note-end", lines: ["catatan"]),
    Session(name: "quit", lines: ["", "berhenti"]),
    Session(name: "narrow", sketch: { .cuti }, lines: ["", "1", "oleh Sari", "3", ""], width: 44),
    Session(name: "night", lines: ["", "1", ""], pace: 36_000),
    Session(name: "lines", lines: ["Tidak sesuai", "", "  ben  "], isTerminal: false, pace: 0),
    Session(name: "lines-end", sketch: { .cuti }, lines: ["1"], isTerminal: false, pace: 0),
    Session(name: "lines-wrong", lines: ["2", "", "Benra"], isTerminal: false, pace: 0),
    Session(
      name: "lines-ambiguous", sketch: { .cuti }, lines: ["1", "d"], isTerminal: false, pace: 0),
    Session(
      name: "lines-start", sketch: { .cuti }, lines: ["1", "3"], isTerminal: false,
      change: { $0.start = "2026-11-27T15:45" }),
    Session(
      name: "start-wrong", isTerminal: false, change: { $0.start = "besok" }),
    Session(
      name: "procedure-wrong", isTerminal: false, change: { $0.procedure = "lain" }),
    Session(name: "auto", change: { ($0.manner, $0.person) = (.automatic, "") }),
    Session(
      name: "auto-loop", sketch: { loopFirst },
      change: { ($0.manner, $0.person) = (.automatic, "") }),
    Session(name: "all-paths", change: { $0.manner = .allPaths }),
    Session(name: "all-paths-limits", sketch: { .cuti }, change: { $0.manner = .allPaths }),
    Session(
      name: "all-paths-some", sketch: { .cuti },
      change: { ($0.manner, $0.limit) = (.allPaths, 2) }),
    Session(
      name: "stuck", sketch: { Sketch(steps: [.init("a", next: "a")]) }, isTerminal: false),
  ]

  /// Where first answers only go round.
  private static var loopFirst: Sketch {
    Sketch(
      title: "PENGULANGAN",
      steps: [
        .init("susun", "staf", "Menyusun konsep surat", time: Sketch.minutes(20)),
        .init(
          "periksa", "staf", "Memeriksa konsep surat", time: Sketch.minutes(10),
          question: "Konsep sudah baik?",
          answers: [.init("Belum", next: "susun"), .init("Sudah")]),
        .init("kirim", "staf", "Mengirim surat", time: Sketch.minutes(5)),
      ])
  }

  @Test(arguments: sessions, Language.allCases)
  func goldens(session: Session, language: Language) throws {
    let seen = ScriptedConsole.run(
      session.sketch(), session.lines, ending: session.ending, isTerminal: session.isTerminal,
      pace: session.pace, width: session.width, change: session.change, language: language)
    try expectGolden(seen, "run/\(session.name).\(language.rawValue).txt")
  }

  @Test func whatIsSaidGoesToTheScreenWhereTheSummaryGoesIntoAFile() {
    let scripted = ScriptedConsole([.line(""), .line("1"), .line("")])
    let status = walk(
      workflow: Sketch.sumbar.workflow, options: WalkOptions(language: .indonesian),
      console: scripted.console(outputIsTerminal: false))
    #expect(status == .done)
    let summary = scripted.transcript.split(separator: "── Ringkasan")
    #expect(summary.count == 2)
    #expect(summary[1].contains("Hasil: Selesai") && !summary[1].contains("stderr: "))
  }
}
