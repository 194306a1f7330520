/// The flowchart in the cells of a chart's actors' columns: each holds its own part of the picture,
/// whose coordinates hold for any size of the cell.
struct HTMLFlow {
  private let pictures: ChartPictures
  private let words: Words
  /// By row, the id that ways link to.
  private let rows: [String?]
  /// By row, then actors' column.
  private var cells: [[Cell]]
  /// By row, how high it must at least be.
  private var heights: [Double]

  private struct Cell {
    /// What is only drawn.
    var lines = ""
    /// What is drawn and read.
    var symbols = ""
    /// Lines that come together share their last pieces, lines that part their first ones.
    private var drawn: Set<String> = []

    mutating func draw(_ piece: String) {
      if drawn.insert(piece).inserted { lines += piece }
    }
  }

  init(_ chart: Sheet.Chart, _ sheet: Sheet) {
    pictures = ChartPictures(chart, sheet)
    words = Words(language: sheet.language)
    rows = chart.table.rows.map(\.id)
    let columns = chart.flowchart.columns
    cells = chart.flowchart.bands.map { _ in Array(repeating: Cell(), count: columns) }
    heights = chart.flowchart.bands.map { _ in 0 }
    for window in pictures.windows {
      for (row, room) in window.picture.rooms.enumerated() {
        heights[window.firstRow + row] = room.height
      }
      drawSymbols(of: window, chart.flowchart)
      drawLines(of: window)
    }
  }

  /// What the actors' columns need.
  var columns: [ColumnRoom] { pictures.columns }

  /// How high a row must at least be.
  func height(row: Int) -> Double { heights[row] }

  /// The style of a cell: the row is as high and the column as wide as the picture needs.
  func style(row: Int, column: Int) -> String {
    var style: [String] = []
    if column == 0, heights[row] > 0 { style.append("height:\(number(heights[row]))px") }
    if row == 0 { style.append("min-width:\(number(pictures.columns[column].width))px") }
    return style.isEmpty ? "" : " style=\"\(style.joined(separator: ";"))\""
  }

  /// What a cell holds.
  func content(row: Int, column: Int) -> String {
    let cell = cells[row][column]
    if cell.lines.isEmpty, cell.symbols.isEmpty { return "" }
    let room = pictures.columns[column]
    let middle = room.isEven ? "" : " style=\"--c:\(room.middle)\""
    return "<div class=\"flow\"\(middle)>\(cell.symbols)\(cell.lines)</div>"
  }

  private mutating func drawSymbols(of window: ChartPictures.Window, _ flowchart: Flowchart) {
    let picture = window.picture
    var labels: [[Int]] = picture.window.origins.map { _ in [] }
    for (index, line) in picture.window.routed.flowchart.lines.enumerated()
    where picture.window.answers[index] != nil { labels[line.from].append(index) }
    for (index, origin) in picture.window.origins.enumerated() {
      let text: String
      switch origin {
      case .shape(let place):
        guard let symbol = pictures.symbols[place] else { continue }
        text = drawn(symbol, index, labels[index], picture)
      case .connector(let connector):
        text = drawn(connector, flowchart.shapes[connector.target].row, index, picture)
      }
      let cell = picture.middle(of: index).cell
      cells[window.firstRow + cell.row][cell.column].symbols += text
    }
  }

  /// A symbol with the ways out of it: what cannot be seen from the drawing is there to be read.
  private func drawn(
    _ symbol: Symbol, _ index: Int, _ lines: [Int], _ picture: FlowPicture
  ) -> String {
    let written = lettering(of: symbol)
    var text = spoken(words.meaning(of: symbol.shape) + (written.isEmpty ? "" : " "))
    text += written.map { html($0) }.joined(separator: "<br>")
    if symbol.tiedTo != nil, !symbol.remark.isEmpty { text += spoken(" " + html(symbol.remark)) }
    text = shape(text, index, picture)
    var lines = lines
    for way in symbol.ways {
      let goals = way.goals.map { goal in
        goal.row.map { "<a href=\"#\(anchor($0))\">\(html(goal.text))</a>" } ?? html(goal.text)
      }
      let goal = ["→", goals.joined(separator: ", "), html(way.remark)].filter { !$0.isEmpty }
        .joined(separator: " ")
      let line = lines.firstIndex { picture.window.answers[$0]?.text == way.answer }
      if let line {
        text += spoken("; ") + answer(lines.remove(at: line), picture) + spoken(" " + goal)
      } else {
        text += spoken("; " + (way.answer.isEmpty ? "" : html(way.answer) + " ") + goal)
      }
    }
    // Of an answer that splits the work, what its other lines bear.
    for line in lines { text += answer(line, picture, isHidden: true) }
    return text
  }

  private func drawn(
    _ connector: FlowchartSlice.Connector, _ target: Int, _ index: Int, _ picture: FlowPicture
  ) -> String {
    var letter = html(pictures.letters[connector])
    if connector.isOut, rows.indices.contains(target), let row = rows[target] {
      letter = "<a href=\"#\(anchor(row))\">\(letter)</a>"
    }
    return shape(spoken(words.connectorToRow + " ") + letter, index, picture)
  }

  private func shape(_ text: String, _ index: Int, _ picture: FlowPicture) -> String {
    let size = picture.window.sizes[index]
    let middle = picture.middle(of: index)
    let corner = middle.moved(-size.width / 2, -size.height / 2)
    let style = place(ofCorner: corner, middle: self.middle(middle.cell.column))
    return drawing(size, text, style: style)
  }

  private func answer(_ line: Int, _ picture: FlowPicture, isHidden: Bool = false) -> String {
    guard let answer = picture.window.answers[line] else { return "" }
    let label = picture.label(ofLine: line)
    var style = place(of: label, middle: middle(label.place.cell.column))
    // Where its letters are narrower than estimated, it is not to fill its lines otherwise.
    style += ";max-width:\(number(answer.size.width.rounded(.up)))px"
    let role = isHidden ? " aria-hidden=\"true\"" : ""
    return "<span class=\"answer\" style=\"\(style)\"\(role)>\(html(answer.text))</span>"
  }

  /// How a column's cells call the middle of its symbols.
  private func middle(_ column: Int) -> String {
    pictures.columns[column].isEven ? "50%" : "var(--c)"
  }

  private mutating func drawLines(of window: ChartPictures.Window) {
    let picture = window.picture
    let chart = picture.window.routed.flowchart
    for (index, line) in chart.lines.enumerated() {
      draw(picture.pieces(ofLine: index), from: window.firstRow)
      let entry = picture.window.routed.paths[index].entry
      let end = picture.port(line.to, entry)
      cells[window.firstRow + end.cell.row][end.cell.column].draw(
        arrowHead(at: end, entry, middle: middle(end.cell.column)))
    }
    for tie in chart.ties { draw(picture.pieces(of: tie), from: window.firstRow) }
    for place in picture.junctions {
      cells[window.firstRow + place.cell.row][place.cell.column].draw(
        dot(at: place, middle: middle(place.cell.column)))
    }
  }

  private mutating func draw(
    _ pieces: [(cell: FlowPicture.Cell, piece: FlowPicture.Piece)], from firstRow: Int
  ) {
    for (cell, piece) in pieces {
      cells[firstRow + cell.row][cell.column].draw(stretch(piece, middle: middle(cell.column)))
    }
  }
}

/// What is read and not seen, for the drawing shows it.
private func spoken(_ html: String) -> String { "<span class=\"spoken\">\(html)</span>" }
