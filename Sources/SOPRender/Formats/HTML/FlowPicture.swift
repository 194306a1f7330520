/// The flowchart of a window, cut into what each cell of the table holds of it.
struct FlowPicture {
  let window: FlowWindow
  private let columns: [ColumnRoom]
  /// By row.
  let rooms: [RowRoom]

  /// A cell of an actor's column, by the window's rows.
  struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  struct Place: Equatable {
    var cell: Cell
    var x: CellPlace
    var y: CellPlace

    func moved(_ dx: Double, _ dy: Double) -> Place {
      Place(cell: cell, x: x.moved(dx), y: y.moved(dy))
    }
  }

  /// The part of a line that lies in one cell.
  struct Piece: Hashable {
    var isUpright: Bool
    var isDashed: Bool
    /// Where it lies across its direction, and where it begins and ends in it.
    var at: CellPlace
    var from: CellPlace
    var to: CellPlace
  }

  /// Where an answer stands: its corner that is nearest to its line.
  struct Label {
    var place: Place
    var isLeft: Bool
    var isAbove: Bool
  }

  /// `columns`: what the columns of the whole chart have.
  init(_ window: FlowWindow, columns: [ColumnRoom]) {
    self.window = window
    self.columns = columns
    let chart = window.routed.flowchart
    var shapes: [[Int]] = chart.bands.map { _ in [] }
    var lines = shapes
    for (index, shape) in chart.shapes.enumerated() { shapes[shape.row].append(index) }
    for (index, line) in chart.lines.enumerated() {
      lines[chart.shapes[line.from].row].append(index)
    }
    rooms = chart.bands.indices.map {
      RowRoom(window, row: $0, shapes: shapes[$0], lines: lines[$0])
    }
  }

  func middle(of shape: Int) -> Place {
    place(RoutedFlowchart.Point(window.routed.flowchart.shapes[shape]))
  }

  /// Where lines come together in all four directions.
  var junctions: [Place] { window.routed.junctions.map(place) }

  func port(_ shape: Int, _ side: RoutedFlowchart.Side) -> Place {
    let middle = middle(of: shape)
    let (across, down) = (window.sizes[shape].width / 2, window.sizes[shape].height / 2)
    return switch side {
    case .top: middle.moved(0, -down)
    case .bottom: middle.moved(0, down)
    case .left: middle.moved(-across, 0)
    case .right: middle.moved(across, 0)
    }
  }

  /// From the border of the shape that it leaves to that of the one it leads to.
  func pieces(ofLine line: Int) -> [(cell: Cell, piece: Piece)] {
    let path = window.routed.paths[line]
    let ends = window.routed.flowchart.lines[line]
    var points = path.points.map(place)
    points[0] = port(ends.from, path.exit)
    points[points.count - 1] = port(ends.to, path.entry)
    return zip(points, points.dropFirst()).flatMap { pieces(from: $0, to: $1) }
  }

  func pieces(of tie: Flowchart.Tie) -> [(cell: Cell, piece: Piece)] {
    let (first, second) = (middle(of: tie.first), middle(of: tie.second))
    let isDashed = tie.kind == .choice
    if first.cell.column == second.cell.column {
      return pieces(from: port(tie.first, .bottom), to: port(tie.second, .top), isDashed: isDashed)
    }
    return pieces(from: port(tie.first, .right), to: port(tie.second, .left), isDashed: isDashed)
  }

  /// Beside the corner that a line leaves by, or over the stretch that turns off.
  func label(ofLine line: Int) -> Label {
    let path = window.routed.paths[line]
    let from = window.routed.flowchart.lines[line].from
    let corner = port(from, path.exit)
    let gap = HTMLMeasures.answerGap
    switch (path.leaving, path.exit) {
    case (.turningOff(let side), _):
      let isLeft = side == .left
      let turn = place(path.points[1]).moved(isLeft ? -gap : gap, -1)
      return Label(place: turn, isLeft: isLeft, isAbove: true)
    case (.behindOthers, _):
      let shape = window.routed.flowchart.shapes[from]
      var place = corner.moved(gap, 0)
      place.y = rooms[shape.row].answersBelow(zone: shape.band + 1)
      return Label(place: place, isLeft: false, isAbove: false)
    case (.corner, .bottom):
      return Label(place: corner.moved(gap, 1), isLeft: false, isAbove: false)
    case (.corner, .left):
      return Label(place: corner.moved(-gap, -1), isLeft: true, isAbove: true)
    case (.corner, .right), (.corner, .top):
      return Label(place: corner.moved(gap, -1), isLeft: false, isAbove: true)
    }
  }

  private func place(_ point: RoutedFlowchart.Point) -> Place {
    let pitch = HTMLMeasures.lanePitch
    let x: CellPlace =
      switch point.across {
      case .left(let lane):
        CellPlace(base: .start, pixels: HTMLMeasures.laneMargin + Double(lane) * pitch)
      case .centre: CellPlace(base: .middle, pixels: 0)
      case .right(let lane):
        CellPlace(
          base: .end,
          pixels: -HTMLMeasures.laneMargin
            - Double(window.routed.lanes[point.column].right - 1 - lane) * pitch)
      }
    return Place(
      cell: Cell(row: point.row, column: point.column), x: x, y: rooms[point.row].place(point.down))
  }

  /// A level or upright stretch, cut where it goes over to another cell.
  private func pieces(
    from first: Place, to second: Place, isDashed: Bool = false
  ) -> [(cell: Cell, piece: Piece)] {
    let isUpright = first.cell.column == second.cell.column && first.x == second.x
    let isForward =
      isUpright
      ? (first.cell.row, first.y) < (second.cell.row, second.y)
      : (first.cell.column, first.x) < (second.cell.column, second.x)
    let (start, end) = isForward ? (first, second) : (second, first)
    func piece(_ cell: Cell, _ from: CellPlace, _ to: CellPlace) -> (cell: Cell, piece: Piece) {
      let at = isUpright ? first.x : first.y
      return (cell, Piece(isUpright: isUpright, isDashed: isDashed, at: at, from: from, to: to))
    }
    let pieces =
      isUpright
      ? (start.cell.row...end.cell.row).map { row in
        piece(
          Cell(row: row, column: start.cell.column), row == start.cell.row ? start.y : .start,
          row == end.cell.row ? end.y : .end)
      }
      : (start.cell.column...end.cell.column).map { column in
        piece(
          Cell(row: start.cell.row, column: column), column == start.cell.column ? start.x : .start,
          column == end.cell.column ? end.x : .end)
      }
    return isForward ? pieces : pieces.reversed()
  }
}
