import SOPLanguage
import SOPRender

/// Findings as a terminal shows them: what and where, the line with carets, and what to write
/// instead.
func findingsText(
  _ diagnostics: [Diagnostic], _ sources: [SourceText], _ language: Language, _ colours: Colours
) -> String {
  // Lines are fetched from each file in one pass.
  var wanted: [Int: Set<Int>] = [:]
  for diagnostic in diagnostics {
    for range in [diagnostic.range] + diagnostic.related.map(\.range) {
      wanted[range.file, default: []].formUnion(range.shownLines)
    }
  }
  let lines = wanted.mapValues { $0 }.reduce(into: [Int: [Int: String]]()) { found, entry in
    found[entry.key] = sources[entry.key].lines(numbered: entry.value)
  }
  var text = ""
  // Why a rule matters is said once.
  var explained: Set<String> = []
  for diagnostic in diagnostics {
    let name = shown(sources[diagnostic.range.file].name)
    let start = diagnostic.range.start
    let word = colours.paint(diagnostic.severity.word[language], diagnostic.severity.colour)
    text += "\(name):\(start.line):\(start.column): \(word) \(diagnostic.rule.code): "
    text += colours.bold(shown(diagnostic.message[language])) + "\n"
    text += excerpt(diagnostic.range, lines, colours)
    for related in diagnostic.related {
      let place = "\(shown(sources[related.range.file].name)):\(related.range.start.line)"
      text += "  \(place): \(shown(related.message[language]))\n"
      text += excerpt(related.range, lines, colours)
    }
    if let advice = diagnostic.advice {
      text += "  " + colours.paint("→", .cyan) + " \(shown(advice[language]))\n"
    }
    if explained.insert(diagnostic.rule.code).inserted {
      let why = diagnostic.rule.why[language]
      text += "  " + Text(id: "Mengapa: \(why)", en: "Why: \(why)")[language] + "\n"
    }
    text += "\n"
  }
  return text
}

/// The line of a range with carets under it; nothing for a line without text. `lines` holds the
/// lines of each file by number.
func excerpt(
  _ range: SourceRange, _ lines: [Int: [Int: String]], _ colours: Colours
) -> String {
  let range = range.ofWords { lines[range.file]?[$0] }
  let number = Int(range.start.line)
  guard let line = lines[range.file]?[number], !line.isEmpty else { return "" }
  let scalars = Array(line.unicodeScalars)
  let first = min(max(Int(range.start.column) - 1, 0), scalars.count)
  let isOneLine = range.end.line == range.start.line
  let last = isOneLine ? min(max(Int(range.end.column) - 1, first), scalars.count) : scalars.count
  // A long line is shown around the place.
  let from = first > 90 ? first - 40 : 0
  let until = min(scalars.count, max(last, from + 100), from + 160)
  func text(_ slice: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[slice])
    return shown(String(view))
  }
  let opening = from > 0 ? "…" : ""
  let body = opening + text(from..<until) + (until < scalars.count ? "…" : "")
  // A line of spaces shows as nothing; the mark behind it keeps them.
  func columns(_ slice: Range<Int>) -> Int {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[slice])
    return displayWidth(shown(String(view) + "|")) - 1
  }
  let before = displayWidth(opening) + columns(from..<max(first, from))
  let width = max(1, columns(first..<max(first, min(last, until))))
  let margin = String(number)
  let pad = String(repeating: " ", count: margin.count)
  let carets = String(repeating: " ", count: before) + String(repeating: "^", count: width)
  return "  \(margin) │ \(body)\n  \(pad) │ \(colours.paint(carets, .red))\n"
}

extension SourceRange {
  /// The lines that may be shown of it: where it begins, and the next, where the words of a text
  /// behind `>` or `|` begin.
  var shownLines: [Int] {
    let first = Int(start.line)
    return end.line > start.line ? [first, first + 1] : [first]
  }

  /// The same place from its first word on, where it begins with `>` or `|`.
  func ofWords(_ line: (Int) -> String?) -> SourceRange {
    let lines = shownLines
    guard lines.count == 2, let opening = line(lines[0]), let text = line(lines[1]),
      let sign = opening.unicodeScalars.dropFirst(Int(start.column) - 1).first,
      sign == ">" || sign == "|", let first = text.unicodeScalars.firstIndex(where: { $0 != " " })
    else { return self }
    let column = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: first) + 1
    return SourceRange(file: file, start: Position(line: lines[1], column: column), end: end)
  }
}

/// One line of text without anything that a terminal would obey.
func shown(_ text: String) -> String {
  visibleLines(text).joined(separator: " ")
}

/// The beginning of what somebody typed, enough to know it by.
func glimpse(_ text: String) -> String {
  let line = shown(text)
  return line.count > 60 ? line.prefix(60) + "…" : line
}

extension Severity {
  var word: Text {
    switch self {
    case .error: Text(id: "kesalahan", en: "error")
    case .warning: Text(id: "peringatan", en: "warning")
    case .hint: Text(id: "saran", en: "hint")
    }
  }

  fileprivate var colour: Colours.Colour {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .hint: .cyan
    }
  }
}

/// The form of a noun for a number; Indonesian needs none.
func plural(_ count: Int, _ one: String, _ many: String) -> String {
  count == 1 ? one : many
}
