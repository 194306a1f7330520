/// A table as one block a row, each cell under its heading: for terminals narrower than a table.
func textBlocks(_ table: Table, actors: String, width: Int) -> String {
  var text = ""
  for row in table.rows {
    text += String(repeating: "─", count: width) + "\n"
    for (column, cell) in zip(table.columns, row.cells) {
      for line in block(column, cell, actors: actors, width: width) { text += line.text + "\n" }
    }
  }
  for cell in table.foot ?? [] {
    for line in lines(of: cell, width: width) { text += line.text + "\n" }
  }
  return text + String(repeating: "─", count: width) + "\n"
}

private func block(
  _ column: Table.Column, _ cell: Table.Cell, actors: String, width: Int
) -> [TextLine] {
  switch cell.content {
  case .passages(let passages):
    let heading = column.heading.isEmpty ? "" : column.heading + ":"
    let texts = passages.flatMap { passage in lines(of: passage, width: width - 2) }
    // A short cell stands beside its heading.
    let wide = displayWidth(heading) + 1 + (texts.first?.width ?? 0)
    if texts.count < 2, wide <= width {
      let line = [heading, texts.first?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      return line.isEmpty ? [] : wrapped(line, width: width)
    }
    return wrapped(heading, width: width) + texts.map(indented)
  case .symbols(let symbols):
    return symbols.flatMap { symbol in
      let label = actors.isEmpty ? "" : actors + ": "
      // Two groups may each have a column of the same name.
      let group = column.group.isEmpty ? "" : " (\(column.group))"
      let shape = "\(label)\(glyph(of: symbol.shape)) \(column.heading)\(group)"
      let texts = notes(on: symbol) + symbol.ways.map(\.text)
      // A short way stands beside its symbol.
      if texts.count == 1, displayWidth(shape) + 1 + displayWidth(texts[0]) <= width {
        return wrapped("\(shape) \(texts[0])", width: width)
      }
      return wrapped(shape, width: width)
        + texts.flatMap { wrapped($0, width: width - 2) }.map(indented)
    }
  }
}

private func indented(_ line: TextLine) -> TextLine {
  line.text.isEmpty ? line : TextLine("  " + line.text, width: line.width + 2)
}
