import GRDB
package import SOPCase
package import SOPLanguage

/// Cases that last, in one file: every event in its order, and where each case stands.
///
/// Several processes may have it open. What `append` has returned from is on the disk, and stays
/// there when the power fails.
package final class Journal {
  let queue: DatabaseQueue
  /// By definition: a workflow is read once, however many of its cases are worked on.
  private var courses: [Int64: [String?: Course]] = [:]

  /// Why an event is not in the journal.
  package enum Rejection: Error {
    /// The case does not allow it.
    case refused(Refusal)
    case failed(JournalFailure)

    init(_ error: any Error) {
      switch error {
      case let rejection as Rejection: self = rejection
      case let refusal as Refusal: self = .refused(refusal)
      default: self = .failed(JournalFailure(error))
      }
    }
  }

  /// Opens the store at a path, and makes it where there is none.
  package init(path: String) throws(JournalFailure) {
    do {
      var configuration = Configuration()
      configuration.busyMode = .callback(waitFairly)
      configuration.prepareDatabase { database in
        // An acknowledged step survives a power cut.
        try database.execute(sql: "PRAGMA synchronous = FULL")
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
        guard id == Schema.applicationID || isEmpty else { throw JournalFailure.notAStore }
        if try Schema.migrator.hasBeenSuperseded(database) { throw JournalFailure.newerVersion }
        // Only now: it changes the file.
        try database.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try Schema.migrator.migrate(queue)
    } catch {
      throw JournalFailure(error)
    }
  }

  /// Begins a case of a workflow, whose bytes it is bound to for ever; `source` is its YAML, kept
  /// for people. Gives its number.
  package func open(
    _ workflow: Workflow, procedure: Workflow.Procedure, source: [UInt8]?, subject: String,
    at instant: Instant, by person: String
  ) throws(Rejection) -> Int64 {
    try write { database in
      try self.open(
        workflow, procedure: procedure, source: source, subject: subject, at: instant, by: person,
        database)
    }
  }

  func open(
    _ workflow: Workflow, procedure: Workflow.Procedure, source: [UInt8]?, subject: String,
    at instant: Instant, by person: String, _ database: Database
  ) throws -> Int64 {
    let sealed = try workflow.sealed()
    let definition = try self.definition(sealed, source, database)
    let course = try self.course(definition, procedure.id, database)
    let number = try Int64.fetchOne(database, sql: "SELECT max(id) FROM case_state") ?? 0
    let record = Record(
      Event(
        .opened(definition: course.definition, procedure: procedure.id), at: instant, by: person),
      subject: subject)
    var opened = Case(of: course)
    try opened.apply(record.event)
    try self.add(record, case: number + 1, database)
    try database.cachedStatement(
      sql: """
        INSERT INTO case_state (id, definition, procedure, subject, opened, status, state)
        VALUES (?, ?, ?, ?, ?, 0, x'')
        """
    ).execute(arguments: [number + 1, definition, procedure.id, subject, instant.seconds])
    try self.store(opened, number + 1, since: [], at: instant, database)
    return number + 1
  }

  /// Adds an event to a case, if the case allows it; gives where it stands then.
  package func append(_ record: Record, to number: Int64) throws(Rejection) -> Case {
    try write { database in try self.append(record, to: number, database) }
  }

  func append(_ record: Record, to number: Int64, _ database: Database) throws -> Case {
    var stored = try self.case(number, database)
    let before = stored.open
    try stored.apply(record.event)
    try add(record, case: number, database)
    try store(stored, number, since: before, at: record.event.at, database)
    return stored
  }

  /// Where a case stands.
  package func `case`(_ number: Int64) throws(JournalFailure) -> Case {
    try read { try self.case(number, $0) }
  }

  func `case`(_ number: Int64, _ database: Database) throws -> Case {
    let statement = try database.cachedStatement(
      sql: "SELECT definition, procedure, state FROM case_state WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else {
      throw JournalFailure.unknownCase(number)
    }
    let course = try course(row[0], row[1], database)
    let bytes = row.bytes(2)
    guard let stored = Case(of: course, stored: bytes) else {
      throw JournalFailure.damaged("case \(number)")
    }
    return stored
  }

  /// The row of a workflow, which is added where it is not there yet.
  private func definition(
    _ workflow: Workflow, _ source: [UInt8]?, _ database: Database
  ) throws -> Int64 {
    let hash = workflow.hash ?? ""
    if let known = try Int64.fetchOne(
      database, sql: "SELECT id FROM definition WHERE hash = ?", arguments: [hash])
    {
      return known
    }
    try database.execute(
      sql: "INSERT INTO definition (hash, workflow, source) VALUES (?, ?, ?)",
      arguments: [hash, Blob(try workflow.json()), source.map(Blob.init)])
    return database.lastInsertedRowID
  }

  /// The procedure that cases of a definition run through, read from the bytes they were opened
  /// under.
  func course(_ definition: Int64, _ procedure: String?, _ database: Database) throws -> Course {
    if let known = courses[definition]?[procedure] { return known }
    let row = try Row.fetchOne(
      database, sql: "SELECT workflow FROM definition WHERE id = ?", arguments: [definition])
    guard let row,
      let workflow = try? Workflow(json: row.bytes(0)),
      let chart = workflow.procedures.first(where: { $0.id == procedure }),
      let course = try? Course(workflow, procedure: chart)
    else { throw JournalFailure.damaged("definition \(definition)") }
    courses[definition, default: [:]][procedure] = course
    return course
  }

  /// Adds a record at the end of the chain.
  private func add(_ record: Record, case number: Int64, _ database: Database) throws {
    let last = try database.cachedStatement(
      sql: "SELECT hash FROM event ORDER BY seq DESC LIMIT 1")
    let before = try Row.fetchOne(last).map { $0.bytes(0) }
    let body = record.json(case: number)
    try database.cachedStatement(sql: "INSERT INTO event (case_id, body, hash) VALUES (?, ?, ?)")
      .execute(arguments: [number, Blob(body), Blob(Chain.hash(after: before, body))])
  }

  /// Where the case stands, and what there is to be done in it.
  private func store(
    _ stored: Case, _ number: Int64, since before: [Case.OpenSymbol], at instant: Instant,
    _ database: Database
  ) throws {
    let isOver = stored.state == .ended || stored.state == .cancelled
    try database.cachedStatement(
      sql: """
        UPDATE case_state SET closed = ?, status = ?, outcome = ?, state = ? WHERE id = ?
        """
    ).execute(arguments: [
      isOver ? instant.seconds : nil, stored.state.status, isOver ? stored.outcome?.id : nil,
      Blob(stored.stored), number,
    ])
    try Work.update(number, from: before, to: stored, database)
  }

  func write<Result>(
    _ work: (Database) throws -> Result
  ) throws(Rejection) -> Result {
    do {
      var result: Result?
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          result = try work(database)
          return .commit
        }
      }
      guard let result else { throw JournalFailure.other("no result") }
      return result
    } catch {
      // What was added for a case that did not come about is gone again.
      courses = [:]
      throw Rejection(error)
    }
  }

  func read<Result>(_ work: (Database) throws -> Result) throws(JournalFailure) -> Result {
    do {
      return try queue.read(work)
    } catch {
      throw JournalFailure(error)
    }
  }
}

extension Case.State {
  var status: Int {
    switch self {
    case .unopened, .open: 0
    case .ended: 1
    case .cancelled: 2
    }
  }
}
