import SOPRender

/// A symbol of the flowchart with its words set: as large as they need, at least as large as its
/// shape usually is.
struct SetSymbol {
  var shape: SymbolMark.Shape
  var width: Double
  var height: Double
  var words: SetText

  init(_ symbol: Symbol, _ sizes: ChartSizes, _ typesetter: Typesetter) {
    let (type, scale) = (sizes.symbol, sizes.scale)
    // The line that ties it to the others says with whom it acts.
    let remark = symbol.tiedTo == nil ? symbol.remark : ""
    let text = [symbol.words, symbol.performer, remark].filter { !$0.isEmpty }
      .map(shown).joined(separator: "\n")
    let most = Measures.widestSymbol * scale
    let word = min(typesetter.widestWord(of: text, type), most)
    switch symbol.shape {
    case .capsule:
      let usual = Measures.capsule
      let width = usual.width * scale
      words = typesetter.set(text, type, within: max(width - usual.height, word))
      shape = .capsule
      self.width = text.isEmpty ? width : max(width, words.width + usual.height * 0.8)
      height = max(usual.height, words.height + 4)
    case .box:
      let usual = Measures.box
      let width = usual.width * scale
      words = typesetter.set(text, type, within: max(width - 5, word))
      shape = .box
      self.width = max(width, words.width + 5)
      height = max(usual.height, words.height + 4)
    case .diamond:
      shape = .diamond
      (width, height, words) = Self.diamond(text, type, scale, typesetter)
    }
  }

  /// A pentagon for a letter.
  init(letter: String, _ sizes: ChartSizes, _ typesetter: Typesetter) {
    shape = .pentagon
    words = typesetter.set(letter, sizes.symbol)
    width = max(Measures.pentagon.width, words.width + 5)
    height = Measures.pentagon.height
  }

  /// The narrowest diamond around a text that is not much higher than a diamond usually is: a text
  /// of width w and height h lies in one of width W and height H where w/W + h/H ≤ 1.
  private static func diamond(
    _ text: String, _ type: TypeStyle, _ scale: Double, _ typesetter: Typesetter
  ) -> (Double, Double, SetText) {
    let usual = Measures.diamond
    // A word longer than the widest symbol breaks.
    let word = min(typesetter.widestWord(of: text, type), Measures.widestSymbol * scale * 0.62)
    let least = max(usual.width * scale, word / 0.62)
    if text.isEmpty { return (least, usual.height, typesetter.set(text, type)) }
    var best: (Double, Double, SetText)?
    for step in 0...8 {
      let width = least * (1 + Double(step) / 8)
      let words = typesetter.set(text, type, within: width * 0.62)
      let height = max(usual.height, (words.height + 1) / (1 - words.width / width))
      // A little higher is better than much wider.
      if height <= usual.height * 1.8 { return (width, height, words) }
      if best.map({ height < $0.1 }) ?? true { best = (width, height, words) }
    }
    return best ?? (least, usual.height, typesetter.set(text, type))
  }

  /// Its mark in the area around a middle.
  func mark(name: String, at middle: Point) -> SymbolMark {
    let area = Rectangle(
      x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height)
    // The letter stands in the upright part of a pentagon.
    let lift = shape == .pentagon ? height * 0.12 : 0
    return SymbolMark(
      name: name, shape: shape, area: area,
      words: words.marks(
        at: Point(area.x, middle.y - words.height / 2 - lift), width: width, .centre))
  }
}
