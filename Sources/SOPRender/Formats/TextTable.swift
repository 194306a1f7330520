import SOPLanguage

/// A table in lines of at most so many columns; as one block a row where that is too narrow.
func textTable(_ table: Table, actors: String, width: Int) -> String {
  guard let (table, columns) = arranged(table, width: width) else {
    return textBlocks(table, actors: actors, width: width)
  }
  var grid = TextGrid(widths: columns.widths, padding: columns.padding)
  grid.add(head(table, columns, grid))
  for row in table.rows {
    grid.add([
      row.cells.enumerated().map { column, cell in
        var lines = lines(of: cell, width: columns.widths[column])
        // Every cell of a row is as high as one of them.
        if column == 0 { lines += blanks(below: lines, in: row) }
        // At the top, so that the shapes of a row stand side by side.
        return TextGrid.Cell(
          lines: lines, columns: 1, rows: 1, stands: isSymbols(cell) ? .top : .left)
      }
    ])
  }
  grid.close()
  return key(table, columns, actors: actors, width: width) + grid.text
    + foot(table, columns)
}

/// The table as it is best set: the ways stand in words under the symbols, or where that would
/// break words, under the action.
private func arranged(_ table: Table, width: Int) -> (table: Table, columns: TextColumns)? {
  let measured = MeasuredTable(table)
  let settings = TextColumns.named + TextColumns.numbered
  if let columns = measured.columns(width: width, settings) { return (table, columns) }
  if let action = table.columns.firstIndex(where: { $0.source == .action }) {
    let spoken = MeasuredTable(spokenUnderAction(table, action: action, leaving: .plainWays))
    if let columns = spoken.columns(width: width, settings, least: [action: leastAction]) {
      return (spoken.table, columns)
    }
  }
  return measured.columns(width: width, TextColumns.broken).map { (table, $0) }
}

/// Lines to be written on by hand, at six lines an inch.
private func blanks(below lines: [TextLine], in row: Table.Row) -> [TextLine] {
  let room = Int((row.room * 6 / 25.4).rounded(.down))
  return Array(repeating: .blank, count: max(0, room - lines.count))
}

/// The lines of a cell's content.
func lines(of cell: Table.Cell, width: Int) -> [TextLine] {
  switch cell.content {
  case .passages(let passages): return passages.flatMap { lines(of: $0, width: width) }
  case .symbols(let symbols): return symbols.flatMap { lines(of: $0, width: width) }
  }
}

func lines(of passage: Passage, width: Int) -> [TextLine] {
  switch passage {
  case .text(let text): wrapped(text, width: width)
  case .list(let marks, let items):
    items.enumerated().flatMap { index, item in
      wrapped(item, width: width, mark: marks.mark(at: index), hanging: hanging(marks))
    }
  }
}

/// How far the lines after an item's first stand in: without marks that alone tells items apart.
func hanging(_ marks: Passage.Marks) -> Int {
  switch marks {
  case .none: 1
  case .dash, .number, .letter, .box: 0
  }
}

private func isSymbols(_ cell: Table.Cell) -> Bool {
  switch cell.content {
  case .passages: false
  case .symbols: true
  }
}

func head(_ table: Table, _ columns: TextColumns, _ grid: TextGrid) -> [[TextGrid.Cell]] {
  table.head.map { row in
    row.map { cell in
      let text =
        switch cell.says {
        case .heading:
          table.columns[cell.column].heading(columns.headings, at: cell.column, in: table)
        case .shared(let text), .number(let text): text
        }
      let width = grid.width(at: cell.column, spanning: cell.columns)
      return TextGrid.Cell(
        lines: wrapped(text, width: width), columns: cell.columns, rows: cell.rows, stands: .middle)
    }
  }
}

/// What the actors' headings stand for where there was no room for their names.
func key(_ table: Table, _ columns: TextColumns, actors: String, width: Int) -> String {
  let shortened = table.columns.enumerated().compactMap { index, column -> String? in
    let heading = column.heading(columns.headings, at: index, in: table)
    return heading == column.heading ? nil : "\(heading) = \(column.heading)"
  }
  if shortened.isEmpty { return "" }
  return ([actors.isEmpty ? "" : actors + ":"] + shortened).filter { !$0.isEmpty }
    .flatMap { wrapped($0, width: width) }.map { $0.text + "\n" }.joined()
}

/// The shapes under the last line, each in its column.
private func foot(_ table: Table, _ columns: TextColumns) -> String {
  guard let foot = table.foot else { return "" }
  let cells = foot.enumerated().map { lines(of: $1, width: columns.widths[$0]) }
  var text = ""
  for row in 0..<(cells.map(\.count).max() ?? 0) {
    var line = ""
    var width = 0
    var column = 1 + columns.padding
    for (index, lines) in cells.enumerated() {
      if row < lines.count {
        let start = column + (columns.widths[index] - lines[row].width) / 2
        line += String(repeating: " ", count: start - width) + lines[row].text
        width = start + lines[row].width
      }
      column += columns.widths[index] + 2 * columns.padding + 1
    }
    text += line + "\n"
  }
  return text
}
