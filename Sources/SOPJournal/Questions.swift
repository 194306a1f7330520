import FoundationEssentials
import GRDB
package import SOPCase
package import SOPLanguage

/// A case as a list shows it.
package struct CaseEntry: Equatable, Sendable {
  package var number: Int64
  package var title: String
  package var subject: String
  package var opened: Instant
  package var closed: Instant?
  package var state: Case.State
  /// The outcome's id.
  package var outcome: String?
}

/// What happened, and the course it happened in.
package struct ToldRecord: Sendable {
  package var record: Record
  package var course: Course
  /// In the order of all records of the store.
  package var place: Int64
}

extension Summary {
  /// All that was recorded of a case.
  package init(_ told: [ToldRecord]) throws(Refusal) {
    guard let first = told.first else { throw .notOpened }
    self.init(of: first.course)
    for one in told { try apply(one.record.event, movingTo: one.course) }
  }
}

extension Journal {
  /// The latest first; of a state only, where one is named.
  package func cases(in state: Case.State? = nil) throws(JournalFailure) -> [CaseEntry] {
    try read { database in
      // Two questions, so that an index answers the one that is asked every day.
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, definition, procedure, subject, opened, closed, status, outcome FROM case_state
          \(state.map { "WHERE status = \($0.status)" } ?? "") ORDER BY id DESC
          """)
      return try rows.map { row in
        let course = try self.courses.course(row.value(1), row.valueIfAny(2), database)
          .course
        return try CaseEntry(
          number: row.value(0), title: course.title, subject: row.valueIfAny(3) ?? "",
          opened: Instant(seconds: row.value(4)),
          closed: (row.valueIfAny(5) as Int?).map { Instant(seconds: $0) },
          state: Case.State(status: row.value(6)), outcome: row.valueIfAny(7))
      }
    }
  }

  /// What happened in a case, in its order, each with the course that the case ran through from then
  /// on; only what came after one of them, where that is given.
  package func told(
    of number: Int64, after last: ToldRecord? = nil
  ) throws(JournalFailure) -> [ToldRecord] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT seq, body FROM event WHERE case_id = ? AND seq > ? ORDER BY seq",
        arguments: [number, last?.place ?? 0])
      var told: [ToldRecord] = []
      for row in rows {
        guard let record = Record(json: row.bytes(1)) else {
          throw JournalFailure.damaged("case \(number)")
        }
        let course: Course?
        switch record.event.what {
        case .opened(let hash, let procedure), .moved(let hash, let procedure):
          course = try self.courses.course(hash: hash, procedure, database).1.course
        case .taken, .released, .completed, .skipped, .cancelled:
          course = (told.last ?? last)?.course
        }
        guard let course else { throw JournalFailure.damaged("case \(number)") }
        told.append(ToldRecord(record: record, course: course, place: try row.value(0)))
      }
      if told.isEmpty, last == nil { throw JournalFailure.unknownCase(number) }
      return told
    }
  }

  /// The same as the journal has it, a JSON object each.
  package func recordsAsWritten(of number: Int64) throws(JournalFailure) -> [String] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT body FROM event WHERE case_id = ? ORDER BY seq",
        arguments: [number]
      ).map { String(decoding: $0.bytes(0), as: UTF8.self) }
    }
  }

  /// What a case is about.
  package func subject(of number: Int64) throws(JournalFailure) -> String {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT subject FROM case_state WHERE id = ?", arguments: [number])
      guard let row else { throw JournalFailure.unknownCase(number) }
      return try row.valueIfAny(0) ?? ""
    }
  }
}

extension Course {
  /// The SOP's title, with the procedure's where it has one of its own.
  package var title: String {
    let title = workflow.identity.title
    return procedure.id == nil ? title : "\(title): \(procedure.title)"
  }
}
