import SOPLanguage

extension Report {
  /// A command to a GitHub workflow for each finding, which GitHub shows as an annotation beside
  /// the line.
  func gitHubCommands() -> String {
    files.flatMap { file in
      file.findings.map { gitHubCommand($0, file.sources, language) + "\n" }
    }.joined()
  }
}

/// `::error file=…,line=…,title=SOP004 …::what is wrong, what to write instead and why`.
func gitHubCommand(
  _ finding: Diagnostic, _ sources: [SourceText], _ language: Language
) -> String {
  let (start, end) = (finding.range.start, finding.range.end)
  var properties = [
    ("file", tidyPath(sources[finding.range.file].name)), ("line", "\(start.line)"),
    ("col", "\(start.column)"), ("endLine", "\(end.line)"),
  ]
  // GitHub refuses an end column on another line than the first.
  if start.line == end.line { properties.append(("endColumn", "\(end.column)")) }
  properties.append(("title", "\(finding.rule.code) \(finding.rule.title[language])"))
  var lines = [finding.message[language]]
  if let advice = finding.advice { lines.append("→ " + advice[language]) }
  for related in finding.related {
    let place = "\(tidyPath(sources[related.range.file].name)):\(related.range.start.line)"
    lines.append("\(place): \(related.message[language])")
  }
  let why = finding.rule.why
  lines.append(Text(id: "Mengapa: \(why.id)", en: "Why: \(why.en)")[language])
  let list = properties.map { "\($0)=\(inProperty($1))" }.joined(separator: ",")
  return "::\(finding.severity.gitHubCommand) \(list)::\(inData(lines.map(shown)))"
}

/// Lines as the message of a command, which ends with its own line.
private func inData(_ lines: [String]) -> String {
  escaped(lines.joined(separator: "\n"), "%\r\n")
}

private func inProperty(_ value: String) -> String { escaped(value, "%\r\n:,") }

/// A text with these ASCII characters as `%` and two digits.
private func escaped(_ text: String, _ signs: String) -> String {
  let signs = Array(signs.utf8)
  return String(
    decoding: text.utf8.flatMap { signs.contains($0) ? percentEncoded($0) : [$0] }, as: UTF8.self)
}

extension Severity {
  fileprivate var gitHubCommand: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .hint: "notice"
    }
  }
}
