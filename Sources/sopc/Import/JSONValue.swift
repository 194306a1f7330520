/// What one line of a stream holds, as JSON.
///
/// Read here rather than by Foundation, whose decoder takes longer than all else that is done with a
/// line and cannot tell where one goes wrong.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  /// Nothing for a number that is not whole, or too large.
  case number(Int64?)
  case text(String)
  case list([JSONValue])
  case object([Member])

  struct Member: Equatable {
    var key: String
    var value: JSONValue
  }

  /// Why bytes are no JSON.
  enum Mistake: Error, Equatable {
    case notUTF8
    /// At this character, counted from 1.
    case unexpected(Int)
    case endsTooSoon
    case twice(String)
    case tooMuch
  }

  init(_ bytes: ArraySlice<UInt8>) throws(Mistake) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    do throws(Broken) {
      var reader = JSONReader(bytes)
      self = try reader.whole()
    } catch {
      switch error {
      case .at(let place) where place >= bytes.endIndex: throw .endsTooSoon
      case .at(let place):
        let before = text.utf8.prefix(place - bytes.startIndex)
        throw .unexpected(before.count { $0 & 0xC0 != 0x80 } + 1)
      case .twice(let key): throw .twice(key)
      case .tooMuch: throw .tooMuch
      }
    }
  }
}

private enum Broken: Error {
  case at(Int)
  case twice(String)
  case tooMuch
}

private struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  /// How deep values may stand in each other; a command needs three levels.
  private let deepest = 16

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  mutating func whole() throws(Broken) -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    guard place == bytes.endIndex else { throw .at(place) }
    return value
  }

  private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      place += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(Broken) -> JSONValue {
    if depth > deepest { throw .tooMuch }
    skipSpace()
    guard let first = next else { throw .at(place) }
    switch first {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw .at(place)
    }
  }

  private mutating func object(_ depth: Int) throws(Broken) -> JSONValue {
    place += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw .at(place) }
      let key = try text()
      if members.contains(where: { $0.key == key }) { throw .twice(key) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw .at(place) }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      // An object of a command has a dozen keys; to look for one twice stays cheap.
      if members.count > 64 { throw .tooMuch }
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw .at(place) }
    return .object(members)
  }

  private mutating func list(_ depth: Int) throws(Broken) -> JSONValue {
    place += 1
    var values: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .list([]) }
    repeat {
      values.append(try value(depth: depth + 1))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw .at(place) }
    return .list(values)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Broken) -> JSONValue {
    for byte in word.utf8 where !take(byte) { throw .at(place) }
    return value
  }

  private mutating func number() throws(Broken) -> JSONValue {
    let start = place
    _ = take(UInt8(ascii: "-"))
    let first = place
    try digits()
    if bytes[first] == UInt8(ascii: "0"), place > first + 1 { throw .at(first + 1) }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      try digits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    guard isWhole else { return .number(nil) }
    return .number(Int64(String(decoding: bytes[start..<place], as: UTF8.self)))
  }

  private mutating func digits() throws(Broken) {
    let start = place
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    if place == start { throw .at(place) }
  }

  private mutating func text() throws(Broken) -> String {
    place += 1
    let start = place
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      place += 1
    }
    // Most texts have nothing to be put back.
    if take(UInt8(ascii: "\"")) {
      return String(decoding: bytes[start..<(place - 1)], as: UTF8.self)
    }
    var plain = Array(bytes[start..<place])
    while let byte = next, byte >= 0x20 {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: plain, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &plain)
      default: plain.append(byte)
      }
    }
    throw .at(place)
  }

  /// What follows a backslash.
  private mutating func escape(into plain: inout [UInt8]) throws(Broken) {
    guard let byte = next else { throw .at(place) }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(byte)
    case UInt8(ascii: "b"): plain.append(0x08)
    case UInt8(ascii: "f"): plain.append(0x0C)
    case UInt8(ascii: "n"): plain.append(0x0A)
    case UInt8(ascii: "r"): plain.append(0x0D)
    case UInt8(ascii: "t"): plain.append(0x09)
    case UInt8(ascii: "u"):
      let start = place - 2
      var code = try fourDigits()
      if code & 0xFC00 == 0xD800 {
        // The first half of a character beyond the first plane.
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw .at(start) }
        let low = try fourDigits()
        guard low & 0xFC00 == 0xDC00 else { throw .at(start) }
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(code) else { throw .at(start) }
      plain += Character(scalar).utf8
    default: throw .at(place - 1)
    }
  }

  private mutating func fourDigits() throws(Broken) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw .at(place)
      }
      place += 1
      code = code << 4 | UInt32(digit)
    }
    return code
  }
}
