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
  private let symbols: [Symbol]
  private var paginator: ChartPaginator
  // At the sizes that are being tried.
  private var sizes = ChartSizes.smallest
  /// By column: what its texts need.
  private var text: [WidthNeed] = []
  /// Whether texts have less room than their widest words.
  private var breaksWords = false
  private var grid = Grid(edges: [])
  private var head: SetHead?
  private var pages: [ChartPage] = []

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
    symbols = drawnSymbols(of: chart.table).sorted { $0.place < $1.place }
    paginator = ChartPaginator(
      chart.flowchart, frame, typesetter, rowCount: chart.table.rows.count)
  }

  mutating func blocks() -> [Block] {
    let hasRoom =
      ChartSizes.comfortable.contains { fits($0, isComfortable: true) }
      || ChartSizes.tight.contains { fits($0, isComfortable: false) }
    var drawer = ChartDrawer(chart, language, actors, typesetter)
    return pages.enumerated().map { index, page in
      let hasHead = index == 0 || frame.repeatsHead
      var block = drawer.draw(page, grid, hasHead ? head : nil)
      block.beginsPage = page.beginsPage
      block.isCramped = !hasRoom || breaksWords
      return block
    }
  }

  /// Lays the table out in these sizes, wider and wider where lanes need room; whether all has room.
  private mutating func fits(_ sizes: ChartSizes, isComfortable: Bool) -> Bool {
    self.sizes = sizes
    paginator.set(symbols.map { SetSymbol($0, sizes, typesetter) }, sizes)
    text = widthNeeds(of: chart.table, typesetter, text: sizes.text, head: sizes.head).map {
      // A word without end may break rather than take everything from the others.
      WidthNeed(least: min($0.least, frame.width * 0.15), most: $0.most)
    }
    var needs = actors.map { _ in 0.0 }
    // The lanes that a page needs make its columns wider, which may move rows to other pages.
    for _ in 0..<mostRounds {
      guard let widths = widths(needs, isComfortable) else { return false }
      grid = set(boundaries(widths))
      head =
        chart.table.head.isEmpty
        ? nil : SetHead(chart.table, columns: widths, typesetter, sizes.head)
      pages = paginator.pages(grid, headHeight: head?.height ?? 0)
      // Each page sets its symbols in its columns for itself.
      for slice in pages.compactMap(\.slice) {
        needs = zip(needs, slice.needs).map { max($0, $1.width) }
      }
      if zip(needs, actors).allSatisfy({ $0 <= widths[$1] + 0.01 }) { return true }
    }
    return false
  }

  /// The columns' widths: for actors what their symbols need, for texts the rest. Nothing where that
  /// is too little for them and smaller sizes are left to try.
  private mutating func widths(_ needs: [Double], _ isComfortable: Bool) -> [Double]? {
    var all = text
    for column in all.indices where !actors.contains(column) {
      // About five lines of the longest text are easily read.
      let comfortable = max(all[column].least, min(all[column].most / 5, Measures.easyColumn))
      if isComfortable { all[column].least = comfortable }
      all[column].most = max(all[column].least, min(all[column].most, frame.width * 0.3))
    }
    for (need, column) in zip(needs, actors) {
      let least = max(need, all[column].least)
      all[column] = WidthNeed(least: least, most: least * 1.1)
    }
    breaksWords = all.reduce(0) { $0 + $1.least } > frame.width
    if !breaksWords {
      return columnWidths(all, within: frame.width)
    }
    if sizes != .smallest { return nil }
    // Headings and texts break before lines run over words.
    let symbols = needs.reduce(0, +)
    let scale = min(1, frame.width * 0.75 / max(symbols, 1))
    for (need, column) in zip(needs, actors) {
      all[column] = WidthNeed(least: need * scale, most: need * scale)
    }
    let texts = all.indices.filter { !actors.contains($0) }
    let rest = columnWidths(
      texts.map { all[$0] }, within: max(0, frame.width - symbols * scale))
    var widths = all.map(\.least)
    for (column, width) in zip(texts, rest) { widths[column] = width }
    return widths
  }

  /// The table's texts set for these columns.
  private func set(_ edges: [Double]) -> Grid {
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
              passages, sizes.text, within: grid.textWidth(columns),
              alignment(of: chart.table.columns[column].kind))))
      }
      return Grid.Row(cells: cells, least: Measures.leastRow)
    }
    return grid
  }
}

/// How often the columns are made wider for lanes.
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
