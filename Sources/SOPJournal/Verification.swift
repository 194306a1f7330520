import Crypto
import GRDB
import SOPCase
import SOPLanguage

/// What came of looking through the whole chain.
package struct Verification: Equatable, Sendable {
  package var records = 0
  package var cases = 0
  /// The last hash, in lower-case hexadecimal digits: written down elsewhere, it shows later that
  /// nothing was cut off at the end.
  package var head = ""
  package var faults: [Fault] = []

  package enum Fault: Equatable, Sendable {
    /// From this record on, by its place counted from 1, the chain does not hold.
    case brokenChain(Int)
    /// A record that is none, or tells of another case than it is filed under.
    case unreadable(Int)
    /// No record bears a hash that was the last one once.
    case cutOff(String)
    /// What is kept of a case is not what its records come to.
    case otherState(Int64)
    /// What is to be done in a case is not what the worklists have of it.
    case otherWork(Int64)
    /// A workflow whose bytes are not those that its hash was made of.
    case otherDefinition(String)
    /// A people file of which the same is true, or that no record names.
    case otherPeople(String)
    /// A case whose records its SOP does not allow.
    case refused(Int64)
    /// What SQLite finds in the file itself, in its words: a page, a table or an index.
    case file(String)
  }
}

extension Journal {
  /// Looks through every record: the chain, whether each case stands where its records lead, and
  /// whether the workflows and people files are those that the records name by their hashes; also
  /// whether last hashes that were written down once are still among them.
  package func verify(known: [String] = []) throws(JournalFailure) -> Verification {
    try read { database in
      var result = Verification()
      var replay = Replay()
      var peopleFiles: Set<String> = []
      var before: [UInt8]?
      var isBroken = false
      var missing = Set(known.map { $0.lowercased() })
      let rows = try Row.fetchCursor(
        database, sql: "SELECT case_id, body, hash, ref FROM event ORDER BY seq")
      while let row = try rows.next() {
        result.records += 1
        // What is no number is the number of no case.
        let number = Int64.fromDatabaseValue(row[0]) ?? -1
        let (body, hash) = (row.bytes(1), row.bytes(2))
        if !isBroken, Chain.hash(after: before, body) != hash {
          isBroken = true
          result.faults.append(.brokenChain(result.records))
        }
        before = hash
        if !missing.isEmpty { missing.remove(hexadecimal(hash)) }
        if number == 0, let record = PeopleRecord(json: body), record.json == body {
          peopleFiles.insert(record.hash)
        } else if number > 0, let record = Record(json: body),
          record.json(case: number) == body, record.ref == String.fromDatabaseValue(row[3])
        {
          try replay.add(record, case: number, database)
        } else {
          result.faults.append(.unreadable(result.records))
        }
      }
      result.cases = replay.standings.count
      result.head = hexadecimal(before ?? Chain.beginning)
      result.faults += missing.sorted().map { .cutOff($0) }
      result.faults += replay.refused.sorted().map { .refused($0) }
      try result.compareDefinitions(database)
      try result.comparePeople(named: peopleFiles, database)
      try result.compareStates(&replay, database)
      try result.lookAtFile(database)
      return result
    }
  }
}

extension Verification {
  /// Damage where no record stands, and whatever finds records faster but finds others.
  fileprivate mutating func lookAtFile(_ database: Database) throws {
    let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
    if found != ["ok"] { faults += found.map { .file($0) } }
  }

  fileprivate mutating func compareDefinitions(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT hash, workflow FROM definition ORDER BY id")
    while let row = try rows.next() {
      let hash: String = try row.value(0)
      let workflow = try? Workflow(json: row.bytes(1))
      if try workflow?.computedHash() != hash { faults.append(.otherDefinition(hash)) }
    }
  }

  fileprivate mutating func comparePeople(
    named hashes: Set<String>, _ database: Database
  ) throws {
    var missing = hashes
    let rows = try Row.fetchCursor(database, sql: "SELECT hash, source FROM people ORDER BY id")
    while let row = try rows.next() {
      let hash: String = try row.value(0)
      missing.remove(hash)
      if !hashes.contains(hash) || hexadecimal(SHA256.hash(data: row.bytes(1))) != hash {
        faults.append(.otherPeople(hash))
      }
    }
    faults += missing.sorted().map { .otherPeople($0) }
  }

  fileprivate mutating func compareStates(
    _ replay: inout Replay, _ database: Database
  ) throws {
    var missing = Set(replay.standings.keys)
    let kept = try Row.fetchCursor(
      database,
      sql: """
        SELECT case_state.id, state, status, opened, closed, parent,
          subject, outcome, parent_symbol, procedure, hash, agency
        FROM case_state LEFT JOIN definition ON definition.id = definition ORDER BY case_state.id
        """)
    while let row = try kept.next() {
      let number: Int64 = try row.value(0)
      missing.remove(number)
      if replay.refused.contains(number) { continue }
      let told = replay.standings[number]
      let numbers: [Int64?] = try (2...5).map { try row.valueIfAny($0) }
      let texts: [String?] = try (6...11).map { try row.valueIfAny($0) }
      let isSame =
        told?.case.stored == row.bytes(1) && told?.numbers == numbers && told?.texts == texts
      if !isSame {
        faults.append(.otherState(number))
      } else if let told {
        let kept = try replay.course(of: told, database).1
        if try !Work.is(told.case, number, kept, database) { faults.append(.otherWork(number)) }
      }
    }
    faults += missing.subtracting(replay.refused).sorted().map { .otherState($0) }
    let ownerless = try Int64.fetchAll(
      database,
      sql: "SELECT DISTINCT case_id FROM work WHERE case_id NOT IN (SELECT id FROM case_state)")
    faults += ownerless.filter { !missing.contains($0) }.map { .otherWork($0) }
  }
}

extension KeptCase {
  /// Its columns that `compareStates` asks for, in their order.
  fileprivate var numbers: [Int64?] {
    [
      Int64(`case`.state.status), Int64(opened.seconds), closed.map { Int64($0.seconds) },
      parent?.case,
    ]
  }

  fileprivate var texts: [String?] {
    let course = `case`.course
    return [
      subject, `case`.finalOutcome, parent?.symbol, course.procedure.id, course.definition,
      course.workflow.agencyID,
    ]
  }
}
