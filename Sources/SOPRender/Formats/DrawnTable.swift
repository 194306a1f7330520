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
    let spoken = MeasuredTable(spokenUnderAction(chart.table, action: action, leaving: .nothing))
    let needs = styles.map { $0.map { windows.sides($0) } }
    let heights = windows.heights(styles[0][0])
    let fit = [TextColumns.named, TextColumns.numbered].lazy.compactMap { settings in
      bestFit(
        zip(styles, needs).compactMap { styles, needs in
          let least = needs.map { sides in
            var least = [action: leastAction]
            for (column, side) in zip(drawn, sides) { least[column] = side.width }
            return least
          }
          return spoken.columns(width: width, settings, drawn: least).map { columns, place in
            Fit(
              columns: columns, style: styles[place], sides: needs[place],
              height: spoken.height(in: columns, atLeast: heights))
          }
        })
    }.first
    guard let fit else { return nil }
    table = spoken.table
    actors = chart.actors
    self.width = width
    self.columns = fit.columns
    block = first..<last + 1
    self.windows = windows
    style = fit.style
    sides = fit.sides
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

extension FlowchartWindows {
  /// By row, how many lines the drawing needs.
  fileprivate func heights(_ style: CharacterLayout.Style) -> [Int] {
    windows.flatMap { CharacterLayout($0, style).heights }
  }
}

/// From those that read best to the narrowest: the size of symbols matters less than the headings,
/// and the answers more.
private let styles: [[CharacterLayout.Style]] = [24, 16, 13, 10, 8, 6].flatMap { answer in
  let narrow = CharacterLayout.Style(half: 1, longestAnswer: answer)
  return [[.init(half: 2, longestAnswer: answer), narrow], [narrow]]
}

/// Columns that a drawing has room in.
private struct Fit {
  var columns: TextColumns
  var style: CharacterLayout.Style
  var sides: [CharacterLayout.Sides]
  /// About how many lines the rows have.
  var height: Double
}

/// The first that does not press the texts much more than another would.
private func bestFit(_ fits: [Fit]) -> Fit? {
  let lowest = fits.map(\.height).min() ?? 0
  return fits.first { $0.height <= 1.3 * lowest }
}

private func isActor(_ column: Table.Column) -> Bool {
  switch column.kind {
  case .actor: true
  case .number, .text, .time, .tick, .entry: false
  }
}

private func indented(_ line: TextLine, by indent: Int) -> String {
  var text = String(repeating: " ", count: indent) + line.text
  while text.last == " " { text.removeLast() }
  return text + "\n"
}
