extension Grid {
  /// Its slices, one a page: the first where the flow is, unless it begins a page because nothing
  /// of it fits there; each further one begins a page.
  func blocks(in frame: TableFrame) -> [Block] {
    var cutter = GridCutter(self, frame)
    for index in cutter.grid.rows.indices { cutter.place(rowAt: index) }
    return cutter.finish()
  }
}

/// Fills pages with a grid's rows.
private struct GridCutter {
  private(set) var grid: Grid
  private let frame: TableFrame
  private var blocks: [Block] = []
  /// Of the page that is being filled.
  private var rows: [Grid.Row] = []
  private var heights: [Double] = []
  private var head: SetHead?
  private var room: Double
  /// Whether the first page has nothing of it.
  private var skipsFirst = false

  init(_ grid: Grid, _ frame: TableFrame) {
    self.grid = grid
    self.frame = frame
    // A head that leaves hardly room below it becomes rows that can be cut.
    if let head = grid.head, head.height > frame.pageHeight / 2 {
      self.grid.rows = head.asRows(grid.padding) + grid.rows
      self.grid.head = nil
    }
    head = self.grid.head
    room = frame.firstHeight - (head?.height ?? 0)
  }

  mutating func place(rowAt index: Int) {
    var row = grid.rows[index]
    while true {
      let lead = index + 1 < grid.rows.count && row.keepsWithNext ? grid.rows[index + 1] : nil
      let wanted = lead.map(leastPart) ?? (index == grid.rows.count - 1 ? below(row) : 0)
      if fits(row, in: room - wanted) || (isFresh && fits(row, in: room)) {
        append(row)
        return
      }
      // What a page of its own holds goes there, unless much would stay empty here.
      let wouldFit = fits(row, in: frame.pageHeight - (grid.head?.height ?? 0) - wanted)
      let isWorthwhile =
        switch row.cut {
        case .whenTooTall: false
        case .ratherThanLeaveRoom: room > frame.pageHeight / 4
        case .anywhere: true
        }
      if !isFresh, wouldFit && !isWorthwhile || room < leastPart(of: row) {
        breakPage()
        continue
      }
      let (part, rest) = grid.cut(row, at: room)
      append(part, height: room)
      row = rest
      breakPage()
    }
  }

  /// What the last row leaves free below it, where a page holds both.
  private func below(_ row: Grid.Row) -> Double {
    let room = frame.pageHeight - (grid.head?.height ?? 0) - frame.below
    return fits(row, in: room) ? frame.below : 0
  }

  mutating func finish() -> [Block] {
    close()
    return blocks
  }

  /// Whether a new page would not hold more, or hardly: there is nowhere better to go.
  private var isFresh: Bool {
    rows.isEmpty && room + (head?.height ?? 0) > frame.pageHeight * 3 / 4
  }

  private mutating func append(_ row: Grid.Row, height: Double? = nil) {
    let height = height ?? grid.height(of: row)
    rows.append(row)
    heights.append(height)
    room -= height
  }

  private mutating func breakPage() {
    if rows.isEmpty { skipsFirst = true }
    close()
    room = frame.pageHeight - (head?.height ?? 0)
  }

  private mutating func close() {
    guard !rows.isEmpty else { return }
    var block = grid.draw(rows, heights: heights, with: head)
    block.beginsPage = !blocks.isEmpty || skipsFirst
    blocks.append(block)
    rows = []
    heights = []
    if !frame.repeatsHead { head = nil }
  }

  private func fits(_ row: Grid.Row, in height: Double) -> Bool {
    row.least <= height + 0.001
      && row.cells.allSatisfy { cell in
        switch cell.content {
        case .lines(let lines):
          lines.isEmpty || lines.fits(in: height - 2 * grid.padding.y)
        case .block(let block): block.height <= height + 0.001
        }
      }
  }

  /// What of a row must at least stand on a page that it begins on: three lines, or what
  /// an empty place needs.
  private func leastPart(of row: Grid.Row) -> Double {
    row.cells.reduce(min(row.least, 2 * Measures.leastRow)) { least, cell in
      switch cell.content {
      case .lines(let lines):
        var few = lines
        few.lines = lines.lines.prefix(3)
        return max(least, few.isEmpty ? 0 : few.height + 2 * grid.padding.y)
      case .block(let block): return max(least, block.height)
      }
    }
  }
}

extension Grid {
  /// What of a row stands in a height, and the rest of it.
  func cut(_ row: Row, at height: Double) -> (Row, Row) {
    var part = row
    var rest = row
    part.least = 0
    rest.least = max(0, row.least - height)
    part.keepsWithNext = false
    for (index, cell) in row.cells.enumerated() {
      switch cell.content {
      case .lines(let lines):
        let cut = lines.cut(at: height - 2 * padding.y)
        part.cells[index].content = .lines(cut.0)
        rest.cells[index].content = .lines(cut.1)
      case .block: rest.cells[index].content = .lines(SetLines(width: 0))
      }
    }
    return (part, rest)
  }
}
