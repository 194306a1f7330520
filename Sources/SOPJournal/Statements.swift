import GRDB
import GRDBSQLite

/// The statements of a step, handed to SQLite directly. GRDB keeps them prepared; its own way to
/// execute them boxes and checks each value and takes longer than SQLite does.
extension Database {
  /// Executes a statement.
  func run(_ sql: String, _ values: SQLValue...) throws {
    try each(sql, values) { _ in true }
  }

  /// What `read` makes of the first row; nothing where there is none.
  func first<Result>(
    _ sql: String, _ values: SQLValue..., read: (borrowing SQLRow) throws -> Result
  ) throws -> Result? {
    var result: Result?
    try each(sql, values) { row in
      result = try read(row)
      return false
    }
    return result
  }

  /// Tells one row after the other, until `goesOn` does not want more.
  func each(
    _ sql: String, _ values: [SQLValue] = [], _ goesOn: (borrowing SQLRow) throws -> Bool
  ) throws {
    let statement = try cachedStatement(sql: sql).sqliteStatement
    defer { sqlite3_reset(statement) }
    for (place, value) in values.enumerated() {
      try check(value.bind(to: statement, at: Int32(place + 1)))
    }
    var code = sqlite3_step(statement)
    while code == SQLITE_ROW, try goesOn(SQLRow(statement: statement)) {
      code = sqlite3_step(statement)
    }
    if code != SQLITE_ROW, code != SQLITE_DONE { try check(code) }
  }

  /// Does something in one commit, or not at all.
  func inOneCommit<Result>(_ work: () throws -> Result) throws -> Result {
    try between("BEGIN IMMEDIATE", work)
  }

  /// Answers several questions as of one moment, whatever others write meanwhile.
  func inOneView<Result>(_ work: () throws -> Result) throws -> Result {
    try between("BEGIN", work)
  }

  private func between<Result>(_ begin: String, _ work: () throws -> Result) throws -> Result {
    try run(begin)
    do {
      let result = try work()
      try run("COMMIT")
      return result
    } catch {
      // On a full disk SQLite has undone all by itself.
      if isInsideTransaction { try run("ROLLBACK") }
      throw error
    }
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(sqliteConnection).map { String(cString: $0) })
  }
}

/// A value that a statement is given.
enum SQLValue {
  case nothing
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .nothing }

  init(_ number: Int64?) { self = number.map { .integer($0) } ?? .nothing }

  init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }

  fileprivate func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    // SQLITE_TRANSIENT, which C casts from a number: SQLite makes a copy.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch self {
    case .nothing: return sqlite3_bind_null(statement, place)
    case .integer(let number): return sqlite3_bind_int64(statement, place, number)
    case .text(var text):
      return text.withUTF8 {
        $0.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text64(
            statement, place, $0.baseAddress, UInt64($0.count), copied, UInt8(SQLITE_UTF8))
        }
      }
    case .bytes(let bytes):
      // Without an address it would be NULL.
      if bytes.isEmpty { return sqlite3_bind_zeroblob(statement, place, 0) }
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob64(statement, place, $0.baseAddress, UInt64($0.count), copied)
      }
    }
  }
}

/// A row while a statement stands at it.
struct SQLRow: ~Copyable {
  fileprivate let statement: OpaquePointer

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  func text(_ column: Int32) -> String? {
    sqlite3_column_text(statement, column).map { String(cString: $0) }
  }

  func bytes(_ column: Int32) -> [UInt8] {
    let start = sqlite3_column_blob(statement, column)
    return Array(
      UnsafeRawBufferPointer(
        start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column))))
  }
}
