import SOPRender

/// The flowchart of one page: its lines routed, its symbols and answers set.
struct ChartSlice {
  let routed: RoutedFlowchart
  let origins: [FlowchartSlice.Origin]
  /// By shape of the slice.
  private(set) var symbols: [SetSymbol]
  /// By line of the slice; without lines where it has no answer.
  let answers: [SetText]

  /// `symbols`: those of the whole flowchart.
  init(_ slice: FlowchartSlice, _ symbols: [SetSymbol], _ typesetter: Typesetter) {
    routed = slice.flowchart.routed()
    origins = slice.origins
    let pentagon = SetSymbol(letter: "W", typesetter)
    self.symbols = slice.origins.map { origin in
      switch origin {
      case .shape(let shape): symbols[shape]
      case .connector: pentagon
      }
    }
    answers = slice.flowchart.lines.map { line in
      let type = Measures.symbolText
      let answer = shown(line.answer)
      let width = max(Measures.answerWidth, typesetter.widestWord(of: answer, type))
      return typesetter.set(answer, type, within: width)
    }
  }

  /// What an actor's column must at least have: left and right of its symbols' middle, and for lanes.
  struct Need {
    var half = 0.0
    var lanes = RoutedFlowchart.Lanes()

    var left: Double { half + Double(lanes.left) * Measures.lanePitch + laneMargin(lanes.left) }
    var right: Double { half + Double(lanes.right) * Measures.lanePitch + laneMargin(lanes.right) }
    /// The symbols stand in the middle where lanes allow it.
    var width: Double { left + right }

    private func laneMargin(_ lanes: Int) -> Double { lanes > 0 ? 1 : 0 }

    func union(_ other: Need) -> Need {
      Need(
        half: max(half, other.half),
        lanes: .init(
          left: max(lanes.left, other.lanes.left), right: max(lanes.right, other.lanes.right)))
    }
  }

  var needs: [Need] {
    let chart = routed.flowchart
    var needs = routed.lanes.map { Need(half: 0, lanes: $0) }
    for (shape, symbol) in zip(chart.shapes, symbols) {
      let half = symbol.width / 2 + Measures.besideSymbol
      needs[shape.column].half = max(needs[shape.column].half, half)
    }
    for (index, path) in routed.paths.enumerated() where !answers[index].lines.isEmpty {
      let shape = chart.lines[index].from
      let answer = answers[index].width + 2 * Measures.answerGap
      let column = chart.shapes[shape].column
      let beside = path.exit == .left || path.exit == .right
      let half = answer + (beside ? symbols[shape].width / 2 : 0)
      needs[column].half = max(needs[column].half, half)
    }
    return needs
  }

  mutating func letter(_ shape: Int, _ letter: String, _ typesetter: Typesetter) {
    symbols[shape] = SetSymbol(letter: letter, typesetter)
  }
}
