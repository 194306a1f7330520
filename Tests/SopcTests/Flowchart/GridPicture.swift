import SOPRender

/// A routed flowchart with the plainest lengths, as an SVG that the geometry oracle reads.
struct GridPicture {
  let routed: RoutedFlowchart
  private let laneWidth = 6.0
  private let half = 40.0
  private let shape = (width: 36.0, height: 20.0)
  private let label = (width: 14.0, height: 8.0)
  private var columns: [Double] = []
  private var rows: [Double] = []
  private var zones: [[Double]] = []
  private var bands: [[Double]] = []
  private var width = 0.0
  private var height = 0.0

  init(_ routed: RoutedFlowchart) {
    self.routed = routed
    for lanes in routed.lanes {
      columns.append(width)
      width += Double(lanes.left + lanes.right) * laneWidth + 2 * half
    }
    for (row, tracks) in routed.tracks.enumerated() {
      rows.append(height)
      var zones: [Double] = []
      var bands: [Double] = []
      for (zone, count) in tracks.enumerated() {
        // Room for an answer under a corner, and over each line that turns off.
        if zone > 0 { height += 10 }
        zones.append(height)
        // And for one over a symbol.
        height += Double(count) * pitch + 16
        if zone < routed.flowchart.bands[row] {
          bands.append(height + shape.height / 2)
          height += shape.height
        }
      }
      self.zones.append(zones)
      self.bands.append(bands)
    }
  }

  /// A track has room for an answer over it.
  private var pitch: Double { 14 }

  func x(_ point: RoutedFlowchart.Point) -> Double {
    let lanes = routed.lanes[point.column]
    let left = columns[point.column] + Double(lanes.left) * laneWidth
    return switch point.across {
    case .left(let lane): columns[point.column] + (Double(lane) + 0.5) * laneWidth
    case .centre: left + half
    case .right(let lane): left + 2 * half + (Double(lane) + 0.5) * laneWidth
    }
  }

  func y(_ point: RoutedFlowchart.Point) -> Double {
    switch point.down {
    case .track(let zone, let track): zones[point.row][zone] + 12 + Double(track) * pitch
    case .band(let band): bands[point.row][band]
    }
  }

  private func port(_ point: RoutedFlowchart.Point, _ side: RoutedFlowchart.Side) -> (
    Double, Double
  ) {
    let (x, y) = (x(point), y(point))
    return switch side {
    case .top: (x, y - shape.height / 2)
    case .bottom: (x, y + shape.height / 2)
    case .left: (x - shape.width / 2, y)
    case .right: (x + shape.width / 2, y)
    }
  }

  func points(ofLine line: Int) -> [(Double, Double)] { points(of: routed.paths[line]) }

  private func points(of path: RoutedFlowchart.Path) -> [(Double, Double)] {
    var points = path.points.map { (x($0), y($0)) }
    points[0] = port(path.points[0], path.exit)
    points[points.count - 1] = port(path.points[path.points.count - 1], path.entry)
    return points
  }

  var svg: String {
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\">\n"
    text += "<rect x=\"0\" y=\"0\" width=\"\(width)\" height=\"\(height)\" fill=\"white\"/>\n"
    let chart = routed.flowchart
    for (line, path) in zip(chart.lines, routed.paths) {
      let points = points(of: path)
      let data = points.map { "\($0.0),\($0.1)" }.joined(separator: " L")
      let (from, to) = (chart.shapes[line.from].name, chart.shapes[line.to].name)
      text += "<path class=\"edge\" data-from=\"\(from)\" data-to=\"\(to)\" d=\"M\(data)\" "
      text += "fill=\"none\" stroke=\"black\"/>\n"
      let head = points[points.count - 1]
      text += "<circle class=\"head\" cx=\"\(head.0)\" cy=\"\(head.1)\" r=\"2\"/>\n"
      if !path.answer.isEmpty { text += self.text(of: path, path.answer) }
    }
    for tie in chart.ties {
      let (a, b) = (middle(chart.shapes[tie.first]), middle(chart.shapes[tie.second]))
      text += "<path class=\"tie\" d=\"M\(a.0),\(a.1) L\(b.0),\(b.1)\" stroke=\"black\"/>\n"
    }
    for place in chart.shapes {
      let (x, y) = middle(place)
      let (w, h) = (shape.width / 2, shape.height / 2)
      text += "<polygon class=\"node\" data-step=\"\(place.name)\" fill=\"white\" stroke=\"black\" "
      switch place.kind {
      case .diamond:
        text += "points=\"\(x),\(y - h) \(x + w),\(y) \(x),\(y + h) \(x - w),\(y)\"/>\n"
      case .capsule, .box, .pentagon:
        text +=
          "points=\"\(x - w),\(y - h) \(x + w),\(y - h) \(x + w),\(y + h) \(x - w),\(y + h)\"/>\n"
      }
    }
    return text + "</svg>\n"
  }

  private func middle(_ shape: Flowchart.Shape) -> (Double, Double) {
    (x(.init(shape)), y(.init(shape)))
  }

  private func text(of path: RoutedFlowchart.Path, _ answer: String) -> String {
    let corner = port(path.points[0], path.exit)
    let (w, h) = (label.width, label.height)
    var place: (Double, Double)
    switch path.exit {
    case .bottom: place = (corner.0 + 2, corner.1 + 1)
    case .left: place = (corner.0 - 2 - w, corner.1 - 1 - h)
    case .right: place = (corner.0 + 2, corner.1 - 1 - h)
    case .top: place = (corner.0 + 2, corner.1 - 1 - h)
    }
    switch path.leaving {
    case .corner: break
    case .turningOff(let side):
      let turn = (x(path.points[1]), y(path.points[1]))
      place = (side == .left ? turn.0 - 2 - w : turn.0 + 2, turn.1 - 1 - h)
    case .behindOthers:
      let start = path.points[0]
      guard case .band(let band) = start.down else { break }
      let tracks = routed.tracks[start.row][band + 1]
      place = (
        corner.0 + 2, zones[start.row][band + 1] + 14 + Double(tracks - 1) * pitch
      )
    }
    return """
      <text class="label" data-box="\(place.0) \(place.1) \(w) \(h)" x="\(place.0)" \
      y="\(place.1 + h)" font-size="9">\(answer)</text>

      """
  }
}
