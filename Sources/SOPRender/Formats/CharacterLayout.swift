/// Where the rows, columns, lanes and tracks of a window of a flowchart lie on a canvas of
/// characters: a lane and a track are a character each, and so is a symbol high.
struct CharacterLayout {
  let window: FlowchartWindows.Window
  let style: Style
  /// By row, then zone and band.
  private var zones: [[Zone]] = []
  private(set) var heights: [Int]
  /// The canvas's line that each row begins in.
  private(set) var tops: [Int] = []
  private var columns: [Column] = []

  /// How much room symbols and answers get.
  struct Style: Equatable {
    /// How many characters a symbol has on each side of its middle.
    var half: Int
    /// How much of an answer stands beside its line in any case; the rest only where there is room.
    var longestAnswer: Int
  }

  /// What a column needs left and right of its symbols' middles.
  struct Sides {
    var left = 0
    var right = 0
    var lanes = RoutedFlowchart.Lanes()

    var width: Int { lanes.left + left + 1 + right + lanes.right }

    mutating func widen(to other: Sides) {
      left = max(left, other.left)
      right = max(right, other.right)
      lanes.left = max(lanes.left, other.lanes.left)
      lanes.right = max(lanes.right, other.lanes.right)
    }
  }

  private struct Column {
    var middle: Int
    var sides: Sides
    /// Behind its last character.
    var end: Int
  }

  /// Above a band, or under the last: from above an answer under the symbol, the tracks, an answer
  /// under the tracks, and the arrow heads and answers over the symbols below.
  private struct Zone {
    var under = 0
    var tracks = 0
    var behind = 0
    var over = 0
    /// The line in its row where the zone begins.
    var top = 0

    var height: Int { under + tracks + behind + over }
  }

  init(_ window: FlowchartWindows.Window, _ style: Style) {
    self.window = window
    self.style = style
    zones = window.routed.tracks.map { tracks in tracks.map { Zone(tracks: $0) } }
    heights = []
    makeRoom()
    for row in zones.indices {
      var top = 0
      for zone in zones[row].indices {
        zones[row][zone].top = top
        top += zones[row][zone].height + (zone + 1 < zones[row].count ? 1 : 0)
      }
      heights.append(top)
    }
  }

  private mutating func makeRoom() {
    let chart = window.routed.flowchart
    for (line, path) in zip(chart.lines, window.routed.paths) {
      let (from, to) = (chart.shapes[line.from], chart.shapes[line.to])
      switch path.entry {
      case .top: zones[to.row][to.band].over = 1
      case .bottom: zones[to.row][to.band + 1].under = 1
      case .left, .right: break
      }
      guard !answer(of: path).text.isEmpty else { continue }
      switch (path.leaving, path.exit) {
      case (.corner, .bottom): zones[from.row][from.band + 1].under = 1
      case (.behindOthers, _): zones[from.row][from.band + 1].behind = 1
      case (.corner, .top): zones[from.row][from.band].over = 1
      case (.corner, .left), (.corner, .right), (.turningOff, _): break
      }
    }
    // A tie between two that stand one under the other must be seen.
    for tie in chart.ties where chart.shapes[tie.first].column == chart.shapes[tie.second].column {
      let (first, second) = (chart.shapes[tie.first], chart.shapes[tie.second])
      zones[second.row][max(first.band, second.band)].over = 1
    }
  }

  /// What each column needs.
  var sides: [Sides] {
    let chart = window.routed.flowchart
    var sides = window.routed.lanes.map {
      // A head stands beside the symbol.
      Sides(left: style.half + 1, right: style.half + 1, lanes: $0)
    }
    for (index, shape) in chart.shapes.enumerated() {
      sides[shape.column].widen(to: Sides(left: half(of: index) + 1, right: half(of: index) + 1))
    }
    for (line, path) in zip(chart.lines, window.routed.paths) {
      let width = answer(of: path).width
      if width == 0 { continue }
      let place = place(ofAnswer: path, half: half(of: line.from), width: width)
      let column = chart.shapes[line.from].column
      // A piece of the line, or a gap, stands behind the answer too.
      sides[column].widen(
        to: place < 0 ? Sides(left: 1 - place) : Sides(right: place + width))
    }
    return sides
  }

