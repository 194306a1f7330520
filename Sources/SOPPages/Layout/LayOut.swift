package import SOPRender

/// The whole document on its pages.
package func layOut(_ sheet: Sheet, _ typesetter: Typesetter) -> Drawing {
  let drawing = layOut(sheet, hasConnector: false, typesetter)
  // Only laid-out charts know whether a way goes over to another page; then the legend says so.
  let explains = sheet.parts.contains { if case .legend = $0 { true } else { false } }
  let isConnected = explains && drawing.pages.contains { $0.content.contains(where: hasPentagon) }
  return isConnected ? layOut(sheet, hasConnector: true, typesetter) : drawing
}

private func layOut(
  _ sheet: Sheet, hasConnector: Bool, _ typesetter: Typesetter
) -> Drawing {
  var flow = PageFlow(sheet)
  // The first place that says the document's title is its first heading.
  var hasTitle = false
  func titleKind() -> SetLines.Line.Kind {
    defer { hasTitle = true }
    return hasTitle ? .paragraph : .heading(level: 1, line(sheet.title))
  }

  var rest = sheet.parts[...]
  while let part = rest.popFirst() {
    switch part {
    case .title(let title):
      if title.onNewPage { flow.endPage() }
      flow.add(title, titleKind: titleKind(), typesetter)
    case .cover(let cover): flow.add(cover, titleKind: titleKind(), typesetter)
    case .identity(let identity):
      // The boxes continue the frame.
      var boxes: [Sheet.Box] = []
      if case .boxes(let next)? = rest.first {
        boxes = next
        rest.removeFirst()
      }
      let kind = titleKind()
      flow.add(gap: Measures.partGap) { frame in
        FrontFrame.blocks(identity, boxes, titleKind: kind, in: frame, typesetter)
      }
    case .boxes(let boxes):
      flow.add(gap: Measures.partGap) { frame in
        FrontFrame.blocks(nil, boxes, titleKind: .paragraph, in: frame, typesetter)
      }
    case .section(let section): flow.add(section, typesetter)
    case .passages(let body): flow.add(body, gap: Measures.partGap / 2, typesetter)
    case .flowchart(let heading, let charts, _):
      for (index, chart) in charts.enumerated() {
        flow.add(
          chart, under: index == 0 ? heading : "", level: heading.isEmpty ? 2 : 3,
          sheet, typesetter)
      }
    case .legend(let legend): flow.add(legend, hasConnector: hasConnector, typesetter)
    case .revisions(let heading, let table, let inSection):
      if !inSection || !heading.isEmpty { flow.add(heading: heading, level: 2, typesetter) }
      flow.add(gap: 6) { layOutTextTable(table, $0, typesetter) }
    case .table(let heading, let table):
      flow.add(heading: heading, level: 2, typesetter)
      let below = height(ofShort: rest.first, width: flow.width, typesetter)
      flow.add(gap: heading.isEmpty ? Measures.partGap : 6, leaving: below) {
        layOutTextTable(table, $0, typesetter)
      }
    }
  }
  let pages = flow.finish(draftMark: sheet.draftMark, typesetter)
  return Drawing(
    language: sheet.language, title: line(sheet.title), pages: pages, isCramped: flow.isCramped)
}

/// How much room a table of a row or two needs with the gap above it: such a one does not stand
/// alone on the last page. Nothing for anything else.
private func height(
  ofShort part: Sheet.Part?, width: Double, _ typesetter: Typesetter
) -> Double {
  guard case .table(let heading, let table)? = part, heading.isEmpty, table.rows.count < 3 else {
    return 0
  }
  let frame = TableFrame(width: width, firstHeight: .infinity, pageHeight: .infinity)
  return layOutTextTable(table, frame, typesetter).reduce(Measures.partGap) { $0 + $1.height }
}

extension PageFlow {
  /// A chart with its headings above it and all that is said below its table.
  fileprivate mutating func add(
    _ chart: Sheet.Chart, under heading: String, level: Int, _ sheet: Sheet,
    _ typesetter: Typesetter
  ) {
    if chart.onNewPage { endPage() }
    add(heading: heading, level: 2, type: Measures.title, typesetter)
    add(heading: chart.title, level: level, typesetter)
    let below = BelowChart(chart, width: width, typesetter)
    add(gap: 6, repeatsHead: sheet.repeatsHead, leaving: below.height) {
      layOutTable(chart, sheet.language, $0, typesetter)
    }
    below.put(into: &self)
  }
}

private func hasPentagon(_ mark: Mark) -> Bool {
  switch mark {
  case .symbol(let symbol): symbol.shape == .pentagon
  case .group(_, let marks), .label(_, let marks): marks.contains(where: hasPentagon)
  case .text, .rule, .line, .dot: false
  }
}
