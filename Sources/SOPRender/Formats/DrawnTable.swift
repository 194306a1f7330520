import SOPLanguage

/// The table of a chart in plain text with the flowchart drawn across its rows, where the terminal
/// is wide enough; what a drawing cannot say stands in words under the row's action.
struct DrawnTable {
  private let table: Table
  private let actors: String
  private let width: Int
  private let columns: TextColumns
  private let block: Range<Int>
  private let windows: FlowchartWindows
  private let style: CharacterLayout.Style
  private let sides: [CharacterLayout.Sides]

  /// Nothing where there is no room for it, or where no column takes the words.
  init?(_ chart: Sheet.Chart, width: Int) {
    let columns = chart.table.columns
    let drawn = columns.indices.filter { isActor(columns[$0]) }
    guard let first = drawn.first, let last = drawn.last, drawn.count == last - first + 1,
      let action = columns.firstIndex(where: { $0.source == .action }),
      let windows = FlowchartWindows(chart.flowchart, tableRows: chart.table.rows.count)
    else { return nil }
    let table = spokenUnderAction(chart.table, action: action)
    let needs = styles.map { windows.sides($0) }
    let least = needs.map { sides in
      var least = [action: leastAction]
      for (column, side) in zip(drawn, sides) { least[column] = side.width }
      return least
    }
    guard let fitting = TextColumns.fitting(table, width: width, drawn: least) else { return nil }
    self.table = table
    actors = chart.actors
    self.width = width
    self.columns = fitting.columns
    block = first..<last + 1
    self.windows = windows
    style = styles[fitting.drawn]
    sides = needs[fitting.drawn]
  }

  var text: String {
    var grid = TextGrid(widths: columns.widths, padding: columns.padding)
    grid.add(head(table, columns, grid))
    let places = self.places
    var foot = ""
    for window in windows.windows {
      let rows = window.rows.clamped(to: table.rows.indices)
      var band = rows.map(cells(ofRow:))
      var layout = CharacterLayout(window, style)
      layout.take(
        columns: places.columns, sides, heights: band.map { $0.map(\.lines.count).max() ?? 1 })
      layout.stack(ruled: true)
      let canvas = CharacterCanvas(layout, width: places.width)
      var lines: [TextLine] = []
      for row in band.indices {
        if row > 0 {
          lines.append(
            canvas.line(layout.tops[row] - 1, rule: "┈", separators: places.separators))
        }
        for line in 0..<layout.heights[row] {
          lines.append(canvas.line(layout.tops[row] + line, separators: places.separators))
        }
        // The grid makes a row as high as its cells.
        while band[row][0].lines.count < layout.heights[row] { band[row][0].lines.append(.blank) }
      }
      band[0].insert(
        TextGrid.Cell(lines: lines, columns: block.count, rows: band.count), at: block.lowerBound)
      grid.add(band)
      guard window.rows.count > rows.count else { continue }
      // The row under the table's last line, which the lines to it run through.
      let under = layout.tops[rows.count]
      grid.close((block.lowerBound, canvas.line(under - 1, rule: "─", separators: [])))
      foot = (under..<under + layout.heights[rows.count]).map { line in
        indented(canvas.line(line, separators: []), by: grid.start(of: block.lowerBound))
      }.joined()
    }
    if foot.isEmpty { grid.close() }
    return key(table, columns, actors: actors, width: width) + grid.text + foot
  }

  /// A row's cells but for the actors'.
  private func cells(ofRow row: Int) -> [TextGrid.Cell] {
    table.rows[row].cells.enumerated().compactMap { column, cell in
      block.contains(column)
        ? nil : TextGrid.Cell(lines: lines(of: cell, width: columns.widths[column]))
    }
  }

  /// Where the actors' columns lie in the drawing, and what lies between them.
  private var places: (columns: [(start: Int, width: Int)], separators: Set<Int>, width: Int) {
    var columns: [(start: Int, width: Int)] = []
    var separators: Set<Int> = []
    var start = 0
    for column in block {
      if !columns.isEmpty {
        separators.insert(start + self.columns.padding)
        start += 2 * self.columns.padding + 1
      }
      columns.append((start, self.columns.widths[column]))
      start += self.columns.widths[column]
    }
    return (columns, separators, start)
  }
}

extension FlowchartWindows {
  /// What each column needs for the widest of all windows.
  func sides(_ style: CharacterLayout.Style) -> [CharacterLayout.Sides] {
    var sides = Array(repeating: CharacterLayout.Sides(), count: columns)
    for window in windows {
      for (column, needed) in CharacterLayout(window, style).sides.enumerated() {
        sides[column].widen(to: needed)
      }
    }
    return sides
  }
}

/// From the one that reads best to the narrowest.
private let styles: [CharacterLayout.Style] = [
  .init(half: 2, longestAnswer: 16), .init(half: 1, longestAnswer: 16),
  .init(half: 2, longestAnswer: 10), .init(half: 1, longestAnswer: 10),
  .init(half: 1, longestAnswer: 6),
]

/// The words of decisions stand in the action's column too.
private let leastAction = 16

private func isActor(_ column: Table.Column) -> Bool {
  switch column.kind {
  case .actor: true
  case .number, .text, .time: false
  }
}

/// The table with its symbols' words in the action's cell: questions, who acts, answers and where
/// they lead. A symbol from which one arrow simply goes on says nothing.
private func spokenUnderAction(_ table: Table, action: Int) -> Table {
  var table = table
  for row in table.rows.indices {
    var symbols: [(symbol: Symbol, column: Table.Column)] = []
    for (column, cell) in zip(table.columns, table.rows[row].cells) {
      guard case .symbols(let here) = cell.content else { continue }
      symbols += here.map { ($0, column) }
    }
    for (symbol, column) in symbols {
      var ways = symbol.ways.filter { !isPlain($0) }.map(\.text)
      var words = notes(on: symbol)
      if words.isEmpty, ways.isEmpty { continue }
      if symbols.count > 1 { words.insert("\(column.short):", at: 0) }
      words.insert(glyph(of: symbol.shape), at: 0)
      if notes(on: symbol).isEmpty { words.append(ways.removeFirst()) }
      table.rows[row].cells[action].add([words.joined(separator: " ")] + ways)
    }
  }
  return table
}

/// Whether an arrow says all of a way.
private func isPlain(_ way: Way) -> Bool {
  way.answer.isEmpty && way.remarks.isEmpty && way.goals.count == 1
    && way.goals.allSatisfy { $0.row != nil }
}

private func indented(_ line: TextLine, by indent: Int) -> String {
  var text = String(repeating: " ", count: indent) + line.text
  while text.last == " " { text.removeLast() }
  return text + "\n"
}
