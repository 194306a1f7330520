/// The bytes of one file and the name it is reported under.
package struct SourceText: Sendable {
  package var name: String
  /// The same for every name of one file, by which it is known again.
  package var place: String
  package var bytes: [UInt8]

  /// `place` is the name where none is given.
  package init(name: String, place: String? = nil, bytes: [UInt8]) {
    self.name = name
    self.place = place ?? name
    self.bytes = bytes
  }

  package init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The line with this number, from 1, without its break; empty behind the last line.
  ///
  /// Reads from the beginning of the text: for the few lines that are shown, see `lines(numbered:)`
  /// for many.
  package func line(_ number: Int) -> String {
    lines(numbered: [number])[number] ?? ""
  }

  /// Many lines in one pass over the text.
  package func lines(numbered numbers: Set<Int>) -> [Int: String] {
    var found: [Int: String] = [:]
    guard let last = numbers.max() else { return found }
    var current = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while current <= last, start <= bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      if numbers.contains(current) {
        found[current] = String(decoding: bytes[start..<end], as: UTF8.self)
      }
      let isCRLF = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isCRLF ? 2 : 1)
      current += 1
    }
    return found
  }

  /// The places of positions in `bytes`, each that lies in the text, in one pass.
  func offsets(of positions: [Position]) -> [Position: Int] {
    var found: [Position: Int] = [:]
    var wanted = Set(positions).sorted()[...]
    var place = Position(line: 1, column: 1)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while let next = wanted.first, index <= bytes.count {
      if next < place {
        wanted.removeFirst()
        continue
      }
      if next == place {
        found[next] = index
        wanted.removeFirst()
        continue
      }
      guard index < bytes.count else { break }
      if endsLine(bytes, at: index) {
        place = Position(line: Int(place.line) + 1, column: 1)
        index += 1
      } else {
        place.column += 1
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      }
    }
    return found
  }
}

/// Whether a line ends with the byte at `index`: a line feed, or a carriage return that none follows.
func endsLine<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, at index: Int) -> Bool
where Bytes.Index == Int {
  bytes[index] == 0x0A
    || (bytes[index] == 0x0D && (index + 1 == bytes.endIndex || bytes[index + 1] != 0x0A))
}
