import SOPRender

/// Puts one block under another on pages of the sheet's paper, and gives each page its number and
/// the draft's mark.
struct PageFlow {
  /// Of the area that text may take.
  let width: Double
  let pageHeight: Double

  private let paper: (across: Double, down: Double)
  /// Whether a block had less room than its words need.
  private(set) var isCramped = false
  private var pages: [[Mark]] = [[]]
  /// Of the last page's area.
  private var used = 0.0
  /// Whether the last page takes nothing more.
  private var isOver = false
  /// What goes where the next block goes.
  private var waiting: [Block] = []

  init(_ sheet: Sheet) {
    let size = sheet.paper.size(sheet.orientation)
    paper = (millimetres(size.across), millimetres(size.down))
    width = paper.across - 2 * Measures.sideMargin
    pageHeight =
      paper.down - Measures.topMargin - Measures.signatureStrip - Measures.pageNumberRoom
  }

  /// Adds a block no taller than a page.
  mutating func add(_ block: Block) {
    waiting.append(block)
    // What would fill half a page by itself no longer waits for company.
    if !block.keepsWithNext || height(of: waiting, from: 0) > pageHeight / 2 { put() }
  }

  /// Adds what may take several pages: its maker is told how much room there is, and asked again
  /// if it finds that too little. `leaving`: how much room it leaves below for what comes next.
  mutating func add(
    gap: Double = 0, repeatsHead: Bool = true, leaving: Double = 0,
    _ make: (TableFrame) -> [Block]
  ) {
    func blocks(after used: Double) -> [Block] {
      let gap = used + height(of: waiting, from: used) > 0 ? gap : 0
      let above = used + height(of: waiting, from: used) + gap
      var blocks = make(
        TableFrame(
          width: width, firstHeight: pageHeight - above, pageHeight: pageHeight,
          repeatsHead: repeatsHead, below: leaving < pageHeight / 3 ? leaving : 0))
      if !blocks.isEmpty { blocks[0].gap = gap }
      return blocks
    }
    if waiting.contains(where: \.beginsPage) || isOver { breakPage() }
    var made = blocks(after: used)
    if made.first?.beginsPage == true, used > 0 {
      breakPage()
      if !waiting.isEmpty { made = blocks(after: 0) }
    }
    for block in made { add(block) }
  }

  /// Adds text over the page's width, cut between its lines where a page ends.
  mutating func add(
    _ text: SetLines, gap: Double = 0, indent: Double = 0, keepsWithNext: Bool = false
  ) {
    if text.isEmpty { return }
    if keepsWithNext, text.fits(in: pageHeight / 4) {
      let marks = text.marks(at: Point(indent, 0))
      add(Block(height: text.height, marks: marks, gap: gap, keepsWithNext: true))
      return
    }
    add(gap: gap) { frame in
      var grid = Grid(edges: [0, indent + text.width], padding: Padding(x: 0, y: 0), lines: .none)
      grid.isTable = false
      grid.rows = [
        Grid.Row(cells: [.init(columns: 0..<1, .lines(text), role: nil)], cut: .anywhere)
      ]
      return grid.blocks(in: frame).map { block in
        var block = block
        block.marks = block.marks.map { $0.moved(indent, 0) }
        return block
      }
    }
  }

  /// Whatever comes next begins a page.
  mutating func endPage() {
    put()
    isOver = used > 0
  }

  /// The pages with their numbers, and the mark of a draft.
  mutating func finish(draftMark: String?, _ typesetter: Typesetter) -> [Drawing.Page] {
    put()
    return pages.enumerated().map { index, marks in
      var content = marks
      if index > 0 {
        content.append(.group(.artifact, pageNumber(index + 1, typesetter)))
      }
      if let draftMark { content.append(.group(.artifact, self.draftMark(draftMark, typesetter))) }
      return Drawing.Page(width: paper.across, height: paper.down, content: content)
    }
  }

  /// Puts what waits on a page.
  private mutating func put() {
    if waiting.isEmpty { return }
    let isNewPage = waiting.contains(where: \.beginsPage) || isOver
    if isNewPage || used + height(of: waiting, from: used) > pageHeight + 0.001 { breakPage() }
    for block in waiting {
      if block.isCramped { isCramped = true }
      // More than a page in headings alone.
      if used + block.height > pageHeight + 0.001 { breakPage() }
      if used > 0 { used += block.gap }
      pages[pages.count - 1] += block.marks.map {
        $0.moved(Measures.sideMargin, Measures.topMargin + used)
      }
      used += block.height
    }
    waiting = []
  }

  private mutating func breakPage() {
    isOver = false
    if used == 0 { return }
    pages.append([])
    used = 0
  }

  /// How much blocks take below what is used of a page.
  private func height(of blocks: [Block], from used: Double) -> Double {
    var height = 0.0
    for block in blocks { height += (used + height > 0 ? block.gap : 0) + block.height }
    return height
  }

  private func pageNumber(_ number: Int, _ typesetter: Typesetter) -> [Mark] {
    let text = typesetter.set("- \(number) -", Measures.pageNumber)
    let bottom = paper.down - Measures.signatureStrip
    return text.marks(
      at: Point(Measures.sideMargin, bottom - text.height), width: width, .centre)
  }

  /// In a thin frame at the upper right, above the area of the text.
  private func draftMark(_ word: String, _ typesetter: Typesetter) -> [Mark] {
    let text = typesetter.set(word, Measures.draftMark)
    let room = Measures.cellPadding
    let (across, down) = (text.width + 2 * room.x, text.height + 2)
    let corner = Point(
      Measures.sideMargin + width - across, (Measures.topMargin - down) / 2 + 2)
    return text.marks(at: corner.moved(room.x, 1), width: text.width, .left)
      + ruled([[0]], [0, across], [0, down], at: corner)
  }
}
