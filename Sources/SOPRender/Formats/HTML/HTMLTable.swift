extension HTMLWriter {
  /// A table; `flow` is what the cells of its actors' columns hold.
  mutating func write(
    _ table: Table, caption: String, _ flow: HTMLFlow? = nil, _ printed: PrintedTable? = nil
  ) {
    // On a narrow screen the table scrolls alone.
    let label = caption.isEmpty ? sheet.title : caption
    text += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(line(label))\""
    if let zoom = printed?.zoom { text += " style=\"--zoom:\(number(zoom))\"" }
    text += ">\n"
    text += "<table>\n"
    if !caption.isEmpty { text += "<caption>\(html(caption))</caption>\n" }
    text +=
      "<colgroup>\(table.columns.map { "<col class=\"\(name(of: $0.kind))\"\(width(of: $0.kind))>" }.joined())"
    text += "</colgroup>\n<thead>\n"
    for row in table.head {
      text += "<tr>"
      for cell in row {
        text += "<th scope=\"\(scope(of: cell))\""
        if cell.columns > 1 { text += " colspan=\"\(cell.columns)\"" }
        if cell.rows > 1 { text += " rowspan=\"\(cell.rows)\"" }
        text += ">\(html(table.text(of: cell)))</th>"
      }
      text += "</tr>\n"
    }
    text += "</thead>\n<tbody>\n"
    for (index, row) in table.rows.enumerated() {
      text += "<tr"
      if let id = row.id { text += " id=\"\(anchor(id))\"" }
      if printed?.isTall[index] == true { text += " class=\"tall\"" }
      if row.room > 0 { text += " style=\"height:\(number(row.room))mm\"" }
      text += ">"
      write(row.cells, inRow: index, of: table, flow)
      text += "</tr>\n"
    }
    text += "</tbody>\n"
    if let foot = table.foot {
      text += "<tfoot>\n<tr>"
      write(foot, inRow: table.rows.count, of: table, flow)
      text += "</tr>\n</tfoot>\n"
    }
    text += "</table>\n</div>\n"
  }

  private mutating func write(
    _ cells: [Table.Cell], inRow row: Int, of table: Table, _ flow: HTMLFlow?
  ) {
    var actors = 0
    for (column, cell) in zip(table.columns, cells) {
      text += "<td class=\"\(name(of: column.kind))\""
      if case .actor = column.kind, let flow {
        text += flow.style(row: row, column: actors) + ">"
        text += flow.content(row: row, column: actors)
        actors += 1
      } else {
        text += ">"
        switch cell.content {
        case .passages(let passages): text += html(passages)
        case .symbols: break
        }
      }
      text += "</td>"
    }
  }
}

private func scope(of cell: Table.HeadCell) -> String {
  switch cell.says {
  case .heading, .number: "col"
  case .shared: "colgroup"
  }
}

private func name(of kind: Table.Column.Kind) -> String {
  switch kind {
  case .number: "number"
  case .text: "text"
  case .time: "time"
  case .tick: "tick"
  case .entry: "entry"
  case .actor: "actor"
  }
}

/// The style sheet knows the others' widths.
private func width(of kind: Table.Column.Kind) -> String {
  switch kind {
  case .entry(let millimetres): " style=\"width:\(number(millimetres))mm\""
  case .number, .text, .time, .tick, .actor: ""
  }
}
