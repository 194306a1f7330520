import FoundationEssentials
import SOPConsole
import SOPLanguage

extension Report {
  /// The report as a SARIF log, for GitHub's code scanning and other programs. Every rule is
  /// described in it, whether anything was found or not.
  func sarif() throws -> String {
    let rules = Rule.all.sorted { $0.code < $1.code }
    let indices = Dictionary(uniqueKeysWithValues: rules.indices.map { (rules[$0].code, $0) })
    let results = files.flatMap { file in
      file.findings.compactMap { finding in
        indices[finding.rule.code].map {
          SARIFLog.Result(finding, ruleIndex: $0, file.sources, language)
        }
      }
    }
    let run = SARIFLog.Run(
      tool: SARIFLog.Tool(
        driver: SARIFLog.Driver(
          name: "sopc", version: Sopc.version, language: language.rawValue,
          rules: rules.map { SARIFLog.Rule($0, language) })),
      language: language.rawValue,
      invocations: [
        SARIFLog.Invocation(
          executionSuccessful: problems.isEmpty,
          toolExecutionNotifications: problems.map {
            SARIFLog.Notification(message: SARIFLog.Words(text: $0.message[language]))
          })
      ],
      results: results)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(SARIFLog(runs: [run])), as: UTF8.self) + "\n"
  }
}

extension SARIFLog.Rule {
  init(_ rule: Rule, _ language: Language) {
    id = rule.code
    name = rule.name
    shortDescription = SARIFLog.Words(text: rule.title[language])
    fullDescription = SARIFLog.Words(text: rule.why[language])
    help = SARIFLog.Words(
      text: explanation(of: rule, language, Colours(isOn: false)),
      markdown: rule.markdown(language))
    defaultConfiguration = SARIFLog.Configuration(level: SARIFLog.Level(rule.severity))
  }
}

extension SARIFLog.Result {
  fileprivate init(
    _ finding: Diagnostic, ruleIndex: Int, _ sources: [SourceText], _ language: Language
  ) {
    ruleId = finding.rule.code
    self.ruleIndex = ruleIndex
    level = SARIFLog.Level(finding.severity)
    var sentences = [finding.message[language]]
    if let advice = finding.advice { sentences.append(advice[language]) }
    locations = [SARIFLog.Location(finding.range, sources)]
    if !finding.related.isEmpty {
      relatedLocations = finding.related.enumerated().map { index, related in
        var location = SARIFLog.Location(related.range, sources)
        location.id = index + 1
        location.message = SARIFLog.Words(text: related.message[language])
        return location
      }
      // A related place is shown only where the message links to it.
      sentences += finding.related.enumerated().map { index, related in
        "[\(inLink(related.message[language]))](\(index + 1))"
      }
    }
    message = SARIFLog.Words(text: sentences.joined(separator: "\n"))
    fixes = finding.fix.map { fix in
      let changes = fix.edits.map { edit in
        SARIFLog.ArtifactChange(
          artifactLocation: SARIFLog.ArtifactLocation(
            uri: uri(ofPath: sources[edit.range.file].name)),
          replacements: [
            SARIFLog.Replacement(
              deletedRegion: SARIFLog.Region(edit.range),
              insertedContent: SARIFLog.Content(text: edit.text))
          ])
      }
      let advice = finding.advice ?? finding.message
      return [
        SARIFLog.Fix(
          description: SARIFLog.Words(text: advice[language]), artifactChanges: changes)
      ]
    }
  }
}

extension SARIFLog.Region {
  fileprivate init(_ range: SourceRange) {
    startLine = Int(range.start.line)
    startColumn = Int(range.start.column)
    endLine = Int(range.end.line)
    endColumn = Int(range.end.column)
  }
}

extension SARIFLog.Location {
  fileprivate init(_ range: SourceRange, _ sources: [SourceText]) {
    physicalLocation = SARIFLog.PhysicalLocation(
      artifactLocation: SARIFLog.ArtifactLocation(uri: uri(ofPath: sources[range.file].name)),
      region: SARIFLog.Region(range))
  }
}

extension SARIFLog.Level {
  fileprivate init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .hint: .note
      }
  }
}

extension Rule {
  /// What `sopc explain` says, without the title, which stands above it.
  fileprivate func markdown(_ language: Language) -> String {
    var parts = [why[language]]
    if let basis { parts.append(Text(id: "Dasar: ", en: "Basis: ")[language] + basis) }
    if !bad.isEmpty {
      for (heading, example) in [
        (Text(id: "Salah:", en: "Wrong:"), bad), (Text(id: "Benar:", en: "Right:"), good),
      ] {
        parts += [heading[language], "```yaml\n\(example)```"]
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

/// A text between the brackets of a link.
private func inLink(_ text: String) -> String {
  var link = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "[" || scalar == "]" || scalar == "\\" { link.append("\\") }
    link.append(scalar)
  }
  return String(link)
}
