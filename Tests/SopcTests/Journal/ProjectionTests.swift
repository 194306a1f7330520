import Foundation
import GRDB
import SOPCase
import SOPLanguage
import Testing

@testable import SOPJournal

/// What follows from the records is made anew from them, whatever became of it.
@Suite struct ProjectionTests {
  private let start = Instant(seconds: 1_780_000_000)

  private func workflow(_ name: String) throws -> Workflow {
    try #require(
      compile(
        SourceText(name: "\(name).yaml", try Repository.text("\(name).yaml")),
        files: Repository.reader
      ).workflow)
  }

  /// A store with three cases: one that waits for another, that other, and one that has ended.
  private func withStore(_ body: (Journal, URL) throws -> Void) throws {
    try inScratch { folder in
      let path = folder.appending(path: "cases.sqlite")
      let journal = try Journal(path: path.path)
      let complaint = try workflow("examples/pengaduan")
      let parent = try journal.open(
        complaint, procedure: complaint.procedures[0], source: nil,
        .init(subject: "Jalan", at: start, by: "Ratna"))
      try complete(journal, parent, "sampaikan", by: "Ratna")
      let letter = try workflow("examples/surat-masuk")
      _ = try journal.open(
        letter, procedure: letter.procedures[0], source: nil,
        .init(at: start, by: "Dewi", parent: .init(case: parent, symbol: "agenda")))
      let email = try workflow("sops/sumbar")
      let other = try journal.open(
        email, procedure: email.procedures[0], source: nil, .init(at: start, by: "Dewi"))
      for (symbol, answer) in [("kirim", nil), ("periksa", "Benar"), ("terbitkan", nil)] {
        try complete(journal, other, symbol, answer, by: "Rudi")
      }
      try body(journal, path)
    }
  }

  private func complete(
    _ journal: Journal, _ number: Int64, _ symbol: String, _ answer: String? = nil, by: String,
    ref: String? = nil
  ) throws {
    let what = Event.What.completed(symbol: symbol, answer: answer, note: nil)
    _ = try journal.append(Record(Event(what, at: start, by: by), ref: ref), to: number)
  }

  /// Every row of what follows from the records.
  private func projection(_ journal: Journal) throws -> [String] {
    try journal.queue.read { database in
      try ["case_state", "work", "definition"].flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY 1, 2, 3")
          .map(\.description)
      }
    }
  }

  @Test func everythingFollowsFromTheRecords() throws {
    try withStore { journal, _ in
      let before = try projection(journal)
      try journal.queue.write { database in
        try database.execute(
          sql: """
            DELETE FROM work; UPDATE case_state SET state = x'00', subject = 'lain', parent = NULL;
            DELETE FROM case_state WHERE id = 3; UPDATE definition SET agency = 'lain';
            """)
      }
      let faults = try journal.verify().faults
      #expect(faults == [.otherState(1), .otherState(2), .otherState(3)])
      #expect(try journal.rebuild() == 3)
      #expect(try projection(journal) == before)
      #expect(try journal.verify().faults == [])
    }
  }

  /// What lists and searches go by, though the case itself stands where it should.
  @Test(arguments: [
    "UPDATE case_state SET status = 0 WHERE id = 3",
    "UPDATE case_state SET outcome = 'lain' WHERE id = 3",
    "UPDATE case_state SET parent_symbol = 'lain' WHERE id = 2",
    "UPDATE definition SET agency = 'lain' WHERE id = 2",
    "INSERT INTO work VALUES (9, 0, 0, '', 'op', 0, 0, NULL, NULL)",
  ])
  func whatFollowsIsComparedInFull(_ damage: String) throws {
    try withStore { journal, _ in
      try journal.queue.write { try $0.execute(sql: damage) }
      #expect(try journal.verify().faults.count == 1)
      _ = try journal.rebuild()
      #expect(try journal.verify().faults == [])
    }
  }

  @Test func aWorklistThatWasChangedIsSeen() throws {
    try withStore { journal, _ in
      try journal.queue.write { try $0.execute(sql: "UPDATE work SET due = due + 60") }
      #expect(try journal.verify().faults == [.otherWork(1), .otherWork(2)])
      _ = try journal.rebuild()
      #expect(try journal.verify().faults == [])
    }
  }

  /// A store as version 1 left it, which knew neither agencies nor cases within cases.
  @Test func anOlderStoreIsBroughtUpToDate() throws {
    try withStore { journal, path in
      let before = try projection(journal)
      let old = path.deletingLastPathComponent().appending(path: "lama.sqlite")
      let queue = try DatabaseQueue(path: old.path)
      try queue.writeWithoutTransaction { try Schema.migrator.migrate($0, upTo: "1") }
      let (definitions, events) = try journal.queue.read { database in
        (
          try Row.fetchAll(database, sql: "SELECT id, hash, workflow, source FROM definition"),
          try Row.fetchAll(database, sql: "SELECT seq, case_id, body, hash FROM event")
        )
      }
      try queue.write { database in
        for row in definitions {
          try database.execute(
            sql: "INSERT INTO definition (id, hash, workflow, source) VALUES (?, ?, ?, ?)",
            arguments: StatementArguments(row.databaseValues))
        }
        for row in events {
          try database.execute(
            sql: "INSERT INTO event (seq, case_id, body, hash) VALUES (?, ?, ?, ?)",
            arguments: StatementArguments(row.databaseValues))
        }
        try database.execute(
          sql: "INSERT INTO case_state VALUES (9, 1, NULL, NULL, 0, NULL, 0, NULL, x'')")
      }
      try queue.close()
      let opened = try Journal(path: old.path)
      #expect(try opened.verify().faults == [])
      #expect(try projection(opened) == before)
    }
  }

  /// A chain without its end is a chain: only a hash that was written down tells.
  @Test func aTailThatWasCutOffIsSeenByAKnownHash() throws {
    try withStore { journal, _ in
      let head = try journal.verify().head
      try complete(journal, 2, "terima", "Benar", by: "Dewi")
      #expect(try journal.verify(known: [head.uppercased()]).faults == [])
      try journal.queue.write { database in
        try database.execute(sql: "DELETE FROM event WHERE seq >= (SELECT max(seq) - 1 FROM event)")
      }
      _ = try journal.rebuild()
      #expect(try journal.verify().faults == [])
      #expect(try journal.verify(known: [head]).faults == [.cutOff(head)])
    }
  }

  @Test func nothingIsMadeAnewFromRecordsThatWereChanged() throws {
    try withStore { journal, _ in
      try journal.queue.write { database in
        try database.execute(
          sql: "UPDATE event SET body = CAST(replace(body, 'Rudi', 'Budi') AS BLOB) WHERE seq = 5")
      }
      let before = try projection(journal)
      #expect(throws: Journal.Rejection.self) { try journal.rebuild() }
      #expect(try projection(journal) == before)
    }
  }

  @Test func aBackupIsAWholeStore() throws {
    try withStore { journal, path in
      let copy = path.deletingLastPathComponent().appending(path: "cadangan kita.sqlite")
      try journal.backUp(to: copy.path)
      let other = try Journal(path: copy.path)
      #expect(try other.verify() == journal.verify())
      #expect(try projection(other) == projection(journal))
      try complete(journal, 2, "terima", "Benar", by: "Dewi")
      #expect(try other.verify().records + 1 == journal.verify().records)
      // What is there is not written over, and nothing is left behind.
      #expect(throws: JournalFailure.self) { try journal.backUp(to: copy.path) }
      let names = try FileManager.default.contentsOfDirectory(
        atPath: copy.deletingLastPathComponent().path)
      #expect(!names.contains { $0.hasSuffix(".part") })
    }
  }

  @Test func whatIsSentTwiceIsRecordedOnce() throws {
    try withStore { journal, _ in
      try complete(journal, 2, "terima", "Benar", by: "Dewi", ref: "A-1")
      let before = try journal.verify()
      do {
        try complete(journal, 2, "catat", by: "Budi", ref: "A-1")
        Issue.record("not refused")
      } catch Journal.Rejection.objected(let objection) {
        #expect(objection == .recordedBefore("A-1", case: 2))
      }
      #expect(try journal.verify() == before)
      #expect(try journal.history(of: 2).last?.ref == "A-1")
    }
  }

  @Test func theEndOfACaseCompletesTheStepItWasFor() throws {
    try withStore { journal, _ in
      try complete(journal, 2, "terima", "Benar", by: "Dewi")
      try complete(journal, 2, "catat", by: "Budi")
      let last = try #require(try journal.history(of: 1).last)
      #expect(last.child == 2)
      #expect(
        last.event.what == .completed(symbol: "agenda", answer: "Surat tercatat", note: nil))
      #expect(try journal.case(1).open.map { $0.symbol } == [2])
      #expect(try journal.verify().faults == [])
    }
  }

  @Test func aCancelledCaseLeavesItsStepToAnother() throws {
    try withStore { journal, _ in
      let cancel = Record(Event(.cancelled(reason: "salah"), at: start, by: "Dewi"))
      _ = try journal.append(cancel, to: 2)
      #expect(try journal.case(1).open.map { $0.symbol } == [1])
      let letter = try workflow("examples/surat-masuk")
      let next = try journal.open(
        letter, procedure: letter.procedures[0], source: nil,
        .init(at: start, by: "Dewi", parent: .init(case: 1, symbol: "agenda")))
      #expect(next == 4)
    }
  }
}
