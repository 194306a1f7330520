import GRDB
import SOPCase
import SOPLanguage

/// What is to be done, by role and by urgency: a projection of the cases.
enum Work {
  /// What has no deadline comes last.
  static let never = Int64.max

  /// Takes out what is no longer open in a case, and adds what is now.
  static func update(
    _ number: Int64, from before: [Case.OpenSymbol], to stored: Case, _ database: Database
  ) throws {
    let remove = try database.cachedStatement(
      sql: "DELETE FROM work WHERE case_id = ? AND symbol = ?")
    for open in before where !stored.open.contains(open) {
      try remove.execute(arguments: [number, open.symbol])
    }
    let add = try database.cachedStatement(
      sql: """
        INSERT INTO work (case_id, symbol, place, role, due, opened, taken_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for open in stored.open where !before.contains(open) {
      let due = stored.deadline(of: open).map { Int64($0.seconds) } ?? never
      for (place, role) in stored.course.nodes[open.symbol].performers.enumerated() {
        try add.execute(arguments: [
          number, open.symbol, place, role, due, open.since.seconds, open.takenBy,
        ])
      }
    }
  }
}
