/// Whether a file is text that YAML can hold: UTF-8 without control characters and without the
/// line breaks that only YAML knows (NEL, LS, PS), which would shift every line number behind them.
func isReadableText(
  _ source: SourceText, file: Int, _ diagnostics: inout [Diagnostic]
) -> Bool {
  let bytes = source.bytes
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    diagnostics.append(.utf16(at: .top(ofFile: file)))
    return false
  }
  guard let fault = firstFault(in: bytes) else { return true }
  let place = position(of: fault.offset, in: bytes)
  let range = SourceRange(
    file: file, start: place, end: Position(line: Int(place.line), column: Int(place.column) + 1))
  switch fault.kind {
  case .binary: diagnostics.append(.binary(at: range))
  case .notUTF8: diagnostics.append(.notUTF8(at: range))
  case .control(let scalar): diagnostics.append(.controlCharacter(scalar, at: range))
  }
  return false
}

private enum TextFault {
  case binary, notUTF8
  case control(UInt32)
}

private func firstFault(in bytes: [UInt8]) -> (offset: Int, kind: TextFault)? {
  bytes.withUnsafeBufferPointer { buffer -> (offset: Int, kind: TextFault)? in
    var index = 0
    let end = buffer.count
    // A document of another program begins with what a text may hold; it is better called what it is.
    let isBinary = buffer.starts(with: "%PDF-".utf8) || buffer.prefix(8192).contains(0)
    while index < end {
      let byte = buffer[index]
      if byte < 0x80 {
        if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
          return (index, isBinary || byte == 0 ? .binary : .control(UInt32(byte)))
        }
        if byte == 0x7F { return (index, .control(0x7F)) }
        index += 1
        continue
      }
      guard let (scalar, length) = decodeScalar(buffer, at: index) else {
        return (index, isBinary ? .binary : .notUTF8)
      }
      let isC1 = (0x80...0x9F).contains(scalar)
      let isOddBreak = scalar == 0x2028 || scalar == 0x2029
      let isMisplacedMark = scalar == 0xFEFF && index > 0
      if isC1 || isOddBreak || isMisplacedMark || scalar == 0xFFFE || scalar == 0xFFFF {
        return (index, .control(scalar))
      }
      index += length
    }
    return nil
  }
}

/// The scalar that begins here and its length in bytes; nothing if it is not well-formed UTF-8
/// (Unicode, table 3-7).
private func decodeScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
) -> (UInt32, Int)? {
  let lead = bytes[index]
  let (length, least): (Int, UInt32)
  var scalar: UInt32
  switch lead {
  case 0xC2...0xDF: (length, least, scalar) = (2, 0x80, UInt32(lead & 0x1F))
  case 0xE0...0xEF: (length, least, scalar) = (3, 0x800, UInt32(lead & 0x0F))
  case 0xF0...0xF4: (length, least, scalar) = (4, 0x10000, UInt32(lead & 0x07))
  default: return nil
  }
  guard index + length <= bytes.count else { return nil }
  for offset in 1..<length {
    let byte = bytes[index + offset]
    guard byte & 0xC0 == 0x80 else { return nil }
    scalar = scalar << 6 | UInt32(byte & 0x3F)
  }
  guard scalar >= least, Unicode.Scalar(scalar) != nil else { return nil }
  return (scalar, length)
}

/// Line and column of the byte at `offset`, everything before it being well-formed.
private func position(of offset: Int, in bytes: [UInt8]) -> Position {
  var line = 1
  var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  for index in bytes.indices[..<offset] {
    if endsLine(bytes, at: index) {
      line += 1
      lineStart = index + 1
    }
  }
  guard lineStart < offset else { return Position(line: line, column: 1) }
  let scalars = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 }
  return Position(line: line, column: scalars + 1)
}

/// By the place where the space in front of it begins: the column of each `#` that stands directly
/// before a word, as in `surat #3`. YAML takes the rest of such a line for a comment.
func possibleCuts(in bytes: [UInt8]) -> [Position: Int] {
  var cuts: [Position: Int] = [:]
  bytes.withUnsafeBufferPointer { bytes in
    var line = 1
    var lineStart = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if endsLine(bytes, at: index) {
        line += 1
        lineStart = index + 1
      } else if byte == UInt8(ascii: "#"), index > lineStart, bytes[index - 1] == 0x20,
        index + 1 < bytes.count, isWordByte(bytes[index + 1])
      {
        let spaces = bytes[lineStart..<index].reversed().prefix { $0 == 0x20 }.count
        let column = bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 } + 1
        cuts[Position(line: line, column: column - spaces)] = column
      }
    }
  }
  return cuts
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: byte >= 0x80
  }
}
