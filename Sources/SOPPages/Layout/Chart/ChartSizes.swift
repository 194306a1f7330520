/// How large a chart's texts and symbols are: smaller where many columns share the page.
struct ChartSizes: Equatable {
  /// Of the shapes' widths, against the usual ones.
  var scale: Double
  var text: TypeStyle
  var head: TypeStyle
  /// In and beside the symbols.
  var symbol: TypeStyle

  private init(_ scale: Double, text: Double, symbol: Double) {
    self.scale = scale
    self.text = TypeStyle(text)
    head = TypeStyle(text, bold: true)
    self.symbol = TypeStyle(symbol)
  }

  /// Those that leave the texts comfortable lines, the largest first.
  static let comfortable = [
    ChartSizes(1, text: 8.5, symbol: 7), ChartSizes(0.85, text: 8.5, symbol: 7),
    ChartSizes(0.7, text: 8, symbol: 6.5),
  ]

  /// Those for which it is enough that no word breaks.
  static let tight = [
    ChartSizes(0.7, text: 8, symbol: 6.5), ChartSizes(0.6, text: 7.5, symbol: 6),
    ChartSizes(0.5, text: 7, symbol: 5.5), ChartSizes(0.4, text: 7, symbol: 5.5), smallest,
  ]

  /// What must do: then words break.
  static let smallest = ChartSizes(0.4, text: 6.5, symbol: 5)
}
