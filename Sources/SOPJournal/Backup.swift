import GRDB
import Glibc

extension Journal {
  /// Copies the store as it is now into a new file, while others may go on working; the copy is whole
  /// and on the disk once this has returned, or it is not there.
  package func backUp(to path: String) throws(JournalFailure) {
    let part = path + ".part"
    unlink(part)
    do {
      // No transaction: SQLite takes its own view of the store here.
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [part])
      }
    } catch {
      unlink(part)
      throw JournalFailure(error)
    }
    let file = Glibc.open(part, O_RDONLY | O_CLOEXEC)
    let isSafe = file >= 0 && fsync(file) == 0
    if file >= 0 { close(file) }
    guard isSafe, link(part, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(part)
      throw .cannotOpen(reason)
    }
    unlink(part)
  }
}
