import GRDBSQLite
import Synchronization

/// Every statement that any connection of this process executes, with its values, as SQLite itself
/// tells them: what is replayed from it cannot differ from what the journal does.
///
/// A tape is a sequence of `P`, a length and the text of a statement that is new; `X`, the
/// statement's place, the number of its values and the values; `M`, where measuring begins. A value
/// is `n`, or `i` and eight bytes, or `t` or `b`, a length and bytes. Numbers are little-endian, of
/// four bytes where nothing else is said.
enum Tape {
  private struct Reel {
    var bytes: [UInt8] = []
    var places: [String: Int] = [:]
  }

  private static let reel = Mutex(Reel())

  /// Listens to every connection that is opened from now on.
  static func record() {
    typealias Entry =
      @convention(c) (
        OpaquePointer?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, UnsafeRawPointer?
      ) -> Int32
    let entry: Entry = { connection, _, _ in
      sqlite3_trace_v2(
        connection, UInt32(SQLITE_TRACE_STMT),
        { _, _, statement, _ in
          if let statement { Tape.add(OpaquePointer(statement)) }
          return 0
        }, nil)
    }
    sqlite3_auto_extension(unsafeBitCast(entry, to: (@convention(c) () -> Void).self))
  }

  static func mark() { reel.withLock { $0.bytes.append(UInt8(ascii: "M")) } }

  static func stop() -> [UInt8] {
    sqlite3_reset_auto_extension()
    return reel.withLock { $0.bytes }
  }

  private static func add(_ statement: OpaquePointer) {
    guard let text = sqlite3_sql(statement), let told = sqlite3_expanded_sql(statement) else {
      return
    }
    defer { sqlite3_free(told) }
    let sql = String(cString: text)
    let values = Values(of: sql, in: String(cString: told)).found
    reel.withLock { reel in
      let place = reel.places[sql] ?? reel.places.count
      if reel.places.updateValue(place, forKey: sql) == nil {
        reel.bytes.append(UInt8(ascii: "P"))
        reel.bytes += four(sql.utf8.count) + sql.utf8
      }
      reel.bytes.append(UInt8(ascii: "X"))
      reel.bytes += four(place) + four(values.count)
      for value in values { reel.bytes += value }
    }
  }
}

private func four(_ number: Int) -> [UInt8] {
  withUnsafeBytes(of: UInt32(number).littleEndian) { Array($0) }
}

/// The values of a statement, from its text and the text with the values in it.
private struct Values {
  private(set) var found: [[UInt8]] = []
  private var told: ArraySlice<UInt8>

  init(of sql: String, in told: String) {
    self.told = Array(told.utf8)[...]
    var isQuoted = false
    for byte in sql.utf8 {
      if byte == UInt8(ascii: "'") { isQuoted.toggle() }
      if byte == UInt8(ascii: "?"), !isQuoted {
        found.append(value())
      } else {
        self.told.removeFirst()
      }
    }
  }

  private mutating func value() -> [UInt8] {
    switch told.first {
    case UInt8(ascii: "N"):
      told.removeFirst(4)
      return [UInt8(ascii: "n")]
    case UInt8(ascii: "'"):
      let text = quoted()
      return [UInt8(ascii: "t")] + four(text.count) + text
    case UInt8(ascii: "x"):
      told.removeFirst()
      let digits = quoted().map { Int64($0 < 0x40 ? $0 - 0x30 : $0 - 0x57) }
      let bytes = stride(from: 0, to: digits.count, by: 2).map {
        UInt8(digits[$0] << 4 | digits[$0 + 1])
      }
      return [UInt8(ascii: "b")] + four(bytes.count) + bytes
    default:
      let digits = told.prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
      told.removeFirst(digits.count)
      let number = Int64(String(decoding: digits, as: UTF8.self)) ?? 0
      return [UInt8(ascii: "i")] + withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
  }

  private mutating func quoted() -> [UInt8] {
    var bytes: [UInt8] = []
    told.removeFirst()
    while let byte = told.popFirst() {
      if byte == UInt8(ascii: "'") {
        guard told.first == byte else { break }
        told.removeFirst()
      }
      bytes.append(byte)
    }
    return bytes
  }
}
