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

    /// As `Journal.open`.
    package func open(
      _ workflow: Workflow, procedure: Workflow.Procedure, source: [UInt8]?,
      _ beginning: Beginning
    ) throws(Rejection) -> Int64 {
      try rejecting {
        try journal.open(
          workflow, procedure: procedure, source: source, beginning, database)
      }
    }

    /// Where a case stands, with what the group has added to it.
    package func `case`(_ number: Int64) throws(Rejection) -> Case {
      try rejecting { try journal.stored(number, database).case }
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
