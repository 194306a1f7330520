import Foundation
import GRDB
import SOPCase
import SOPConsole
import SOPLanguage
import Testing

@testable import SOPJournal
@testable import sopc

/// Walks whose cases are kept, as a person sees them.
@Suite struct KeptRunTests {
  private func inStore(_ body: (Journal) throws -> Void) throws {
    try inScratch { folder in
      try body(try Journal(path: folder.appending(path: "cases.sqlite").path))
    }
  }

  /// Walks a new case of a sketch, or goes on with one, and gives all that was seen.
  private func seen(
    _ journal: Journal, _ sketch: Sketch?, _ lines: [String],
    ending: Console.Input = .end, isTerminal: Bool = true, by person: String = "Rina",
    start: Int = ScriptedConsole.monday, elsewhere: [Int: () -> Void] = [:],
    _ language: Language
  ) -> String {
    let scripted = ScriptedConsole(
      lines.map { .line($0) } + [ending], isTerminal: isTerminal, start: start,
      pace: isTerminal ? 240 : 0)
    scripted.elsewhere = elsewhere
    var options = WalkOptions(language: language)
    options.person = person
    let kept = KeptIn(journal: journal, subject: "Dinas Sosial")
    let status: SOPConsole.ExitStatus
    if let sketch {
      options.keptIn = kept
      var workflow = sketch.workflow
      // Not the one of tests: the store verifies it.
      workflow.hash = nil
      status = walk(workflow: workflow, options: options, console: scripted.console())
    } else {
      status = walk(case: 1, of: kept, options: options, console: scripted.console())
    }
    return scripted.transcript + "exit \(status.rawValue)\n"
  }

  /// What somebody else records.
  private func other(
    _ journal: Journal, _ symbol: String, _ answer: String? = nil, after seconds: Int
  ) {
    let at = Instant(seconds: ScriptedConsole.monday + seconds)
    let what = Event.What.completed(symbol: symbol, answer: answer, note: nil)
    do {
      _ = try journal.append(SOPJournal.Record(Event(what, at: at, by: "Budi")), to: 1)
    } catch {
      Issue.record(error)
    }
  }

  @Test(arguments: Language.allCases)
  func stoppedAndGoneOnWith(_ language: Language) throws {
    try inStore { journal in
      var text = seen(journal, .sumbar, ["", "2", "berhenti"], language)
      text += "\n$ sopc run --case 1\n"
      text += seen(
        journal, nil, [""], ending: .interrupted, start: ScriptedConsole.monday + 4_000, language)
      text += "\n$ sopc run --case 1 --by Budi\n"
      text += seen(
        journal, nil, ["catatan Sudah lengkap", "1", ""], by: "Budi",
        start: ScriptedConsole.monday + 90_000, language)
      #expect(try journal.verify().faults == [])
      #expect(try journal.history(of: 1).count == 6)
      try expectGolden(text, "run/kept.\(language.rawValue).txt")
    }
  }

