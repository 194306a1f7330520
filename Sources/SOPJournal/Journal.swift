import GRDB
package import SOPCase
package import SOPLanguage

/// Cases that last, in one file: every event in its order, and where each case stands.
///
/// Several processes may have it open. What `append` has returned from is on the disk, and stays
/// there when the power fails.
package final class Journal {
  let queue: DatabaseQueue
  /// Whether it was opened by somebody who may not write, while nobody wrote: what others write from
  /// then on is seen only when it is opened again.
  package let isFrozen: Bool
  var courses = Courses()
  var staff = Staff()

  /// Why an event is not in the journal.
  package enum Rejection: Error {
    /// The case does not allow it.
    case refused(Refusal)
    /// The case would allow it, the journal does not.
    case objected(Objection)
    case failed(JournalFailure)

    init(_ error: any Error) {
      switch error {
      case let rejection as Rejection: self = rejection
      case let refusal as Refusal: self = .refused(refusal)
      case let objection as Objection: self = .objected(objection)
      default: self = .failed(JournalFailure(error))
      }
    }
  }

  /// Opens the store at a path.
  package init(path: String, for access: Access = .writing) throws(JournalFailure) {
    do {
      let store = try openStore(path, for: access)
      (queue, isFrozen) = (store.queue, store.isFrozen)
    } catch {
      throw JournalFailure(error)
    }
  }

  /// How a case begins.
  package struct Beginning {
    /// What it is about.
    package var subject: String
    package var at: Instant
    package var by: String
    /// As in `Record`.
    package var ref: String?
    package var recorded: Instant?
    package var parent: Record.Parent?

    package init(
      subject: String = "", at: Instant, by: String, ref: String? = nil,
      recorded: Instant? = nil, parent: Record.Parent? = nil
    ) {
      (self.subject, self.at, self.by) = (subject, at, by)
      (self.ref, self.recorded, self.parent) = (ref, recorded, parent)
    }
  }

  /// Begins a case of a workflow, whose bytes it is bound to for ever; `source` is its YAML, kept
  /// for people. Gives its number.
  package func open(
    _ workflow: Workflow, procedure: Workflow.Procedure, source: [UInt8]?, _ beginning: Beginning
  ) throws(Rejection) -> Int64 {
    try write { database in
      try self.open(workflow, procedure: procedure, source: source, beginning, database)
    }
  }

  /// What refuses stands before the first write, so that a group may go on behind it.
  func open(
    _ workflow: Workflow, procedure: Workflow.Procedure, source: [UInt8]?, _ beginning: Beginning,
    _ database: Database
  ) throws -> Int64 {
    let sealed = workflow.hash == nil ? try workflow.sealed() : workflow
    try self.requireUnknown(beginning.ref, database)
    try self.requireHappened(beginning.at, recorded: beginning.recorded)
    try self.requireNamed(beginning.by)
    if let parent = beginning.parent {
      try self.requireCarriedOut(sealed, for: parent, at: beginning.at, database)
    }
    let person = try self.people(database)?.idOrName(beginning.by) ?? beginning.by
    // Behind all that may be refused: a group keeps what is added.
    let definition = try self.definition(sealed, source, database)
    let kept = try self.courses.course(definition, procedure.id, database)
    var record = Record(
      Event(
        .opened(definition: kept.course.definition, procedure: procedure.id), at: beginning.at,
        by: person),
      subject: beginning.subject, ref: beginning.ref, recorded: beginning.recorded)
    record.parent = beginning.parent
    var standing = KeptCase(Case(of: kept.course), record)
    let unopened = standing.case
    try standing.case.apply(record.event)
    let number = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM case_state") ?? 0) + 1
    try add(record.json(case: number), case: number, ref: record.ref, database)
    try standing.insert(number, definition, database)
    try Work.update(number, from: unopened, to: standing.case, kept, database)
    return number
  }

  /// Adds an event to a case, if the case allows it; gives where it stands then.
  package func append(_ record: Record, to number: Int64) throws(Rejection) -> Case {
    try write { database in try self.append(record, to: number, database) }
  }

  /// The same, as long as nothing was recorded of the case after the record at this place.
  package func append(
    _ record: Record, to number: Int64, after place: Int64
  ) throws(Rejection) -> Case {
    try write { database in
      let last = try database.cachedStatement(
        sql: "SELECT seq FROM event WHERE case_id = ? ORDER BY seq DESC LIMIT 1")
      guard try Int64.fetchOne(last, arguments: [number]) == place else {
        throw Objection.goneOn(case: number)
      }
      return try self.append(record, to: number, database)
    }
  }

  func append(_ record: Record, to number: Int64, _ database: Database) throws -> Case {
    try append(to: number, database) { _ in record }
  }

  /// The same with a record that depends on where the case stands. What refuses stands before the
  /// first write, so that a group may go on behind it.
  func append(
    to number: Int64, _ database: Database, _ record: (Case) throws -> Record
  ) throws -> Case {
    let (before, kept) = try stored(number, database)
    let record = try admit(try record(before), to: before, number, kept, database)
    var standing = before
    try standing.apply(record.event)
    let change = Change(number: number, record: record, before: before, after: standing, kept: kept)
    let parents = try completedParents(behind: change, database)
    for change in [change] + parents { try keep(change, database) }
    return standing
  }

  /// What a record does to a case.
  struct Change {
    var number: Int64
    var record: Record
    var before: Case
    var after: Case
    var kept: KeptCourse
  }

  private func keep(_ change: Change, _ database: Database) throws {
    let (number, record) = (change.number, change.record)
    try add(record.json(case: number), case: number, ref: record.ref, database)
    try KeptCase.update(number, change.after, at: record.event.at, database)
    try Work.update(number, from: change.before, to: change.after, change.kept, database)
  }

  /// Where a case stands.
  package func `case`(_ number: Int64) throws(JournalFailure) -> Case {
    try read { try self.stored(number, $0).case }
  }

  func stored(
    _ number: Int64, _ database: Database
  ) throws -> (case: Case, kept: KeptCourse) {
    let found = try database.first(
      "SELECT definition, procedure, state FROM case_state WHERE id = ?", .integer(number)
    ) { row in
      let kept = try courses.course(row.integer(0), row.text(1), database)
      return (case: Case(of: kept.course, stored: row.bytes(2)), kept: kept)
    }
    guard let found else { throw JournalFailure.unknownCase(number) }
    guard let stored = found.case else { throw JournalFailure.damaged("case \(number)") }
    return (stored, found.kept)
  }

  /// The row of a workflow, which is added where it is not there yet.
  func definition(
    _ workflow: Workflow, _ source: [UInt8]?, _ database: Database
  ) throws -> Int64 {
    let hash = workflow.hash ?? ""
    if let known = try Int64.fetchOne(
      database, sql: "SELECT id FROM definition WHERE hash = ?", arguments: [hash])
    {
      return known
    }
    try database.execute(
      sql: "INSERT INTO definition (hash, workflow, source, agency) VALUES (?, ?, ?, ?)",
      arguments: [hash, Blob(try workflow.json()), source.map(Blob.init), workflow.agencyID])
    return database.lastInsertedRowID
  }

  /// Adds a record's bytes at the end of the chain. What concerns no case is filed under 0.
  func add(_ body: [UInt8], case number: Int64, ref: String?, _ database: Database) throws {
    let before = try database.first("SELECT hash FROM event ORDER BY seq DESC LIMIT 1") {
      $0.bytes(0)
    }
    try database.run(
      "INSERT INTO event (case_id, body, hash, ref) VALUES (?, ?, ?, ?)", .integer(number),
      .bytes(body), .bytes(Chain.hash(after: before, body)), SQLValue(ref))
  }

  func write<Result>(
    _ work: (Database) throws -> Result
  ) throws(Rejection) -> Result {
    do {
      return try queue.writeWithoutTransaction { database in
        try database.inOneCommit { try work(database) }
      }
    } catch {
      // What was read of a definition that did not come about is gone again.
      courses = Courses()
      staff = Staff()
      throw Rejection(error)
    }
  }

  func read<Result>(_ work: (Database) throws -> Result) throws(JournalFailure) -> Result {
    do {
      return try queue.writeWithoutTransaction { database in
        try database.inOneView { try work(database) }
      }
    } catch {
      throw JournalFailure(error)
    }
  }
}
