/// A line of plain text and how many columns it fills.
struct TextLine {
  var text: String
  var width: Int

  init(_ text: String, width: Int) {
    self.text = text
    self.width = width
  }

  init(_ text: String) {
    self.init(text, width: displayWidth(text))
  }

  static var blank: TextLine { TextLine("", width: 0) }
}

/// A value in lines of at most so many columns, its own line breaks kept.
///
/// `mark` stands before the first line, and the others stand in under it, at least by `hanging`.
func wrapped(_ value: String, width: Int, mark: String = "", hanging: Int = 0) -> [TextLine] {
  let markWidth = displayWidth(mark)
  let indent = max(hanging, markWidth)
  var lines: [TextLine] = []
  for line in visibleLines(value) {
    wrap(line, width: max(2, width - indent), into: &lines)
  }
  if indent == 0 { return lines }
  let space = String(repeating: " ", count: indent)
  for index in lines.indices where index == 0 || !lines[index].text.isEmpty {
    lines[index].text = (index == 0 ? mark : space) + lines[index].text
    lines[index].width += index == 0 ? markWidth : indent
  }
  return lines
}

/// How much room a value wants.
struct TextMeasure {
  var line = 0
  /// The longest word that should not be broken.
  var word = 0
  /// The longest piece between hyphens and slashes, behind which a word may be broken.
  var piece = 0

  mutating func widen(to other: TextMeasure) {
    line = max(line, other.line)
    word = max(word, other.word)
    piece = max(piece, other.piece)
  }
}

func measured(_ value: String) -> TextMeasure {
  var measure = TextMeasure()
  for line in visibleLines(value) {
    var width = 0
    for word in words(of: line) {
      let wordWidth = displayWidth(word)
      width += wordWidth + (width == 0 ? 0 : 1)
      if wordWidth <= measure.piece { continue }
      let piece = longestPiece(of: word)
      measure.piece = max(measure.piece, piece)
      // A word of usual length stays whole, slashes or not.
      measure.word = max(measure.word, wordWidth <= 13 ? wordWidth : piece)
    }
    measure.line = max(measure.line, width)
  }
  return measure
}

private func wrap(_ text: String, width: Int, into lines: inout [TextLine]) {
  var line = TextLine.blank
  for word in words(of: text) {
    let wordWidth = displayWidth(word)
    if !line.text.isEmpty, line.width + 1 + wordWidth <= width {
      line.text += " "
      line.text += word
      line.width += 1 + wordWidth
      continue
    }
    if !line.text.isEmpty { lines.append(line) }
    if wordWidth <= width {
      line = TextLine(String(word), width: wordWidth)
    } else {
      line = broken(word, width: width, into: &lines)
    }
  }
  lines.append(line)
}

/// What stays together on a line: words, and an arrow with what it points at.
private func words(of line: String) -> [Substring] {
  var words: [Substring] = []
  for word in line.split(separator: " ") {
    if let arrow = words.last, arrow == "→" {
      words[words.count - 1] = line[arrow.startIndex..<word.endIndex]
    } else {
      words.append(word)
    }
  }
  return words
}

/// Breaks a word that is longer than a line, behind a slash or hyphen where there is one, and gives
/// back the last piece.
private func broken(_ word: Substring, width: Int, into lines: inout [TextLine]) -> TextLine {
  var piece = TextLine.blank
  // The piece up to the last place at which it may be broken, and what stands behind that.
  var good = TextLine.blank
  for character in word {
    let characterWidth = displayWidth(character)
    if piece.width + characterWidth > width, piece.width > 0 {
      if good.width > 0 {
        lines.append(good)
        piece = TextLine(
          String(piece.text.dropFirst(good.text.count)), width: piece.width - good.width)
      } else {
        lines.append(piece)
        piece = .blank
      }
      good = .blank
    }
    piece.text.append(character)
    piece.width += characterWidth
    if mayBreak(after: character) { good = piece }
  }
  return piece
}

private func longestPiece(of word: Substring) -> Int {
  var longest = 0
  var width = 0
  for character in word {
    width += displayWidth(character)
    longest = max(longest, width)
    if mayBreak(after: character) { width = 0 }
  }
  return longest
}

private func mayBreak(after character: Character) -> Bool {
  switch character {
  case "/", "-", "_", "@", ",", ";": true
  default: false
  }
}
