package import SOPLanguage

extension Sheet {
  /// A part of the sheet that can be printed alone.
  package enum Excerpt: String, CaseIterable, Sendable {
    /// The charts, with the columns that tell the way and nothing below.
    case flowchart
    /// The charts with all that explains them.
    case table
    /// What comes before the charts, without the narrative.
    case identity
  }

  /// The same sheet with nothing but a part of it; the whole sheet where none is asked for.
  package func only(_ excerpt: Excerpt?) -> Sheet {
    guard let excerpt else { return self }
    var sheet = self
    sheet.parts = parts.compactMap { part in
      switch (excerpt, part) {
      case (.identity, .title), (.identity, .cover), (.identity, .identity), (.identity, .boxes),
        (.table, .legend):
        part
      case (.table, .flowchart(let heading, let charts, _)):
        alone(heading, charts)
      case (.flowchart, .flowchart(let heading, let charts, _)):
        alone(heading, charts.map(\.drawnWays))
      case (_, .title), (_, .cover), (_, .identity), (_, .boxes), (_, .section), (_, .passages),
        (_, .legend), (_, .revisions), (_, .table), (.identity, .flowchart):
        nil
      }
    }
    return sheet
  }

  /// Charts with nothing before them: the first begins no page, and a chart that had a section's
  /// heading for its own bears the SOP's title.
  private func alone(_ heading: String, _ charts: [Chart]) -> Part {
    var charts = charts
    if let first = charts.indices.first {
      charts[first].onNewPage = false
      if heading.isEmpty, charts[first].title.isEmpty { charts[first].title = title }
    }
    return .flowchart(heading: heading, charts: charts, inSection: false)
  }
}

extension Sheet.Excerpt {
  /// What is said of a form that has no such part.
  package var absence: Text {
    switch self {
    case .flowchart, .table:
      Text(
        id: "formulir SOP ini tidak memuat tabel; lihat ‘print’ di bawah ‘form’",
        en: "this SOP's form has no table; see ‘print’ under ‘form’")
    case .identity:
      Text(
        id: "formulir SOP ini tidak memuat identitas; lihat ‘print’ di bawah ‘form’",
        en: "this SOP's form has no identity; see ‘print’ under ‘form’")
    }
  }
}

extension Sheet.Chart {
  /// The chart with number, activity and actors alone.
  fileprivate var drawnWays: Sheet.Chart {
    var chart = self
    chart.table = table.only { column in
      switch column.source {
      case .row, .action, .actors: true
      case .requirements, .time, .outputs, .note, nil: false
      }
    }
    chart.definitions = []
    chart.totals = []
    chart.footnotes = nil
    return chart
  }
}

extension Table {
  /// The table without some of its columns, and its head without their cells.
  fileprivate func only(_ isKept: (Column) -> Bool) -> Table {
    let kept = columns.indices.filter { isKept(columns[$0]) }
    var table = Table(columns: kept.map { columns[$0] }, head: [], rows: rows, foot: foot)
    for index in rows.indices { table.rows[index].cells = kept.map { rows[index].cells[$0] } }
    table.foot = foot.map { cells in kept.map { cells[$0] } }
    // How many columns are kept before each.
    var before = [0]
    for column in columns { before.append((before.last ?? 0) + (isKept(column) ? 1 : 0)) }
    table.head = head.map { row in
      row.compactMap { cell in
        var cell = cell
        let start = before[cell.column]
        cell.columns = before[cell.column + cell.columns] - start
        cell.column = start
        return cell.columns == 0 ? nil : cell
      }
    }
    table.dropEmptyHeadRows()
    return table
  }

  /// A row of the head in which no cell begins is none; what reached through it is less high.
  private mutating func dropEmptyHeadRows() {
    for empty in head.indices.reversed() where head[empty].isEmpty {
      for row in 0..<empty {
        for cell in head[row].indices where row + head[row][cell].rows > empty {
          head[row][cell].rows -= 1
        }
      }
      head.remove(at: empty)
    }
  }
}
