/// A word of a written time, and where it stands in the text.
struct TimeToken {
  enum Kind: Equatable {
    /// Digits with a decimal comma or point, as written.
    case number(String)
    /// Letters in lower case; `s.d.` and `s/d` are words, and a full stop behind one is dropped.
    case word(String)
    /// What stands in parentheses.
    case note(String)
    case dash, slash, times, comma, plus
    /// `±`, `<`, `≤`, `>`, `≥`.
    case sign(Character)
  }

  var kind: Kind
  var range: Range<String.Index>
}

extension TimeToken {
  /// Nothing where a character has no place in a written time.
  static func tokens(of text: String) -> [TimeToken]? {
    var tokens: [TimeToken] = []
    var start = text.startIndex
    while start < text.endIndex {
      if text[start].isBlank {
        start = text.index(after: start)
        continue
      }
      guard let (kind, end) = next(in: text, at: start) else { return nil }
      if let kind { tokens.append(TimeToken(kind: kind, range: start..<end)) }
      start = end
    }
    return tokens
  }

  private static func next(in text: String, at start: String.Index) -> (Kind?, String.Index)? {
    let first = text[start]
    let behind = text.index(after: start)
    if first.isDigit {
      let end = endOfNumber(in: text, from: start)
      return (.number(String(text[start..<end])), end)
    }
    if let value = vulgarFractions[first] { return (.number(value), behind) }
    if first.isAlphabetic { return word(in: text, at: start) }
    if first.isDash { return (.dash, behind) }
    switch first {
    case "/": return (.slash, behind)
    case "×", "*": return (.times, behind)
    case ",": return (.comma, behind)
    case "+":
      let rest = text[behind...]
      guard rest.hasPrefix("/-") else { return (.plus, behind) }
      return (.sign("±"), text.index(behind, offsetBy: 2))
    case "<", ">":
      guard text[behind...].first == "=" else { return (.sign(first), behind) }
      return (.sign(first == "<" ? "≤" : "≥"), text.index(after: behind))
    case "±", "≤", "≥": return (.sign(first), behind)
    case ".":
      // A full stop at the very end closes a sentence.
      return text[behind...].allSatisfy(\.isBlank) ? (nil, behind) : nil
    case "(": return note(in: text, at: behind)
    default: return nil
    }
  }

  private static let vulgarFractions: [Character: String] = [
    "½": "0,5", "¼": "0,25", "¾": "0,75",
  ]

  /// A comma or point belongs to the number only between digits: `1 jam, 30 menit`.
  private static func endOfNumber(in text: String, from start: String.Index) -> String.Index {
    var end = start
    while end < text.endIndex {
      if !text[end].isDigit {
        let behind = text.index(after: end)
        guard text[end] == "." || text[end] == ",", behind < text.endIndex, text[behind].isDigit
        else { break }
      }
      end = text.index(after: end)
    }
    return end
  }

  private static func word(in text: String, at start: String.Index) -> (Kind?, String.Index) {
    for spelling in ["s.d.", "s.d", "s/d", "s / d"] {
      let rest = text[start...]
      let end = rest.index(start, offsetBy: spelling.count, limitedBy: rest.endIndex)
      guard let end, rest[start..<end].lowercased() == spelling,
        end == text.endIndex || !text[end].isAlphabetic
      else { continue }
      return (.word("s.d."), end)
    }
    var end = start
    while end < text.endIndex {
      if !text[end].isAlphabetic {
        // `kira-kira` and `forty-five` are words; `30 menit-1 jam` is a range.
        let behind = text.index(after: end)
        guard text[end].isDash, behind < text.endIndex, text[behind].isAlphabetic else { break }
      }
      end = text.index(after: end)
    }
    let letters = text[start..<end].map { $0.isDash ? "-" : $0 }
    let word = String(letters).lowercased()
    if word == "x" { return (.times, end) }
    if end < text.endIndex, text[end] == "." { end = text.index(after: end) }
    return (.word(word), end)
  }

  private static func note(in text: String, at start: String.Index) -> (Kind?, String.Index)? {
    var (end, depth) = (start, 1)
    while end < text.endIndex {
      if text[end] == "(" { depth += 1 }
      if text[end] == ")" { depth -= 1 }
      let behind = text.index(after: end)
      if depth == 0 { return (.note(String(text[start..<end].trimmed)), behind) }
      end = behind
    }
    return nil
  }
}
