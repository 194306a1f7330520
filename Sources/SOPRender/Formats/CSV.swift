import SOPLanguage

extension Format {
  /// The rows of a procedure's table for a spreadsheet: RFC 4180, a line a row.
  package static let csv = Format(name: "csv", holds: .procedure) { workflow, options in
    var text = csvMark
    let table = composeTable(workflow, options.composition)
    text += csvRecord(table.columns.map(\.heading))
    for row in table.rows { text += csvRecord(row.cells.map(value)) }
    return Array(text.utf8)
  }
}

/// What a file for spreadsheets begins with: Excel reads one without a byte order mark in the
/// computer's old code page, and turns `→` and `–` into nonsense. Others skip the mark.
package let csvMark = "\u{FEFF}"

/// A line of such a file.
package func csvRecord(_ values: [String]) -> String {
  values.map(field).joined(separator: ",") + "\r\n"
}

private func field(_ value: String) -> String {
  let text = withoutFormulas(visibleLines(value).joined(separator: "\n"))
  // The semicolon stands between the cells where Windows is set to Indonesian.
  let isPlain =
    text.first != " " && text.last != " "
    && text.utf8.allSatisfy { !"\",;\n".utf8.contains($0) }
  return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
}

/// A cell's lines, one under another.
private func value(_ cell: Table.Cell) -> String {
  switch cell.content {
  case .symbols: return ""
  case .passages(let passages):
    let lines = passages.flatMap { passage in
      switch passage {
      case .text(let text): [text]
      // A dash before an item would be read as a minus.
      case .list(.none, let items), .list(.dash, let items): items
      case .list(let marks, let items): items.enumerated().map { marks.mark(at: $0) + $1 }
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// A value that no spreadsheet takes for a formula: an apostrophe stands before the sign that would
/// begin one.
///
/// A line and what follows a semicolon count as values too: Excel, set to Indonesian, breaks a file
/// with commas there when it is opened with a double click. A dash alone means *empty* and stays.
func withoutFormulas(_ value: String) -> String {
  var result = ""
  var rest = value[...]
  while !rest.isEmpty {
    let piece = rest.prefix { $0 != "\n" && $0 != ";" }
    let text = piece.drop { $0 == " " }
    if let first = text.unicodeScalars.first, beginsFormula(first), !isDash(text) {
      result += piece[..<text.startIndex] + "'"
      result += text
    } else {
      result += piece
    }
    rest = rest[piece.endIndex...]
    if let separator = rest.popFirst() { result.append(separator) }
  }
  return result
}

/// The signs that begin a formula, and their full-width forms, which some spreadsheets take for
/// them. Tabs and carriage returns never get here: they are no visible characters.
private func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
  default: false
  }
}

private func isDash(_ text: Substring) -> Bool {
  text.allSatisfy { $0 == " " || $0 == "-" } && text.count { $0 == "-" } == 1
}
