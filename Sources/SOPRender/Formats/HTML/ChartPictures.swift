/// The flowchart of a whole chart with sizes and places: its windows, and what their cells need.
struct ChartPictures {
  /// By actors' column.
  private(set) var columns: [ColumnRoom]
  private(set) var windows: [Window] = []
  /// By place in the flowchart; nothing where no cell names it.
  private(set) var symbols: [Symbol?]
  private(set) var letters = ConnectorLetters()

  struct Window {
    /// Its first row in the chart.
    var firstRow: Int
    var picture: FlowPicture
  }

  init(_ chart: Sheet.Chart, _ sheet: Sheet) {
    let flowchart = chart.flowchart
    let scale = shapeScale(columns: flowchart.columns, sheet)
    var sizes = flowchart.shapes.map { SymbolSize($0.kind) }
    symbols = flowchart.shapes.map { _ in nil }
    columns = Array(repeating: ColumnRoom(), count: flowchart.columns)
    for symbol in chart.table.symbols where sizes.indices.contains(symbol.place) {
      sizes[symbol.place] = SymbolSize(symbol, scale: scale)
      symbols[symbol.place] = symbol
    }
    let slicer = FlowchartSlicer(flowchart)
    let rows = windowRows(of: chart)
    let windows = rows.map { rows in
      let slice = slicer.slice(rows)
      for case .connector(let connector) in slice.origins { letters.add(connector) }
      return FlowWindow(slice, sizes) { letters[$0] }
    }
    for window in windows {
      for (column, room) in window.columns.enumerated() { columns[column].include(room) }
    }
    self.windows = zip(rows, windows).map { rows, window in
      Window(firstRow: rows.lowerBound, picture: FlowPicture(window, columns: columns))
    }
  }
}

/// Windows of about as many rows each. What lies under the table goes with its last row.
private func windowRows(of chart: Sheet.Chart) -> [Range<Int>] {
  let all = chart.flowchart.bands.count
  let rows = chart.table.rows.count
  let count = max(1, (rows + HTMLMeasures.windowRows - 1) / HTMLMeasures.windowRows)
  return (0..<count).map { window in
    rows * window / count..<(window == count - 1 ? all : rows * (window + 1) / count)
  }
}

/// How much narrower than usual shapes are: on paper, actors take at most three fifths of the width.
private func shapeScale(columns: Int, _ sheet: Sheet) -> Double {
  let usual = HTMLMeasures.box.width + 2 * HTMLMeasures.besideSymbol
  return max(0.4, min(1, printableWidth(sheet) * 0.6 / Double(max(columns, 1)) / usual))
}

extension Table {
  /// All symbols of its cells.
  fileprivate var symbols: [Symbol] {
    (rows.flatMap(\.cells) + (foot ?? [])).flatMap { cell -> [Symbol] in
      switch cell.content {
      case .passages: []
      case .symbols(let symbols): symbols
      }
    }
  }
}
