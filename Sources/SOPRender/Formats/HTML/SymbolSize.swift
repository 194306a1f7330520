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

  /// The smallest diamond around a text: one of width w and height h lies in a diamond of width W
  /// and height H where w/W + h/H ≤ 1.
  private init(diamond words: String, scale: Double) {
    self.init(.diamond)
    let usual = HTMLMeasures.diamond
    let least = usual.width * scale
    width = odd(least)
    if words.isEmpty { return }
    let word = EstimatedText.widestWord(of: words)
    var best = Double.infinity
    for step in 0...16 {
      let width = odd(least * (1 + Double(step) / 8))
      for filling in HTMLMeasures.diamondFillings {
        let textWidth = (width * filling).rounded(.down)
        // Rather a larger diamond than a broken word.
        let isBroken = word > textWidth
        let text = EstimatedText(words, within: textWidth)
        let height = odd(max(usual.height, (text.height + 2) / (1 - text.width / width)))
        // There is less room across than down, but diamonds are rather wide than high.
        let cost = width * 1.4 + height + max(0, height - width) * 2 + (isBroken ? 1000 : 0)
        if cost < best {
          best = cost
          (self.width, self.height) = (width, height)
          self.textWidth = min(textWidth, text.width.rounded(.up))
        }
      }
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
