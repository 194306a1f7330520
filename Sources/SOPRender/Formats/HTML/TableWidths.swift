/// How wide, in pixels, the columns of a chart's table must be to break no word and to give every
/// symbol its room, and how wide they would be without any line broken.
struct TableWidths {
  private var columns: [(least: Double, most: Double)] = []

  enum Medium {
    case screen, paper
  }

  /// `actors`: what the actors' columns need.
  init(_ table: Table, actors: [ColumnRoom], _ medium: Medium) {
    var rooms = actors.makeIterator()
    for (index, column) in table.columns.enumerated() {
      let isBehindNumber = index > 0 && table.columns[index - 1].kind == .number
      let least =
        switch column.kind {
        case .number: pixels(millimetres: 9)
        case .time: pixels(millimetres: 16)
        case .text: pixels(millimetres: leastText(isBehindNumber: isBehindNumber, medium))
        case .tick: pixels(millimetres: 9)
        case .entry(let width): pixels(millimetres: width)
        case .actor: rooms.next()?.width ?? 0
        }
      columns.append((least, least))
    }
    for cells in table.rows.map(\.cells) + [table.foot ?? []] {
      for (index, cell) in cells.enumerated() where columns.indices.contains(index) {
        guard case .passages(let passages) = cell.content else { continue }
        for passage in passages { include(passage, in: index) }
      }
    }
    for cell in table.head.joined() {
      let range = cell.column..<min(cell.column + cell.columns, columns.count)
      let (least, most) = need(of: table.text(of: cell))
      guard let last = range.last else { continue }
      columns[last].least += max(0, least - columns[range].reduce(0) { $0 + $1.least })
      columns[last].most += max(0, most - columns[range].reduce(0) { $0 + $1.most })
    }
  }

  /// Of the whole table, with its outer lines.
  var least: Double { columns.reduce(2) { $0 + $1.least } }

  /// The columns of a table that is so wide, as browsers share it: in terms of what they have to say.
  func columns(within width: Double) -> [Double] {
    let most = columns.reduce(2) { $0 + $1.most }
    let share = most > least ? max(0, (width - least) / (most - least)) : 1
    return columns.map { $0.least + ($0.most - $0.least) * share }
  }

  private mutating func include(_ passage: Passage, in column: Int) {
    switch passage {
    case .text(let text): include(text, in: column)
    case .list(let marks, let items):
      for item in items { include(item, in: column, indent: indent(of: marks)) }
    }
  }

  private mutating func include(_ text: String, in column: Int, indent: Double = 0) {
    let (least, most) = need(of: text)
    columns[column].least = max(columns[column].least, least + indent)
    columns[column].most = max(columns[column].most, most + indent)
  }
}

func pixels(millimetres: Double) -> Double { millimetres * 96 / 25.4 }

/// In millimetres, as in the style sheet.
private func leastText(isBehindNumber: Bool, _ medium: TableWidths.Medium) -> Double {
  switch medium {
  case .screen: isBehindNumber ? 38 : 22
  case .paper: isBehindNumber ? 28 : 0
  }
}

private func indent(of marks: Passage.Marks) -> Double {
  switch marks {
  case .none: 0
  case .dash: HTMLMeasures.tableText
  case .box: HTMLMeasures.tableText * 1.6
  case .number, .letter: HTMLMeasures.tableText * 1.6
  }
}

private func need(of text: String) -> (least: Double, most: Double) {
  let scale = HTMLMeasures.tableText / HTMLMeasures.textSize
  let word = min(EstimatedText.widestWord(of: text) * scale, HTMLMeasures.widestWord)
  let room = 2 * pixels(millimetres: HTMLMeasures.cellPadding) + 1
  return (word + room, EstimatedText(text, within: .infinity).width * scale + room)
}
