import Foundation
import SOPLanguage
import SOPRender
import Testing

/// A printed form, read back from what a format wrote; every text without its spaces.
struct PrintedForm {
  /// Everything above the boxes.
  var opening = ""
  var fields: [(label: String, value: String)] = []
  var boxes: [(heading: String, body: String)] = []
  /// The table's head, which plain text breaks over several lines.
  var head = ""
  var rows: [[String]] = []
  /// Everything under the flow table.
  var closing = ""
}

// Plain text: tables in lines, at any width that has room for them.
extension PrintedForm {
  init(plainText text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let grids = lines.indices.filter { lines[$0].hasPrefix("┌") }
    let ends = lines.indices.filter { lines[$0].hasPrefix("└") }
    // The first page, the flow table, and perhaps the list of revisions.
    try #require(grids.count >= 2 && ends.count == grids.count)
    try readIdentity(lines[grids[0]...ends[0]])
    opening += squeezed(lines[..<grids[0]].joined())
    closing = squeezed(lines[(ends[1] + 1)...].joined())
    let table = lines[grids[1]...ends[1]]
    // Under the last line of the head; inside the rows, lines that go up and down may be ways.
    let below = table.indices.first { lines[$0].wholeMatch(of: /│ *[0-9]+\.? *│.*/) != nil }
    let rule = Array(lines[try #require(below) - 1])
    let edges = rule.indices.filter { "├┼┤".contains(rule[$0]) }
    rows = bands(table).map { band in
      zip(edges, edges.dropFirst()).map { left, right in
        squeezed(band.map { String(Array($0)[(left + 1)..<right]) }.joined())
      }
    }.filter { $0[0].wholeMatch(of: /[0-9]+\.?/) != nil }
  }

  private mutating func readIdentity(_ lines: ArraySlice<String>) throws {
    var headings: [String]?
    for band in bands(lines) {
      if band.contains(where: { parts($0).count == 3 }) {
        fields.append(("", ""))
        for line in band {
          let parts = parts(line)
          try #require(parts.count == 3)
          // The agency's cell goes on beside the line between two fields.
          if line.contains("├") { fields.append(("", "")) }
          opening += parts[0]
          fields[fields.count - 1].label += parts[1]
          fields[fields.count - 1].value += parts[2]
        }
      } else if let above = headings {
        boxes += zip(above, columns(band)).map { (heading: $0, body: $1) }
        headings = nil
      } else {
        headings = columns(band)
      }
    }
  }

  /// What stands between two lines that go across the whole table.
  private func bands(_ lines: ArraySlice<String>) -> [[String]] {
    lines.split { $0.hasPrefix("┌") || $0.hasPrefix("├") || $0.hasPrefix("└") }.map(Array.init)
  }

  private func columns(_ band: [String]) -> [String] {
    let parts = band.map(parts)
    return (parts.first ?? []).indices.map { column in
      parts.map { column < $0.count ? $0[column] : "" }.joined()
    }
  }

  private func parts(_ line: String) -> [String] {
    line.split(omittingEmptySubsequences: false) { "│├┼┤┬┴".contains($0) }
      .dropFirst().dropLast().map { $0.allSatisfy { $0 == "─" } ? "" : squeezed($0) }
  }
}

extension PrintedForm {
  init(markdown text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rules = lines.indices.filter { lines[$0].hasPrefix("| --- |") }
    try #require(rules.count > 2)
    opening = unescaped(lines[..<(rules[0] - 1)].joined())
    for rule in rules {
      let above = cells(lines[rule - 1])
      let rows = lines[(rule + 1)...].prefix { $0.hasPrefix("|") }.map(cells)
      if above.allSatisfy(\.isEmpty) {
        fields = rows.map { ($0[0], $0[1]) }
      } else if above.count > 2 {
        // The flow table is the first so wide; the list of revisions may follow.
        guard self.rows.isEmpty else { continue }
        head = above.joined()
        self.rows = rows
        closing = unescaped(lines[(rule + 1 + rows.count)...].joined())
      } else {
        boxes += zip(above, try #require(rows.first)).map { (heading: $0, body: $1) }
      }
    }
  }

  private func cells(_ row: String) -> [String] {
    row.replacing("\\|", with: "\u{1}").split(separator: "|", omittingEmptySubsequences: false)
      .dropFirst().dropLast().map { unescaped($0.replacing("\u{1}", with: "\\|")) }
  }

  private func unescaped(_ text: some StringProtocol) -> String {
    squeezed(
      String(text).replacing("<br>", with: " ").replacing("**", with: "")
        .replacing(/\\(.)/) { "\($0.1)" }.replacing("&amp;", with: "&"))
  }
}

extension PrintedForm {
  init(html text: String) throws {
    let body = try #require(text.firstMatch(of: /(?s)<body>(.*)<\/body>/)).1
    let boxed = try #require(body.range(of: "<div class=\"boxes\">"))
    opening = plain(body[..<boxed.lowerBound])
    fields = body[..<boxed.lowerBound].matches(of: /(?s)<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/).map {
      (label: plain($0.1), value: plain($0.2))
    }
    let rest = body[boxed.lowerBound...]
    boxes = rest.matches(of: /(?s)<section>\s*<h2>(.*?)<\/h2>\s*<div>(.*?)<\/div>\s*<\/section>/)
      .map {
        (heading: plain($0.1), body: plain($0.2))
      }
    head = plain(try #require(rest.firstMatch(of: /(?s)<thead>.*?<\/thead>/)).0)
    closing = plain(rest[(try #require(rest.range(of: "</table>"))).upperBound...])
    rows = rest.matches(of: /(?s)<tr id="[^"]*">(.*?)<\/tr>/).map { row in
      row.1.matches(of: /(?s)<td[^>]*>(.*?)<\/td>/).map { plain($0.1) }
    }
  }

  private func plain(_ text: some StringProtocol) -> String {
    // A drawn symbol is read by its label.
    let words = String(text).replacing(/<[^>]*aria-label="([^"]*)"[^>]*>/) { " \($0.1) " }
      .replacing(/<[^>]*>/, with: " ")
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return squeezed(entities.reduce(words) { $0.replacing($1.0, with: $1.1) })
  }
}
