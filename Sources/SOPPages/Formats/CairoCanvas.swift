import CPango

/// A page drawn with Cairo, the same on paper and on a screen.
struct CairoCanvas {
  let cairo: OpaquePointer
  let shaper: Shaper
  let medium: Medium

  enum Medium {
    /// Colours, and tags that say what is what.
    case document
    /// One channel, the light of each pixel.
    case greyPicture
  }

  func draw(_ page: Drawing.Page) {
    paper()
    if medium == .greyPicture { cairo_paint(cairo) }
    cairo_set_line_width(cairo, Ink.line)
    ink()
    for mark in page.background { drawBackground(mark) }
    for mark in page.content { draw(mark, inFigure: false) }
  }

  /// Everything but what the background shows already, in the order in which it is read.
  private func draw(_ mark: Mark, inFigure: Bool) {
    switch mark {
    case .text(let line):
      var line = line
      if line.hasBlankAfter { line.text += " " }
      shaper.show(line, on: cairo)
    case .rule, .line, .dot: break
    case .symbol(let symbol):
      draw(symbol)
      for word in symbol.words { draw(word, inFigure: inFigure) }
    case .label(_, let marks):
      for mark in marks { draw(mark, inFigure: inFigure) }
    case .group(let role, let marks):
      // A figure is one thing with one text: what is in it has no tags of its own.
      let tags = medium == .document && !inFigure ? role.tags : []
      for tag in tags { cairo_tag_begin(cairo, tag, nil) }
      for mark in marks { draw(mark, inFigure: inFigure || role.isFigure) }
      for tag in tags.reversed() { cairo_tag_end(cairo, tag) }
    }
  }

  private func drawBackground(_ mark: Mark) {
    switch mark {
    case .rule(let from, let to, let width):
      cairo_save(cairo)
      cairo_set_line_width(cairo, width)
      // So that the rules of a frame meet in its corners.
      cairo_set_line_cap(cairo, CAIRO_LINE_CAP_SQUARE)
      stroke([from, to])
      cairo_restore(cairo)
    case .line(let line): draw(line)
    case .dot(let middle):
      cairo_new_path(cairo)
      cairo_arc(cairo, middle.x, middle.y, Ink.dot, 0, 2 * Double.pi)
      cairo_fill(cairo)
    case .text, .symbol, .label, .group: break
    }
  }

  private func draw(_ line: LineMark) {
    switch line.kind {
    case .arrow:
      let arrow = Arrow(line.points)
      stroke(arrow.shaft)
      trace(arrow.head)
      cairo_close_path(cairo)
      cairo_fill(cairo)
    case .tie: stroke(line.points)
    case .choice:
      cairo_save(cairo)
      cairo_set_dash(cairo, [Ink.dash], 1, 0)
      stroke(line.points)
      cairo_restore(cairo)
    }
  }

  private func draw(_ symbol: SymbolMark) {
    switch symbol.outline {
    case .rectangle(let radius): trace(symbol.area, radius: radius)
    case .polygon(let corners):
      trace(corners)
      cairo_close_path(cairo)
    }
    paper()
    cairo_fill_preserve(cairo)
    ink()
    cairo_stroke(cairo)
  }

  private func stroke(_ points: [Point]) {
    trace(points)
    cairo_stroke(cairo)
  }

  private func trace(_ points: [Point]) {
    cairo_new_path(cairo)
    for point in points { cairo_line_to(cairo, point.x, point.y) }
  }

  private func trace(_ area: Rectangle, radius: Double) {
    guard radius > 0 else {
      cairo_rectangle(cairo, area.x, area.y, area.width, area.height)
      return
    }
    let quarter = Double.pi / 2
    let (left, right) = (area.x + radius, area.right - radius)
    let (top, bottom) = (area.y + radius, area.bottom - radius)
    cairo_new_path(cairo)
    cairo_arc(cairo, right, top, radius, -quarter, 0)
    cairo_arc(cairo, right, bottom, radius, 0, quarter)
    cairo_arc(cairo, left, bottom, radius, quarter, 2 * quarter)
    cairo_arc(cairo, left, top, radius, 2 * quarter, 3 * quarter)
    cairo_close_path(cairo)
  }

  private func ink() {
    switch medium {
    case .document: cairo_set_source_rgb(cairo, 0, 0, 0)
    // Ink takes light away.
    case .greyPicture: cairo_set_operator(cairo, CAIRO_OPERATOR_DEST_OUT)
    }
  }

  private func paper() {
    switch medium {
    case .document: cairo_set_source_rgb(cairo, 1, 1, 1)
    case .greyPicture: cairo_set_operator(cairo, CAIRO_OPERATOR_OVER)
    }
  }
}

extension Mark.Role {
  var isFigure: Bool {
    if case .figure = self { return true }
    return false
  }

  /// Its names among PDF's structure types, the outer first.
  fileprivate var tags: [String] {
    switch self {
    case .heading(let level, _): ["H\(min(max(level, 1), 6))"]
    case .paragraph: ["P"]
    case .list: ["L"]
    case .listItem: ["LI", "LBody"]
    case .table: ["Table"]
    case .row: ["TR"]
    case .cell: ["TD"]
    case .headCell: ["TH"]
    case .figure: ["Figure"]
    case .artifact: []
    }
  }
}
