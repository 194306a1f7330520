/// A paragraph whose characters are measured, and which can be cut into lines.
///
/// Pango can break lines itself, but measures a line with the kerning towards the blank that is
/// dropped, so that the line drawn is a little wider than the line broken. Here the widths in the
/// paragraph only propose a break; the line as it will be drawn decides. Each character is looked
/// at a bounded number of times, however long the paragraph.
struct ShapedParagraph {
  /// How much a piece's width in the paragraph may differ from its width alone.
  let slack: Double
  private let scalars: [Unicode.Scalar]
  /// The sum of the widths before each character, and after the last.
  private let sums: [Double]
  /// Where the text up to each place ends when the blanks before it are dropped.
  private let inkEnds: [Int]
  private let breaks: [Shaper.Break]
  private let type: TypeStyle
  private let shaper: Shaper

  init(_ text: String, _ type: TypeStyle, _ shaper: Shaper) {
    let shaped = shaper.shape(text, type)
    scalars = shaped.scalars
    breaks = shaped.breaks
    var sum = 0.0
    sums =
      [0]
      + shaped.widths.map {
        sum += $0
        return sum
      }
    var inkEnd = 0
    inkEnds =
      [0]
      + shaped.scalars.indices.map { index in
        if !isBlankAtEnd(shaped.scalars[index]) { inkEnd = index + 1 }
        return inkEnd
      }
    slack = type.size * 0.2
    self.type = type
    self.shaper = shaper
  }

  /// What may not be broken, piece after piece.
  var pieces: [Range<Int>] {
    var start = 0
    return (1...max(1, scalars.count)).compactMap { end in
      guard end >= scalars.count || breaks[end] == .line else { return nil }
      defer { start = end }
      return start..<min(end, scalars.count)
    }
  }

  func width(of piece: Range<Int>) -> Double {
    sums[blanklessEnd(of: piece)] - sums[piece.lowerBound]
  }

  /// The text of a line: without the blanks at its end; a soft hyphen there is to be seen.
  func line(_ piece: Range<Int>) -> String {
    let end = blanklessEnd(of: piece)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[piece.lowerBound..<end])
    if text.last == softHyphen, end < scalars.count {
      text.removeLast()
      text.append("-")
    }
    return String(text)
  }

  func lines(within width: Double) -> [SetText.Line] {
    var lines: [SetText.Line] = []
    var start = 0
    while start < scalars.count {
      let (end, line) = longestLine(from: start, within: width)
      lines.append(line)
      start = end
    }
    return lines
  }

  /// The longest line that fits: up to a place where lines break, or else inside the word.
  private func longestLine(from start: Int, within width: Double) -> (Int, SetText.Line) {
    var places: [Int] = []
    var inside: [Int] = []
    var index = start + 1
    // Past the width by the slack, and through the blanks, which do not count.
    while index <= scalars.count, self.width(of: start..<index) <= width + slack {
      if index == scalars.count || breaks[index] == .line {
        // Blanks that an author indents with are no line of their own.
        if inkEnds[index] > start { places.append(index) }
      } else if breaks[index] == .character, places.isEmpty {
        inside.append(index)
      }
      index += 1
    }
    for end in places.reversed() + inside.reversed() {
      let line = measured(start..<end)
      if line.width <= width { return (end, line) }
    }
    // Not even one character fits: it stands alone.
    let first = (start + 1..<scalars.count).first { breaks[$0] != .none } ?? scalars.count
    return (first, measured(start..<first))
  }

  private func measured(_ piece: Range<Int>) -> SetText.Line {
    let text = line(piece)
    let end = blanklessEnd(of: piece)
    return SetText.Line(
      text: text, width: shaper.width(of: text, type),
      hasBlankAfter: scalars[end..<piece.upperBound].contains { $0 != "\u{200B}" })
  }

  private func blanklessEnd(of piece: Range<Int>) -> Int {
    max(piece.lowerBound, inkEnds[piece.upperBound])
  }
}

private let softHyphen: Unicode.Scalar = "\u{AD}"

/// What is dropped at a line's end. A blank that forbids a break is the author's wish: it stays.
private func isBlankAtEnd(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ": true
  case "\u{A0}", "\u{2007}", "\u{202F}": false
  case "\u{200B}": true
  default: scalar.value > 0x7F && scalar.properties.isWhitespace || scalar == "\t"
  }
}

func withoutBlanksAtEnd(_ text: some StringProtocol) -> String {
  var scalars = String(text).unicodeScalars
  while let last = scalars.last, isBlankAtEnd(last) { scalars.removeLast() }
  return String(scalars)
}
