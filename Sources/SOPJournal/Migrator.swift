import GRDB

/// How a store becomes today's: all that it lacks at once, or nothing of it.
///
/// GRDB's own makes each step by itself, and does not expect another process to do the same: one
/// that is killed or finds the disk full on the way would leave a file that is no store.
struct Migrator {
  private var steps: [(name: String, work: (Database) throws -> Void)] = []

  mutating func registerMigration(_ name: String, _ work: @escaping (Database) throws -> Void) {
    steps.append((name, work))
  }

  /// Up to a step, for tests of older stores; else all of them.
  func migrate(_ database: Database, upTo last: String? = nil) throws {
    if try isCurrent(database) { return }
    try database.inTransaction(.immediate) {
      // Another process may have done so meanwhile.
      try database.execute(
        sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      let done = try names(database)
      for step in steps where !done.contains(step.name) {
        try step.work(database)
        try database.execute(
          sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [step.name])
        if step.name == last { break }
      }
      return .commit
    }
  }

  /// Whether nothing is left to be done.
  func isCurrent(_ database: Database) throws -> Bool {
    let done = try names(database)
    return steps.allSatisfy { done.contains($0.name) }
  }

  /// Whether a newer program has written it.
  func hasBeenSuperseded(_ database: Database) throws -> Bool {
    try names(database).contains { name in !steps.contains { $0.name == name } }
  }

  private func names(_ database: Database) throws -> [String] {
    guard try database.tableExists("grdb_migrations") else { return [] }
    return try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations")
  }
}
