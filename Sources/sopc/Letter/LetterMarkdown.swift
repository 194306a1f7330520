import SOPLanguage
import SOPRender

extension Letter {
  /// The same content in Markdown; room for an answer is an empty cell.
  func markdown() -> String {
    var blocks = ["# \(words.title)", head, words.opening(self)]
    if let chapter = chapters.first {
      blocks.append(chapters.count == 1 ? identity(of: chapter) : overview)
      let severities = Severity.allCases.filter { count($0) > 0 }
      blocks.append(
        severities.map { "- **\(words.severity($0))**: \(words.meaning(of: $0))." }
          .joined(separator: "\n"))
    }
    if !faultless.isEmpty { blocks.append(paragraph(words.faultless(faultless))) }
    if leftOut > 0 { blocks.append(words.leftOut(leftOut)) }
    blocks += [
      words.closing, words.reviewer, table([[dots], ["\(words.employeeNumber) \(dots)"]]),
    ]
    for chapter in chapters { blocks += markdownChapter(chapter) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    var rows = [[words.number, dots], [words.date, dots]]
    if !chapters.isEmpty { rows.append([words.enclosure, words.matrix]) }
    rows.append([words.subject, cell(words.subject(of: self))])
    let to = addressee.isEmpty ? [dots] : addressee.map(cell)
    rows.append([words.to, (to + [words.atPlace]).filter { !$0.isEmpty }.joined(separator: "<br>")])
    return table(rows)
  }

  private func identity(of chapter: Chapter) -> String {
    var rows = [[words.sopName, "**\(cell(chapter.name))**"]]
    if !chapter.number.isEmpty { rows.append([words.sopNumber, cell(chapter.number)]) }
    if !chapter.issuer.isEmpty {
      rows.append([words.issuer, chapter.issuer.map(cell).joined(separator: "<br>")])
    }
    rows.append([words.file, cell(chapter.file)])
    rows.append([words.findings, words.counts(chapter)])
    return table(rows)
  }

  private var overview: String {
    let severities = Severity.allCases.filter { count($0) > 0 }
    let rows = chapters.enumerated().map { index, chapter in
      [String(index + 1), cell(chapter.name), cell(chapter.file)]
        + severities.map { String(chapter.count($0)) }
    }
    return table(
      rows,
      head: [words.row, words.sopName, words.file] + severities.map { words.severity($0) })
  }

  private func markdownChapter(_ chapter: Chapter) -> [String] {
    var blocks = ["## \(words.enclosure): \(paragraph(chapter.name))"]
    if chapters.count > 1 { blocks.append(identity(of: chapter)) }
    if !chapter.isWhole { blocks.append(words.notWhole) }
    blocks.append(
      table(
        chapter.rows.map(cells),
        head: [words.row, words.place, words.findingAndReason, words.advice, words.answer]))
    blocks.append("\(words.answeredBy):")
    blocks.append(table(words.answeredByFields.map { [$0, dots] }))
    return blocks
  }

  private func cells(_ row: Row) -> [String] {
    let place =
      ["**\(cell(row.place.name))**"] + row.place.details.map(cell)
      + [row.line.isEmpty ? row.code : "\(row.line) · \(row.code)"]
    var finding = ["**\(words.severity(row.severity))**", cell(row.message)]
    if let quote = row.quote { finding.append("\(words.written) “\(cell(quote))”") }
    if !row.related.isEmpty { finding.append(cell(row.related)) }
    finding.append(cell(words.why(row.why)))
    return [
      String(row.number), place.joined(separator: "<br>"), finding.joined(separator: "<br>"),
      cell(row.advice), "",
    ]
  }
}

/// A place to be filled in.
private let dots = "……………………"

/// Rows of cells that are already escaped; without a head its line stays empty.
private func table(_ rows: [[String]], head: [String]? = nil) -> String {
  let columns = head?.count ?? rows.first?.count ?? 0
  let first = head ?? Array(repeating: "", count: columns)
  let lines = [first, Array(repeating: "---", count: columns)] + rows
  return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
}

private func cell(_ value: String) -> String {
  visibleLines(value).map(escaped).joined(separator: "<br>")
}

/// A value in a line of its own.
private func paragraph(_ value: String) -> String {
  visibleLines(value).map(escaped).joined(separator: " ")
}
