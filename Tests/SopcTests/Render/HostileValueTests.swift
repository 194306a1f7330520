import Foundation
import SOPLanguage
import SOPRender
import Testing

/// Values that try to leave their place: in a terminal, a table, a page.
@Suite struct HostileValueTests {
  static let values = [
    "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{9B}31m", "</td><script>alert(1)</script>", "a | b | c",
    "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "satu\ndua\r\ntiga",
    "\u{202E}terbalik\u{2066}",
    String(repeating: "x", count: 10_000), String(repeating: "漢", count: 500), "👨‍👩‍👧🇮🇩☺️1️⃣",
    "e\u{301}\u{301}", "\u{301}a", "\u{FE0F}b", "- satu", "# judul", "1. satu", "> kutip", "---",
    "| --- |", "```", "![x](javascript:x)", "[a]: b", "<!-- ", "&lt;b&gt;", "\\|", "`|`", "<br>",
    "    kode", "\t", "*tebal* _miring_ ~~coret~~ $x$", "\u{0}\u{8}\u{7F}", "]]>", "#anchor",
    "</style>",
  ]

  @Test(arguments: values, Format.all.indices)
  func noControlReachesTheOutput(value: String, format: Int) {
    let bytes = Format.all[format].write(Sample.everywhere(value).workflow, .init())
    // A spreadsheet's lines end so.
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    #expect(
      text.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x0A, 0x20..<0x7F: true
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
        default: true
        }
      })
  }

  @Test(arguments: values)
  func textKeepsItsWidth(value: String) {
    let workflow = Sample.everywhere(value).workflow
    for width in [40, 57, 80, 100, 133, 200] { expectWidth(of: workflow, atMost: width) }
  }

  @Test(arguments: values)
  func markdownKeepsItsTables(value: String) {
    let all = String(
      decoding: Format.markdown.write(Sample.everywhere(value).workflow, .init()), as: UTF8.self)
    // Nothing means anything in the drawings but what closes them.
    var text = ""
    for (index, part) in all.components(separatedBy: "```").enumerated() {
      if index % 2 == 0 {
        text += part
      } else {
        #expect(part.hasPrefix("text\n") && part.hasSuffix("\n") && !part.contains("`"))
      }
    }
    var columns = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.first == "|" else {
        columns = 0
        // A heading, a list, a line break or an escaped beginning: nothing else may begin a block.
        #expect(
          !line.hasPrefix(" ") && !line.hasPrefix("<") && !line.hasPrefix("`")
            && !line.hasPrefix(">"))
        // Nor may what stands in a list item.
        if let mark = line.prefixMatch(of: /(- |\* |[0-9]+[.)] )/) {
          let item = line[mark.range.upperBound...]
          #expect(item.prefixMatch(of: /([-+*>]|[0-9]+[.)])\s/) == nil, "\(line)")
        }
        continue
      }
      let cells = unescapedBars(line) - 1
      if columns == 0 { columns = cells }
      #expect(cells == columns, "\(line)")
    }
    // The only tag is the line break that the format itself writes; there are no entities but `&`'s.
    var previous: [Unicode.Scalar] = []
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if scalar == "<", !isEscaped(previous) {
        let tag = text.unicodeScalars.dropFirst(index).prefix(4)
        #expect(String(tag) == "<br>")
      }
      previous = previous.suffix(8) + [scalar]
    }
    #expect(!text.contains("&lt;"))
  }

  @Test(arguments: values)
  func htmlKeepsItsTags(value: String) {
    let hostile = String(
      decoding: Format.html.write(Sample.everywhere(value).workflow, .init()), as: UTF8.self)
    // The same page with a harmless value of as many lines has the same tags, in the same order.
    let harmless = visibleShape(of: value)
    let page = String(
      decoding: Format.html.write(Sample.everywhere(harmless).workflow, .init()), as: UTF8.self)
    #expect(tags(hostile) == tags(page))
  }

  /// Whether an odd number of backslashes stands before a place.
  private func isEscaped(_ before: [Unicode.Scalar]) -> Bool {
    before.reversed().prefix { $0 == "\\" }.count % 2 == 1
  }
}

/// A word a line, so that a page has the same breaks.
func visibleShape(of value: String) -> String {
  let lines = value.split(omittingEmptySubsequences: false) { $0.isNewline }
  return lines.map { $0.allSatisfy { $0 == "\t" || $0 == " " } ? " " : "x" }.joined(
    separator: "\n")
}

func unescapedBars(_ line: Substring) -> Int {
  var count = 0
  var escaped = false
  for character in line.unicodeScalars {
    if character == "|", !escaped { count += 1 }
    escaped = character == "\\" && !escaped
  }
  return count
}

/// The names of the tags, those that only allow a break left out.
func tags(_ page: String) -> [String] {
  page.unicodeScalars.split(separator: "<").dropFirst()
    .map { String($0.prefix { $0 != ">" && $0 != " " }) }
    .filter { $0 != "wbr" }
}
