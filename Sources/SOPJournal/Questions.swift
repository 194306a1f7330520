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

/// Something to be done.
package struct WorkItem: Equatable, Sendable {
  package var number: Int64
  /// Its place in the course's nodes.
  package var symbol: Int
  package var opened: Instant
  package var due: Instant?
  package var takenBy: String?
}

extension Journal {
  /// The latest first; of a state only, where one is named.
  package func cases(
    in state: Case.State? = nil, limit: Int = .max
  ) throws(JournalFailure) -> [CaseEntry] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, definition, procedure, subject, opened, closed, status, outcome FROM case_state
          WHERE ?1 IS NULL OR status = ?1 ORDER BY id DESC LIMIT ?2
          """, arguments: [state?.status, Int64(limit)])
      return try rows.map { row in
        let course = try self.course(row["definition"], row["procedure"], database)
        return CaseEntry(
          number: row["id"], title: course.title, subject: row["subject"] ?? "",
          opened: Instant(seconds: row["opened"]),
          closed: (row["closed"] as Int?).map { Instant(seconds: $0) },
          state: Case.State(status: row["status"]), outcome: row["outcome"])
      }
    }
  }

  /// What happened in a case, in its order.
  package func history(of number: Int64) throws(JournalFailure) -> [Record] {
    try read { database in
      let records = try Row.fetchAll(
        database, sql: "SELECT body FROM event WHERE case_id = ? ORDER BY seq",
        arguments: [number]
      ).map { row -> Record in
        guard let record = Record(json: row.bytes(0)) else {
          throw JournalFailure.damaged("case \(number)")
        }
        return record
      }
      if records.isEmpty { throw JournalFailure.unknownCase(number) }
      return records
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
      return row["subject"] ?? ""
    }
  }

  /// What is to be done, the most urgent first; for these roles only, where any are named.
  package func work(
    for roles: [String] = [], limit: Int = .max
  ) throws(JournalFailure) -> [WorkItem] {
    try read { database in
      guard !roles.isEmpty else {
        let statement = try database.cachedStatement(
          sql: """
            SELECT case_id, symbol, opened, due, taken_by FROM work WHERE place = 0
            ORDER BY due, case_id, symbol LIMIT ?
            """)
        return try Row.fetchAll(statement, arguments: [Int64(limit)]).map(WorkItem.init)
      }
      let marks = roles.map { _ in "?" }.joined(separator: ", ")
      return try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT case_id, symbol, opened, due, taken_by FROM work WHERE role IN (\(marks))
          ORDER BY due, case_id, symbol LIMIT ?
          """, arguments: StatementArguments(roles) + [Int64(limit)]
      ).map(WorkItem.init)
    }
  }

  /// What came of looking through the whole chain.
  package struct Verification: Equatable, Sendable {
    package var records = 0
    package var cases = 0
    /// The last hash, in lower-case hexadecimal digits: written down elsewhere, it shows later that
    /// nothing was cut off at the end.
    package var head = ""
    package var faults: [Fault] = []
  }

  package enum Fault: Equatable, Sendable {
    /// From this record on, by its place counted from 1, the chain does not hold.
    case brokenChain(Int)
    /// A record that is none, or tells of another case than it is filed under.
    case unreadable(Int)
    /// What is kept of a case is not what its records come to.
    case otherState(Int64)
    /// A workflow whose bytes are not those that its hash was made of.
    case otherDefinition(String)
    /// A case whose records its SOP does not allow.
    case refused(Int64)
  }

  /// Looks through every record: the chain, whether each case stands where its records lead, and
  /// whether the workflows are those that the records name by their hashes.
  package func verify() throws(JournalFailure) -> Verification {
    try read { database in
      var result = Verification()
      var before: [UInt8]?
      var cases: [Int64: Case] = [:]
      var faulty: Set<Int64> = []
      let rows = try Row.fetchCursor(
        database, sql: "SELECT case_id, body, hash FROM event ORDER BY seq")
      var isBroken = false
      while let row = try rows.next() {
        result.records += 1
        let (number, body, hash) = (row[0] as Int64, row.bytes(1), row.bytes(2))
        if !isBroken, Chain.hash(after: before, body) != hash {
          isBroken = true
          result.faults.append(.brokenChain(result.records))
        }
        before = hash
        guard let record = Record(json: body), record.json(case: number) == body else {
          result.faults.append(.unreadable(result.records))
          continue
        }
        if faulty.contains(number) { continue }
        do {
          var told = try cases[number] ?? self.beginning(of: number, record, database)
          try told.apply(record.event)
          cases[number] = told
        } catch {
          faulty.insert(number)
          result.faults.append(.refused(number))
        }
      }
      result.cases = cases.count
      result.head = hexadecimal(before ?? Chain.beginning)
      let definitions = try Row.fetchCursor(
        database, sql: "SELECT hash, workflow FROM definition ORDER BY id")
      while let row = try definitions.next() {
        let hash = row[0] as String
        let workflow = try? Workflow(json: row.bytes(1))
        if try workflow?.computedHash() != hash { result.faults.append(.otherDefinition(hash)) }
      }
      let kept = try Row.fetchCursor(database, sql: "SELECT id, state FROM case_state ORDER BY id")
      while let row = try kept.next() {
        let number = row[0] as Int64
        let told = cases.removeValue(forKey: number)
        if !faulty.contains(number), told?.stored != row.bytes(1) {
          result.faults.append(.otherState(number))
        }
      }
      result.faults += cases.keys.sorted().filter { !faulty.contains($0) }.map { .otherState($0) }
      return result
    }
  }

  /// A case before its first record, which names its definition.
  private func beginning(
    of number: Int64, _ record: Record, _ database: Database
  ) throws -> Case {
    guard case .opened(let hash, let procedure) = record.event.what,
      let definition = try Int64.fetchOne(
        database, sql: "SELECT id FROM definition WHERE hash = ?", arguments: [hash])
    else { throw JournalFailure.damaged("case \(number)") }
    return Case(of: try course(definition, procedure, database))
  }
}

extension WorkItem {
  fileprivate init(_ row: Row) {
    let due = row["due"] as Int64
    self.init(
      number: row["case_id"], symbol: row["symbol"], opened: Instant(seconds: row["opened"]),
      due: due == Work.never ? nil : Instant(seconds: Int(due)), takenBy: row["taken_by"])
  }
}

extension Row {
  /// The bytes of a column.
  func bytes(_ column: Int) -> [UInt8] {
    (try? withUnsafeData(atIndex: column) { Array($0 ?? .init()) }) ?? []
  }
}

extension Case.State {
  init(status: Int) {
    switch status {
    case 1: self = .ended
    case 2: self = .cancelled
    default: self = .open
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
