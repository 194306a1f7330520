/// Some rows of a chart whose flowchart is routed together: its symbols and answers have sizes.
struct FlowWindow {
  let routed: RoutedFlowchart
  let origins: [FlowchartSlice.Origin]
  /// By shape.
  let sizes: [SymbolSize]
  /// By line; nothing where no answer stands at it.
  let answers: [Answer?]

  /// An answer, and how large it is at most.
  struct Answer {
    var text: String
    var size: EstimatedText

    init?(_ text: String) {
      let word = min(EstimatedText.widestWord(of: text), HTMLMeasures.widestAnswer)
      self.text = text
      var most = max(HTMLMeasures.answerWidth, word)
      size = EstimatedText(text, within: most)
      if size.lines == 0 { return nil }
      while size.lines > HTMLMeasures.answerLines, most + 12 <= HTMLMeasures.widestAnswer {
        most += 12
        size = EstimatedText(text, within: most)
      }
    }
  }

  /// `sizes`: those of the whole flowchart; `letter`: that of a pentagon.
  init(
    _ slice: FlowchartSlice, _ sizes: [SymbolSize],
    letter: (FlowchartSlice.Connector) -> String
  ) {
    routed = slice.flowchart.routed()
    origins = slice.origins
    self.sizes = slice.origins.map { origin in
      switch origin {
      case .shape(let shape): sizes[shape]
      case .connector(let connector): SymbolSize(letter: letter(connector))
      }
    }
    answers = routed.paths.map { Answer($0.answer) }
  }

  /// What each actor's column must at least have.
  var columns: [ColumnRoom] {
    let chart = routed.flowchart
    var columns = chart.shapes.isEmpty ? [] : Array(repeating: ColumnRoom(), count: chart.columns)
    for (shape, size) in zip(chart.shapes, sizes) {
      let half = size.width / 2 + HTMLMeasures.besideSymbol
      columns[shape.column].include(ColumnRoom(left: half, right: half))
    }
    for (index, path) in routed.paths.enumerated() {
      guard let answer = answers[index] else { continue }
      let from = chart.lines[index].from
      let room = answer.size.width.rounded(.up) + 2 * HTMLMeasures.answerGap
      let beside = sizes[from].width / 2 + room
      let need: ColumnRoom =
        switch (path.leaving, path.exit) {
        case (.turningOff(.left), _): ColumnRoom(left: room)
        case (.turningOff, _), (.behindOthers, _): ColumnRoom(right: room)
        case (.corner, .left): ColumnRoom(left: beside)
        case (.corner, .right): ColumnRoom(right: beside)
        case (.corner, .top), (.corner, .bottom): ColumnRoom(right: room)
        }
      columns[chart.shapes[from].column].include(need)
    }
    for (column, lanes) in routed.lanes.enumerated() where columns.indices.contains(column) {
      columns[column].left += room(ofLanes: lanes.left)
      columns[column].right += room(ofLanes: lanes.right)
    }
    return columns
  }

  private func room(ofLanes count: Int) -> Double {
    count == 0 ? 0 : HTMLMeasures.laneMargin + Double(count - 1) * HTMLMeasures.lanePitch
  }
}

/// What a column has left and right of the middle of its symbols.
struct ColumnRoom: Equatable {
  var left = 0.0
  var right = 0.0

  var width: Double { (left + right).rounded(.up) }

  mutating func include(_ other: ColumnRoom) {
    left = max(left, other.left)
    right = max(right, other.right)
  }

  /// Whether the middle of its symbols is its own.
  var isEven: Bool { left == right }

  /// The middle of its symbols in CSS: its own where it is wide enough for that.
  var middle: String { "max(\(number(left))px,min(50%,100% - \(number(right))px))" }
}
