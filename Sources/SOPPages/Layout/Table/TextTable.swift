package import SOPRender

/// A table whose cells hold text, cut into pages: its columns as wide as what they say needs, its
/// rows whole unless one is taller than a page.
package func layOutTextTable(
  _ table: Table, _ frame: TableFrame, _ typesetter: Typesetter
) -> [Block] {
  let padding = Measures.tablePadding
  var needs = widthNeeds(of: table, typesetter, padding: padding)
  for (index, column) in table.columns.enumerated() where column.kind == .time {
    // An empty list is filled in by hand.
    needs[index] = needs[index].union(WidthNeed(most: Measures.dateRoom))
  }
  for (index, column) in table.columns.enumerated() {
    guard case .entry(let width) = column.kind else { continue }
    let room = millimetres(width)
    needs[index] = needs[index].union(WidthNeed(least: room, most: room))
  }
  let widths = columnWidths(
    needs, within: frame.width, growing: table.columns.map(isGrowing))
  var grid = Grid(edges: boundaries(widths), padding: padding)
  grid.head = table.head.isEmpty ? nil : SetHead(table, columns: widths, typesetter)
  grid.rows = table.rows.map { row in
    let cells = zip(table.columns, row.cells).enumerated().map { index, place in
      let (column, cell) = place
      let columns = index..<(index + 1)
      let text = typesetter.set(
        passages(in: cell), style(of: column.kind), within: grid.textWidth(columns),
        alignment(of: column.kind))
      return Grid.Cell(columns: columns, .lines(text))
    }
    return Grid.Row(cells: cells, least: max(Measures.leastRow, millimetres(row.room)))
  }
  return grid.blocks(in: frame)
}

/// How wide each column of a table wants to be, its headings and the room beside its text included.
package func widthNeeds(
  of table: Table, _ typesetter: Typesetter, text: TypeStyle = Measures.tableText,
  head: TypeStyle = Measures.tableHead, padding: Padding = Measures.tablePadding
) -> [WidthNeed] {
  var needs = table.columns.indices.map { index in
    table.rows.reduce(WidthNeed()) { need, row in
      guard index < row.cells.count else { return need }
      return need.union(typesetter.need(of: passages(in: row.cells[index]), text))
    }
  }
  // Headings break between words, so they ask only for their widest one.
  for cell in table.head.joined() {
    let columns = cell.column..<(cell.column + cell.columns)
    let need = typesetter.need(of: table.text(of: cell), head)
    if cell.columns == 1 {
      needs[cell.column] = needs[cell.column].union(WidthNeed(least: need.least, most: need.least))
      continue
    }
    // What a shared heading lacks, its columns give in equal parts.
    let inside = needs[columns].reduce(2 * padding.x * Double(cell.columns - 1)) { $0 + $1.least }
    let lacks = max(0, need.least - inside) / Double(cell.columns)
    for column in columns {
      let least = needs[column].least + lacks
      needs[column] = WidthNeed(least: least, most: max(needs[column].most, least))
    }
  }
  return needs.map { need in
    WidthNeed(least: need.least + 2 * padding.x, most: need.most + 2 * padding.x)
  }
}

/// How a column's text stands in its cells.
package func alignment(of kind: Table.Column.Kind) -> Alignment {
  switch kind {
  case .number, .time, .tick, .actor: .centre
  case .text, .entry: .left
  }
}

/// Whether a column takes a part of the room that is left: there is never too much for a hand.
private func isGrowing(_ column: Table.Column) -> Bool {
  switch column.kind {
  case .text, .entry: true
  case .number, .time, .tick, .actor: false
  }
}

/// A box to be ticked is larger than letters.
private func style(of kind: Table.Column.Kind) -> TypeStyle {
  switch kind {
  case .number, .text, .time, .entry, .actor: Measures.tableText
  case .tick: Measures.tickBox
  }
}

private func passages(in cell: Table.Cell) -> [Passage] {
  switch cell.content {
  case .passages(let passages): passages
  case .symbols: []
  }
}
