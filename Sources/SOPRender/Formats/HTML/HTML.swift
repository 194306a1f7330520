import SOPLanguage

extension Format {
  /// One self-contained web page that looks like the official form on screen and on paper.
  package static let html = Format(name: "html") { workflow, options in
    var writer = HTMLWriter(sheet: composeSheet(workflow, options.composition))
    writer.page()
    return Array(writer.text.utf8)
  }
}

/// The page as it is being written.
struct HTMLWriter {
  let sheet: Sheet
  var text = ""
  /// Whether the page has its one first heading yet.
  private var hasTitle = false
  /// The least width of the widest chart on a screen.
  private var widestTable = 0.0
  /// Of the charts that are not written yet, the next one at the end.
  private var flows: [HTMLFlow] = []

  init(sheet: Sheet) {
    self.sheet = sheet
    for case .flowchart(_, let charts, _) in sheet.parts {
      for chart in charts {
        let flow = HTMLFlow(chart, sheet)
        flows.append(flow)
        let widths = TableWidths(chart.table, actors: flow.columns, .screen)
        widestTable = max(widestTable, widths.least)
      }
    }
    flows.reverse()
  }

  mutating func page() {
    let words = Words(language: sheet.language)
    text += """
      <!DOCTYPE html>
      <html lang="\(sheet.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(line(sheet.title))</title>
      <style>
      \(styleSheet(sheet, widestTable: widestTable))</style>
      </head>
      <body>

      """
    if let mark = sheet.draftMark { text += "<p class=\"draft\">\(html(mark))</p>\n" }
    for part in sheet.parts { write(part, words) }
    text += "</body>\n</html>\n"
  }

  private mutating func write(_ part: Sheet.Part, _ words: Words) {
    switch part {
    case .title(let title):
      text += "<header class=\"title\(title.onNewPage ? " new-page" : "")\">\n"
      paragraph(title.heading)
      self.title(title.title)
      text += "</header>\n"
    case .cover(let cover):
      text += "<header class=\"cover\">\n<div>\n"
      paragraph(cover.heading)
      self.title(cover.title)
      paragraph(cover.year)
      text += "</div>\n<div>\n"
      for line in cover.issuer { paragraph(line) }
      text += "</div>\n<div>\n"
      paragraph(cover.address)
      text += "</div>\n</header>\n"
    case .identity(let identity): write(identity)
    case .boxes(let boxes):
      text += "<div class=\"boxes\">\n"
      for box in boxes {
        text += "<section>\n"
        if !box.heading.isEmpty { text += "<h2>\(html(box.heading))</h2>\n" }
        text += "<div>\(html(box.body))</div>\n</section>\n"
      }
      text += "</div>\n"
    case .section(let section):
      text += "<h2 class=\"section\(section.onNewPage ? " new-page" : "")\">"
      text += "<span>\(html(section.letter))</span> <span>\(html(section.title))</span></h2>\n"
      passages(section.body)
    case .passages(let body): passages(body)
    case .flowchart(let heading, let charts, _):
      for (index, chart) in charts.enumerated() {
        write(chart, under: index == 0 ? heading : "", words)
      }
    case .legend(let legend):
      write(legend, words)
    case .revisions(let heading, let table, _):
      text += "<section class=\"revisions\">\n"
      write(table, caption: heading)
      text += "</section>\n"
    case .table(let heading, let table):
      text += "<section class=\"sheet\">\n"
      write(table, caption: heading)
      text += "</section>\n"
    }
  }

  private mutating func write(_ identity: Sheet.Identity) {
    text += "<section class=\"identity\">\n<div class=\"issuer\">\n"
    for line in identity.issuer { paragraph(line) }
    text += "</div>\n<dl>\n"
    for field in identity.fields {
      let isSigned = if case .signature = field.value { true } else { isToSign(field) }
      text += isSigned ? "<div class=\"signed\">" : "<div>"
      text += "<dt>\(html(field.label))</dt><dd>"
      switch field.value {
      case .text(let value):
        if field.key == "title" { title(value) } else { text += html(value) }
        if isSigned { signingRoom() }
      case .signature(let signature): write(signature)
      }
      text += "</dd></div>\n"
    }
    text += "</dl>\n</section>\n"
  }

