/// How many lines a text fills at most in a page's small type, and how wide they are: there is no
/// font to measure with, so every letter counts as wider than it is in Arial.
struct EstimatedText {
  private(set) var lines = 0
  /// Of its widest line.
  private(set) var width = 0.0

  var height: Double { Double(lines) * HTMLMeasures.textLine }

  /// A word wider than `most` is broken.
  init(_ text: String, within most: Double) {
    for line in visibleLines(text) {
      var filled = 0.0
      lines += 1
      for word in line.split(separator: " ") {
        var wide = estimatedWidth(word)
        if filled > 0 {
          if filled + space + wide <= most {
            filled += space + wide
            width = max(width, filled)
            continue
          }
          lines += 1
        }
        if wide > most {
          // What is left of a line is narrower than a letter.
          let broken = (wide / max(most - HTMLMeasures.textSize, HTMLMeasures.textSize)).rounded(
            .up)
          lines += Int(broken) - 1
          wide = most
        }
        filled = wide
        width = max(width, filled)
      }
    }
  }

  /// The width of a text's widest word.
  static func widestWord(of text: String) -> Double {
    visibleLines(text).flatMap { $0.split(separator: " ").map(estimatedWidth) }.max() ?? 0
  }
}

private let space = HTMLMeasures.textSize * 0.3

private func estimatedWidth(_ word: Substring) -> Double {
  word.reduce(0) { $0 + share(of: $1) } * HTMLMeasures.textSize * 1.05
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
