import GRDB
import SOPCase
import SOPLanguage

/// All records once more from the first: what the cases come to, and what stands against it.
struct Replay {
  private(set) var standings: [Int64: KeptCase] = [:]
  /// Cases whose records their SOP does not allow, or that began with none.
  private(set) var refused: Set<Int64> = []
  private var courses = Courses()

  /// Tells one more record of a case.
  mutating func add(_ record: Record, case number: Int64, _ database: Database) throws {
    if refused.contains(number) { return }
    do {
      if standings[number] == nil {
        guard case .opened(let hash, let procedure) = record.event.what else {
          throw Refusal.notOpened
        }
        let course = try courses.course(hash: hash, procedure, database).1.course
        standings[number] = KeptCase(Case(of: course), record)
      }
      let other = try courses.destination(of: record.event, database)
      try standings[number]?.case.apply(record.event, movingTo: other)
      if standings[number]?.case.isOver ?? false { standings[number]?.closed = record.event.at }
    } catch is Refusal {
      refused.insert(number)
    } catch is JournalFailure {
      refused.insert(number)
    }
  }

  /// The procedure of a case that is told here.
  mutating func course(
    of standing: KeptCase, _ database: Database
  ) throws -> (definition: Int64, KeptCourse) {
    let course = standing.case.course
    return try courses.course(hash: course.definition, course.procedure.id, database)
  }

  /// Makes what follows from the records anew where it was made under a lower number than this, in
  /// one step.
  static func renew(_ database: Database, ifMadeBefore projection: Int) throws {
    func version() throws -> Int { try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 }
    guard try version() < projection else { return }
    do {
      try database.inTransaction(.immediate) {
        // Another process may have done so meanwhile.
        if try version() < projection { try rebuild(database) }
        return .commit
      }
    } catch is JournalFailure {
      // It stays as it was: `verify`, which tells the fault, must be able to open it.
    }
  }

  /// Gives how many cases there are. What cannot be read stands in the way of all of it: a store
  /// with a fault is for `verify` to tell.
  @discardableResult static func rebuild(
    _ database: Database, checksChain: Bool = false
  ) throws -> Int {
    var replay = Replay()
    var before: [UInt8]?
    let rows = try Row.fetchCursor(
      database, sql: "SELECT seq, case_id, body, hash FROM event ORDER BY seq")
    while let row = try rows.next() {
      let (number, body, hash) = (try row.value(1) as Int64, row.bytes(2), row.bytes(3))
      if checksChain, Chain.hash(after: before, body) != hash { throw JournalFailure.brokenChain }
      before = hash
      if number == 0 { continue }
      guard let record = Record(json: body) else {
        throw JournalFailure.damaged("record \(try row.value(0) as Int64)")
      }
      try replay.add(record, case: number, database)
      if replay.refused.contains(number) { throw JournalFailure.damaged("case \(number)") }
    }
    try database.execute(sql: "DELETE FROM work; DELETE FROM case_state;")
    for (number, standing) in replay.standings.sorted(by: { $0.key < $1.key }) {
      let (definition, kept) = try replay.course(of: standing, database)
      try standing.insert(number, definition, database)
      try Work.update(number, from: Case(of: kept.course), to: standing.case, kept, database)
      try database.execute(
        sql: "UPDATE definition SET agency = ? WHERE id = ? AND agency <> ?",
        arguments: [kept.agency, definition, kept.agency])
    }
    try database.execute(sql: "PRAGMA user_version = \(Schema.projection)")
    return replay.standings.count
  }
}

extension Journal {
  /// Makes what follows from the records anew; gives how many cases there are. From records that
  /// were changed nothing is made: what follows from those before is what shows the change.
  package func rebuild() throws(Rejection) -> Int {
    try write { try Replay.rebuild($0, checksChain: true) }
  }
}
