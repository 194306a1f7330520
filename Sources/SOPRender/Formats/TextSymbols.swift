/// A symbol in lines: its shape, what stands in it, who acts, and where it goes on.
func lines(of symbol: Symbol, width: Int) -> [TextLine] {
  var lines = shape(symbol, width: width)
  let inside = lines.count > 2
  for text in notes(on: symbol).dropFirst(inside ? 1 : 0) { lines += wrapped(text, width: width) }
  for way in symbol.ways { lines += wrapped(way.text, width: width) }
  return lines
}

/// How much room a symbol wants.
func measured(_ symbol: Symbol) -> TextMeasure {
  var measure = TextMeasure(line: shapeWidth, word: shapeWidth, piece: shapeWidth)
  for text in notes(on: symbol) + symbol.ways.map(\.text) { measure.widen(to: measured(text)) }
  return measure
}

/// How many columns a shape fills at least.
let shapeWidth = 4

/// A shape in two lines.
func drawing(of shape: Symbol.Shape, width: Int) -> [TextLine] {
  let line = String(repeating: "─", count: width - 2)
  return switch shape {
  case .capsule: [TextLine("╭\(line)╮", width: width), TextLine("╰\(line)╯", width: width)]
  case .box: [TextLine("┌\(line)┐", width: width), TextLine("└\(line)┘", width: width)]
  case .diamond: [TextLine("╱╲", width: 2), TextLine("╲╱", width: 2)]
  }
}

/// A shape in one line, for where there is no table.
func glyph(of shape: Symbol.Shape) -> String {
  switch shape {
  case .capsule: "( )"
  case .box: "[ ]"
  case .diamond: "< >"
  }
}

/// The texts on a symbol in their order, but for its ways.
func notes(on symbol: Symbol) -> [String] {
  [symbol.words, symbol.performer, symbol.remark].filter { !$0.isEmpty }
}

/// The shape's lines; three, with the words inside, for a capsule that has some.
private func shape(_ symbol: Symbol, width: Int) -> [TextLine] {
  if symbol.shape == .capsule, let words = capsuleWords(symbol, width: width) {
    let line = String(repeating: "─", count: words.width + 2)
    return ["╭\(line)╮", "│ \(words.text) │", "╰\(line)╯"].map {
      TextLine($0, width: words.width + 4)
    }
  }
  return drawing(of: symbol.shape, width: min(6, width))
}

/// What stands inside a capsule, if it has words that fit.
private func capsuleWords(_ symbol: Symbol, width: Int) -> TextLine? {
  if symbol.words.isEmpty || width < 5 { return nil }
  let lines = wrapped(symbol.words, width: width - 4)
  return lines.count == 1 ? lines[0] : nil
}
