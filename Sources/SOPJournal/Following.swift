import GRDB

/// A record as the journal has it, for whoever follows what happens.
package struct WrittenRecord: Equatable, Sendable {
  /// Its place among all; grows with each, never used twice.
  package var sequence: Int64
  /// One JSON object.
  package var json: [UInt8]
}

extension Journal {
  /// The records behind a place, in their order, at most so many; of one case only, where one is
  /// named.
  package func records(
    after sequence: Int64, of number: Int64? = nil, limit: Int
  ) throws(JournalFailure) -> [WrittenRecord] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT seq, body FROM event WHERE seq > ? \(number == nil ? "" : "AND case_id = ?")
          ORDER BY seq LIMIT ?
          """)
      let arguments = [sequence] + (number.map { [$0] } ?? []) + [Int64(limit)]
      return try Row.fetchAll(statement, arguments: StatementArguments(arguments)).map {
        WrittenRecord(sequence: try $0.value(0), json: $0.bytes(1))
      }
    }
  }
}
