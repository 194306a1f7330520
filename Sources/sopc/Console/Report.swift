import FoundationEssentials
import SOPConsole
import SOPLanguage

/// What a check found in all of its files.
struct Report {
  let language: Language
  let strict: Bool
  var problems: [FileProblem] = []
  private var passedOver = 0
  private var files: [File] = []

  /// What was found in one file; its text only as long as findings are to be shown in it.
  private struct File {
    var path: String
    var findings: [Diagnostic]
    var sources: [SourceText]
  }

  init(language: Language, strict: Bool) {
    self.language = language
    self.strict = strict
  }

  /// Checks one more file.
  mutating func add(_ input: Input) {
    do throws(FileProblem) {
      guard let compilation = try input.load() else {
        passedOver += 1
        return
      }
      var findings = compilation.diagnostics
      if strict {
        for index in findings.indices where findings[index].severity == .warning {
          findings[index].severity = .error
        }
      }
      files.append(
        File(
          path: input.path, findings: findings,
          sources: findings.isEmpty ? [] : compilation.sources))
    } catch {
      problems.append(error)
    }
  }

  /// A check that found nothing to look at has failed.
  mutating func finish(_ paths: [String]) {
    guard files.isEmpty, problems.isEmpty else { return }
    problems.append(FileProblem(paths.joined(separator: " "), .nothingFound))
  }

  /// Whether something was found that stops.
  var stops: Bool { count(.error) > 0 }

  private func count(_ severity: Severity) -> Int {
    files.reduce(0) { $0 + $1.findings.count { $0.severity == severity } }
  }

  func text(_ console: Console) -> String {
    var text = ""
    for file in files {
      text += findingsText(file.findings, file.sources, language, console.colours)
    }
    return text + summary + "\n"
  }

  private var summary: String {
    let (errors, warnings, hints) = (count(.error), count(.warning), count(.hint))
    var id = "\(files.count) berkas diperiksa: \(errors) kesalahan, \(warnings) peringatan, "
    id += "\(hints) saran."
    var en = "\(files.count) \(plural(files.count, "file", "files")) checked: "
    en += "\(errors) \(plural(errors, "error", "errors")), "
    en += "\(warnings) \(plural(warnings, "warning", "warnings")), "
    en += "\(hints) \(plural(hints, "hint", "hints"))."
    if passedOver > 0 {
      id += " \(passedOver) berkas YAML lain dilewati karena bukan SOP."
      en += " \(passedOver) other YAML \(plural(passedOver, "file was", "files were")) passed over."
    }
    return Text(id: id, en: en)[language]
  }

  /// `sopc.findings/1`, documented in the language reference.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let body = FindingsJSON(
      format: "sopc.findings/1", files: files.map(\.path),
      findings: files.flatMap { file in
        file.findings.map { FindingsJSON.Finding($0, file.sources, language) }
      },
      errors: count(.error), warnings: count(.warning), hints: count(.hint),
      passedOver: passedOver)
    return String(decoding: try encoder.encode(body), as: UTF8.self) + "\n"
  }
}

private struct FindingsJSON: Encodable {
  var format: String
  var files: [String]
  var findings: [Finding]
  var errors: Int
  var warnings: Int
  var hints: Int
  var passedOver: Int

  struct Finding: Encodable {
    var code: String
    var name: String
    var severity: String
    var file: String
    var start: PlaceJSON
    var end: PlaceJSON
    var message: String
    var advice: String?
    var why: String
    var related: [Related]

    init(_ diagnostic: Diagnostic, _ sources: [SourceText], _ language: Language) {
      code = diagnostic.rule.code
      name = diagnostic.rule.name
      severity = diagnostic.severity.rawValue
      file = sources[diagnostic.range.file].name
      start = PlaceJSON(diagnostic.range.start)
      end = PlaceJSON(diagnostic.range.end)
      message = diagnostic.message[language]
      advice = diagnostic.advice?[language]
      why = diagnostic.rule.why[language]
      related = diagnostic.related.map { related in
        Related(
          file: sources[related.range.file].name, start: PlaceJSON(related.range.start),
          end: PlaceJSON(related.range.end), message: related.message[language])
      }
    }
  }

  struct Related: Encodable {
    var file: String
    var start: PlaceJSON
    var end: PlaceJSON
    var message: String
  }
}

/// From 1; columns in Unicode scalars; an end is just behind.
struct PlaceJSON: Encodable {
  var line: Int
  var column: Int

  init(_ position: Position) {
    line = Int(position.line)
    column = Int(position.column)
  }
}
