/// How much smaller than usual a chart's table is printed, and which of its rows may be cut.
struct PrintedTable {
  /// Nothing where the table has room as it is.
  let zoom: Double?
  /// By row, whether it is surely higher than a page: only such a row is not kept together.
  let isTall: [Bool]

  init(_ table: Table, _ flow: HTMLFlow, _ sheet: Sheet) {
    let printable = printableWidth(sheet)
    let widths = TableWidths(table, actors: flow.columns, .paper)
    zoom =
      widths.least <= printable
      ? nil : max(1, (printable / widths.least * 100).rounded(.down)) / 100
    let size = sheet.paper.size(sheet.orientation)
    let page = pixels(
      millimetres: size.down - HTMLMeasures.topMargin - HTMLMeasures.bottomMargin)
    let columns = widths.columns(within: printable / (zoom ?? 1))
    let height = page / (zoom ?? 1)
    isTall = table.rows.indices.map { index in
      flow.height(row: index) > height
        || zip(table.rows[index].cells, columns).contains { leastHeight(of: $0, in: $1) > height }
    }
  }
}

/// The width between a paper's margins in pixels.
func printableWidth(_ sheet: Sheet) -> Double {
  let across = sheet.paper.size(sheet.orientation).across
  return pixels(millimetres: across - 2 * HTMLMeasures.sideMargin)
}

/// Letters are estimated wider than they are, and so a text's lines are fewer.
private func leastHeight(of cell: Table.Cell, in width: Double) -> Double {
  guard case .passages(let passages) = cell.content else { return 0 }
  let scale = HTMLMeasures.tableText / HTMLMeasures.textSize
  let lines = passages.reduce(0) { lines, passage in
    switch passage {
    case .text(let text): lines + EstimatedText(text, within: width / scale).lines
    case .list(_, let items):
      lines + items.reduce(0) { $0 + EstimatedText($1, within: width / scale).lines }
    }
  }
  return Double(lines) * 0.85 * HTMLMeasures.tableText * HTMLMeasures.printedLine
}
