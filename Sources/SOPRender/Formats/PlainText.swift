import SOPLanguage

extension Format {
  /// Plain text for a terminal: tables in lines, no line longer than asked for.
  package static let plainText = Format(name: "txt") { workflow, options in
    let sheet = composeSheet(workflow, options.composition)
    return Array(writePlainText(sheet, width: max(40, options.width)).utf8)
  }
}

func writePlainText(_ sheet: Sheet, width: Int) -> String {
  var parts: [String] = []
  if let mark = sheet.draftMark { parts.append(rightAligned(mark, width: width)) }
  var index = 0
  var drawsWays = false
  while index < sheet.parts.count {
    let part = sheet.parts[index]
    index += 1
    switch part {
    case .title(let title):
      parts.append(centred([title.heading, title.title], width: width))
    case .cover(let cover):
      parts.append(
        centred([cover.heading, cover.title, cover.year], width: width) + "\n"
          + centred(cover.issuer, width: width)
          + (cover.address.isEmpty ? "" : "\n" + centred([cover.address], width: width)))
    case .identity(let identity):
      // On paper the boxes hang directly under the identity: one frame.
      var boxes: [Sheet.Box] = []
      if index < sheet.parts.count, case .boxes(let next) = sheet.parts[index] {
        boxes = next
        index += 1
      }
      parts.append(textIdentity(identity, boxes, width: width))
    case .boxes(let boxes): parts.append(textIdentity(nil, boxes, width: width))
    case .section(let section):
      let mark = section.letter + " "
      parts.append(wrapped(section.title, width: width, mark: mark).joined())
      parts.append(narrative(section.body, width: width, indent: sectionIndent))
    case .passages(let body):
      parts.append(narrative(body, width: width, indent: sectionIndent))
    case .flowchart(let heading, let charts, _):
      if !heading.isEmpty { parts.append(centred([heading], width: width)) }
      for chart in charts {
        let drawn = DrawnTable(chart, width: width)
        drawsWays = drawsWays || drawn != nil
        parts.append(textChart(chart, drawn, width: width))
      }
    case .legend(let legend):
      var lines = wrapped(legend.heading, width: width)
      for entry in legend.shapes {
        if drawsWays {
          lines += wrapped(entry.text, width: width, mark: "  \(glyph(of: entry.shape))  = ")
          continue
        }
        let shape = drawing(of: entry.shape, width: 6)
        let space = String(repeating: " ", count: (6 - shape[0].width) / 2)
        lines += wrapped(
          entry.text, width: width, mark: "\(space)\(shape[0].text)\(space) = ")
        lines.append(TextLine(space + shape[1].text))
      }
      lines += wrapped(legend.arrow, width: width, mark: "  →    = ")
      for actor in legend.actors {
        let space = String(repeating: " ", count: max(0, 4 - displayWidth(actor.term)))
        lines += wrapped(actor.text, width: width, mark: "  \(actor.term)\(space) = ")
      }
      parts.append(lines.joined())
    case .revisions(let heading, let table, _):
      parts.append(
        centred([heading], width: width) + textTable(table, actors: "", width: width))
    case .table(let heading, let table):
      parts.append(
        centred([heading], width: width) + textTable(table, actors: "", width: width))
    }
  }
  return parts.filter { !$0.isEmpty }.joined(separator: "\n")
}

private func textChart(_ chart: Sheet.Chart, _ drawn: DrawnTable?, width: Int) -> String {
  var text = centred([chart.title], width: width)
  text += drawn?.text ?? textTable(chart.table, actors: chart.actors, width: width)
  for definitions in [chart.definitions, chart.totals] where !definitions.isEmpty {
    text += "\n"
    for definition in definitions {
      text += wrapped("\(definition.term): \(definition.text)", width: width).joined()
    }
  }
  if let footnotes = chart.footnotes {
    text += "\n" + wrapped(footnotes.heading, width: width).joined()
    for note in footnotes.notes { text += textFootnote(note, width: width).joined() }
  }
  return text
}

private func centred(_ texts: [String], width: Int) -> String {
  texts.flatMap { wrapped($0, width: width) }.map { line in
    if line.text.isEmpty { return line }
    return TextLine(
      String(repeating: " ", count: (width - line.width) / 2) + line.text, width: width)
  }.joined()
}

private func rightAligned(_ text: String, width: Int) -> String {
  wrapped(text, width: width).map { line in
    TextLine(String(repeating: " ", count: width - line.width) + line.text, width: width)
  }.joined()
}

extension [TextLine] {
  fileprivate func joined() -> String {
    map { $0.text + "\n" }.joined()
  }
}
