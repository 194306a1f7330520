/// The names and numbers of SOPs, to tell whether one that is mentioned is among them.
struct SOPNames {
  private var names: Set<String> = []
  private var numbers: Set<String> = []

  init(_ entries: [RegisterEntry]) {
    for entry in entries {
      if let title = entry.title { names.insert(Self.name(title.value)) }
      if let number = entry.number { numbers.insert(Self.withoutSpaces(number.value)) }
    }
  }

  /// What a mention names and is not there; nothing for a text that names no SOP.
  ///
  /// ‘SOP Surat Masuk / Surat Keluar’ names two.
  func missing(in mention: String) -> [String] {
    guard Self.namesSOP(mention) else { return [] }
    if Self.possibleNumbers(in: mention).contains(where: numbers.contains) { return [] }
    if names.contains(Self.name(mention)) { return [] }
    let parts = mention.split(separator: "/").map(String.init)
    return parts.allSatisfy { names.contains(Self.name($0)) } ? [] : [plain(mention)]
  }

  private func plain(_ mention: String) -> String {
    var text = mention[...]
    while let last = text.last, ";,.".contains(last) || last.isBlank { text.removeLast() }
    return String(text)
  }

  private static let openings = [
    "standar operasional prosedur", "standar operasional dan prosedur",
    "standar prosedur operasional", "prosedur operasional standar", "sop",
  ]

  private static func namesSOP(_ text: String) -> Bool {
    let words = plainWords(text)
    return openings.contains { words.hasPrefix($0 + " ") }
  }

  /// Without ‘SOP’ in front, as titles are compared.
  private static func name(_ text: String) -> String {
    let words = plainWords(text)
    for opening in openings where words.hasPrefix(opening + " ") {
      return String(words.dropFirst(opening.count + 1))
    }
    return words
  }

  /// Each word with a digit, and all that stands between ‘Nomor’ and ‘tentang’.
  private static func possibleNumbers(in mention: String) -> [String] {
    let words = plainWords(mention).split(separator: " ").map(String.init)
    var numbers = words.filter { $0.contains(where: \.isNumber) }
    if let start = words.firstIndex(where: { ["nomor", "no", "no."].contains($0) }) {
      let end = words[start...].firstIndex(of: "tentang") ?? words.endIndex
      numbers.append(words[(start + 1)..<end].joined())
    }
    return numbers
  }

  private static func withoutSpaces(_ text: String) -> String {
    text.lowercased().filter { !$0.isBlank }
  }
}
