import SOPRender

/// What of a chart's table stands on one page.
struct ChartPage {
  /// The rows' texts; the first may be the rest of a row that the page before cuts, and behind the
  /// last the capsules under the table take a row without text.
  var rows: [Grid.Row]
  var heights: [Double]
  /// Nothing where the page holds only the rest of a row.
  var slice: ChartSlice?
  /// Of the slice's rows.
  var levels: [RowLevels] = []
  /// Which of `rows` is the slice's first.
  var firstRow = 0
  /// The table's rows of the slice.
  var numbers: Range<Int> = 0..<0
  var beginsPage = false
}

/// Fills pages with a chart's rows. A row's height depends on the lines that run through it, and
/// these on which rows share its page, so each page is filled, routed, and relieved of rows until
/// all of them fit.
struct ChartPaginator {
  private let slicer: FlowchartSlicer
  private let flowchart: Flowchart
  /// By shape of the flowchart.
  private var symbols: [SetSymbol] = []
  private var sizes = ChartSizes.smallest
  private let frame: TableFrame
  private let typesetter: Typesetter
  /// How many rows the table has; the flowchart may have one more, under the table.
  private let rowCount: Int
  private let flowRows: Int
  /// By row, how high its flowchart is at least.
  private var leastHeights: [Double] = []
  private var known: [Range<Int>: (slice: FlowchartSlice, routed: RoutedFlowchart)] = [:]

  init(
    _ flowchart: Flowchart, _ frame: TableFrame, _ typesetter: Typesetter, rowCount: Int
  ) {
    self.flowchart = flowchart
    slicer = FlowchartSlicer(flowchart)
    self.frame = frame
    self.typesetter = typesetter
    self.rowCount = rowCount
    flowRows = flowchart.bands.count
  }

  /// Sets the flowchart's symbols, by their place among its shapes.
  mutating func set(_ symbols: [SetSymbol], _ sizes: ChartSizes) {
    self.symbols = symbols
    self.sizes = sizes
    var bands: [[Double]] = flowchart.bands.map { Array(repeating: 0, count: $0) }
    for (shape, symbol) in zip(flowchart.shapes, symbols) {
      bands[shape.row][shape.band] = max(bands[shape.row][shape.band], symbol.height)
    }
    leastHeights = bands.map { 2 * Measures.arrowRoom + $0.reduce(0, +) }
  }

  mutating func pages(_ grid: Grid, headHeight: Double) -> [ChartPage] {
    var pages: [ChartPage] = []
    var row = 0
    var rest: Grid.Row?
    var room = frame.firstHeight - headHeight
    let fullRoom = frame.pageHeight - (frame.repeatsHead ? headHeight : 0)
    var isFirst = true
    while row < rowCount || rest != nil {
      let isFresh = !isFirst || frame.firstHeight > frame.pageHeight * 0.9
      var page = fill(grid, from: row, rest, room: room, isFresh: isFresh)
      // A head with a single row under it is better off on the next page.
      if isFirst, !isFresh, page.map({ $0.rows.count < min(2, rowCount) }) ?? true {
        page = nil
      }
      isFirst = false
      guard let (filled, next, left) = page.map({ ($0.page, $0.next, $0.rest) }) else {
        room = frame.pageHeight - headHeight
        pages.append(ChartPage(rows: [], heights: [], slice: nil))
        continue
      }
      pages.append(filled)
      row = next
      rest = left
      room = fullRoom
    }
    // Where nothing fitted on the page it begins on, the first slice begins a page.
    let skipsFirst = pages.first?.rows.isEmpty ?? false
    if skipsFirst { pages.removeFirst() }
    relieveLast(&pages, grid, room: fullRoom)
    for index in pages.indices { pages[index].beginsPage = index > 0 || skipsFirst }
    return pages
  }

  private struct Filled {
    var page: ChartPage
    var next: Int
    var rest: Grid.Row?
    var rows: [Grid.Row] { page.rows }
  }

