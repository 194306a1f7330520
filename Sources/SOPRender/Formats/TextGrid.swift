/// Cells between lines, in plain text: written row by row, so that a long table costs no memory.
///
/// Rows come in bands; a cell that fills several rows stays inside its band.
struct TextGrid {
  /// A cell: its lines, and how many columns and rows of the grid it fills.
  struct Cell {
    var lines: [TextLine]
    var columns = 1
    var rows = 1
    var stands = Place.left

    /// Where the lines of a cell stand: at the top left, in the middle of the top, or in the middle.
    enum Place { case left, top, middle }
  }

  private let widths: [Int]
  private let padding: Int
  /// Whether a line stood at each boundary of the row above; empty before the first row.
  private var above: [Bool] = []
  private var plainRule: [UInt8] = []
  /// Bytes, since most of a table is spaces, and those are cheaper so.
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// `widths` are those of the columns' contents, without the `padding` on both sides.
  init(widths: [Int], padding: Int) {
    self.widths = widths
    self.padding = padding
  }

  /// How many columns a cell has for its lines.
  func width(at column: Int, spanning columns: Int = 1) -> Int {
    widths[column..<column + columns].reduce(0, +) + (columns - 1) * (2 * padding + 1)
  }

  /// Where the contents of a column begin.
  func start(of column: Int) -> Int {
    widths[..<column].reduce(column * (2 * padding + 1) + 1 + padding, +)
  }

  mutating func add(_ band: [[Cell]]) {
    var placed = place(band)
    let heights = heights(of: placed.cells, rows: band.count)
    for index in placed.cells.indices where placed.cells[index].cell.stands == .middle {
      placed.cells[index].centreDown(in: heights)
    }
    for row in band.indices {
      let owners = placed.owners[row]
      rule(over: owners, below: row > 0 ? placed.owners[row - 1] : nil, &placed.cells)
      for _ in 0..<heights[row] { line(owners, &placed.cells) }
      above = boundaries(of: owners)
    }
  }

  /// Draws the last line; nothing may follow it. `drawing` stands in it from a column on, over as
  /// many columns as it is wide.
  mutating func close(_ drawing: (column: Int, line: TextLine)? = nil) {
    if above.isEmpty { return }
    var column = 0
    while column <= widths.count {
      bytes +=
        junction(
          up: above[column], down: false, left: column > 0, right: column < widths.count
        ).utf8
      if let drawing, drawing.column == column {
        dashes(padding)
        bytes += drawing.line.text.utf8
        dashes(padding)
        var width = widths[column]
        while width < drawing.line.width {
          column += 1
          width += 2 * padding + 1 + widths[column]
        }
      } else if column < widths.count {
        dashes(widths[column] + 2 * padding)
      }
      column += 1
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A cell at its place in a band, and the line of it that is printed next.
  private struct Placed {
    var cell: Cell
    var row: Int
    var next = 0

    mutating func centreDown(in heights: [Int]) {
      let room = heights[row..<row + cell.rows].reduce(cell.rows - 1, +)
      next = -((room - cell.lines.count) / 2)
    }
  }

  private func place(_ band: [[Cell]]) -> (owners: [[Int]], cells: [Placed]) {
    var owners = band.map { _ in Array(repeating: -1, count: widths.count) }
    var cells: [Placed] = []
    for (row, line) in band.enumerated() {
      var column = 0
      for cell in line {
        while column < widths.count, owners[row][column] >= 0 { column += 1 }
        for below in row..<min(row + cell.rows, band.count) {
          for beside in column..<min(column + cell.columns, widths.count) {
            owners[below][beside] = cells.count
          }
        }
        cells.append(Placed(cell: cell, row: row))
        column += cell.columns
      }
    }
    return (owners, cells)
  }

  private func heights(of cells: [Placed], rows: Int) -> [Int] {
    var heights = Array(repeating: 1, count: rows)
    for placed in cells where placed.cell.rows == 1 {
      heights[placed.row] = max(heights[placed.row], placed.cell.lines.count)
    }
    for placed in cells where placed.cell.rows > 1 {
      // The lines between its rows are its own too.
      let room = heights[placed.row..<placed.row + placed.cell.rows].reduce(placed.cell.rows - 1, +)
      heights[placed.row + placed.cell.rows - 1] += max(0, placed.cell.lines.count - room)
    }
    return heights
  }

  private func boundaries(of owners: [Int]) -> [Bool] {
    (0...owners.count).map { column in
      column == 0 || column == owners.count || owners[column - 1] != owners[column]
        || owners[column] < 0
    }
  }

  /// The line over a row. Where a cell goes on from the row before, its next line stands in it.
  private mutating func rule(over owners: [Int], below: [Int]?, _ cells: inout [Placed]) {
    let down = boundaries(of: owners)
    if below == nil, above == down, down.allSatisfy({ $0 }), !plainRule.isEmpty {
      bytes += plainRule
      return
    }
    let goesOn = owners.indices.map { below?[$0] == owners[$0] && owners[$0] >= 0 }
    let start = bytes.count
    var column = 0
    while column <= owners.count {
      bytes +=
        junction(
          up: !above.isEmpty && above[column], down: down[column],
          left: column > 0 && !goesOn[column - 1],
          right: column < owners.count && !goesOn[column]
        ).utf8
      guard column < owners.count else { break }
      if goesOn[column] {
        column += content(owners[column], at: column, &cells)
      } else {
        dashes(widths[column] + 2 * padding)
        column += 1
      }
    }
    bytes.append(UInt8(ascii: "\n"))
    if below == nil, above == down, down.allSatisfy({ $0 }) { plainRule = Array(bytes[start...]) }
  }

  private mutating func line(_ owners: [Int], _ cells: inout [Placed]) {
    var column = 0
    while column < owners.count {
      bytes += "│".utf8
      column += content(owners[column], at: column, &cells)
    }
    bytes += "│\n".utf8
  }

  /// Writes the next line of a cell and gives back how many columns it fills.
  private mutating func content(_ owner: Int, at column: Int, _ cells: inout [Placed]) -> Int {
    guard owner >= 0 else {
      spaces(widths[column] + 2 * padding)
      return 1
    }
    let cell = cells[owner].cell
    let width = width(at: column, spanning: cell.columns)
    let next = cells[owner].next
    cells[owner].next += 1
    let line = next >= 0 && next < cell.lines.count ? cell.lines[next] : .blank
    let before = cell.stands == .left ? 0 : (width - line.width) / 2
    spaces(padding + before)
    bytes += line.text.utf8
    spaces(width - line.width - before + padding)
    return cell.columns
  }

  private mutating func spaces(_ count: Int) {
    bytes += repeatElement(UInt8(ascii: " "), count: max(0, count))
  }

  private mutating func dashes(_ count: Int) {
    for _ in 0..<count { bytes += "─".utf8 }
  }
}

/// The character where lines meet.
func junction(up: Bool, down: Bool, left: Bool, right: Bool) -> Character {
  switch (up, down, left, right) {
  case (true, true, true, true): "┼"
  case (true, true, true, false): "┤"
  case (true, true, false, true): "├"
  case (true, true, false, false): "│"
  case (true, false, true, true): "┴"
  case (true, false, true, false): "┘"
  case (true, false, false, true): "└"
  case (false, true, true, true): "┬"
  case (false, true, true, false): "┐"
  case (false, true, false, true): "┌"
  case (false, false, true, true): "─"
  case (true, false, false, false), (false, true, false, false): "│"
  case (false, false, true, false), (false, false, false, true): "─"
  case (false, false, false, false): " "
  }
}
