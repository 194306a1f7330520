/// How large a symbol is drawn: as large as its words need, at least as large as its shape usually
/// is.
struct SymbolSize: Equatable {
  var kind: Flowchart.Shape.Kind
  var width: Double
  var height: Double
  /// How wide its words may be at most.
  var textWidth: Double

  /// `scale`: how much narrower than usual the shapes of a chart with many columns are.
  init(_ symbol: Symbol, scale: Double) {
    let words = lettering(of: symbol).joined(separator: "\n")
    switch symbol.shape {
    case .capsule:
      self.init(
        .capsule, words, HTMLMeasures.capsule, padding: HTMLMeasures.capsulePadding, scale: scale)
    case .box:
      self.init(.box, words, HTMLMeasures.box, padding: HTMLMeasures.boxPadding, scale: scale)
    case .diamond: self.init(diamond: words, scale: scale)
    }
  }

  /// A shape without words.
  init(_ kind: Flowchart.Shape.Kind) {
    self.kind = kind
    (width, height) =
      switch kind {
      case .capsule: HTMLMeasures.capsule
      case .box: HTMLMeasures.box
      case .diamond: HTMLMeasures.diamond
      case .pentagon: HTMLMeasures.pentagon
      }
    textWidth = width
  }

  /// An empty shape for work.
  init(of shape: Symbol.Shape) {
    switch shape {
    case .capsule: self.init(.capsule)
    case .box: self.init(.box)
    case .diamond: self.init(.diamond)
    }
  }

  /// A pentagon for a letter.
  init(letter: String) {
    self.init(.pentagon)
    width = max(width, odd(EstimatedText.widestWord(of: letter) + 8))
    textWidth = width
  }

  private init(
    _ kind: Flowchart.Shape.Kind, _ words: String, _ usual: (width: Double, height: Double),
    padding: Double, scale: Double
  ) {
    self.kind = kind
    let word = EstimatedText.widestWord(of: words) + 2 * padding
    width = odd(max(usual.width * scale, min(word, HTMLMeasures.widestSymbol)))
    textWidth = width - 2 * padding
    height = odd(max(usual.height, EstimatedText(words, within: textWidth).height + 6))
  }

  /// The narrowest diamond around a text that is not much higher than a diamond usually is: a text
  /// of width w and height h lies in one of width W and height H where w/W + h/H ≤ 1.
  private init(diamond words: String, scale: Double) {
    self.init(.diamond)
    let usual = HTMLMeasures.diamond
    let least = usual.width * scale
    if words.isEmpty {
      width = odd(least)
      return
    }
    height = .infinity
    for step in 0...8 {
      let width = odd(least * (1 + Double(step) / 8))
      let textWidth = (width * HTMLMeasures.diamondFilling).rounded(.down)
      let text = EstimatedText(words, within: textWidth)
      let height = odd(max(usual.height, (text.height + 2) / (1 - text.width / width)))
      if height < self.height {
        (self.width, self.height, self.textWidth) = (width, height, textWidth)
      }
      // A little higher is better than much wider.
      if height <= usual.height * 1.8 { break }
    }
  }
}

/// What is written in a symbol, from above.
func lettering(of symbol: Symbol) -> [String] {
  // The line that ties it to the others says with whom it acts.
  [symbol.words, symbol.performer, symbol.tiedTo == nil ? symbol.remark : ""]
    .filter { !visibleLines($0).isEmpty }
}

/// The next odd number.
private func odd(_ length: Double) -> Double {
  ((length - 1) / 2).rounded(.up) * 2 + 1
}