  /// As many rows as a page holds; nothing where none fits and the next page has more room.
  private mutating func fill(
    _ grid: Grid, from row: Int, _ rest: Grid.Row?, room: Double, isFresh: Bool
  ) -> Filled? {
    var room = room
    var before: [(row: Grid.Row, height: Double)] = []
    if let rest {
      let height = grid.height(of: rest)
      if height > room {
        let (part, left) = grid.cut(rest, at: room)
        return Filled(
          page: ChartPage(rows: [part], heights: [room], slice: nil), next: row, rest: left)
      }
      before = [(rest, height)]
      room -= height
    }
    var end = row
    var sum = 0.0
    while end < rowCount {
      sum += max(grid.height(of: grid.rows[end]), leastHeights[end])
      if sum > room, end > row { break }
      end += 1
    }
    if end == row { return Filled(page: page(grid, row..<row, before), next: row, rest: nil) }
    while true {
      let page = page(grid, row..<end, before)
      let own = page.heights.dropFirst(before.count)
      // What is said below the table does not stand on a page without any of its rows.
      let below = end == rowCount && end - row > 1 ? frame.below : 0
      if own.reduce(0, +) + below <= room + 0.01 {
        return Filled(page: page, next: end, rest: nil)
      }
      if end - row > 1 {
        // Its rows as they are now: so many would have fitted.
        var height = 0.0
        let fitting = own.prefix {
          height += $0
          return height <= room
        }.count
        end = row + max(1, min(fitting, end - row - 1))
        continue
      }
      if !before.isEmpty {
        return Filled(page: self.page(grid, row..<row, before), next: row, rest: nil)
      }
      return isFresh ? cut(grid, row, page, room: room) : nil
    }
  }

  /// A row that no page holds: its text goes on on the next, its symbols stand on the first.
  private mutating func cut(
    _ grid: Grid, _ row: Int, _ page: ChartPage, room: Double
  ) -> Filled {
    var page = page
    // The capsules under the table stay with the last row.
    let foot = page.heights.dropFirst().reduce(0, +)
    let height = max(room - foot, room / 2)
    for level in page.levels.indices {
      page.levels[level].squeeze(to: level == 0 ? height : max(room - height, 1))
    }
    let (part, rest) = grid.cut(grid.rows[row], at: height)
    page.rows[0] = part
    page.heights[0] = height
    let isWhole = rest.cells.allSatisfy { cell in
      switch cell.content {
      case .lines(let lines): lines.isEmpty
      case .block: true
      }
    }
    return Filled(page: page, next: row + 1, rest: isWhole ? nil : rest)
  }

  private mutating func page(
    _ grid: Grid, _ rows: Range<Int>, _ before: [(row: Grid.Row, height: Double)]
  ) -> ChartPage {
    var page = ChartPage(rows: before.map(\.row), heights: before.map(\.height), slice: nil)
    if rows.isEmpty { return page }
    // What lies under the table goes with its last row.
    let flow = rows.lowerBound..<(rows.upperBound == rowCount ? flowRows : rows.upperBound)
    let slice = self.slice(flow)
    let levels = flow.indices.map { RowLevels(slice, row: $0 - rows.lowerBound) }
    page.firstRow = before.count
    for row in flow {
      let text = row < rowCount ? grid.rows[row] : Grid.Row(cells: [])
      page.rows.append(text)
      page.heights.append(max(grid.height(of: text), levels[row - rows.lowerBound].height))
    }
    page.slice = slice
    page.levels = levels
    page.numbers = flow
    return page
  }

  /// The lines' ways do not depend on how large the symbols are, so they are found once.
  private mutating func slice(_ rows: Range<Int>) -> ChartSlice {
    if let (slice, routed) = known[rows] {
      return ChartSlice(slice, routed, symbols, sizes, typesetter)
    }
    let slice = slicer.slice(rows)
    let routed = slice.flowchart.routed()
    known[rows] = (slice, routed)
    return ChartSlice(slice, routed, symbols, sizes, typesetter)
  }

  /// Gives the last page a second row where it has only one.
  private mutating func relieveLast(_ pages: inout [ChartPage], _ grid: Grid, room: Double) {
    guard pages.count > 1, let last = pages.last, let before = pages.dropLast().last,
      last.firstRow == 0, last.numbers.clamped(to: 0..<rowCount).count == 1,
      before.firstRow == 0, before.numbers.count > 2
    else { return }
    let cut = last.numbers.lowerBound - 1
    let first = page(grid, before.numbers.lowerBound..<cut, [])
    let second = page(grid, cut..<rowCount, [])
    guard first.heights.reduce(0, +) <= before.heights.reduce(0, +) + 0.01,
      second.heights.reduce(0, +) + frame.below <= room
    else { return }
    pages[pages.count - 2] = first
    pages[pages.count - 1] = second
  }
}
