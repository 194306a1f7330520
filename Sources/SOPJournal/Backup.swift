import GRDB
import Glibc

extension Journal {
  /// Copies the store as it is now into a new file, while others may go on working; the copy is whole
  /// and on the disk once this has returned, or it is not there.
  package func backUp(to path: String) throws(JournalFailure) {
    let part = "\(path).\(getpid()).part"
    unlink(part)
    defer { unlink(part) }
    do {
      // No transaction: SQLite takes its own view of the store here.
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [part])
      }
    } catch {
      throw JournalFailure(error)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    // Links, which never write over anything, are unknown to the file systems of memory sticks.
    guard access(path, F_OK) != 0 else { throw .cannotOpen(String(cString: strerror(EEXIST))) }
    guard synchronise(part), rename(part, path) == 0, synchronise(folder) else {
      throw .cannotOpen(String(cString: strerror(errno)))
    }
  }
}

/// Whether a file, or a folder's list of names, is on the disk.
private func synchronise(_ path: String) -> Bool {
  let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
  defer { if file >= 0 { close(file) } }
  return file >= 0 && fsync(file) == 0
}
