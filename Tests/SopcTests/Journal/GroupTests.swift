import Foundation
import GRDB
import SOPCase
import SOPLanguage
import Testing

@testable import SOPJournal

/// Several events in one commit, and what is executed for one.
@Suite struct GroupTests {
  private func withStore(_ body: (Journal, Workflow) throws -> Void) throws {
    try inScratch { folder in
      let journal = try Journal(path: folder.appending(path: "cases.sqlite").path)
      let workflow = try #require(
        compile(
          SourceText(name: "sumbar.yaml", try Repository.text("sops/sumbar.yaml")),
          files: Repository.reader
        ).workflow
      ).sealed()
      try body(journal, workflow)
    }
  }

  private func open(_ group: borrowing Journal.Group, _ workflow: Workflow) throws -> Int64 {
    try group.open(
      workflow, procedure: workflow.procedures[0], source: nil,
      .init(at: JournalTests.start, by: "Dewi"))
  }

  private func record(_ symbol: String, _ answer: String? = nil, ref: String? = nil)
    -> SOPJournal.Record
  {
    SOPJournal.Record(
      Event(
        .completed(symbol: symbol, answer: answer, note: nil), at: JournalTests.start, by: "Dewi"),
      ref: ref)
  }

  @Test func aGroupKeepsWhatIsNotRefused() throws {
    try withStore { journal, workflow in
      var refused = 0
      let number = try journal.inOneCommit { group in
        let number = try open(group, workflow)
        _ = try group.append(record("kirim", ref: "a"), to: number)
        for refusedRecord in [record("kirim"), record("periksa", "Benar", ref: "a")] {
          do {
            _ = try group.append(refusedRecord, to: number)
          } catch {
            refused += 1
          }
        }
        _ = try group.append(record("periksa", "Benar"), to: number)
        #expect(try group.case(number).open.count == 1)
        return number
      }
      #expect(refused == 2)
      #expect(try journal.history(of: number).count == 3)
      #expect(try journal.verify().faults == [])
    }
  }

  @Test func whatIsThrownUndoesTheWholeGroup() throws {
    try withStore { journal, workflow in
      let before = try journal.verify()
      #expect(throws: Journal.Rejection.self) {
        try journal.inOneCommit { group in
          let number = try open(group, workflow)
          _ = try group.append(record("kirim"), to: number)
          _ = try group.append(record("kirim"), to: number)
        }
      }
      #expect(try journal.verify() == before)
      // What was read of the workflow then is not taken for known.
      #expect(try journal.inOneCommit { try open($0, workflow) } == 1)
      #expect(try journal.append(record("kirim"), to: 1).state == .open)
    }
  }

  /// The statements of a store while something is done with it.
  private func statements(of journal: Journal, _ work: () throws -> Void) throws -> [String] {
    final class Heard { var statements: [String] = [] }
    let heard = Heard()
    journal.queue.inDatabase { database in
      database.trace { event in
        if case .statement(let statement) = event { heard.statements.append(statement.sql) }
      }
    }
    try work()
    journal.queue.inDatabase { $0.trace(options: []) }
    return heard.statements
  }

  @Test func aStepIsTheseStatements() throws {
    try withStore { journal, workflow in
      let number = try journal.inOneCommit { try open($0, workflow) }
      _ = try journal.append(record("kirim"), to: number)
      let statements = try statements(of: journal) {
        _ = try journal.append(record("periksa", "Benar"), to: number)
      }
      #expect(
        statements.map { $0.split(whereSeparator: \.isWhitespace).prefix(3).joined(separator: " ") }
          == [
            "BEGIN IMMEDIATE", "SELECT definition, procedure,", "SELECT max(id) FROM",
            "SELECT hash FROM", "INSERT INTO event", "UPDATE case_state SET",
            "DELETE FROM work", "INSERT INTO work", "COMMIT",
          ])
    }
  }

  @Test func workIsReadInTheOrderOfAnIndex() throws {
    try withStore { journal, workflow in
      _ = try journal.inOneCommit { try open($0, workflow) }
      let asked = try statements(of: journal) {
        _ = try journal.work(limit: 3)
        _ = try journal.work(for: ["op"], limit: 3)
        _ = try journal.work(for: ["op", "pemohon", "kabid"], limit: 3)
        _ = try journal.work(of: "Dewi", at: JournalTests.start, limit: 3)
      }.filter { $0.contains("FROM work") }
      #expect(asked.count == 8)
      for question in asked {
        let plan = try journal.queue.inDatabase { database in
          try Row.fetchAll(
            database, sql: "EXPLAIN QUERY PLAN " + question,
            arguments: StatementArguments(
              Array(repeating: "", count: question.count { $0 == "?" }))
          ).map { $0["detail"] as String }
        }
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(question): \(plan)")
        let looks = plan.filter { $0.contains(" work") }
        #expect(!looks.isEmpty && looks.allSatisfy { $0.contains("USING") }, "\(plan)")
      }
    }
  }

  @Test func severalRolesAreOneOrder() throws {
    try withStore { journal, workflow in
      try journal.inOneCommit { group in
        for place in 0..<20 {
          let number = try group.open(
            workflow, procedure: workflow.procedures[0], source: nil,
            .init(
              at: Instant(seconds: JournalTests.start.seconds + place * 37 % 20 * 1_000), by: "Dewi"
            ))
          if place % 3 == 0 {
            let event = Event(
              .completed(symbol: "kirim", answer: nil, note: nil),
              at: Instant(seconds: JournalTests.start.seconds + 40_000 - place), by: "Dewi")
            _ = try group.append(SOPJournal.Record(event), to: number)
          }
        }
      }
      let all = try journal.work()
      #expect(all.count == 20)
      #expect(try journal.work(for: ["op", "pemohon", "op"]) == all)
      #expect(try journal.work(for: ["pemohon", "op"], limit: 9) == Array(all.prefix(9)))
      #expect(try journal.work(for: ["op"]) == all.filter { $0.symbol == 1 })
      #expect(try journal.work(for: ["op", "pemohon"], limit: 0).isEmpty)
      // More piles than one question holds.
      let many = (0..<600).map { "peran\($0)" }
      #expect(try journal.work(for: many + ["op", "pemohon"], limit: 9) == Array(all.prefix(9)))
    }
  }
}
