import SOPLanguage

extension Format {
  /// Markdown as GitHub reads it, tables included.
  package static let markdown = Format(name: "md") { workflow, options in
    Array(writeMarkdown(composeSheet(workflow, options.composition)).utf8)
  }
}

func writeMarkdown(_ sheet: Sheet) -> String {
  var blocks: [String] = []
  if let mark = sheet.draftMark { blocks.append(strong(mark)) }
  for part in sheet.parts {
    switch part {
    case .title(let title):
      blocks += paragraphs([title.heading])
      blocks += heading(1, title.title)
    case .cover(let cover):
      blocks += paragraphs([cover.heading])
      blocks += heading(1, cover.title)
      blocks += paragraphs([cover.year] + cover.issuer + [cover.address])
    case .identity(let identity):
      blocks += paragraphs([identity.issuer.joined(separator: "\n")])
      blocks.append(
        table(
          head: ["", ""],
          identity.fields.map { [strong($0.label), text(of: $0)] }))
    case .boxes(let boxes):
      for index in stride(from: 0, to: boxes.count, by: 2) {
        let pair = boxes[index..<min(index + 2, boxes.count)]
        blocks.append(
          table(head: pair.map { inline($0.heading) }, [pair.map { passages($0.body) }]))
      }
    case .section(let section):
      blocks += heading(2, "\(section.letter) \(section.title)")
      blocks += narrative(section.body)
    case .passages(let body): blocks += narrative(body)
    case .flowchart(let label, let charts, let inSection):
      let level = inSection ? 3 : 2
      blocks += heading(level, label)
      for chart in charts {
        blocks += heading(label.isEmpty ? level : level + 1, chart.title)
        blocks.append(markdownTable(chart.table))
        blocks += markdownDrawing(chart)
        blocks += list(chart.definitions + chart.totals)
        if let footnotes = chart.footnotes { blocks += footnotesBlocks(footnotes) }
      }
    case .legend(let legend):
      blocks += paragraphs([legend.heading])
      let entries = legend.shapes.map { "- \(shapeText($0.shape)) = \(inline($0.text))" }
      let actors = legend.actors.map { "- \(inline($0.term)) = \(inline($0.text))" }
      let arrow = "- → = \(inline(legend.arrow))"
      blocks.append((entries + [arrow] + actors).joined(separator: "\n"))
    case .revisions(let label, let revisions, let inSection):
      blocks += heading(inSection ? 3 : 2, label)
      blocks.append(markdownTable(revisions))
    case .table(let label, let contents):
      blocks += heading(2, label)
      blocks.append(markdownTable(contents))
    }
  }
  return blocks.joined(separator: "\n\n") + "\n"
}

/// The table of a chart. There is one head row only, so a shared heading stands over each of its own.
private func markdownTable(_ contents: Table) -> String {
  var above = contents.columns.map { _ in "" }
  var numbers: [String] = []
  for cell in contents.head.joined() {
    switch cell.says {
    case .heading: break
    case .shared(let text):
      for column in cell.column..<cell.column + cell.columns {
        above[column] += inline(text) + "<br>"
      }
    case .number(let number): numbers.append(inline(number))
    }
  }
  let head = contents.columns.indices.map { above[$0] + inline(contents.columns[$0].heading) }
  var rows: [[String]] = []
  rows.reserveCapacity(contents.rows.count)
  if !numbers.isEmpty { rows.append(numbers) }
  for row in contents.rows { rows.append(row.cells.map(text(of:))) }
  if let foot = contents.foot { rows.append(foot.map(text(of:))) }
  return table(head: head, rows)
}

private func table(head: [String], _ rows: [[String]]) -> String {
  var text = line(head) + "\n|" + String(repeating: " --- |", count: head.count)
  for row in rows {
    text += "\n"
    text += line(row)
  }
  return text
}

private func line(_ cells: [String]) -> String {
  var text = "|"
  for cell in cells {
    text += cell.isEmpty ? "  |" : " " + cell + " |"
  }
  return text
}

private func text(of cell: Table.Cell) -> String {
  switch cell.content {
  case .passages(let texts): passages(texts)
  case .symbols(let symbols): symbols.map(text(of:)).joined(separator: "<br>")
  }
}

private func text(of field: Sheet.Field) -> String {
  switch field.value {
  case .text(let text):
    return field.key == "title" ? strong(text) : inline(text)
  case .signature(let signature):
    let above = [signature.phrase, signature.position].map(inline).filter { !$0.isEmpty }
    let below = [strong(signature.name), inline(signature.rank), inline(signature.nip)]
    // Room to sign between the lines.
    return (above + ["", ""] + below.filter { !$0.isEmpty }).joined(separator: "<br>")
  }
}

private func text(of symbol: Symbol) -> String {
  let first = ([shapeText(symbol.shape)] + notes(on: symbol).map(inline)).joined(separator: " ")
  return ([first] + symbol.ways.map { inline($0.text) }).joined(separator: "<br>")
}

/// The shape as a character that every font has.
private func shapeText(_ shape: Symbol.Shape) -> String {
  switch shape {
  case .capsule: "○"
  case .box: "□"
  case .diamond: "◇"
  }
}

func passages(_ passages: [Passage]) -> String {
  passages.flatMap { passage -> [String] in
    switch passage {
    case .text(let text): [inline(text)]
    case .list(let marks, let items): items.enumerated().map { marks.mark(at: $0) + inline($1) }
    }
  }.joined(separator: "<br>")
}

private func heading(_ level: Int, _ text: String) -> [String] {
  let lines = visibleLines(text).map(escaped)
  if lines.isEmpty { return [] }
  return [String(repeating: "#", count: level) + " " + lines.joined(separator: " ")]
}

func paragraphs(_ texts: [String]) -> [String] {
  texts.map { visibleLines($0).map(paragraphLine).joined(separator: "<br>\n") }
    .filter { !$0.isEmpty }
}

private func list(_ definitions: [Sheet.Definition]) -> [String] {
  if definitions.isEmpty { return [] }
  return [
    definitions.map { "- \(strong($0.term)): \(inline($0.text))" }.joined(separator: "\n")
  ]
}

private func strong(_ text: String) -> String {
  let text = inline(text)
  return text.isEmpty ? "" : "**\(text)**"
}

/// A value inside a line.
func inline(_ text: String) -> String {
  visibleLines(text).map(escaped).joined(separator: "<br>")
}
