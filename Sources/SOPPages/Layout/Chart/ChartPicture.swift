import SOPRender

/// The flowchart of one page in the lengths of its table: where its symbols, lines and answers are,
/// from the page's slice's upper left corner.
struct ChartPicture {
  let slice: ChartSlice
  /// The left ends of the actors' columns, and their widths.
  let columns: [(x: Double, width: Double)]
  /// By row, its upper end and its height.
  let rows: [(y: Double, height: Double)]
  let levels: [RowLevels]
  private let needs: [ChartSlice.Need]

  init(
    _ slice: ChartSlice, columns: [(x: Double, width: Double)],
    rows: [(y: Double, height: Double)], levels: [RowLevels]
  ) {
    self.slice = slice
    self.columns = columns
    self.rows = rows
    self.levels = levels
    needs = slice.needs
  }

  /// The middle of a column's symbols: that of the column, or beside it where lanes need the room.
  private func centre(_ column: Int) -> Double {
    let (x, width) = columns[column]
    let need = needs[column]
    // In a column too narrow for all of it, everything moves together.
    let scale = min(1, width / max(need.width, 1))
    let left = max(need.leftSide * scale, min(width / 2, width - need.rightSide * scale))
    return x + left
  }

  private func x(_ point: RoutedFlowchart.Point) -> Double {
    let (x, width) = columns[point.column]
    let need = needs[point.column]
    let pitch = Measures.lanePitch * min(1, width / max(need.width, 1))
    switch point.across {
    case .left(let lane): return x + 0.5 + (Double(lane) + 0.5) * pitch
    case .centre: return centre(point.column)
    case .right(let lane):
      let fromRight = Double(need.lanes.right - lane) - 0.5
      return x + width - 0.5 - fromRight * pitch
    }
  }

  private func place(_ point: RoutedFlowchart.Point) -> Point {
    let (y, height) = rows[point.row]
    return Point(x(point), y + levels[point.row].y(point.down, in: height))
  }

  func middle(of shape: Int) -> Point {
    place(RoutedFlowchart.Point(slice.routed.flowchart.shapes[shape]))
  }

  func symbol(_ shape: Int, name: String) -> SymbolMark {
    slice.symbols[shape].mark(name: name, at: middle(of: shape))
  }

  private func port(_ shape: Int, _ side: RoutedFlowchart.Side) -> Point {
    let middle = middle(of: shape)
    let (across, down) = (slice.symbols[shape].width / 2, slice.symbols[shape].height / 2)
    return switch side {
    case .top: middle.moved(0, -down)
    case .bottom: middle.moved(0, down)
    case .left: middle.moved(-across, 0)
    case .right: middle.moved(across, 0)
    }
  }

  func points(ofLine line: Int) -> [Point] {
    let path = slice.routed.paths[line]
    let ends = slice.routed.flowchart.lines[line]
    var points = path.points.map(place)
    points[0] = port(ends.from, path.exit)
    points[points.count - 1] = port(ends.to, path.entry)
    return points
  }

  var junctions: [Point] { slice.routed.junctions.map(place) }

  func points(of tie: Flowchart.Tie) -> [Point] {
    let (first, second) = (middle(of: tie.first), middle(of: tie.second))
    if abs(first.y - second.y) < 0.01 {
      return [port(tie.first, .right), port(tie.second, .left)]
    }
    return [port(tie.first, .bottom), port(tie.second, .top)]
  }

  /// The area of a line's answer, beside the corner or over the stretch that it leaves by.
  func answer(_ line: Int) -> Rectangle {
    let path = slice.routed.paths[line]
    let text = slice.answers[line]
    let corner = port(slice.routed.flowchart.lines[line].from, path.exit)
    let gap = Measures.answerGap
    let place: Point
    switch (path.leaving, path.exit) {
    case (.turningOff(let side), _):
      let turn = self.place(path.points[1])
      place = Point(
        side == .left ? turn.x - gap - text.width : turn.x + gap, turn.y - 1 - text.height)
    case (.behindOthers, _):
      let shape = slice.routed.flowchart.shapes[slice.routed.flowchart.lines[line].from]
      let (y, height) = rows[shape.row]
      place = Point(
        corner.x + gap, y + levels[shape.row].answersBelow(zone: shape.band + 1, in: height))
    case (.corner, .bottom): place = corner.moved(gap, 0.5)
    case (.corner, .top): place = corner.moved(gap, -1 - text.height)
    case (.corner, .left): place = corner.moved(-gap - text.width, -1 - text.height)
    case (.corner, .right): place = corner.moved(gap, -1 - text.height)
    }
    return Rectangle(x: place.x, y: place.y, width: text.width, height: text.height)
  }
}