  /// Takes its place in columns that begin at these characters and are so wide.
  mutating func take(columns: [(start: Int, width: Int)], _ sides: [Sides], heights: [Int]) {
    self.columns = zip(columns, sides).map { column, sides in
      let spare = max(0, column.width - sides.width)
      return Column(
        middle: column.start + spare / 2 + sides.lanes.left + sides.left, sides: sides,
        end: column.start + column.width)
    }
    for (row, height) in heights.enumerated() { self.heights[row] = max(self.heights[row], height) }
  }

  /// Puts each row under the one before, with a line for a rule between them where there is one.
  mutating func stack(ruled: Bool) {
    var top = 0
    tops = heights.map { height in
      defer { top += height + (ruled ? 1 : 0) }
      return top
    }
  }

  /// The line in a row that its first symbols stand in.
  func numbered(_ row: Int) -> Int {
    zones[row].count > 1 ? zones[row][0].height : 0
  }

  /// As much of an answer as has its room made, or as asked for.
  func answer(of path: RoutedFlowchart.Path, upTo width: Int? = nil) -> TextLine {
    cut(path.answer.replacing("`", with: "'"), to: width ?? style.longestAnswer)
  }

  /// Whether the answer stands in its line; otherwise it stands beside or under it.
  func isInLine(answerOf path: RoutedFlowchart.Path) -> Bool {
    switch (path.leaving, path.exit) {
    case (.corner, .left), (.corner, .right), (.turningOff, _): true
    case (.corner, .top), (.corner, .bottom), (.behindOthers, _): false
    }
  }

  /// Where a column ends.
  func end(of column: Int) -> Int { columns[column].end }

  /// How many characters a shape has on each side of its middle.
  func half(of shape: Int) -> Int {
    max(style.half, (window.letters[shape].utf8.count + 2) / 2)
  }

  func x(_ point: RoutedFlowchart.Point) -> Int {
    let column = columns[point.column]
    // A window may have fewer lanes than the widest one: they lie next to the symbols.
    let lanes = window.routed.lanes[point.column]
    return switch point.across {
    case .left(let lane): column.middle - column.sides.left - (lanes.left - lane)
    case .centre: column.middle
    case .right(let lane): column.middle + column.sides.right + 1 + lane
    }
  }

  func y(_ point: RoutedFlowchart.Point) -> Int {
    switch point.down {
    case .track(let zone, let track):
      let place = zones[point.row][zone]
      return tops[point.row] + place.top + place.under + track
    case .band(let band):
      let above = zones[point.row][band]
      return tops[point.row] + above.top + above.height
    }
  }

  /// Where the answer of a line begins.
  func corner(ofAnswer path: RoutedFlowchart.Path, from shape: Int, width: Int) -> (x: Int, y: Int)
  {
    let start = path.points[0]
    let x = x(start) + place(ofAnswer: path, half: half(of: shape), width: width)
    switch (path.leaving, path.exit) {
    case (.corner, .left), (.corner, .right): return (x, y(start))
    case (.corner, .top): return (x, y(start) - 1)
    case (.corner, .bottom): return (x, y(start) + 1)
    case (.turningOff, _): return (x, y(path.points[1]))
    case (.behindOthers, _):
      guard case .band(let band) = start.down else { return (x, y(start) + 1) }
      let zone = zones[start.row][band + 1]
      return (x, tops[start.row] + zone.top + zone.under + zone.tracks)
    }
  }

  /// Where an answer begins, counted from the middle of its symbol.
  private func place(ofAnswer path: RoutedFlowchart.Path, half: Int, width: Int) -> Int {
    switch (path.leaving, path.exit) {
    case (.corner, .left): -half - 1 - width
    case (.corner, .right): half + 2
    case (.turningOff(.left), _): -1 - width
    case (.corner, .top), (.corner, .bottom), (.turningOff, _), (.behindOthers, _): 2
    }
  }
}

/// The beginning of a value's first line that is no wider than this, with a mark if more follows.
func cut(_ value: String, to width: Int) -> TextLine {
  let lines = visibleLines(value)
  guard let first = lines.first, width > 0 else { return .blank }
  if lines.count == 1, displayWidth(first) <= width { return TextLine(first) }
  var line = TextLine.blank
  for character in first {
    let more = displayWidth(character)
    if line.width + more > width - 1 { break }
    line.text.append(character)
    line.width += more
  }
  return TextLine(line.text + "…", width: line.width + 1)
}
