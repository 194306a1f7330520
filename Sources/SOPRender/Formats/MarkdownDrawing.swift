import SOPLanguage

/// The flowchart of a chart as a block of code, whose characters Markdown leaves in their places:
/// the rows' numbers stand before it, and the actors' headings above.
func markdownDrawing(_ chart: Sheet.Chart) -> [String] {
  let table = chart.table
  guard let windows = FlowchartWindows(chart.flowchart, tableRows: table.rows.count) else {
    return []
  }
  let style = CharacterLayout.Style(half: 2, longestAnswer: 24)
  let sides = windows.sides(style)
  let headings = headings(of: table)
  let remarks = LetteredRemarks(chart)
  let numbers = numbers(of: table)
  let before = numbers.map(\.width).max() ?? 0

  var columns: [(start: Int, width: Int)] = []
  var separators: Set<Int> = []
  var start = 0
  for (sides, heading) in zip(sides, headings) {
    if !columns.isEmpty {
      separators.insert(start + 1)
      start += 3
    }
    let width = max(sides.width, min(longestHeading, displayWidth(heading)))
    columns.append((start, width))
    start += width
  }

  var lines: [String] = []
  func add(_ number: TextLine, _ line: String) {
    let space = String(repeating: " ", count: before - number.width)
    var text = number.text + space + "  " + line
    while text.last == " " { text.removeLast() }
    lines.append(text)
  }
  add(.blank, headed(headings, columns))
  for window in windows.windows {
    var layout = CharacterLayout(window, style)
    layout.take(columns: columns, sides, heights: [])
    layout.stack(ruled: false)
    let canvas = CharacterCanvas(layout, width: start, letters: remarks.letter(in:))
    for row in window.rows {
      let place = row - window.rows.lowerBound
      for line in 0..<layout.heights[place] {
        let isNumbered = line == layout.numbered(place) && row < numbers.count
        add(
          isNumbered ? numbers[row] : .blank,
          canvas.line(layout.tops[place] + line, separators: separators).text)
      }
    }
  }
  if !remarks.meanings.isEmpty { lines.append("") }
  for (letter, remark) in remarks.meanings { add(.blank, "\(letter) = \(inBlock(remark))") }
  return ["```text\n" + lines.joined(separator: "\n") + "\n```"]
}

/// A heading that is longer is cut off; the table above says it in full.
private let longestHeading = 14

/// The actors' headings, where they have short ones those.
private func headings(of table: Table) -> [String] {
  table.columns.compactMap { column in
    switch column.kind {
    case .actor: inBlock(column.short)
    case .number, .text, .time, .tick, .entry: nil
    }
  }
}

/// By row, what the table calls it.
private func numbers(of table: Table) -> [TextLine] {
  guard let column = table.columns.firstIndex(where: { $0.source == .row }) else { return [] }
  return table.rows.map { row in
    guard case .passages(let passages) = row.cells[column].content,
      case .text(let text)? = passages.first
    else { return .blank }
    return cut(inBlock(text), to: longestNumber)
  }
}

private let longestNumber = 6

/// The headings, each in the middle over its column.
private func headed(_ headings: [String], _ columns: [(start: Int, width: Int)]) -> String {
  var text = ""
  var end = 0
  for (heading, column) in zip(headings, columns) {
    let heading = cut(heading, to: column.width)
    let start = column.start + (column.width - heading.width) / 2
    text += String(repeating: " ", count: start - end) + heading.text
    end = start + heading.width
  }
  return text
}

/// The remarks on a chart's symbols that no line of the drawing shows: a letter in the symbol stands
/// for each.
private struct LetteredRemarks {
  private(set) var meanings: [(letter: Character, remark: String)] = []
  private var letters: [Place: Character] = [:]

  /// A shape's name is its own in its column.
  private struct Place: Hashable {
    var name: String
    var column: Int
  }

  init(_ chart: Sheet.Chart) {
    let choices = Set(
      chart.flowchart.ties.filter { $0.kind == .choice }.flatMap { [$0.first, $0.second] })
    for row in chart.table.rows {
      for case .symbols(let symbols) in row.cells.map(\.content) {
        for symbol in symbols where symbol.tiedTo == nil && !choices.contains(symbol.place) {
          guard !symbol.remark.isEmpty, let letter = letter(for: symbol.remark) else { continue }
          let column = chart.flowchart.shapes[symbol.place].column
          letters[Place(name: symbol.name, column: column)] = letter
        }
      }
    }
  }

  func letter(in shape: Flowchart.Shape) -> Character? {
    letters[Place(name: shape.name, column: shape.column)]
  }

  /// The first letter of a remark that stands for no other.
  private mutating func letter(for remark: String) -> Character? {
    if let known = meanings.first(where: { $0.remark == remark }) { return known.letter }
    guard
      let letter = remark.first(where: { letter in
        letter.isASCII && letter.isLetter && !meanings.contains { $0.letter == letter }
      })
    else { return nil }
    meanings.append((letter, remark))
    return letter
  }
}

/// A value in a block of code, which a row of backticks could close.
private func inBlock(_ text: String) -> String {
  visibleLines(text).joined(separator: " ").replacing("`", with: "'")
}
