import Foundation
import SOPCase
import SOPLanguage
import Testing

@testable import SOPJournal

/// Cases of a store that move to another version of their SOP.
@Suite struct MigrateTests {
  private static let monday = Instant(seconds: 1_795_395_600)

  private func workflow(_ text: String) throws -> Workflow {
    try #require(compile(SourceText(name: "-", text), files: Repository.reader).workflow)
  }

  private func sumbar() throws -> String { try Repository.text("sops/sumbar.yaml") }

  private func record(_ symbol: String, _ answer: String? = nil) -> SOPJournal.Record {
    let at = Instant(seconds: Self.monday.seconds + 60)
    return SOPJournal.Record(
      Event(.completed(symbol: symbol, answer: answer, note: nil), at: at, by: "Rudi"))
  }

  private func withCase(_ body: (Journal, Int64) throws -> Void) throws {
    try inScratch { folder in
      let journal = try Journal(path: folder.appending(path: "cases.sqlite").path)
      let workflow = try workflow(try sumbar())
      let number = try journal.open(
        workflow, procedure: workflow.procedures[0], source: nil,
        .init(subject: "Dinas Sosial", at: Self.monday, by: "Dewi"))
      try body(journal, number)
    }
  }

  @Test func recordsLeadThroughBothVersions() throws {
    try withCase { journal, number in
      _ = try journal.append(record("kirim"), to: number)
      let text = try sumbar()
        .replacing("id: kirim", with: "id: ajukan").replacing("next: kirim", with: "next: ajukan")
        .replacing("steps:\n", with: "steps:\n  - {id: catat, actor: op, action: Mencatat}\n")
      let version = try Version(try workflow(text), source: Array(text.utf8), procedure: nil)
      #expect(try journal.cases(underOtherVersionsOf: version) == [number])
      let shown = try journal.move(number, to: version)
      #expect(shown.move.moved != nil)
      #expect(try journal.history(of: number).count == 2)
      let at = Instant(seconds: Self.monday.seconds + 120)
      let (before, move) = try journal.move(number, to: version, at: at, by: "Budi", recorded: nil)
      #expect(move == shown.move)
      #expect(move.remarks.map(\.en).allSatisfy { $0.contains("lies behind") })
      let moved = try journal.case(number)
      #expect(moved == move.moved)
      // Another place in the table, so other numbers in the worklist.
      #expect(before.open.map(\.symbol) == [1] && moved.open.map(\.symbol) == [2])
      #expect(try journal.work().map(\.symbol) == [2])
      #expect(try journal.work(for: ["op"]).count == 1)
      #expect(try journal.cases(underOtherVersionsOf: version) == [])
      #expect(try journal.verify().faults == [])
      let history = try journal.history(of: number)
      #expect(
        history.last?.event.what
          == .moved(definition: version.workflow.hash ?? "", procedure: nil))
      #expect(history.last?.event.by == "Budi")
      _ = try journal.append(record("periksa", "Tidak sesuai", at: 180), to: number)
      #expect(try journal.case(number).open.map(\.symbol) == [1])
      #expect(try journal.rebuild() == 1)
      #expect(try journal.verify().faults == [])
      #expect(try journal.work().map(\.symbol) == [1])
      let told = try journal.told(of: number)
      #expect(told.map(\.course.nodes.count) == [3, 3, 4, 4])
      let summary = try Summary(told)
      #expect(summary.case == (try journal.case(number)))
      #expect(
        summary.entries.map { $0.course.nodes[$0.symbol].id } == ["kirim", "periksa"])
      #expect(summary.rounds(of: 2) == 1)
    }
  }

  private func record(_ symbol: String, _ answer: String?, at: Int) -> SOPJournal.Record {
    var record = record(symbol, answer)
    record.event.at = Instant(seconds: Self.monday.seconds + at)
    return record
  }

  @Test func whatDoesNotMapStays() throws {
    try withCase { journal, number in
      let text = try sumbar()
        .replacing("id: kirim", with: "id: ajukan").replacing("next: kirim", with: "next: ajukan")
      let version = try Version(try workflow(text), source: nil, procedure: nil)
      let before = try journal.verify()
      let (_, move) = try journal.move(
        number, to: version, at: Self.monday, by: "Budi", recorded: nil)
      #expect(move.moved == nil && move.reasons.count == 1)
      #expect(try journal.verify() == before)
      // Nor does it move by an event that names a version the store does not have.
      let what = Event.What.moved(definition: version.workflow.hash ?? "", procedure: nil)
      let event = Event(what, at: Self.monday, by: "Budi")
      #expect(throws: Journal.Rejection.self) {
        try journal.append(SOPJournal.Record(event), to: number)
      }
      #expect(try journal.verify() == before)
    }
  }

  @Test func anotherSOPIsNotMeant() throws {
    try withCase { journal, _ in
      let text = try sumbar().replacing("title: PEMBUATAN EMAIL", with: "title: PENUTUPAN EMAIL")
      let renumbered = text.replacing(#/number: .*/#, with: "number: 1/2026")
      let other = try Version(try workflow(renumbered), source: nil, procedure: nil)
      #expect(try journal.cases(underOtherVersionsOf: other) == [])
      let sameNumber = try Version(try workflow(text), source: nil, procedure: nil)
      #expect(try journal.cases(underOtherVersionsOf: sameNumber) == [1])
    }
  }

  @Test func aCaseForAnotherCaseFollowsThatOne() throws {
    let small = "sop: 1\ntitle: Kecil\nactors: {a: A}\nsteps: [{id: x, actor: a, action: Satu}]\n"
    func large(_ used: String) -> String {
      """
      sop: 1
      title: Besar
      actors: {a: A}
      steps:
        - {id: y, actor: a, action: Dua, uses: kecil.yaml}
        - {id: z, actor: a, action: \(used)}
      """
    }
    func workflow(_ text: String, besides small: String) throws -> Workflow {
      try #require(
        compile(
          SourceText(name: "besar.yaml", text),
          files: { path, _ in .success(SourceText(name: path, small)) }
        ).workflow
      ).sealed()
    }
    try inScratch { folder in
      let journal = try Journal(path: folder.appending(path: "cases.sqlite").path)
      let reworded = small.replacing("Satu", with: "Satu saja")
      let parent = try workflow(large("Tiga"), besides: small)
      let child = try workflow(small, besides: "")
      _ = try journal.open(
        parent, procedure: parent.procedures[0], source: nil, .init(at: Self.monday, by: "A"))
      _ = try journal.open(
        child, procedure: child.procedures[0], source: nil,
        .init(at: Self.monday, by: "A", parent: .init(case: 1, symbol: "y")))
      let newChild = try Version(workflow(reworded, besides: ""), source: nil, procedure: nil)
      let newParent = try Version(
        workflow(large("Tiga lagi"), besides: reworded), source: nil, procedure: nil)
      func move(_ number: Int64, _ version: Version) throws -> Move {
        try journal.move(number, to: version, at: Self.monday, by: "A", recorded: nil).move
      }
      #expect(try move(2, newChild).reasons.first?.en.contains("move case 1 first") == true)
      #expect(try move(1, newParent).moved != nil)
      #expect(try move(2, newChild).moved != nil)
      _ = try journal.append(record("x"), to: 2)
      #expect(try journal.case(1).open.map(\.symbol) == [1])
      #expect(try journal.verify().faults == [])
    }
  }

  /// Two processes move the cases of a store at once: each case moves once.
  @Test func whoComesLaterFindsItMoved() throws {
    try withCase { journal, number in
      let text = try sumbar().replacing("Email Diterbitkan", with: "Menerbitkan email")
      let version = try Version(try workflow(text), source: nil, procedure: nil)
      _ = try journal.move(number, to: version, at: Self.monday, by: "A", recorded: nil)
      let (_, move) = try journal.move(
        number, to: version, at: Self.monday, by: "B", recorded: nil)
      #expect(move.isThere && move.moved == nil)
      #expect(try journal.history(of: number).count == 2)
    }
  }

  /// `sopc case migrate` in both languages: shown, then done.
  @Test(arguments: Language.allCases)
  func theProgramShowsFirst(_ language: Language) throws {
    try inScratch { folder in
      let store = ["SOPC_STORE": folder.appending(path: "cases.sqlite").path]
      func run(_ arguments: String, _ code: Int32 = 0) throws -> String {
        let run = try sopc(
          arguments.split(separator: " ").map(String.init) + ["--lang", language.rawValue],
          environment: store)
        #expect(run.code == code, "\(arguments): \(run.output)\(run.errors)")
        return "$ sopc \(arguments)\n\(run.output)\(run.errors)\n".replacing(folder.path, with: "")
          .replacing(#/ \((dicatat|recorded) [^)]*\)/#, with: "")
          .replacing(#/[0-9a-f]{64}/#, with: "…").replacing(#/SOP [0-9a-f]{8}|text [0-9a-f]{8}/#) {
            $0.0.prefix(4) + "…"
          }
      }
      let at = "--at 2026-02-02T08:"
      for number in 1...3 {
        _ = try run("case start sops/sumbar.yaml --subject P\(number) --by Dewi \(at)10+07:00")
      }
      _ = try run("case complete 1 kirim --by Dewi \(at)11+07:00")
      _ = try run("case complete 3 kirim --by Dewi \(at)11+07:00")
      let text = try sumbar()
        .replacing("id: kirim", with: "id: ajukan").replacing("next: kirim", with: "next: ajukan")
        .replacing("steps:\n", with: "steps:\n  - {id: catat, actor: op, action: Mencatat}\n")
      let new = folder.appending(path: "baru.yaml").path
      try Data(text.utf8).write(to: URL(filePath: new))
      var seen = try run("case migrate \(new) --yes --case 3 --by Budi \(at)20+07:00")
      seen += try run("case migrate \(new)", 1)
      seen += try run("case migrate \(new) --format json", 1)
      seen += try run("case migrate \(new) --yes --by Budi \(at)20+07:00", 1)
      seen += try run("case history 1")
      seen += try run("case migrate \(new) --case 2 --case 1", 1)
      seen += try run("case migrate sops/kaltim.yaml")
      seen += try run("case migrate \(new) --case 9", 2)
      seen += try run("case verify")
      try expectGolden(seen, "case/migrate.\(language.rawValue).txt")
    }
  }
}
