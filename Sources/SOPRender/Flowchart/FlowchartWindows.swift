/// A flowchart in windows of some rows each, routed one by one, so that the cost grows with the
/// rows only: where a line goes on in another window, a pentagon with the same letter stands in both.
struct FlowchartWindows {
  let columns: Int
  private(set) var windows: [Window] = []

  struct Window {
    /// The whole flowchart's rows that stand in it.
    var rows: Range<Int>
    var routed: RoutedFlowchart
    /// By shape, a pentagon's letter; empty for all others.
    var letters: [String]
  }

  /// The windows of a flowchart whose table has so many rows; the row under the table stands with
  /// the last of them. Nothing where there is nothing to draw, or more than anybody could follow.
  init?(_ flowchart: Flowchart, tableRows: Int) {
    columns = flowchart.columns
    guard !flowchart.shapes.isEmpty, (1...mostColumns).contains(columns), tableRows > 0 else {
      return nil
    }
    let starts = Array(stride(from: 0, to: tableRows, by: windowRows))
    guard Self.load(of: flowchart, windows: starts.count).allSatisfy({ $0 <= mostDrawn }) else {
      return nil
    }
    let slicer = FlowchartSlicer(flowchart)
    var letters = ConnectorLetters()
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : flowchart.bands.count
      let slice = slicer.slice(start..<end)
      let lettering = slice.origins.map { origin -> String in
        guard case .connector(let connector) = origin else { return "" }
        return letters.add(connector)
      }
      windows.append(
        Window(rows: start..<end, routed: slice.flowchart.routed(), letters: lettering))
    }
  }

  /// By window, how many shapes and ends of lines stand in it.
  private static func load(of flowchart: Flowchart, windows: Int) -> [Int] {
    var load = Array(repeating: 0, count: windows)
    func count(_ shape: Flowchart.Shape) {
      load[min(shape.row / windowRows, windows - 1)] += 1
    }
    for shape in flowchart.shapes { count(shape) }
    for line in flowchart.lines {
      count(flowchart.shapes[line.from])
      count(flowchart.shapes[line.to])
    }
    return load
  }
}

private let windowRows = 40
private let mostColumns = 30
/// Shapes and ends of lines in a window: rows with hundreds of branches are a thicket in any drawing.
private let mostDrawn = 400
