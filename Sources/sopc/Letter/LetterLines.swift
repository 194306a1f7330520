import SOPLanguage

/// The lines of a file that the letter quotes.
struct LetterLines {
  private let lines: [Int: [Int: String]]

  init(_ file: Report.File) {
    var wanted: [Int: Set<Int>] = [:]
    for finding in file.findings {
      wanted[finding.range.file, default: []].formUnion(finding.range.shownLines)
    }
    lines = wanted.reduce(into: [:]) { found, entry in
      found[entry.key] = file.sources[entry.key].lines(numbered: entry.value)
    }
  }

  /// The line, where the finding's message does not already say what stands there, and where
  /// something stands there but a name.
  func quote(of finding: Diagnostic, _ language: Language) -> String? {
    let range = finding.range.ofWords { lines[finding.range.file]?[$0] }
    guard let line = lines[range.file]?[Int(range.start.line)] else { return nil }
    let scalars = Array(line.unicodeScalars)
    let start = min(Int(range.start.column) - 1, scalars.count)
    let isOneLine = range.start.line == range.end.line
    let end = isOneLine ? min(Int(range.end.column) - 1, scalars.count) : scalars.count
    let marked = text(scalars[start..<max(start, end)])
    if !marked.isEmpty, finding.message[language].contains(marked) { return nil }
    let until = endOfText(scalars, from: end)
    let from = start > Self.longest / 2 ? start - Self.longest / 4 : 0
    let shown = text(scalars[min(from, until)..<min(until, from + Self.longest)])
    guard !isBare(shown) else { return nil }
    return (from > 0 ? "… " : "") + shown + (until > from + Self.longest ? " …" : "")
  }

  private static let longest = 140

  /// Without the comment behind it. One in a line with quotes may be part of a text.
  private func endOfText(_ line: [Unicode.Scalar], from end: Int) -> Int {
    guard !line.contains("\""), !line.contains("'") else { return line.count }
    return line.indices.dropFirst(max(end, 1)).first { line[$0] == "#" && line[$0 - 1] == " " }
      ?? line.count
  }

  /// `calendar:`, `- id: kirim`, `sop: 1`.
  private func isBare(_ text: String) -> Bool {
    if text.isEmpty || text == "-" || text.hasPrefix("#") { return true }
    let entry = text.hasPrefix("- ") ? text.dropFirst(2) : text[...]
    return (entry.hasSuffix(":") && !entry.contains(" ")) || entry.hasPrefix("id: ")
      || entry.hasPrefix("sop: ")
  }

  /// With single spaces.
  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }
}
