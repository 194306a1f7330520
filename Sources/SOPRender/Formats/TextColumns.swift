/// How the columns of a table share a width.
struct TextColumns {
  var widths: [Int]
  var padding: Int
  var headings: Headings

  /// What stands over an actor's column.
  enum Headings { case full, short, number }

  /// Which words stay whole.
  enum Words {
    case all
    /// All but those with a hyphen or slash, behind which they may be broken.
    case unhyphenated
    /// Those that are no longer than this.
    case upTo(Int)
  }

  /// A way to set a table.
  struct Setting {
    var headings: Headings
    var words: Words
    /// How many spaces stand beside the lines.
    var padding: Int
  }

  /// With the actors' names, what reads best first.
  static let named: [Setting] = [
    .init(headings: .full, words: .all, padding: 1),
    .init(headings: .short, words: .all, padding: 1),
    .init(headings: .full, words: .unhyphenated, padding: 1),
    .init(headings: .short, words: .unhyphenated, padding: 1),
    .init(headings: .full, words: .all, padding: 0),
    .init(headings: .short, words: .all, padding: 0),
    .init(headings: .full, words: .unhyphenated, padding: 0),
    .init(headings: .short, words: .unhyphenated, padding: 0),
  ]

  /// With numbers instead of names.
  static let numbered: [Setting] = [
    .init(headings: .number, words: .all, padding: 1),
    .init(headings: .number, words: .all, padding: 0),
    .init(headings: .number, words: .unhyphenated, padding: 0),
  ]

  /// With broken words, where nothing else is left.
  static let broken: [Setting] = [
    .init(headings: .number, words: .upTo(13), padding: 0),
    .init(headings: .number, words: .upTo(10), padding: 0),
  ]
}

/// A table, and how much room its columns want.
struct MeasuredTable {
  let table: Table
  private let measures: [Measure]

  init(_ table: Table) {
    self.table = table
    measures = Self.measure(table)
  }

  /// The columns over so many columns of the terminal, in the first setting that fits; nothing where
  /// that is too narrow for all of them. `least` are widths that columns need besides their texts.
  func columns(
    width: Int, _ settings: [TextColumns.Setting], least: [Int: Int] = [:]
  ) -> TextColumns? {
    columns(width: width, settings, drawn: [least])?.columns
  }

  /// The same for a drawing that may need one or another of several widths: the first of these that
  /// fits with the best setting.
  func columns(
    width: Int, _ settings: [TextColumns.Setting], drawn: [[Int: Int]]
  ) -> (columns: TextColumns, drawn: Int)? {
    for setting in settings {
      let padding = setting.padding
      let room = width - table.columns.count * (2 * padding + 1) - 1
      for (index, drawn) in drawn.enumerated() {
        var least = table.columns.indices.map { column in
          max(leastWidth(of: column), drawn[column] ?? 0, self.least(of: column, setting))
        }
        widen(&least, forSharedHeadingsOf: table, padding: padding)
        if least.reduce(0, +) > room { continue }
        var measures = measures
        for (column, width) in drawn { measures[column].line = max(measures[column].line, width) }
        let widths = share(room, least, measures)
        return (
          TextColumns(widths: widths, padding: padding, headings: setting.headings), index
        )
      }
    }
    return nil
  }

  /// About how many lines the first rows have, at least as many as something else in them needs.
  func height(in columns: TextColumns, atLeast heights: [Int]) -> Double {
    var height = 0.0
    for row in 0..<min(heights.count, measures.map(\.all.count).max() ?? 0) {
      let texts = zip(measures, columns.widths).map { Double($0.all[row]) / Double($1) }
      height += max(Double(heights[row]), texts.max() ?? 0)
    }
    return height
  }

  /// However little it says; what is filled in by hand needs as much room as on paper.
  private func leastWidth(of column: Int) -> Int {
    switch table.columns[column].kind {
    case .number, .text, .time, .tick, .actor: 3
    case .entry(let millimetres): max(3, Int(millimetres / 3))
    }
  }

  private func least(of column: Int, _ setting: TextColumns.Setting) -> Int {
    let heading = measured(
      table.columns[column].heading(setting.headings, at: column, in: table))
    let word = max(measures[column].word, heading.word)
    return switch setting.words {
    case .all: min(longestWhole, word)
    case .unhyphenated: min(longestWhole, max(measures[column].piece, heading.piece))
    case .upTo(let longest): min(longest, word)
    }
  }

  /// Makes room for the words of a heading over several columns, in the last of them.
  private func widen(
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
    /// The longest line, the longest word, and the longest piece without a hyphen or slash in it.
    var line = 0
    var word = 0
    var piece = 0
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
        measures[column].piece = max(measures[column].piece, measure.piece)
        // So many rows say enough about how a table is best divided.
        if row < 300 { measures[column].all.append(measure.all) }
      }
    }
    return measures
  }

  /// Gives the room that is left to the columns that make the rows tall, until nothing more is
  /// gained; what remains widens the texts, so that all tables are equally wide.
  private func share(_ room: Int, _ least: [Int], _ measures: [Measure]) -> [Int] {
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
  private func mostGaining(_ widths: [Int], _ measures: [Measure]) -> Int? {
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

/// A word that is longer than this is broken where it comes to the end of its line.
private let longestWhole = 20

extension Table.Column {
  /// What stands over the column; only actors have more than one heading.
  func heading(_ headings: TextColumns.Headings, at index: Int, in table: Table) -> String {
    switch (kind, headings) {
    case (.number, _), (.text, _), (.time, _), (.tick, _), (.entry, _), (.actor, .full): heading
    case (.actor, .short): short
    case (.actor, .number): "\(number(at: index, in: table))"
    }
  }

  /// An actor's place among the table's actors.
  private func number(at index: Int, in table: Table) -> Int {
    table.columns[...index].count { column in
      switch column.kind {
      case .actor: true
      case .number, .text, .time, .tick, .entry: false
      }
    }
  }
}

/// How much room a cell wants, and how much all of its texts together.
private func measured(_ cell: Table.Cell) -> (line: Int, word: Int, piece: Int, all: Int) {
  var cellMeasure = (line: 0, word: 0, piece: 0, all: 0)
  func add(_ measure: TextMeasure, mark: Int = 0) {
    cellMeasure.line = max(cellMeasure.line, measure.line + mark)
    cellMeasure.word = max(cellMeasure.word, measure.word + mark)
    cellMeasure.piece = max(cellMeasure.piece, measure.piece + mark)
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