  /// Somebody else does the step that is on the screen.
  @Test(arguments: Language.allCases)
  func overtaken(_ language: Language) throws {
    try inStore { journal in
      let text = seen(
        journal, .sumbar, ["", "1", "", "benar", ""],
        elsewhere: [
          1: {
            self.other(journal, "periksa", "Tidak sesuai", after: 500)
            self.other(journal, "kirim", after: 510)
          }
        ], language)
      // What was answered was meant for the round before.
      #expect(
        try journal.history(of: 1).map(\.event.by)
          == ["Rina", "Rina", "Budi", "Budi", "Rina", "Rina"])
      try expectGolden(text, "run/overtaken.\(language.rawValue).txt")
    }
  }

  /// A decision that comes again looks as it did before, and is another one all the same.
  @Test func anAnswerIsForTheRoundThatWasSeen() throws {
    try inStore { journal in
      let text = seen(
        journal, .sumbar, ["", "1", "berhenti"],
        elsewhere: [
          1: {
            self.other(journal, "periksa", "Tidak sesuai", after: 480)
            self.other(journal, "kirim", after: 480)
          }
        ], .english)
      #expect(text.contains("What was typed was not recorded."))
      let history = try journal.history(of: 1)
      #expect(history.count == 4)
      #expect(try journal.case(1).open.map(\.symbol) == [1])
    }
  }

  @Test(arguments: Language.allCases)
  func linesAreKeptAndGoneOnWith(_ language: Language) throws {
    try inStore { journal in
      var text = seen(journal, .sumbar, ["2", "Benra"], isTerminal: false, language)
      text += "\n$ sopc run --case 1\n"
      text += seen(journal, nil, [], isTerminal: false, language)
      text += "\n$ sopc run --case 1\n"
      text += seen(
        journal, nil, ["1"], isTerminal: false,
        elsewhere: [0: { self.other(journal, "periksa", "Tidak sesuai", after: 300) }], language)
      text += "\n$ sopc run --case 1\n"
      text += seen(journal, nil, ["1"], isTerminal: false, language)
      #expect(try journal.verify().faults == [])
      try expectGolden(text, "run/kept-lines.\(language.rawValue).txt")
    }
  }

  /// Whoever may not do a step is told, and somebody else does it.
  @Test(arguments: Language.allCases)
  func whoMayNotIsRefused(_ language: Language) throws {
    try inStore { journal in
      let text = seen(
        journal, .cuti, ["", "1", "disetujui", "oleh Sari", "disetujui", "", ""], language)
      #expect(try journal.case(1).state == .ended)
      try expectGolden(text, "run/kept-refused.\(language.rawValue).txt")
    }
  }

  /// The disk is full: it is said, and nothing is pretended.
  @Test(arguments: Language.allCases)
  func aStepThatCannotBeWritten(_ language: Language) throws {
    try inStore { journal in
      let text = seen(
        journal, .sumbar,
        ["", "catatan " + String(repeating: "sangat panjang ", count: 3_000), "1", ""],
        elsewhere: [
          1: {
            let pages = try? journal.queue.read { database in
              try Int.fetchOne(database, sql: "PRAGMA page_count")
            }
            try? journal.queue.writeWithoutTransaction { database in
              try database.execute(sql: "PRAGMA max_page_count = \(pages ?? 1)")
            }
          }
        ], language)
      #expect(text.hasSuffix("exit 2\n"))
      #expect(!text.contains("Tercatat: langkah 2") && !text.contains("Recorded: step 2"))
      #expect(try journal.history(of: 1).count == 2)
      try expectGolden(
        text.replacing(#/(sangat panjang )+/#, with: "sangat panjang … "),
        "run/disk-full.\(language.rawValue).txt")
    }
  }

  /// A case that moved to another version tells its whole story.
  @Test(arguments: Language.allCases)
  func movedMeanwhile(_ language: Language) throws {
    var changed = Sketch.sumbar
    changed.steps.insert(
      Sketch.Step("catat", "op", "Mencatat permohonan", time: Sketch.minutes(3)), at: 0)
    changed.steps[3].action = "Menerbitkan email instansi"
    let new = changed.workflow
    try inStore { journal in
      let text = seen(
        journal, .sumbar, ["", "1", "1", "", ""],
        elsewhere: [
          1: {
            self.move(journal, to: new)
          }
        ], language)
      #expect(try journal.case(1).state == .ended)
      try expectGolden(text, "run/moved.\(language.rawValue).txt")
    }
  }

  /// The store asks its people.
  @Test func whoHoldsNoRoleIsRefused() throws {
    let source = try Repository.text("sops/sumbar.yaml")
    let workflow = try #require(
      compile(SourceText(name: "-", source), files: Repository.reader).workflow)
    try inStore { journal in
      let people = try Repository.text("Tests/Fixtures/cases/pegawai.yaml")
      _ = try journal.employ(
        Array(people.utf8), at: Instant(seconds: ScriptedConsole.monday), by: "Budi")
      let holder = try #require(
        try journal.people()?.holders(
          of: "op", in: workflow.agencyID,
          on: Instant(seconds: ScriptedConsole.monday).local(in: .wib).day
        ).first?.person)
      let scripted = ScriptedConsole(
        ["", "benar", "oleh \(holder)", "benar", "berhenti"].map { .line($0) })
      var options = WalkOptions(language: .english)
      options.person = "Siapa Saja"
      options.keptIn = KeptIn(journal: journal)
      #expect(walk(workflow: workflow, options: options, console: scripted.console()) == .done)
      let name = try #require(try journal.people()?.person(holder)?.name)
      #expect(scripted.transcript.contains("Type “by” and that person's name."))
      #expect(scripted.transcript.contains("Step 2: Diskominfo/OP – \(name)"))
      let persons = try journal.history(of: 1).map(\.event.by)
      #expect(persons == ["Siapa Saja", "Siapa Saja", holder])
    }
  }

  private func move(_ journal: Journal, to workflow: Workflow) {
    var workflow = workflow
    workflow.hash = nil
    let at = Instant(seconds: ScriptedConsole.monday + 400)
    do {
      let version = try Version(workflow, source: nil, procedure: nil)
      let (_, move) = try journal.move(1, to: version, at: at, by: "Budi", recorded: nil)
      #expect(move.moved != nil, "\(move.reasons)")
    } catch {
      Issue.record(error)
    }
  }
}
