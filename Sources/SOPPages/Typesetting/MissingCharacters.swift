package import SOPLanguage

/// Says which characters of a document no font has, and what to install; nothing where all are
/// there.
package func missingCharacters(_ characters: [Unicode.Scalar]) -> Text? {
  if characters.isEmpty { return nil }
  let shown = characters.prefix(12).map { "\(named($0))" }.joined(separator: ", ")
  let rest = characters.count - min(12, characters.count)
  let packages = FontPackage.allCases.filter { package in
    characters.contains { FontPackage($0) == package }
  }
  let names = packages.map(\.name)
  return Text(
    id: """
      Karakter ini tidak ada di fon yang terpasang dan akan menjadi kotak kosong: \
      \(shown)\(rest > 0 ? " dan \(rest) lagi" : ""). Pasang \(names.joined(separator: " dan ")), \
      atau ganti karakternya.
      """,
    en: """
      No installed font has these characters, so they would be empty boxes: \
      \(shown)\(rest > 0 ? " and \(rest) more" : ""). Install \
      \(names.joined(separator: " and ")), or use other characters.
      """)
}

/// The Debian package that has a character, by the block it is in.
private enum FontPackage: CaseIterable {
  case symbols, scripts, eastAsian, emoji

  init(_ character: Unicode.Scalar) {
    switch character.value {
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xA960..<0xA980, 0xAC00..<0xD800, 0xF900..<0xFB00,
      0xFE30..<0xFE50, 0xFF00..<0xFFF0, 0x1B000..<0x1B300, 0x20000..<0x40000:
      self = .eastAsian
    case 0x1F300..<0x1FB00: self = .emoji
    case 0x2000..<0x2E00, 0x1D400..<0x1D800: self = .symbols
    default: self = character.value < 0x0600 ? .symbols : .scripts
    }
  }

  var name: String {
    switch self {
    case .symbols: "fonts-dejavu-core"
    case .scripts: "fonts-noto-core"
    case .eastAsian: "fonts-noto-cjk"
    case .emoji: "fonts-symbola"
    }
  }
}

private func named(_ character: Unicode.Scalar) -> String {
  let digits = String(character.value, radix: 16, uppercase: true)
  return "U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits) (\(character))"
}
