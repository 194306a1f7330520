/// What the numbers of an agency's SOPs look like.
///
/// `#` is a number of any length, `####` one of four digits, `*` one or more signs up to the one
/// behind it in the pattern; everything else stands for itself. Each sign of a number is looked at
/// once.
struct NumberPattern {
  enum Piece: Equatable {
    /// So many digits, or any number of them.
    case digits(Int?)
    case words
    case text(String)
  }

  /// Where a number leaves the pattern.
  struct Departure: Equatable {
    /// What of the number fits.
    var fitting: String
    /// What should follow; nothing where the number should end.
    var expected: Piece?
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) {
    var rest = Substring(text)
    while let first = rest.first {
      switch first {
      case "#":
        let count = rest.prefix { $0 == "#" }.count
        pieces.append(.digits(count == 1 ? nil : count))
        rest.removeFirst(count)
      case "*":
        pieces.append(.words)
        rest = rest.drop { $0 == "*" }
      default:
        let text = rest.prefix { $0 != "#" && $0 != "*" }
        pieces.append(.text(String(text)))
        rest.removeFirst(text.count)
      }
    }
  }

  /// Nothing where the number fits.
  func departure(of number: String) -> Departure? {
    var rest = Substring(number)
    for (place, piece) in pieces.enumerated() {
      let fits: Bool
      var missing = piece
      switch piece {
      case .digits(let wanted):
        let found = rest.prefix(while: Self.isDigit).count
        fits = wanted.map { $0 == found } ?? (found > 0)
        if fits { rest.removeFirst(found) }
      case .words:
        let next = place + 1 < pieces.count ? pieces[place + 1] : nil
        let found = rest.prefix { !Self.begins(next, with: $0) }
        fits = !found.isEmpty
        rest.removeFirst(found.count)
      case .text(let text):
        let same = zip(text, rest).prefix { $0 == $1 }.count
        rest.removeFirst(same)
        let behind = text.dropFirst(same)
        fits = behind.isEmpty
        missing = .text(String(behind))
      }
      if !fits { return Departure(fitting: fitting(of: number, rest), expected: missing) }
    }
    return rest.isEmpty ? nil : Departure(fitting: fitting(of: number, rest), expected: nil)
  }

  private func fitting(of number: String, _ rest: Substring) -> String {
    String(number[..<rest.startIndex])
  }

  private static func begins(_ piece: Piece?, with sign: Character) -> Bool {
    switch piece {
    case .digits: isDigit(sign)
    case .text(let text): text.first == sign
    case .words, nil: false
    }
  }

  private static func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isNumber }
}

/// The year in which a number ends: `07/SOP/6/2021`, `172 / J - 2019`; nothing for any other.
func yearAtEnd(ofNumber number: String) -> Int? {
  let groups = number.split { !$0.isAlphanumeric }
  guard groups.count > 1, let last = groups.last, last.utf8.count == 4,
    last.hasPrefix("19") || last.hasPrefix("20")
  else { return nil }
  return Int(digits: last.utf8)
}
