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
    let remove = try database.cachedStatement(
      sql: "DELETE FROM work WHERE case_id = ? AND symbol = ?")
    for open in before.open where !stays(open, before, after) {
      try remove.execute(arguments: [number, open.symbol])
    }
    for open in after.open where !stays(open, after, before) {
      try add(open, of: number, after, kept, database)
    }
  }

  private static func stays(_ open: Case.OpenSymbol, _ one: Case, _ other: Case) -> Bool {
    other.open.contains(open) && one.onlyPerson(for: open) == other.onlyPerson(for: open)
  }

  private static func add(
    _ open: Case.OpenSymbol, of number: Int64, _ standing: Case, _ kept: KeptCourse,
    _ database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO work (case_id, symbol, place, agency, role, due, opened, person, taken_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let due = standing.deadline(of: open).map { Int64($0.seconds) } ?? never
    let person = standing.onlyPerson(for: open)
    for (place, role) in kept.roles[open.symbol].enumerated() {
      try statement.execute(arguments: [
        number, open.symbol, place, kept.agency, role, due, open.since.seconds, person,
        open.takenBy,
      ])
    }
  }
}
