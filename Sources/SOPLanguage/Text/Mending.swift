/// A text in which single signs that YAML stumbles over are hidden behind placeholders, so that
/// reading can go on with every later place unchanged.
struct Mending {
  private(set) var bytes: [UInt8]
  private var mends = 0

  /// The placeholders are U+F700 plus the sign, private use characters of one column each.
  private static let placeholders = 0xF700

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isUsed: Bool { mends > 0 }

  /// Hides the ASCII sign at a place; false where there is none, or when enough was mended.
  mutating func replace(at place: Position) -> Bool {
    guard mends < Limits.mends, bytes.count <= Limits.mendableBytes,
      isUsed || !containsPlaceholder, let offset = offset(of: place), bytes[offset] < 0x80
    else { return false }
    mends += 1
    let scalar = Self.placeholders + Int(bytes[offset])
    let placeholder = [
      UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F),
    ]
    bytes.replaceSubrange(offset...offset, with: placeholder)
    return true
  }

  /// The value as its author wrote it.
  static func restored(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var restored: [UInt8] = []
    var index = value.startIndex
    while index < value.endIndex {
      if value[index] == 0xEF, index + 2 < value.endIndex, value[index + 1] & 0xFE == 0x9C {
        restored.append((value[index + 1] & 1) << 6 | value[index + 2] & 0x3F)
        index += 3
      } else {
        restored.append(value[index])
        index += 1
      }
    }
    return restored
  }

  private var containsPlaceholder: Bool {
    bytes.indices.dropLast().contains { bytes[$0] == 0xEF && bytes[$0 + 1] & 0xFE == 0x9C }
  }

  private func offset(of place: Position) -> Int? {
    let offset = SourceText(name: "", bytes: bytes).offsets(of: [place])[place]
    return offset.flatMap { $0 < bytes.count ? $0 : nil }
  }
}
