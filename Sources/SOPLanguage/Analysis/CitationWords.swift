/// A word or a number of a citation, and where it stands: `21M` is two of them.
struct CitationWord {
  var part: Substring
  /// In small letters.
  var letters: String
  /// Whether nothing but a mark, or nothing at all, stands between it and what is before it.
  var isJoined: Bool

  /// Nothing for letters; so is a number of more than six digits.
  var number: Int? { letters.utf8.count <= 6 ? Int(digits: letters.utf8) : nil }
  var year: Int? {
    guard letters.utf8.count == 4, let number, (1900..<2100).contains(number) else { return nil }
    return number
  }
  var isShortNumber: Bool { letters.utf8.count <= 2 && number != nil }
  var isNumberWord: Bool { ["nomor", "no", "nomer"].contains(letters) }
  var isYearWord: Bool { ["tahun", "th", "thn"].contains(letters) }
  /// `PER/21/…`: what a ministry's own numbers begin with.
  var isLetterWord: Bool { ["per", "kep", "se"].contains(letters) }
  var opensNumber: Bool { isNumberWord || isYearWord || isLetterWord || number != nil }
  var namesRegulation: Bool {
    ["undang", "uu", "peraturan", "pp", "perpres", "keputusan", "instruksi"].contains(letters)
  }
}

func citationWords(_ text: String) -> [CitationWord] {
  var words: [CitationWord] = []
  var start: String.Index?
  var isNumber = false
  var end = text.startIndex
  func add(_ from: String.Index, _ to: String.Index) {
    let part = text[from..<to]
    let isJoined = !words.isEmpty && !text[end..<from].contains(where: \.isBlank)
    words.append(CitationWord(part: part, letters: part.lowercased(), isJoined: isJoined))
    end = to
  }
  for index in text.indices {
    let character = text[index]
    let isWord = character.isAlphabetic || character.isDigit
    if let from = start, !isWord || character.isDigit != isNumber {
      add(from, index)
      start = nil
    }
    if isWord, start == nil { (start, isNumber) = (index, character.isDigit) }
  }
  if let from = start { add(from, text.endIndex) }
  return words
}

/// A maker's name as names are compared: ‘Menteri PAN & RB’, ‘MenPAN-RB’ and ‘PANRB’ are one.
func comparedIssuer(_ name: String) -> String {
  comparedIssuer(citationWords(name).map(\.letters))
}

func comparedIssuer(_ words: [String]) -> String {
  let idle = ["republik", "indonesia", "ri", "dan", "negara", "nkri"]
  var name = words.filter { !idle.contains($0) }.joined()
  for office in ["kepala", "kementerian", "menteri", "kemen", "men"]
  where name.hasPrefix(office) && name.utf8.count > office.utf8.count {
    name.removeFirst(office.count)
  }
  return name
}
