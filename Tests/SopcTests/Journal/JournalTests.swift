import Foundation
import GRDB
import SOPCase
import SOPLanguage
import Testing

@testable import SOPJournal

/// The journal: nothing acknowledged is lost, nothing changed goes unseen.
@Suite struct JournalTests {
  static let start = Instant(seconds: 1_780_000_000)

  private func workflow(_ name: String = "sops/sumbar") throws -> Workflow {
    try #require(
      compile(
        SourceText(name: "\(name).yaml", try Repository.text("\(name).yaml")),
        files: Repository.reader
      ).workflow)
  }

  /// A store with a case of Sumbar that went round once.
  private func withStore(_ body: (Journal, URL) throws -> Void) throws {
    try inScratch { folder in
      let path = folder.appending(path: "cases.sqlite")
      let journal = try Journal(path: path.path)
      let workflow = try workflow()
      let number = try journal.open(
        workflow, procedure: workflow.procedures[0], source: [1, 2, 3],
        Journal.Beginning(subject: "Dinas Sosial", at: Self.start, by: "Dewi"))
      #expect(number == 1)
      for (symbol, answer) in [
        ("kirim", nil), ("periksa", "Tidak sesuai"), ("kirim", nil), ("periksa", "Benar"),
      ] {
        _ = try journal.append(record(symbol, answer), to: number)
      }
      try body(journal, path)
    }
  }

  private func record(_ symbol: String, _ answer: String? = nil, after: Int = 60)
    -> SOPJournal.Record
  {
    SOPJournal.Record(
      Event(
        .completed(symbol: symbol, answer: answer, note: "“catatan” \\ baris\nkedua \u{1}"),
        at: Instant(seconds: Self.start.seconds + after), by: "Rudi"),
      evidence: SOPJournal.Record.Evidence(
        requirements: symbol == "kirim" ? ["Surat Permohonan"] : [],
        outputs: [
          .init(name: "Berkas \"asli\"", number: "1/2", date: nil, file: "a.pdf", sha256: "00")
        ]))
  }

  @Test func aCaseIsTheFoldOfItsRecords() throws {
    try withStore { journal, path in
      let history = try journal.history(of: 1)
      #expect(history.count == 5)
      #expect(history[0].subject == "Dinas Sosial")
      #expect(history[1] == record("kirim"))
      // Another process opens the file.
      let other = try Journal(path: path.path)
      let stored = try other.case(1)
      #expect(stored.open.map { stored.course.nodes[$0.symbol].id } == ["terbitkan"])
      #expect(
        stored == (try Case(of: stored.course, after: history.map(\.event))))
      #expect(try other.verify().faults == [])
      #expect(try other.verify().records == 5)
    }
  }

  @Test func aRefusalChangesNothing() throws {
    try withStore { journal, _ in
      let before = try journal.verify()
      do {
        _ = try journal.append(record("kirim"), to: 1)
        Issue.record("not refused")
      } catch Journal.Rejection.refused(let refusal) {
        #expect(refusal == .notOpen("kirim", open: ["terbitkan"]))
      }
      #expect(throws: Journal.Rejection.self) { try journal.append(record("x"), to: 9) }
      #expect(try journal.verify() == before)
    }
  }

  @Test func everyCommitReachesTheDisk() throws {
    try withStore { journal, _ in
      let settings = try journal.queue.read { database in
        [
          try String.fetchOne(database, sql: "PRAGMA synchronous"),
          try String.fetchOne(database, sql: "PRAGMA journal_mode"),
        ]
      }
      #expect(settings == ["2", "wal"])
    }
  }

  @Test func whatIsToBeDoneFollowsTheCase() throws {
    try withStore { journal, _ in
      #expect(try journal.work().map(\.number) == [1])
      #expect(try journal.work(for: ["op"]).count == 1)
      #expect(try journal.work(for: ["pemohon"]).isEmpty)
      _ = try journal.append(record("terbitkan"), to: 1)
      #expect(try journal.work().isEmpty)
      #expect(try journal.cases().map(\.state) == [.ended])
      #expect(try journal.cases(in: .open).isEmpty)
      #expect(try journal.cases()[0].outcome == "selesai")
    }
  }

  @Test(arguments: [
    ("UPDATE event SET body = CAST(replace(body, 'Rudi', 'Dewi') AS BLOB) WHERE seq = 3", 3),
    ("UPDATE event SET hash = zeroblob(32) WHERE seq = 2", 2),
    ("DELETE FROM event WHERE seq = 4", 4),
    ("UPDATE event SET seq = 99 WHERE seq = 2", 2),
    ("UPDATE event SET case_id = 2 WHERE seq = 5", 0),
    ("UPDATE case_state SET state = CAST(state || x'00' AS BLOB)", 0),
    ("DELETE FROM event WHERE seq = 5", 0),
    ("DELETE FROM case_state", 0),
    ("UPDATE definition SET workflow = CAST(replace(workflow, '5 Menit', '9 Menit') AS BLOB)", 0),
  ])
  func whateverIsChangedIsSeen(_ sql: String, _ broken: Int) throws {
    try withStore { journal, _ in
      try journal.queue.write { try $0.execute(sql: sql) }
      let found = try journal.verify()
      #expect(!found.faults.isEmpty)
      if broken > 0 { #expect(found.faults.first == .brokenChain(broken)) }
    }
  }

  @Test func aFileThatIsNoStoreIsLeftAlone() throws {
    try inScratch { folder in
      let text = folder.appending(path: "a.sqlite")
      try Data("bukan basis data, hanya teks yang cukup panjang untuk dibaca".utf8).write(to: text)
      #expect(throws: JournalFailure.notAStore) { try Journal(path: text.path) }
      let other = folder.appending(path: "b.sqlite")
      try DatabaseQueue(path: other.path).write { try $0.execute(sql: "CREATE TABLE x (y)") }
      let bytes = try Data(contentsOf: other)
      #expect(throws: JournalFailure.notAStore) { try Journal(path: other.path) }
      #expect(try Data(contentsOf: other) == bytes)
      #expect(throws: JournalFailure.self) {
        try Journal(path: folder.appending(path: "tidak/ada.sqlite").path)
      }
    }
  }

  @Test func aNewerStoreIsNotTouched() throws {
    try withStore { journal, path in
      try journal.queue.write { database in
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
      }
      #expect(throws: JournalFailure.newerVersion) { try Journal(path: path.path) }
    }
  }
}
