/// Some rows of a flowchart that stand on one page, with a pentagon wherever a line goes on on
/// another.
package struct FlowchartSlice: Equatable, Sendable {
  /// Its rows count from 0; the pentagons stand in bands of their own, above the first row's or
  /// under the last one's.
  package var flowchart: Flowchart
  /// By shape, its place in the whole flowchart, or what the pentagon leads to.
  package var origins: [Origin]

  package enum Origin: Hashable, Sendable {
    case shape(Int)
    case connector(Connector)
  }

  /// Where lines to one shape leave a page or come to it.
  package struct Connector: Hashable, Sendable {
    /// The shape that the lines lead to, in the whole flowchart.
    package var target: Int
    /// Whether the lines come from an earlier page.
    package var isForward: Bool
    package var isOut: Bool
  }
}

/// Cuts a flowchart into slices; made once for all of them.
package struct FlowchartSlicer: Sendable {
  private let flowchart: Flowchart
  /// By row, the shapes that stand in it and the lines that begin or end in it.
  private let shapes: [[Int]]
  private let lines: [[Int]]
  private let ties: [[Int]]

  package init(_ flowchart: Flowchart) {
    self.flowchart = flowchart
    var shapes: [[Int]] = flowchart.bands.map { _ in [] }
    var lines = shapes
    var ties = shapes
    for (place, shape) in flowchart.shapes.enumerated() { shapes[shape.row].append(place) }
    for (place, line) in flowchart.lines.enumerated() {
      let (from, to) = (flowchart.shapes[line.from].row, flowchart.shapes[line.to].row)
      lines[from].append(place)
      if to != from { lines[to].append(place) }
    }
    for (place, tie) in flowchart.ties.enumerated() {
      ties[flowchart.shapes[tie.first].row].append(place)
    }
    self.shapes = shapes
    self.lines = lines
    self.ties = ties
  }

  /// The slice of these rows.
  package func slice(_ rows: Range<Int>) -> FlowchartSlice {
    var cut = Cut(flowchart, rows)
    let inside = rows.flatMap { lines[$0] }
    // A line within the slice is met in both of its rows.
    var met: Set<Int> = []
    let own = inside.filter { met.insert($0).inserted }.sorted()
    for line in own { cut.connect(flowchart.lines[line]) }
    cut.place(rows.flatMap { shapes[$0] })
    for line in own { cut.draw(flowchart.lines[line]) }
    for tie in rows.flatMap({ ties[$0] }) { cut.draw(flowchart.ties[tie]) }
    return cut.slice
  }
}

/// A slice that is being made.
private struct Cut {
  let whole: Flowchart
  let rows: Range<Int>
  private(set) var slice: FlowchartSlice
  /// Above the first row and under the last, in the order of their lines.
  private var above: [(connector: FlowchartSlice.Connector, column: Int)] = []
  private var below: [(connector: FlowchartSlice.Connector, column: Int)] = []
  private var known: Set<FlowchartSlice.Connector> = []
  /// The pentagons from which a line already goes on.
  private var entered: Set<FlowchartSlice.Connector> = []
  private var places: [FlowchartSlice.Origin: Int] = [:]

  init(_ whole: Flowchart, _ rows: Range<Int>) {
    self.whole = whole
    self.rows = rows
    slice = FlowchartSlice(
      flowchart: Flowchart(
        columns: whole.columns, bands: Array(whole.bands[rows]), shapes: [], lines: [], ties: []),
      origins: [])
  }

  /// Takes note of a line that leaves the page or comes to it.
  mutating func connect(_ line: Flowchart.Line) {
    guard let connector = connector(of: line) else { return }
    guard known.insert(connector).inserted else { return }
    let end = whole.shapes[connector.isOut ? line.from : line.to]
    // Downwards a line leaves at the foot and comes in at the head; back it is the other way round.
    if connector.isForward == connector.isOut {
      below.append((connector, end.column))
    } else {
      above.append((connector, end.column))
    }
  }

  private func connector(of line: Flowchart.Line) -> FlowchartSlice.Connector? {
    let (from, to) = (whole.shapes[line.from].row, whole.shapes[line.to].row)
    let isOut = rows.contains(from)
    if isOut, rows.contains(to) { return nil }
    return .init(target: line.to, isForward: from < to, isOut: isOut)
  }

  mutating func place(_ shapes: [Int]) {
    guard !rows.isEmpty else { return }
    let top = layers(above)
    let bottom = layers(below)
    let last = rows.count - 1
    for shape in shapes {
      var copy = whole.shapes[shape]
      copy.row -= rows.lowerBound
      if copy.row == 0 { copy.band += top.count }
      add(copy, .shape(shape))
    }
    let under = slice.flowchart.bands[last] + (last == 0 ? top.count : 0)
    for (row, first, layers) in [(0, 0, top), (last, under, bottom)] {
      for (layer, connectors) in layers.enumerated() {
        for (connector, column) in connectors {
          add(
            .init(name: "", kind: .pentagon, row: row, band: first + layer, column: column),
            .connector(connector))
        }
      }
    }
    slice.flowchart.bands[0] += top.count
    slice.flowchart.bands[last] += bottom.count
  }

  private mutating func add(_ shape: Flowchart.Shape, _ origin: FlowchartSlice.Origin) {
    places[origin] = slice.flowchart.shapes.count
    slice.flowchart.shapes.append(shape)
    slice.origins.append(origin)
  }

  /// Gives each pentagon a column: the first of each column its own, then the others the nearest that
  /// is free; what finds none stands in a band more.
  private func layers(
    _ connectors: [(connector: FlowchartSlice.Connector, column: Int)]
  ) -> [[(FlowchartSlice.Connector, Int)]] {
    stride(from: 0, to: connectors.count, by: max(1, whole.columns)).map { first in
      let layer = connectors[first..<min(first + whole.columns, connectors.count)]
      var taken: Set<Int> = []
      let atHome = layer.map { taken.insert($0.column).inserted }
      return zip(layer, atHome).map { place, isAtHome in
        if isAtHome { return (place.connector, place.column) }
        let free = (0..<whole.columns).filter { !taken.contains($0) }
        let nearest = free.min { abs($0 - place.column) < abs($1 - place.column) } ?? place.column
        taken.insert(nearest)
        return (place.connector, nearest)
      }
    }
  }

  mutating func draw(_ line: Flowchart.Line) {
    let connector = connector(of: line)
    let isIn = connector.map { !$0.isOut } ?? false
    let isOut = connector?.isOut ?? false
    let from = isIn ? connector.flatMap { places[.connector($0)] } : places[.shape(line.from)]
    let to = isOut ? connector.flatMap { places[.connector($0)] } : places[.shape(line.to)]
    guard let from, let to else { return }
    // All lines that come to a pentagon go on from it as one.
    let copy = Flowchart.Line(from: from, to: to, answer: isIn ? "" : line.answer)
    if isIn, let connector, !entered.insert(connector).inserted { return }
    slice.flowchart.lines.append(copy)
  }

  mutating func draw(_ tie: Flowchart.Tie) {
    guard let first = places[.shape(tie.first)], let second = places[.shape(tie.second)] else {
      return
    }
    slice.flowchart.ties.append(.init(first: first, second: second, kind: tie.kind))
  }
}
