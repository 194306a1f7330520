import SOPLanguage

/// One page of a document as a picture of its own: real text, and nothing moved by a transform.
package func writeSVG(_ page: Drawing.Page, of drawing: Drawing) -> [UInt8] {
  var writer = SVGWriter()
  writer.write(page, of: drawing)
  return writer.bytes
}

private struct SVGWriter {
  var bytes: [UInt8] = []
  private var depth = 0

  mutating func write(_ page: Drawing.Page, of drawing: Drawing) {
    let (width, height) = (number(page.width), number(page.height))
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width + "pt"),
        ("height", height + "pt"), ("viewBox", "0 0 \(width) \(height)"),
        ("xml:lang", drawing.language.rawValue), ("lang", drawing.language.rawValue),
        ("font-family", "Liberation Sans, Arial, sans-serif"),
      ]
    ) { writer in
      writer.line("<title>\(xmlEscaped(drawing.title))</title>")
      writer.empty("rect", [("width", width), ("height", height), ("fill", "#fff")])
      let strokes = [("stroke", "#000"), ("stroke-width", number(Ink.line)), ("fill", "none")]
      writer.element("g", strokes + [("aria-hidden", "true")]) { writer in
        for mark in page.background { writer.writeBackground(mark) }
      }
      for mark in page.content { writer.write(mark) }
    }
  }

  /// Everything but what the background shows already, in the order in which it is read.
  private mutating func write(_ mark: Mark) {
    switch mark {
    case .text(let text): write(text)
    case .rule, .line, .dot: break
    case .symbol(let symbol):
      write(symbol)
      for word in symbol.words { write(word) }
    case .label(let area, let marks):
      let box = [area.x, area.y, area.width, area.height].map(number).joined(separator: " ")
      element("g", [("class", "label"), ("data-box", box)]) { writer in
        for mark in marks { writer.write(mark) }
      }
    case .group(let role, let marks):
      element("g", attributes(of: role)) { writer in
        for mark in marks { writer.write(mark) }
      }
    }
  }

  private mutating func writeBackground(_ mark: Mark) {
    switch mark {
    case .rule(let from, let to, let width):
      empty(
        "line",
        [
          ("x1", number(from.x)), ("y1", number(from.y)), ("x2", number(to.x)),
          ("y2", number(to.y)), ("stroke-width", number(width)), ("stroke-linecap", "square"),
        ])
    case .line(let line): write(line)
    case .dot(let middle):
      let place = [("cx", number(middle.x)), ("cy", number(middle.y)), ("r", number(Ink.dot))]
      empty("circle", place + [("fill", "#000"), ("stroke", "none")])
    case .text, .symbol, .label, .group: break
    }
  }

  private mutating func write(_ line: LineMark) {
    var attributes: [(String, String)] = []
    // What leads nowhere is an example in the legend and no line of the flowchart.
    if line.from != nil || line.to != nil {
      switch line.kind {
      case .arrow: attributes.append(("class", "edge"))
      case .tie: attributes.append(("class", "tie"))
      case .choice: attributes.append(("class", "tie choice"))
      }
    }
    if let from = line.from { attributes.append(("data-from", from)) }
    if let to = line.to { attributes.append(("data-to", to)) }
    switch line.kind {
    case .arrow:
      let arrow = Arrow(line.points)
      empty("path", attributes + [("d", path(arrow.shaft))])
      if !arrow.head.isEmpty {
        let fill = [("fill", "#000"), ("stroke", "none")]
        empty("polygon", [("points", corners(arrow.head))] + fill)
      }
    case .tie: empty("path", attributes + [("d", path(line.points))])
    case .choice:
      let dashes = [("stroke-dasharray", number(Ink.dash))]
      empty("path", attributes + [("d", path(line.points))] + dashes)
    }
  }

  private mutating func write(_ symbol: SymbolMark) {
    var attributes: [(String, String)] = []
    if let name = symbol.name { attributes = [("class", "node"), ("data-step", name)] }
    let look = [("fill", "#fff"), ("stroke", "#000"), ("stroke-width", number(Ink.line))]
    let area = symbol.area
    switch symbol.outline {
    case .rectangle(let radius):
      attributes += [
        ("x", number(area.x)), ("y", number(area.y)), ("width", number(area.width)),
        ("height", number(area.height)),
      ]
      if radius > 0 { attributes.append(("rx", number(radius))) }
      empty("rect", attributes + look)
    case .polygon(let points):
      empty("polygon", attributes + [("points", corners(points))] + look)
    }
  }

  private mutating func write(_ text: TextLine) {
    var attributes = [("x", number(text.at.x)), ("y", number(text.at.y))]
    // A reader without the typeface sets the line as long as it was measured.
    if text.width > 0 { attributes.append(("textLength", number(text.width))) }
    attributes.append(("font-size", number(text.type.size)))
    if text.type.isBold { attributes.append(("font-weight", "bold")) }
    if text.type.isItalic { attributes.append(("font-style", "italic")) }
    attributes.append(("xml:space", "preserve"))
    line("<text\(written(attributes))>\(xmlEscaped(text.text))</text>")
  }

  private mutating func element(
    _ name: String, _ attributes: [(String, String)], _ content: (inout SVGWriter) -> Void
  ) {
    line("<\(name)\(written(attributes))>")
    depth += 1
    content(&self)
    depth -= 1
    line("</\(name)>")
  }

  private mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    line("<\(name)\(written(attributes))/>")
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }
}

/// What a group is, for a screen reader.
private func attributes(of role: Mark.Role) -> [(String, String)] {
  switch role {
  case .heading(let level, _): [("role", "heading"), ("aria-level", "\(level)")]
  case .paragraph: [("role", "paragraph")]
  case .list: [("role", "list")]
  case .listItem: [("role", "listitem")]
  case .table: [("role", "table")]
  case .row: [("role", "row")]
  case .cell: [("role", "cell")]
  case .headCell: [("role", "columnheader")]
  case .figure(let words): [("role", "img"), ("aria-label", words)]
  case .artifact: [("aria-hidden", "true")]
  }
}

private func path(_ points: [Point]) -> String {
  points.enumerated()
    .map { index, point in "\(index == 0 ? "M" : "L")\(number(point.x)) \(number(point.y))" }
    .joined()
}

private func corners(_ points: [Point]) -> String {
  points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
}

private func written(_ attributes: [(String, String)]) -> String {
  attributes.map { " \($0)=\"\(xmlEscaped($1))\"" }.joined()
}
