import SOPConsole
import SOPLanguage

/// What a check found in all of its files.
struct Report {
  let language: Language
  let strict: Bool
  let choice: RuleChoice
  var problems: [FileProblem] = []
  /// What was put right before the check, where that was asked for.
  var corrections: Corrections?
  private(set) var passedOver = 0
  /// Findings that the choice of rules leaves out.
  private(set) var leftOut = 0
  private(set) var files: [File] = []

  /// What was found in one file; its text only as long as findings are to be shown in it.
  struct File {
    var path: String
    var findings: [Diagnostic]
    var sources: [SourceText]
    var kind: FileKind?
    /// Of an SOP, where it has one.
    var title: String
    /// Only as long as findings are to be shown in it, likewise.
    var outline: Outline?
    var isCheckedWhole: Bool
  }

  init(language: Language, strict: Bool = false, choice: RuleChoice = RuleChoice()) {
    self.language = language
    self.strict = strict
    self.choice = choice
  }

  /// Checks one more file.
  mutating func add(_ input: Input) {
    do throws(FileProblem) {
      guard let compilation = try input.load() else {
        passedOver += 1
        return
      }
      var findings = choice.findings(of: compilation)
      leftOut += compilation.diagnostics.count - findings.count
      if strict {
        for index in findings.indices where findings[index].severity == .warning {
          findings[index].severity = .error
        }
      }
      files.append(
        File(
          path: input.path, findings: findings,
          sources: findings.isEmpty ? [] : compilation.sources, kind: compilation.kind,
          title: compilation.outline?.title ?? compilation.workflow?.identity.title ?? "",
          outline: findings.isEmpty ? nil : compilation.outline,
          isCheckedWhole: compilation.isCheckedWhole))
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

  func count(_ severity: Severity) -> Int {
    files.reduce(0) { $0 + $1.findings.count { $0.severity == severity } }
  }

  func text(_ console: Console) -> String {
    var text = ""
    for file in files {
      text += findingsText(file.findings, file.sources, language, console.colours)
    }
    return text + (corrections == nil ? "" : correctionsMade + "\n") + summary + "\n"
  }

  /// What `--fix` did.
  var correctionsMade: String {
    let (findings, files) = (corrections?.findings ?? 0, corrections?.files ?? 0)
    let en = "\(findings) \(plural(findings, "correction", "corrections")) written into "
    return Text(
      id: "\(findings) pembetulan ditulis ke dalam \(files) berkas.",
      en: en + "\(files) \(plural(files, "file", "files")).")[language]
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
    let fixable = files.reduce(0) { $0 + $1.findings.count { $0.fix != nil && $0.range.file == 0 } }
    if fixable > 0 {
      id += " \(fixable) di antaranya dapat dibetulkan dengan ‘sopc check --fix’."
      en += " \(fixable) of them can be put right by ‘sopc check --fix’."
    }
    if leftOut > 0 {
      id += " \(leftOut) temuan lain tidak dipilih."
      en += " \(leftOut) other \(plural(leftOut, "finding was", "findings were")) not chosen."
    }
    return Text(id: id, en: en)[language]
  }
}
