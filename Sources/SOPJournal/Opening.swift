import GRDB
import Glibc

/// How a store is opened.
package enum Access: Sendable {
  /// A store that is not there is made, and an older one becomes today's.
  case writing
  /// The same where one may write; else the store as it is, of which only questions are asked.
  case reading
}

/// A store as it was opened.
struct OpenedStore {
  let queue: DatabaseQueue
  /// Whether what others write from then on is not seen.
  let isFrozen: Bool
}

/// The store at a path.
func openStore(_ written: String, for access: Access) throws -> OpenedStore {
  let path = try plainPath(written)
  try requireWholeBeginning(path)
  do {
    return OpenedStore(queue: try openWriting(path), isFrozen: false)
  } catch {
    switch JournalFailure(error) {
    case .readOnly, .cannotOpen:
      // What can only be read is told as such, whatever SQLite stumbled over.
      guard let store = try openReading(path) else { throw error }
      switch access {
      case .writing: throw JournalFailure.readOnly
      case .reading: return store
      }
    case .noPath, .isFolder, .noFolder, .notAStore, .damaged, .brokenChain, .newerVersion,
      .diskFull, .notWritten,
      .notRead, .busy, .unknownCase, .other:
      throw error
    }
  }
}

/// For SQLite some names are no files (`:memory:`, `file:…`, an empty one), and what is kept there is
/// gone with the process.
private func plainPath(_ written: String) throws -> String {
  if written.isEmpty { throw JournalFailure.noPath }
  let path = written.hasPrefix("/") ? written : "./" + written
  var status = stat()
  if stat(path, &status) == 0 {
    if status.st_mode & S_IFMT == S_IFDIR { throw JournalFailure.isFolder }
  } else if let slash = path.lastIndex(of: "/"), errno == ENOENT || errno == ENOTDIR {
    let folder = String(path[...slash])
    let isThere = stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if !isThere { throw JournalFailure.noFolder }
  }
  return path
}

private func openWriting(_ path: String) throws -> DatabaseQueue {
  var configuration = Configuration()
  configuration.busyMode = .callback(waitFairly)
  configuration.prepareDatabase { database in
    // An acknowledged step survives a power cut.
    try database.execute(sql: "PRAGMA synchronous = FULL")
  }
  let queue = try DatabaseQueue(path: path, configuration: configuration)
  try queue.writeWithoutTransaction { database in
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
    if !isEmpty { try requireStore(database) }
    // Only now: it changes the file.
    try writeAhead(database)
    try Schema.migrator.migrate(database)
    try Replay.renew(database, ifMadeBefore: Schema.projection)
  }
  return queue
}

/// Several may make a store at once, and SQLite does not wait for the others here.
private func writeAhead(_ database: Database) throws {
  var tries = 0
  while true {
    do {
      if try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal" { return }
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      return
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      guard waitFairly(tries: tries) else { throw error }
      tries += 1
    }
  }
}

/// Nothing where even that is not possible.
private func openReading(_ path: String) throws -> OpenedStore? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  var configuration = Configuration()
  configuration.readonly = true
  configuration.busyMode = .callback(waitFairly)
  // Where nothing stands beside the file, all of it is in the file, and nobody is writing.
  let isAtRest = stat(path + "-wal", &status) != 0 || status.st_size == 0
  let name = isAtRest ? "file:\(escaped(path))?immutable=1" : path
  guard let queue = try? DatabaseQueue(path: name, configuration: configuration) else {
    return nil
  }
  try queue.read { database in
    try requireStore(database)
    let projection = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    // An older one would have to be written first.
    guard try Schema.migrator.isCurrent(database), projection >= Schema.projection
    else { throw JournalFailure.readOnly }
  }
  return OpenedStore(queue: queue, isFrozen: isAtRest)
}

/// SQLite takes a file of a few bytes for one that is still empty, and would write over it. A store
/// is that short only while it is made, and a file beside it then says so.
private func requireWholeBeginning(_ path: String) throws {
  var status = stat()
  guard stat(path, &status) == 0, (1..<512).contains(status.st_size),
    access(path + "-journal", F_OK) != 0
  else { return }
  throw JournalFailure.notAStore
}

private func requireStore(_ database: Database) throws {
  let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
  guard id == Schema.applicationID else { throw JournalFailure.notAStore }
  if try Schema.migrator.hasBeenSuperseded(database) { throw JournalFailure.newerVersion }
}

/// A path as a URI holds it.
private func escaped(_ path: String) -> String {
  path.utf8.map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      String(UnicodeScalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }.joined()
}
