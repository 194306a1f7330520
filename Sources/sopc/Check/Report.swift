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
  /// Whether it is wanted which part of its file a finding is in.
  let hasOutlines: Bool
  /// What legal bases are compared with.
  private var regulations: RegulationsReader = { .shipped }
  private(set) var passedOver = 0
  /// Findings that the choice of rules leaves out.
  private(set) var leftOut = 0
  private(set) var files: [File] = []

  /// What was found in one file.
  struct File {
    var input: Input
    var findings: [Diagnostic]
    /// Its text and those that findings point at, as long as there are findings.
    var sources: [SourceText]
    var kind: FileKind?
    /// What stands beside the findings of an SOP.
    var entry: RegisterEntry?
    /// Which part of it a finding is in, where that is wanted and there are findings.
    var outline: Outline?
    var isCheckedWhole: Bool

    var path: String { input.path }
    var title: String { entry?.title?.value ?? outline?.title ?? "" }
  }

  init(
    language: Language, strict: Bool = false, choice: RuleChoice = RuleChoice(),
    hasOutlines: Bool = false
  ) {
    self.hasOutlines = hasOutlines
    self.language = language
    self.strict = strict
    self.choice = choice
  }

  /// Checks these files, and what only shows where they are compared with each other.
  mutating func add(_ inputs: [Input], _ console: Console) {
    for (index, input) in inputs.enumerated() {
      if console.errorIsTerminal, index.isMultiple(of: 16), inputs.count > 100 {
        console.writeProgress("\(index + 1)/\(inputs.count) \(shown(input.path))")
      }
      add(input)
    }
    console.clearProgress()
    compare()
  }

  private mutating func add(_ input: Input) {
    do throws(FileProblem) {
      guard let compilation = try input.load(regulations) else {
        passedOver += 1
        return
      }
      let findings = choice.findings(of: compilation)
      leftOut += compilation.diagnostics.count - findings.count
      add(findings, of: input, compilation)
    } catch {
      problems.append(error)
    }
  }

  private func weighed(_ finding: Diagnostic) -> Diagnostic {
    var finding = finding
    if strict, finding.severity == .warning { finding.severity = .error }
    return finding
  }

  private mutating func compare() {
    let places = files.indices.filter { files[$0].entry != nil }
    let sops = places.compactMap { place in
      files[place].entry.map { WorkspaceFacts.SOP(path: files[place].path, entry: $0) }
    }
    var touched: Set<Int> = []
    for finding in checkAcross(sops) {
      guard choice.shows(finding, isCheckedWhole: true) else {
        leftOut += 1
        continue
      }
      let place = places[finding.range.file]
      var finding = weighed(finding)
      finding.range.file = number(ofFile: place, in: place)
      for index in finding.related.indices {
        let other = places[finding.related[index].range.file]
        finding.related[index].range.file = number(ofFile: other, in: place)
      }
      files[place].findings.append(finding)
      touched.insert(place)
    }
    for place in touched {
      files[place].findings.sort { a, b in
        (a.range.file, a.range.start, a.rule.code) < (b.range.file, b.range.start, b.rule.code)
      }
    }
  }

  /// What a file is called in the findings of another, which bear its text from then on.
  private mutating func number(ofFile other: Int, in place: Int) -> Int {
    func text(_ file: File) -> SourceText {
      // One that is gone by now has no lines to show.
      (try? file.input.read()) ?? SourceText(name: file.path, "")
    }
    if files[place].sources.isEmpty {
      files[place].sources = [text(files[place])]
      if hasOutlines { files[place].outline = try? files[place].input.load(regulations)?.outline }
    }
    if other == place { return 0 }
    if let known = files[place].sources.firstIndex(where: { $0.name == files[other].path }) {
      return known
    }
    files[place].sources.append(files[other].sources.first ?? text(files[other]))
    return files[place].sources.count - 1
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
      add(compilation.diagnostics, of: input, compilation)
    } catch {
      problems.append(error)
    }
    return false
  }

  private mutating func add(
    _ findings: [Diagnostic], of input: Input, _ compilation: Compilation
  ) {
    files.append(
      File(
        input: input, findings: findings.map(weighed),
        sources: findings.isEmpty ? [] : compilation.sources, kind: compilation.kind,
        entry: compilation.entry,
        outline: findings.isEmpty || !hasOutlines ? nil : compilation.outline,
        isCheckedWhole: compilation.isCheckedWhole))
  }

  /// Whether something was found that stops.
  var stops: Bool { count(.error) > 0 }

  func count(_ severity: Severity) -> Int {
    files.reduce(0) { $0 + $1.findings.count { $0.severity == severity } }
  }

  func text(_ console: Console) -> String {
    var text = ""
    for file in files {
      text += heading(of: file, console.colours)
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
