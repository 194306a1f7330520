/// What one run found out about a file.
package struct Compilation: Sendable {
  /// The file itself, then those it names that were read.
  package var sources: [SourceText]
  package var kind: FileKind?
  /// In the order of the text.
  package var diagnostics: [Diagnostic] = []
  /// Nothing where an error stands in the way of printing and carrying out.
  package var workflow: Workflow?
  /// What a scenario file says; likewise nothing where an error stands in the way.
  package var scenario: Scenario?
  /// What a register needs to know of it; nothing where it is no SOP that can be read.
  package var entry: RegisterEntry?
  /// What a regulations file says; likewise nothing where an error stands in the way.
  package var regulations: Regulations?
  /// What a people file says; likewise nothing where an error stands in the way.
  package var people: People?
  /// Whether every rule could look at the file. Where not, an error says what stood in the way, and
  /// a rule without a finding says nothing.
  package var isCheckedWhole = false
  /// Which part of the file a finding is in, worked out when it is asked for; nothing where the text
  /// could not be read.
  package var outline: Outline? { makeOutline?() }
  var makeOutline: (@Sendable () -> Outline)?

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Gives what is known of regulations. Only an SOP with legal bases asks for it.
package typealias RegulationsReader = @Sendable () -> Regulations

/// Reads one file and says everything that can be said about it. `files` gives what it names,
/// `regulations` what its legal bases are compared with.
///
/// A stage never throws for a mistake in the text: it writes findings and hands on as much as it
/// understood, so that one run reports every mistake.
package func compile(
  _ source: SourceText, files: @escaping FileReader = noFiles,
  regulations: @escaping RegulationsReader = { .shipped }
) -> Compilation {
  var companions = Companions(of: source, files)
  return compile(source, &companions, regulations)
}

func compile(
  _ source: SourceText, _ companions: inout Companions,
  _ regulations: @escaping RegulationsReader
) -> Compilation {
  var compilation = Compilation(sources: [])
  var findings: [Diagnostic] = []
  if var tree = readYAML(source, file: 0, &findings),
    let file = openFile(tree, &findings)
  {
    compilation.kind = file.kind
    let isMended = findings.contains { $0.severity == .error }
    var isUnderstood = true
    var procedure: Procedure?
    switch file.kind {
    case .sop:
      let built = compileSOP(&tree, file.root, &companions, regulations, &findings)
      (compilation.workflow, isUnderstood) = (built.workflow, built.isCheckedWhole)
      procedure = built.procedure
      compilation.entry = built.entry
    case .agency: checkAgency(tree, file.root, companions, &findings)
    case .holidays: isUnderstood = holidays(tree, file.root, &findings) != nil
    case .scenario:
      compilation.scenario = scenario(tree, file.root, &companions, &findings)
      isUnderstood = compilation.scenario != nil
    case .regulations:
      compilation.regulations = SOPLanguage.regulations(tree, file.root, &findings)
      isUnderstood = compilation.regulations != nil
    case .people:
      compilation.people = SOPLanguage.people(tree, file.root, &findings)
      isUnderstood = compilation.people != nil
    }
    compilation.isCheckedWhole = isUnderstood && !isMended
    compilation.makeOutline = { [tree, procedure] in
      Outline(tree, file.kind, file.root, procedure)
    }
  }
  compilation.sources = companions.sources
  let comments = allowances(in: source)
  compilation.entry?.allowances = comments.filter(\.isAcrossFiles)
  compilation.diagnostics = inOrder(allowing(findings, comments.filter { !$0.isAcrossFiles }))
  if compilation.hasErrors {
    (compilation.workflow, compilation.scenario) = (nil, nil)
    (compilation.regulations, compilation.people) = (nil, nil)
  }
  return compilation
}

/// The same for a file that has to be of one kind; any other has an error.
func compile(_ source: SourceText, wanting wanted: FileKind) -> Compilation {
  let compilation = compile(source)
  guard let kind = compilation.kind, kind != wanted else { return compilation }
  let name = Located(source.name, SourceRange.top())
  return Compilation(
    sources: [source], kind: kind, diagnostics: [.fileOfOtherKind(name, wanted: wanted)])
}

/// What comes of an SOP that can be read.
private struct BuiltSOP {
  var workflow: Workflow?
  var procedure: Procedure?
  var entry: RegisterEntry?
  /// Whether every rule was asked.
  var isCheckedWhole = false
}

/// The whole compiler: each line is one stage.
private func compileSOP(
  _ tree: inout YAMLTree, _ root: YAMLTree.NodeID, _ companions: inout Companions,
  _ regulations: @escaping RegulationsReader, _ findings: inout [Diagnostic]
) -> BuiltSOP {
  let isAgencySound = takeInAgency(&tree, root, &companions, &findings)
  var read: [Diagnostic] = []
  let decoded = decode(tree, root, &read)
  let calendar = workingCalendar(decoded?.calendar, companions, &read)
  // What is wrong in an agency's file is told where that is checked; an error that only both files
  // together make is told here.
  findings += read.filter { $0.range.file == 0 || isAgencySound && $0.severity == .error }
  guard let manuscript = decoded else { return BuiltSOP() }
  companions.checkLinks(of: manuscript, &findings)
  let others = companions.usedSOPs(of: manuscript, &findings)
  let procedure = resolve(manuscript, calendar: calendar, others: others, &findings)
  let (workflow, origins) = buildWorkflow(procedure)
  let facts = Facts(procedure, workflow, origins, companions.sources[0], regulations)
  for rule in Rule.all { rule.check?(facts, &findings) }
  if !isAgencySound { removeWhatTheAgencyMaySay(&findings, manuscript) }
  return BuiltSOP(
    workflow: workflow, procedure: procedure, entry: RegisterEntry(facts),
    isCheckedWhole: isAgencySound)
}

/// Where the agency's file cannot be used, what is missing in the SOP may stand there.
private func removeWhatTheAgencyMaySay(
  _ findings: inout [Diagnostic], _ manuscript: Manuscript
) {
  let rules = [Rule.missingIdentity, .assumedCalendar, .bareDay].map(\.code)
  let actors = Set(manuscript.actors.map(\.id.range.start))
  findings.removeAll { finding in
    rules.contains(finding.rule.code)
      || finding.rule.code == Rule.emptyItem.code && actors.contains(finding.range.start)
  }
}

/// The SOP as written; nothing if it has no steps, since all that would be found further on were
/// consequences of that.
private func decode(
  _ tree: YAMLTree, _ root: YAMLTree.NodeID, _ findings: inout [Diagnostic]
) -> Manuscript? {
  var decoder = FieldDecoder(tree)
  let manuscript = decoder.manuscript(root)
  findings += decoder.diagnostics
  return manuscript?.charts.isEmpty == false ? manuscript : nil
}

/// By place; what an alias made to be reported twice is said once.
func inOrder(_ findings: [Diagnostic]) -> [Diagnostic] {
  let sorted = findings.sorted { a, b in
    (a.range.file, a.range.start, a.rule.code) < (b.range.file, b.range.start, b.rule.code)
  }
  var last: Diagnostic?
  return sorted.filter { finding in
    defer { last = finding }
    return last.map {
      $0.range != finding.range || $0.rule.code != finding.rule.code
        || $0.message != finding.message
    } ?? true
  }
}
