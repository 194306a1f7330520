import SOPRender

/// The flowchart of one page: its lines routed, its symbols and answers set.
struct ChartSlice {
  let routed: RoutedFlowchart
  let origins: [FlowchartSlice.Origin]
  /// By shape of the slice.
  private(set) var symbols: [SetSymbol]
  /// By line of the slice; without lines where nothing stands at it.
  let answers: [SetText]
  private let sizes: ChartSizes

  /// `symbols`: those of the whole flowchart.
  init(
    _ slice: FlowchartSlice, _ routed: RoutedFlowchart, _ symbols: [SetSymbol],
    _ sizes: ChartSizes, _ typesetter: Typesetter
  ) {
    self.routed = routed
    origins = slice.origins
    self.sizes = sizes
    let pentagon = SetSymbol(letter: "W", sizes, typesetter)
    self.symbols = slice.origins.map { origin in
      switch origin {
      case .shape(let shape): symbols[shape]
      case .connector: pentagon
      }
    }
    answers = routed.paths.map { path in
      let type = sizes.symbol
      let answer = shown(path.answer)
      let width = max(Measures.answerWidth * sizes.scale, typesetter.widestWord(of: answer, type))
      return typesetter.set(answer, type, within: width)
    }
  }

  /// What an actor's column must at least have: left and right of its symbols' middle, and for lanes.
  struct Need {
    var left = 0.0
    var right = 0.0
    var lanes = RoutedFlowchart.Lanes()

    /// With the lanes.
    var leftSide: Double { left + room(lanes.left) }
    var rightSide: Double { right + room(lanes.right) }
    var width: Double { leftSide + rightSide }

    private func room(_ lanes: Int) -> Double {
      lanes > 0 ? Double(lanes) * Measures.lanePitch + 1 : 0
    }
  }

  var needs: [Need] {
    let chart = routed.flowchart
    var needs = routed.lanes.map { Need(lanes: $0) }
    func widen(_ column: Int, left: Double = 0, right: Double = 0) {
      needs[column].left = max(needs[column].left, left)
      needs[column].right = max(needs[column].right, right)
    }
    for (shape, symbol) in zip(chart.shapes, symbols) {
      let half = symbol.width / 2 + Measures.besideSymbol * sizes.scale
      widen(shape.column, left: half, right: half)
    }
    for (index, path) in routed.paths.enumerated() where !answers[index].lines.isEmpty {
      let shape = chart.lines[index].from
      let answer = answers[index].width + 2 * Measures.answerGap
      let column = chart.shapes[shape].column
      let half = symbols[shape].width / 2
      switch (path.leaving, path.exit) {
      case (.turningOff(.left), _): widen(column, left: answer)
      case (.turningOff, _), (.behindOthers, _): widen(column, right: answer)
      case (.corner, .left): widen(column, left: half + answer)
      case (.corner, .right): widen(column, right: half + answer)
      case (.corner, .bottom), (.corner, .top): widen(column, right: answer)
      }
    }
    return needs
  }

  mutating func letter(_ shape: Int, _ letter: String, _ typesetter: Typesetter) {
    symbols[shape] = SetSymbol(letter: letter, sizes, typesetter)
  }
}