  private mutating func write(_ signature: Sheet.Signature) {
    text += "\n"
    paragraph(signature.phrase)
    paragraph(signature.position)
    signingRoom()
    let name = html(signature.name)
    if !name.isEmpty { text += "<p><strong>\(name)</strong></p>\n" }
    paragraph(signature.rank)
    paragraph(signature.nip)
  }

  private mutating func signingRoom() { text += "<div class=\"signature\"></div>\n" }

  private mutating func write(_ legend: Sheet.Legend, _ words: Words) {
    text += "<section class=\"legend\">\n<p>\(html(legend.heading))</p>\n<ul>\n"
    for entry in legend.shapes {
      text += "<li>\(drawing(SymbolSize(of: entry.shape), "")) = \(html(entry.text))</li>\n"
    }
    text += "<li>\(drawnArrow()) = \(html(legend.arrow))</li>\n"
    if sheet.parts.contains(where: isRoutedInWindows) {
      let pentagon = drawing(SymbolSize(.pentagon), "")
      text += "<li>\(pentagon) = \(html(words.connectorToRow))</li>\n"
    }
    text += "</ul>\n"
    if !legend.actors.isEmpty {
      text += "<ul>\n"
      for actor in legend.actors {
        text += "<li><span>\(html(actor.term))</span> = \(html(actor.text))</li>\n"
      }
      text += "</ul>\n"
    }
    text += "</section>\n"
  }

  private mutating func write(_ chart: Sheet.Chart, under heading: String, _ words: Words) {
    text += "<section class=\"chart\(chart.onNewPage ? " new-page" : "")\">\n"
    if !heading.isEmpty { text += "<h2>\(html(heading))</h2>\n" }
    let flow = flows.popLast() ?? HTMLFlow(chart, sheet)
    write(chart.table, caption: chart.title, flow, PrintedTable(chart.table, flow, sheet))
    for definitions in [chart.definitions, chart.totals] where !definitions.isEmpty {
      text += "<dl class=\"below\">\n"
      for definition in definitions {
        text += "<div><dt>\(html(definition.term))</dt><dd>\(html(definition.text))</dd></div>\n"
      }
      text += "</dl>\n"
    }
    if let footnotes = chart.footnotes {
      text += "<div class=\"notes\">\n"
      paragraph(footnotes.heading)
      text += "<dl>\n"
      for note in footnotes.notes {
        text += "<div><dt>\(html(note.mark))</dt><dd>\(html(note.body))</dd></div>\n"
      }
      text += "</dl>\n</div>\n"
    }
    text += "</section>\n"
  }

  private mutating func passages(_ body: [Passage]) {
    if body.isEmpty { return }
    text += "<div class=\"narrative\">\n"
    for passage in body {
      switch passage {
      case .text(let value): paragraph(value)
      case .list: text += html([passage]) + "\n"
      }
    }
    text += "</div>\n"
  }

  /// The SOP's title: the page's first heading where it stands first.
  private mutating func title(_ title: String) {
    text += hasTitle ? "<strong>\(html(title))</strong>" : "<h1>\(html(title))</h1>\n"
    hasTitle = true
  }

  private mutating func paragraph(_ value: String) {
    let value = html(value)
    if !value.isEmpty { text += "<p>\(value)</p>\n" }
  }
}

/// Whether ways go over from window to window in a part.
private func isRoutedInWindows(_ part: Sheet.Part) -> Bool {
  guard case .flowchart(_, let charts, _) = part else { return false }
  return charts.contains { $0.table.rows.count > HTMLMeasures.windowRows }
}
