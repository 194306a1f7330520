/// How the columns of a table share a width.
struct TextColumns {
  var widths: [Int]
  var padding: Int
  var headings: Headings

  /// What stands over an actor's column.
  enum Headings { case full, short, number }

  /// The columns of a table over so many columns of the terminal; nothing where that is too narrow
  /// for a table.
  ///
  /// What is tried first reads best: full headings and unbroken words, then shorter headings, then
  /// no room beside the lines, and only then numbers for headings and long words broken.
  static func fitting(_ table: Table, width: Int) -> TextColumns? {
    fitting(table, width: width, drawn: [[:]], attempts)?.columns
  }

  /// The same where a drawing needs so much of its columns: the first of several that fits with the
  /// best headings. Words are not broken for it.
  static func fitting(
    _ table: Table, width: Int, drawn: [[Int: Int]]
  ) -> (columns: TextColumns, drawn: Int)? {
    fitting(table, width: width, drawn: drawn, Array(attempts.dropLast()))
  }

  private typealias Attempt = (headings: Headings, word: Int, padding: Int)

  private static let attempts: [Attempt] = [
    (.full, 16, 1), (.short, 16, 1), (.full, 13, 1), (.short, 13, 1),
    (.full, 13, 0), (.short, 13, 0), (.number, 13, 1), (.number, 13, 0), (.number, 10, 0),
  ]

  private static func fitting(
    _ table: Table, width: Int, drawn: [[Int: Int]], _ attempts: [Attempt]
  ) -> (columns: TextColumns, drawn: Int)? {
    var measures = measure(table)
    for (headings, word, padding) in attempts {
      let room = width - table.columns.count * (2 * padding + 1) - 1
      for (index, drawn) in drawn.enumerated() {
        var least = zip(table.columns, measures).enumerated().map { index, column in
          let heading = measured(column.0.heading(headings, at: index, in: table)).word
          return max(3, drawn[index] ?? 0, min(word, max(column.1.word, heading)))
        }
        widen(&least, forSharedHeadingsOf: table, padding: padding)
        if least.reduce(0, +) > room { continue }
        for (column, width) in drawn { measures[column].line = max(measures[column].line, width) }
        let widths = share(room, least, measures, table)
        return (TextColumns(widths: widths, padding: padding, headings: headings), index)
      }
    }
    return nil
  }

  /// Makes room for the words of a heading over several columns, in the last of them.
  private static func widen(
    _ least: inout [Int], forSharedHeadingsOf table: Table, padding: Int
  ) {
    // From the bottom, so that a heading finds the room that those under it have made.
    for cell in table.head.reversed().joined() {
      guard case .shared(let text) = cell.says else { continue }
      let last = cell.column + cell.columns - 1
      let room = least[cell.column...last].reduce((cell.columns - 1) * (2 * padding + 1), +)
      least[last] += max(0, measured(text).word - room)
    }
  }

  private struct Measure {
    /// The longest line and the longest word.
    var line = 0
    var word = 0
    /// All that stands in each of the first rows.
    var all: [Int] = []
  }

  private static func measure(_ table: Table) -> [Measure] {
    var measures = table.columns.map { _ in Measure() }
    for (row, contents) in table.rows.enumerated() {
      for (column, cell) in contents.cells.enumerated() {
        let measure = measured(cell)
        measures[column].line = max(measures[column].line, measure.line)
        measures[column].word = max(measures[column].word, measure.word)
        // So many rows say enough about how a table is best divided.
        if row < 300 { measures[column].all.append(measure.all) }
      }
    }
    return measures
  }

  /// Gives the room that is left to the columns that make the rows tall, until nothing more is
  /// gained; what remains widens the texts, so that all tables are equally wide.
  private static func share(
    _ room: Int, _ least: [Int], _ measures: [Measure], _ table: Table
  ) -> [Int] {
    var widths = least
    var left = room - least.reduce(0, +)
    while left > 0, let column = mostGaining(widths, measures) {
      widths[column] += 1
      left -= 1
    }
    let texts = table.columns.indices.filter { table.columns[$0].kind == .text }
    guard left > 0, !texts.isEmpty else { return widths }
    for (place, column) in texts.enumerated() {
      widths[column] += left / texts.count + (place < left % texts.count ? 1 : 0)
    }
    return widths
  }

  /// The column by whose widening the rows shrink most, all together.
  private static func mostGaining(_ widths: [Int], _ measures: [Measure]) -> Int? {
    let growing = widths.indices.filter { widths[$0] < measures[$0].line }
    if growing.isEmpty { return nil }
    var gains = widths.map { _ in 0.0 }
    for row in 0..<(measures.map(\.all.count).max() ?? 0) {
      let heights = widths.indices.map { Double(measures[$0].all[row]) / Double(widths[$0]) }
      for column in growing {
        // A column that is not the tallest of its row still gains a little.
        let tallest = heights.allSatisfy { $0 <= heights[column] }
        let gain = heights[column] / Double(widths[column] + 1)
        gains[column] += tallest ? gain : gain / 8
      }
    }
    return growing.max { gains[$0] < gains[$1] }
  }
}

extension Table.Column {
  /// What stands over the column; only actors have more than one heading.
  func heading(_ headings: TextColumns.Headings, at index: Int, in table: Table) -> String {
    switch (kind, headings) {
    case (.number, _), (.text, _), (.time, _), (.actor, .full): heading
    case (.actor, .short): short
    case (.actor, .number): "\(number(at: index, in: table))"
    }
  }

  /// An actor's place among the table's actors.
  private func number(at index: Int, in table: Table) -> Int {
    table.columns[...index].count { column in
      switch column.kind {
      case .actor: true
      case .number, .text, .time: false
      }
    }
  }
}

/// How much room a cell wants: its longest line, its longest word, and all of its texts together.
private func measured(_ cell: Table.Cell) -> (line: Int, word: Int, all: Int) {
  var cellMeasure = (line: 0, word: 0, all: 0)
  func add(_ measure: (line: Int, word: Int), mark: Int = 0) {
    cellMeasure.line = max(cellMeasure.line, measure.line + mark)
    cellMeasure.word = max(cellMeasure.word, measure.word + mark)
    cellMeasure.all += measure.line + mark
  }
  switch cell.content {
  case .passages(let passages):
    for passage in passages {
      switch passage {
      case .text(let text): add(measured(text))
      case .list(let marks, let items):
        for (index, item) in items.enumerated() {
          add(measured(item), mark: max(hanging(marks), displayWidth(marks.mark(at: index))))
        }
      }
    }
  case .symbols(let symbols):
    for symbol in symbols { add(measured(symbol)) }
  }
  return cellMeasure
}
