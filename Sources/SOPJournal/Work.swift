import GRDB
import SOPCase
import SOPLanguage

/// What is to be done, by role, by person and by urgency: a projection of the cases.
enum Work {
  /// What has no deadline comes last.
  static let never = Int64.max

  /// Takes out what is no longer open in a case or is left to somebody else, and adds what is now.
  static func update(
    _ number: Int64, from before: Case, to after: Case, _ kept: KeptCourse, _ database: Database
  ) throws {
    for open in before.open where !stays(open, before, after) {
      try database.run(
        "DELETE FROM work WHERE case_id = ? AND symbol = ?", .integer(number),
        SQLValue(open.symbol))
    }
    for open in after.open where !stays(open, after, before) {
      try add(open, of: number, after, kept, database)
    }
  }

  /// Whether the worklists have of a case what is open in it.
  static func `is`(
    _ standing: Case, _ number: Int64, _ kept: KeptCourse, _ database: Database
  ) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT symbol, place, agency, role, due, opened, person, taken_by FROM work
        WHERE case_id = ? ORDER BY symbol, place
        """)
    let rows = try Row.fetchAll(statement, arguments: [number])
    let wanted = standing.open.sorted { $0.symbol < $1.symbol }.flatMap { open in
      kept.roles[open.symbol].enumerated().map { (open: open, place: $0.offset, role: $0.element) }
    }
    guard rows.count == wanted.count else { return false }
    return try zip(rows, wanted).allSatisfy { row, wanted in
      let due = standing.deadline(of: wanted.open).map { Int64($0.seconds) } ?? never
      let numbers: [Int64] = try [row.value(0), row.value(1), row.value(4), row.value(5)]
      let texts: [String?] = try [
        row.value(2), row.value(3), row.valueIfAny(6), row.valueIfAny(7),
      ]
      let open = wanted.open
      return numbers == [Int64(open.symbol), Int64(wanted.place), due, Int64(open.since.seconds)]
        && texts == [kept.agency, wanted.role, standing.onlyPerson(for: open), open.takenBy]
    }
  }

  private static func stays(_ open: Case.OpenSymbol, _ one: Case, _ other: Case) -> Bool {
    other.open.contains(open) && one.onlyPerson(for: open) == other.onlyPerson(for: open)
  }

  private static func add(
    _ open: Case.OpenSymbol, of number: Int64, _ standing: Case, _ kept: KeptCourse,
    _ database: Database
  ) throws {
    let due = standing.deadline(of: open).map { Int64($0.seconds) } ?? never
    let person = standing.onlyPerson(for: open)
    for (place, role) in kept.roles[open.symbol].enumerated() {
      try database.run(
        """
        INSERT INTO work (case_id, symbol, place, agency, role, due, opened, person, taken_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, .integer(number), SQLValue(open.symbol), SQLValue(place), .text(kept.agency),
        .text(role), .integer(due), SQLValue(open.since.seconds), SQLValue(person),
        SQLValue(open.takenBy))
    }
  }
}
