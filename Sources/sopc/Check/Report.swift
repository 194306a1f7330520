import SOPConsole
import SOPLanguage

/// What a check found in all of its files.
struct Report {
  let language: Language
  let strict: Bool
  let choice: RuleChoice
  var problems: [FileProblem] = []
  /// What legal bases are compared with.
  private var regulations: RegulationsReader = { .shipped }
  private(set) var passedOver = 0
  /// Findings that the choice of rules leaves out.
  private(set) var leftOut = 0
  private(set) var files: [File] = []

  /// What was found in one file; its text only as long as findings are to be shown in it.
  struct File {
    var path: String
    var findings: [Diagnostic]
    var sources: [SourceText]
  }

  init(language: Language, strict: Bool = false, choice: RuleChoice = RuleChoice()) {
    self.language = language
    self.strict = strict
    self.choice = choice
  }

  /// Checks one more file.
  mutating func add(_ input: Input) {
    do throws(FileProblem) {
      guard let compilation = try input.load(regulations) else {
        passedOver += 1
        return
      }
      let findings = choice.findings(of: compilation)
      leftOut += compilation.diagnostics.count - findings.count
      add(findings, of: input, compilation.sources)
    } catch {
      problems.append(error)
    }
  }

  /// Compares legal bases with a file of regulations from now on. Where that has errors they are all
  /// there is to report, whatever was chosen: with half of a list nobody knows what was compared.
  mutating func takeRegulations(from path: String) -> Bool {
    let input = Input(path: path)
    do throws(FileProblem) {
      let compilation = try input.loadRegulations()
      if let found = compilation.regulations {
        regulations = { found }
        return true
      }
      add(compilation.diagnostics, of: input, compilation.sources)
    } catch {
      problems.append(error)
    }
    return false
  }

  private mutating func add(
    _ findings: [Diagnostic], of input: Input, _ sources: [SourceText]
  ) {
    var findings = findings
    if strict {
      for index in findings.indices where findings[index].severity == .warning {
        findings[index].severity = .error
      }
    }
    files.append(
      File(path: input.path, findings: findings, sources: findings.isEmpty ? [] : sources))
  }

  /// A check that found nothing to look at has failed.
  mutating func finish(_ paths: [String]) {
    guard files.isEmpty, problems.isEmpty else { return }
    problems.append(FileProblem(paths.joined(separator: " "), .nothingFound))
  }

  /// Whether something was found that stops.
  var stops: Bool { count(.error) > 0 }

  func count(_ severity: Severity) -> Int {
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
    if leftOut > 0 {
      id += " \(leftOut) temuan lain tidak dipilih."
      en += " \(leftOut) other \(plural(leftOut, "finding was", "findings were")) not chosen."
    }
    return Text(id: id, en: en)[language]
  }
}
