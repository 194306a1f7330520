import SOPLanguage

extension Register {
  /// Lines of at most so many columns.
  package func plainText(width: Int) -> String {
    let head = ([Self.title[language]] + issuer + [state])
      .flatMap { wrapped($0, width: width) }.map { $0.text + "\n" }.joined()
    let foot = notes.flatMap { wrapped($0, width: width) }.map { $0.text + "\n" }.joined()
    return head + "\n" + textTable(table, actors: "", width: width) + foot
  }

  /// For a spreadsheet: dates as numbers, each kind of finding in a column of its own.
  package var csv: String {
    let headings = [
      Text(id: "No.", en: "No."), Text(id: "Nomor SOP", en: "Number"),
      Text(id: "Nama SOP", en: "Title"), Text(id: "Instansi dan unit kerja", en: "Agency and unit"),
      Text(id: "Berlaku sejak", en: "In force since"), Text(id: "Tinjau ulang", en: "Review due"),
      Text(id: "Sudah lewat", en: "Overdue"), Text(id: "Waktu", en: "Time"),
      Text(id: "Kesalahan", en: "Errors"), Text(id: "Peringatan", en: "Warnings"),
      Text(id: "Saran", en: "Hints"), Text(id: "Berkas", en: "File"),
    ].map { $0[language] }
    let yes = Text(id: "ya", en: "yes")[language]
    return csvMark + csvRecord(headings)
      + rows.enumerated().map { place, row in
        csvRecord(
          [
            "\(place + 1)", row.number, row.title,
            (row.unit.isEmpty ? issuer : issuer + row.unit).joined(separator: "\n"),
            digits(row.inForce), digits(row.review), isOverdue(row) ? yes : "",
            row.time.joined(separator: "\n"),
          ] + row.findings.map { "\($0)" } + [row.file])
      }.joined()
  }

  /// `2024-01-24`, or `2024-01` where only the month is known.
  private func digits(_ date: Date?) -> String {
    guard let date else { return "" }
    func padded(_ number: Int, _ width: Int) -> String {
      let text = "\(number)"
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let month = "\(padded(date.year, 4))-\(padded(date.month, 2))"
    return date.day.map { "\(month)-\(padded($0.day, 2))" } ?? month
  }

  /// One self-contained web page, for screens and paper.
  package var webPage: String {
    let title = Self.title[language]
    let table = table
    var text = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(line(([title] + issuer).joined(separator: " – ")))</title>
      <style>
      \(registerStyle)</style>
      </head>
      <body>
      <header>
      <h1>\(html(title))</h1>

      """
    for line in issuer { text += "<p>\(html(line))</p>\n" }
    text += "<p class=\"state\">\(html(state))</p>\n</header>\n<table>\n<thead>\n<tr>"
    text += table.columns.map { "<th>\(html($0.heading))</th>" }.joined()
    text += "</tr>\n</thead>\n<tbody>\n"
    for (row, cells) in zip(rows, table.rows) {
      text += isOverdue(row) ? "<tr class=\"overdue\">" : "<tr>"
      for cell in cells.cells {
        switch cell.content {
        case .passages(let passages): text += "<td>\(html(passages))</td>"
        case .symbols: break
        }
      }
      text += "</tr>\n"
    }
    text += "</tbody>\n</table>\n"
    for note in notes { text += "<p class=\"note\">\(html(note))</p>\n" }
    return text + "</body>\n</html>\n"
  }
}

private let registerStyle = """
  @page { size: 297mm 210mm; margin: 15mm;
    @bottom-center { content: "- " counter(page) " -"; font: 9pt Arial, sans-serif; } }
  body { margin: 10mm auto; padding: 0 4mm; max-width: 297mm; color: #000; background: #fff;
    font: 10pt/1.35 Arial, "Liberation Sans", Helvetica, sans-serif; }
  header { text-align: center; margin-bottom: 5mm; }
  h1 { font-size: 13pt; margin: 0; }
  header p { margin: 0; font-weight: bold; }
  header .state { font-weight: normal; margin-top: 1mm; }
  table { width: 100%; border-collapse: collapse; font-size: 9pt; }
  th, td { border: 1px solid #000; padding: 1mm 1.5mm; vertical-align: top; text-align: left; }
  th { text-align: center; vertical-align: middle; background: #eee; }
  td:first-child { text-align: right; }
  td { overflow-wrap: break-word; }
  td p { margin: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .overdue td:nth-child(6) { font-weight: bold; }
  .note { font-size: 8.5pt; margin: 1mm 0; }
  @media print { body { margin: 0; padding: 0; max-width: none; } }

  """
