import SOPLanguage

/// The rows of the tables as a list for other programs: always the same columns, whatever the form
/// leaves out, and words in place of shapes.
func composeListing(_ workflow: Workflow) -> Table {
  let labels = Labels(workflow)
  let words = Words(language: workflow.language)
  // A heading that the paper leaves empty is needed here, where no place tells what it is.
  func heading(_ label: Label) -> String {
    labels[label].isEmpty ? label.usual[workflow.language] : labels[label]
  }
  let headings = [
    heading(.row), "ID", heading(.action), heading(.actors), words.symbols,
    heading(.requirements), heading(.time), heading(.outputs), heading(.note), words.ways,
  ]
  var full = workflow
  full.form.columns = Workflow.Form.Column.allCases
  full.form.actors = .names
  full.form.cells = .lines
  let rows = workflow.procedures.flatMap { procedure in
    let chart = composeChart(procedure, of: full, labels)
    return zip(procedure.rows, chart.table.rows).map { row, printed in
      listed(row, printed, chart.table.columns, workflow.form, words)
    }
  }
  let columns = headings.map { Table.Column(kind: .text, heading: $0, short: $0) }
  return Table(
    columns: columns, head: [columns.indices.map { .init(says: .heading, column: $0) }],
    rows: rows, foot: nil)
}

private func listed(
  _ row: Workflow.Row, _ printed: Table.Row, _ columns: [Table.Column], _ form: Workflow.Form,
  _ words: Words
) -> Table.Row {
  var texts: [Table.Cell] = []
  var drawn: [(column: String, symbol: Symbol)] = []
  for (column, cell) in zip(columns, printed.cells) {
    switch cell.content {
    case .passages: texts.append(cell)
    case .symbols(let symbols):
      drawn += symbols.map { symbol in
        let name = symbol.performer
        return (column.heading + (name.isEmpty ? "" : " (\(name))"), symbol)
      }
    }
  }
  let going = drawn.filter { !$0.symbol.ways.isEmpty }
  let symbols = drawn.map { column, symbol in
    (drawn.count > 1 ? column + ": " : "") + text(of: symbol, words)
  }
  let ways = going.flatMap { column, symbol in
    symbol.ways.map { (going.count > 1 ? column + ": " : "") + $0.text }
  }
  let number = bareNumber(row.row, numbering: form.numbering)
  let names = [Table.Cell.text(number), .text(row.id), texts[1], lines(row.actors), lines(symbols)]
  return Table.Row(id: row.id, cells: names + texts[2...] + [lines(ways)])
}

private func lines(_ texts: [String]) -> Table.Cell {
  Table.Cell(content: .passages(texts.map { .text($0) }))
}

/// The shape's meaning, and what stands in it: `keputusan: Data benar?`.
private func text(of symbol: Symbol, _ words: Words) -> String {
  let meaning = words.meaning(of: symbol.shape)
  let inside = symbol.words.isEmpty ? "" : ": " + symbol.words
  let remark = symbol.remark.isEmpty ? "" : " (\(symbol.remark))"
  return meaning + inside + remark
}
