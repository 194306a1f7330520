import SOPLanguage

/// What a reviewer sends to the unit that wrote an SOP: the findings by row, with room for the
/// unit's answer. Values as they are printed, without a format.
struct Letter {
  var words: LetterWords
  /// The lines under *Kepada*; none where the SOPs do not agree or say nothing.
  var addressee: [String] = []
  /// One for each file with findings.
  var chapters: [Chapter] = []
  /// SOPs without findings: name and file.
  var faultless: [(name: String, file: String)] = []
  var leftOut: Int

  struct Chapter {
    var name: String
    var number: String
    var issuer: [String]
    var file: String
    var rows: [Row]
    /// Whether every rule could look at the file.
    var isWhole: Bool

    func count(_ severity: Severity) -> Int { rows.count { $0.severity == severity } }
  }

  /// A finding as the unit reads it.
  struct Row {
    /// Through the whole letter, so that one row can name another.
    var number: Int
    var severity: Severity
    var place: Place
    /// How its line in the file is called; empty where the place is no more than that.
    var line: String
    var code: String
    var message: String
    /// The line of the file, where that says more than the message.
    var quote: String?
    /// The other places that explain it; empty where there are none.
    var related: String
    var why: Why
    var advice: String
  }

  /// Why a rule matters is said once.
  enum Why {
    case reason(String)
    case asRow(Int)
  }

  /// Which part of the SOP it is in.
  struct Place {
    var name: String
    /// The chart's title, the beginning of the step's sentence.
    var details: [String] = []
  }

  func count(_ severity: Severity) -> Int { chapters.reduce(0) { $0 + $1.count(severity) } }
}

extension Letter {
  init(_ report: Report) {
    self.init(words: LetterWords(language: report.language), leftOut: report.leftOut)
    var explained: [String: Int] = [:]
    var rows = 0
    for file in report.files {
      if file.findings.isEmpty {
        guard file.kind == .sop else { continue }
        faultless.append((file.title, tidyPath(file.path)))
      } else {
        chapters.append(Chapter(file, words, &rows, &explained))
      }
    }
    let issuers = chapters.map(\.issuer)
    if let first = issuers.first, issuers.allSatisfy({ $0 == first }) { addressee = first }
  }
}

extension Letter.Chapter {
  fileprivate init(
    _ checked: Report.File, _ words: LetterWords, _ rows: inout Int,
    _ explained: inout [String: Int]
  ) {
    file = tidyPath(checked.path)
    name = checked.title.isEmpty ? file : checked.title
    number = checked.outline?.number ?? ""
    let by = checked.outline?.issuer
    issuer = [by?.unit, by?.agency, by?.government].compactMap(\.self).filter { !$0.isEmpty }
    isWhole = checked.isCheckedWhole
    let lines = LetterLines(checked)
    self.rows = placed(checked).map { finding, kind in
      rows += 1
      let code = finding.rule.code
      let why: Letter.Why
      if let first = explained[code] {
        why = .asRow(first)
      } else {
        explained[code] = rows
        why = .reason(finding.rule.why[words.language])
      }
      let line = words.line(Int(finding.range.start.line))
      let place =
        kind.map { words.place($0) }
        ?? (finding.range.file == 0
          ? Letter.Place(name: line.prefix(1).uppercased() + line.dropFirst())
          : Letter.Place(name: words.file(tidyPath(checked.sources[finding.range.file].name))))
      return Letter.Row(
        number: rows, severity: finding.severity, place: place,
        line: kind == nil && finding.range.file == 0 ? "" : line, code: code,
        message: finding.message[words.language],
        quote: lines.quote(of: finding, words.language),
        related: words.related(finding, checked.sources), why: why,
        advice: finding.advice?[words.language] ?? "")
    }
  }
}

/// The findings in the order of the form, each with the part that it is in; nothing where it is in
/// another file, or where the file could not be read at all.
private func placed(_ file: Report.File) -> [(Diagnostic, Outline.Kind?)] {
  guard let outline = file.outline else {
    return file.findings.map { ($0, nil) }
  }
  let placed = file.findings.map { ($0, outline.kind(of: $0)) }
  let last = Int.max
  // The order of those of the same part is kept by their number.
  return placed.enumerated().sorted { a, b in
    (a.element.1?.rank ?? last, a.offset) < (b.element.1?.rank ?? last, b.offset)
  }.map(\.element)
}
