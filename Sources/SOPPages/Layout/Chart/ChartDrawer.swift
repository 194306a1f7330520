import SOPLanguage
import SOPRender

/// Draws a chart's pages: the table with its texts, symbols and answers in their cells, then the
/// lines. Pentagons get their letters in the order in which they come.
struct ChartDrawer {
  private let language: Language
  /// The places of the actors' columns among the table's.
  private let actors: [Int]
  private let typesetter: Typesetter
  private let flowchart: Flowchart
  /// By shape of the flowchart, what it says in words.
  private var spokenWords: [String]
  private var letters = ConnectorLetters()

  init(
    _ chart: Sheet.Chart, _ language: Language, _ actors: [Int], _ typesetter: Typesetter
  ) {
    self.language = language
    self.actors = actors
    self.typesetter = typesetter
    flowchart = chart.flowchart
    spokenWords = chart.flowchart.shapes.map(\.name)
    for symbol in drawnSymbols(of: chart.table) where spokenWords.indices.contains(symbol.place) {
      spokenWords[symbol.place] = spoken(symbol, language)
    }
  }

  mutating func draw(_ page: ChartPage, _ grid: Grid, _ head: SetHead?) -> Block {
    var page = page
    var lines: [Mark] = []
    // A row under the table has no text and no lines around it.
    let table = page.rows.count { !$0.cells.isEmpty }
    if var slice = page.slice {
      let names = names(&slice)
      let picture = picture(slice, page, grid, below: head?.height ?? 0)
      for row in slice.routed.flowchart.bands.indices {
        let index = page.firstRow + row
        let marks = marks(inRow: row, picture, names)
        if index < table {
          put(marks, into: &page.rows[index], at: picture.rows[row].y, grid)
        } else {
          lines += marks.flatMap(\.self)
        }
      }
      lines += self.lines(picture, names)
    }
    let rows = Array(page.rows[..<table])
    var block = grid.draw(rows, heights: Array(page.heights[..<table]), with: head)
    block.height += page.heights[table...].reduce(0, +)
    if !lines.isEmpty { block.marks.append(.group(.artifact, lines)) }
    return block
  }

  /// The names of a slice's shapes; gives its pentagons their letters.
  private mutating func names(_ slice: inout ChartSlice) -> [String] {
    slice.origins.enumerated().map { index, origin in
      switch origin {
      case .shape(let shape): return flowchart.shapes[shape].name
      case .connector(let connector):
        let letter = letters.add(connector)
        slice.letter(index, letter, typesetter)
        return "page:\(letter):\(connector.isOut ? "out" : "in")"
      }
    }
  }

  private func picture(
    _ slice: ChartSlice, _ page: ChartPage, _ grid: Grid, below head: Double
  ) -> ChartPicture {
    var y = head + page.heights[..<page.firstRow].reduce(0, +)
    let rows = page.heights[page.firstRow...].map { height in
      defer { y += height }
      return (y: y, height: height)
    }
    let columns = actors.map { (x: grid.edges[$0], width: grid.edges[$0 + 1] - grid.edges[$0]) }
    return ChartPicture(slice, columns: columns, rows: rows, levels: page.levels)
  }

  /// By actors' column, the symbols of a row from above, each with the answers beside it.
  private func marks(inRow row: Int, _ picture: ChartPicture, _ names: [String]) -> [[Mark]] {
    let slice = picture.slice
    let chart = slice.routed.flowchart
    var cells: [[Mark]] = actors.map { _ in [] }
    let shapes = chart.shapes.indices.filter { chart.shapes[$0].row == row }
      .sorted { (chart.shapes[$0].band, $0) < (chart.shapes[$1].band, $1) }
    for shape in shapes {
      let symbol = Mark.symbol(picture.symbol(shape, name: names[shape]))
      let words: String
      switch slice.origins[shape] {
      case .shape(let whole): words = spokenWords[whole]
      case .connector: words = spokenConnector(language)
      }
      cells[chart.shapes[shape].column].append(.group(.figure(words), [symbol]))
      for (line, answer) in slice.answers.enumerated()
      where chart.lines[line].from == shape && !answer.lines.isEmpty {
        let area = picture.answer(line)
        let text = answer.marks(at: Point(area.x, area.y), width: area.width, .left)
        cells[chart.shapes[shape].column].append(.label(area, text))
      }
    }
    return cells
  }

  private func put(_ marks: [[Mark]], into row: inout Grid.Row, at y: Double, _ grid: Grid) {
    for (marks, column) in zip(marks, actors) where !marks.isEmpty {
      let x = grid.edges[column]
      row.cells[column].content = .block(
        Block(height: 0, marks: marks.map { $0.moved(-x, -y) }))
    }
  }

  private func lines(_ picture: ChartPicture, _ names: [String]) -> [Mark] {
    let chart = picture.slice.routed.flowchart
    let arrows = chart.lines.enumerated().map { index, line in
      Mark.line(
        LineMark(
          kind: .arrow, from: names[line.from], to: names[line.to],
          points: picture.points(ofLine: index)))
    }
    let ties = chart.ties.map { tie in
      Mark.line(
        LineMark(
          kind: tie.kind == .together ? .tie : .choice, from: names[tie.first],
          to: names[tie.second], points: picture.points(of: tie)))
    }
    return arrows + ties + picture.junctions.map(Mark.dot)
  }
}
