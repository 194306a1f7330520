import GRDB

/// An open case that is carried out for a step of another.
package struct CarriedCase: Equatable, Sendable {
  package var number: Int64
  /// The id of that step.
  package var step: String
}

extension Journal {
  /// The open cases that are carried out for steps of a case, in the order in which they were
  /// opened. The step itself may be done with: skipped, or its case cancelled.
  package func carried(for number: Int64) throws(JournalFailure) -> [CarriedCase] {
    try read { try self.carried(for: number, $0) }
  }

  func carried(for number: Int64, _ database: Database) throws -> [CarriedCase] {
    var found: [CarriedCase] = []
    try database.each(
      "SELECT id, parent_symbol FROM case_state WHERE parent = ? AND status = 0 ORDER BY id",
      [.integer(number)]
    ) { row in
      found.append(CarriedCase(number: row.integer(0), step: row.text(1) ?? ""))
      return true
    }
    return found
  }
}
