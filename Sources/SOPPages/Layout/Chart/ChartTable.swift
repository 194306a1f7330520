package import SOPLanguage
package import SOPRender

/// The table of a chart with its flowchart in slices, one a page: the first where the flow is, each
/// further one begins a page.
package func layOutTable(
  _ chart: Sheet.Chart, _ language: Language, _ frame: TableFrame, _ typesetter: Typesetter
) -> [Block] {
  let hasActors = chart.flowchart.columns > 0
  if !hasActors { return layOutTextTable(chart.table, frame, typesetter) }
  var layout = ChartLayout(chart, language, frame, typesetter)
  return layout.blocks()
}

/// A chart's table that is being laid out.
private struct ChartLayout {
  private let chart: Sheet.Chart
  private let language: Language
  private let frame: TableFrame
  private let typesetter: Typesetter
  /// The places of the actors' columns among the table's.
  private let actors: [Int]
  private let text: [WidthNeed]
  private var paginator: ChartPaginator

  init(
    _ chart: Sheet.Chart, _ language: Language, _ frame: TableFrame, _ typesetter: Typesetter
  ) {
    self.chart = chart
    self.language = language
    self.frame = frame
    self.typesetter = typesetter
    actors = chart.table.columns.indices.filter {
      if case .actor = chart.table.columns[$0].kind { true } else { false }
    }
    text = widthNeeds(of: chart.table, typesetter)
    let usual = Measures.box.width + 2 * Measures.besideSymbol
    // Actors take at most three fifths of the width; with many of them the shapes get narrower.
    let room = frame.width * 0.6 / Double(max(actors.count, 1))
    let scale = max(0.3, min(1, room / usual))
    var symbols: [SetSymbol?] = chart.flowchart.shapes.map { _ in nil }
    for symbol in drawnSymbols(of: chart.table) where symbols.indices.contains(symbol.place) {
      symbols[symbol.place] = SetSymbol(symbol, scale: scale, typesetter)
    }
    paginator = ChartPaginator(
      chart.flowchart, symbols.map { $0 ?? SetSymbol(letter: "", typesetter) }, frame, typesetter,
      rowCount: chart.table.rows.count)
  }

  mutating func blocks() -> [Block] {
    var needs = actors.map { _ in ChartSlice.Need(half: 0) }
    var edges: [Double] = []
    var pages: [ChartPage] = []
    var head: SetHead?
    // The lanes that a page needs make its columns wider, which may move rows to other pages.
    for _ in 0..<mostRounds {
      let widths = widths(needs)
      edges = boundaries(widths)
      head = chart.table.head.isEmpty ? nil : SetHead(chart.table, columns: widths, typesetter)
      pages = paginator.pages(grid(edges), headHeight: head?.height ?? 0)
      var next = needs
      for page in pages {
        guard let slice = page.slice else { continue }
        next = zip(next, slice.needs).map { $0.union($1) }
      }
      let isEnough = zip(next, actors).allSatisfy { $0.width <= widths[$1] + 0.01 }
      needs = next
      if isEnough { break }
    }
    var drawer = ChartDrawer(chart, language, actors, typesetter)
    var blocks: [Block] = []
    for (index, page) in pages.enumerated() {
      let hasHead = index == 0 || frame.repeatsHead
      var block = drawer.draw(page, grid(edges), hasHead ? head : nil)
      block.beginsPage = page.beginsPage
      blocks.append(block)
    }
    return blocks
  }

  /// The columns' widths: for actors what their symbols need, for text what it needs.
  private func widths(_ needs: [ChartSlice.Need]) -> [Double] {
    var all = text
    for (need, column) in zip(needs, actors) {
      // The heading may ask for more than the symbols.
      let least = max(need.width, min(all[column].least, frame.width / 8))
      all[column] = WidthNeed(least: least, most: least * 1.15)
    }
    // One long text in each column would leave the others too narrow.
    for column in all.indices where !actors.contains(column) {
      all[column].most = max(all[column].least, min(all[column].most, frame.width * 0.3))
    }
    return columnWidths(all, within: frame.width)
  }

  /// The table's texts set for these columns.
  private func grid(_ edges: [Double]) -> Grid {
    var grid = Grid(edges: edges, padding: Measures.tablePadding)
    grid.rows = chart.table.rows.map { row in
      let cells = row.cells.enumerated().map { column, cell -> Grid.Cell in
        let columns = column..<(column + 1)
        let passages: [Passage] =
          switch cell.content {
          case .passages(let passages): passages
          case .symbols: []
          }
        return Grid.Cell(
          columns: columns,
          .lines(
            typesetter.set(
              passages, Measures.tableText, within: grid.textWidth(columns),
              alignment(of: chart.table.columns[column].kind))))
      }
      return Grid.Row(cells: cells, least: Measures.leastRow)
    }
    return grid
  }
}

/// How often the columns are made wider for lanes; then the lanes lie closer.
private let mostRounds = 3

/// All symbols of a table's cells.
func drawnSymbols(of table: Table) -> [Symbol] {
  let cells = table.rows.flatMap(\.cells) + (table.foot ?? [])
  return cells.flatMap { cell -> [Symbol] in
    switch cell.content {
    case .passages: []
    case .symbols(let symbols): symbols
    }
  }
}
