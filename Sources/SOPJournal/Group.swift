import GRDB
package import SOPCase
package import SOPLanguage

extension Journal {
  /// Several events that reach the disk together: all of them, or none.
  package struct Group: ~Copyable {
    fileprivate let journal: Journal
    fileprivate let database: Database

    /// As `Journal.append`. What is refused adds nothing, and the group may go on; behind a failure
    /// it may not, and the error must be thrown on.
    package func append(_ record: Record, to number: Int64) throws(Rejection) -> Case {
      try rejecting { try journal.append(record, to: number, database) }
    }

    /// As `Journal.open`.
    package func open(
      _ workflow: Workflow, procedure: Workflow.Procedure, source: [UInt8]?, subject: String,
      at instant: Instant, by person: String
    ) throws(Rejection) -> Int64 {
      try rejecting {
        try journal.open(
          workflow, procedure: procedure, source: source, subject: subject, at: instant,
          by: person, database)
      }
    }

    /// Where a case stands, with what the group has added to it.
    package func `case`(_ number: Int64) throws(Rejection) -> Case {
      try rejecting { try journal.case(number, database) }
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

private func rejecting<Result>(_ work: () throws -> Result) throws(Journal.Rejection) -> Result {
  do { return try work() } catch { throw Journal.Rejection(error) }
}
