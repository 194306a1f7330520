/// How many lines a text fills at most in a page's small type, and how wide they are: there is no
/// font to measure with, so every letter counts as wider than it is in Arial.
struct EstimatedText {
  private(set) var lines = 0
  /// Of its widest line.
  private(set) var width = 0.0

  var height: Double { Double(lines) * HTMLMeasures.textLine }

  /// A piece wider than `most` is broken.
  init(_ text: String, within most: Double) {
    for line in visibleLines(text) {
      var filled = 0.0
      lines += 1
      for piece in pieces(of: line) {
        let gap = piece.followsSpace && filled > 0 ? space : 0
        if filled > 0, filled + gap + piece.width <= most {
          filled += gap + piece.width
        } else {
          if filled > 0 { lines += 1 }
          filled = piece.width
        }
        if filled > most {
          // What is left of a line is narrower than a letter.
          let room = max(most - HTMLMeasures.textSize, HTMLMeasures.textSize)
          lines += Int((filled / room).rounded(.up)) - 1
          filled = most
        }
        width = max(width, filled)
      }
    }
  }

  /// The width of what is widest of a text that may not be broken.
  static func widestWord(of text: String) -> Double {
    visibleLines(text).flatMap { pieces(of: $0).map(\.width) }.max() ?? 0
  }
}

private let space = HTMLMeasures.textSize * 0.3

/// What a line may be broken between: words, and the parts of those with hyphens and slashes.
private func pieces(of line: String) -> [(width: Double, followsSpace: Bool)] {
  line.split(separator: " ").flatMap { word -> [(width: Double, followsSpace: Bool)] in
    var pieces = [(width: 0.0, followsSpace: true)]
    var previous: Character = " "
    for letter in word {
      // A browser does not break a number.
      if previous == "/" || (previous == "-" && letter.isLetter), pieces[pieces.count - 1].width > 0
      {
        pieces.append((0, false))
      }
      pieces[pieces.count - 1].width += share(of: letter) * HTMLMeasures.textSize * 1.05
      previous = letter
    }
    return pieces
  }
}

/// How wide a letter is in terms of the type's size.
private func share(of letter: Character) -> Double {
  switch letter {
  case "i", "j", "l", ".", ",", ":", ";", "'", "|", "!": 0.28
  case "f", "t", "r", "I", "(", ")", "[", "]", "-", "/", "\\", "\"": 0.36
  case "m", "w", "M", "W", "%": 0.95
  case "@": 1.05
  case "A"..."Z", "&": 0.78
  case " "..."~": 0.58
  default: displayWidth(letter) == 1 ? 0.8 : Double(displayWidth(letter)) * 0.55
  }
}
