import GRDB
package import SOPCase
package import SOPLanguage

extension Journal {
  /// Several events that reach the disk together: all of them, or none.
  package struct Group: ~Copyable {
    fileprivate let journal: Journal
    fileprivate let database: Database

    /// As `Journal.append`. What is refused adds nothing, and the group may go on; a failure must be
    /// thrown on.
    package func append(_ record: Record, to number: Int64) throws(Rejection) -> Case {
      try rejecting { try journal.append(record, to: number, database) }
    }

    /// The same with a record that depends on where the case stands.
    package func append(
      to number: Int64, _ record: (Case) -> Record
    ) throws(Rejection) -> Case {
      try rejecting { try journal.append(to: number, database, record) }
    }

    /// As `Journal.open`.
    package func open(
      _ workflow: Workflow, procedure: Workflow.Procedure, source: [UInt8]?,
      _ beginning: Beginning
    ) throws(Rejection) -> Int64 {
      try rejecting {
        try journal.open(workflow, procedure: procedure, source: source, beginning, database)
      }
    }

    /// Who is asked, as `Journal.people`.
    package func people() throws(Rejection) -> People? {
      try rejecting { try journal.people(database) }
    }

    /// Where a case stands, with what the group has added to it.
    package func `case`(_ number: Int64) throws(Rejection) -> Case {
      try rejecting { try journal.stored(number, database).case }
    }

    /// The record that bears a name, and the case it belongs to.
    package func record(
      under ref: String
    ) throws(Rejection) -> (number: Int64, record: Record)? {
      try rejecting {
        let statement = try database.cachedStatement(
          sql: "SELECT case_id, body FROM event WHERE ref = ?")
        guard let row = try Row.fetchOne(statement, arguments: [ref]) else { return nil }
        guard let record = Record(json: row.bytes(1)) else {
          throw JournalFailure.damaged("“\(ref)”")
        }
        return (try row.value(0), record)
      }
    }

    /// The case that a record of this name opened.
    package func number(startedUnder ref: String) throws(Rejection) -> Int64? {
      try rejecting {
        let statement = try database.cachedStatement(
          sql: "SELECT case_id, seq = (SELECT min(seq) FROM event AS first WHERE first.case_id = "
            + "event.case_id) FROM event WHERE ref = ?")
        guard let row = try Row.fetchOne(statement, arguments: [ref]), try row.value(1) else {
          return nil
        }
        return try row.value(0)
      }
    }

    private func rejecting<Result>(_ work: () throws -> Result) throws(Rejection) -> Result {
      let changes = database.totalChangesCount
      do {
        return try work()
      } catch {
        // What was refused when half of it was written must not stay: the whole group goes.
        guard database.totalChangesCount == changes else { throw .failed(JournalFailure(error)) }
        throw Rejection(error)
      }
    }
  }

  /// Does several things in one commit, which is on the disk once this has returned. Whatever `work`
  /// throws undoes all of them.
  package func inOneCommit<Result>(
    _ work: (borrowing Group) throws -> Result
  ) throws(Rejection) -> Result {
    try write { try work(Group(journal: self, database: $0)) }
  }
}
