/// The scenario of a file that begins `scenario: 1`; nothing where its SOP cannot be used.
func scenario(
  _ tree: YAMLTree, _ root: YAMLTree.NodeID, _ companions: inout Companions,
  _ findings: inout [Diagnostic]
) -> Scenario? {
  var decoder = FieldDecoder(tree)
  let written = decoder.scenario(root)
  findings += decoder.diagnostics
  guard let written else { return nil }
  if let expected = written.expected, expected.isEmpty {
    findings.append(.nothingExpected(at: expected.key))
  }
  if let path = written.sop, case .success(let text) = companions.read(path),
    text.place == companions.sources[0].place
  {
    findings.append(.fileOfOtherKind(path, wanted: .sop))
    return nil
  }
  guard let path = written.sop, let workflow = companions.sop(path, &findings),
    let procedure = procedure(written, path, workflow, &findings), let expected = written.expected
  else { return nil }
  let binding = ScenarioBinding(workflow, workflow.procedures[procedure])
  let steps = written.steps.map { binding.step($0, &findings) }
  return Scenario(
    title: written.title, workflow: workflow, procedure: procedure,
    start: binding.start(written.start, &findings), steps: steps,
    expected: binding.expected(expected, steps, &findings))
}

private func procedure(
  _ written: WrittenScenario, _ sop: Located<String>, _ workflow: Workflow,
  _ findings: inout [Diagnostic]
) -> Int? {
  guard let name = written.procedure else {
    if workflow.procedures.count == 1 { return 0 }
    findings.append(.procedureNotNamed(at: sop.range, workflow.procedures.compactMap(\.id)))
    return nil
  }
  if let place = workflow.procedures.firstIndex(where: { $0.id == name.value }) { return place }
  findings.append(.notInSOP(name, .procedure, among: workflow.procedures.compactMap(\.id)))
  return nil
}

/// A procedure's names, and what reads a scenario by them.
private struct ScenarioBinding {
  let workflow: Workflow
  /// Rows, and symbols where a row has several, in printed order.
  let names: [String]
  /// By row or symbol: whether it can be done without an answer, and the answers it admits.
  private var answers: [String: (isTask: Bool, labels: [String])] = [:]

  init(_ workflow: Workflow, _ procedure: Workflow.Procedure) {
    self.workflow = workflow
    var labels: [String: [String]] = [:]
    for edge in procedure.edges where !edge.beyond {
      guard let from = edge.from else { continue }
      labels[from, default: []] += [edge.answer, edge.usedOutcome].compactMap { $0 }
    }
    var names: [String] = []
    for node in procedure.nodes {
      for name in node.row == node.id ? [node.id] : [node.row, node.id] {
        if answers[name] == nil { names.append(name) }
        answers[name, default: (false, [])].labels += labels[node.id] ?? []
        if node.kind == .task { answers[name, default: (false, [])].isTask = true }
      }
    }
    self.names = names
  }

  func start(_ written: Located<String>?, _ findings: inout [Diagnostic]) -> Instant {
    let usual = Instant.scenarioStart(in: workflow.calendar)
    guard let written else { return usual }
    var text = written.value.replacing(" ", with: "T", maxReplacements: 1)
    // The usual Indonesian way to write a time of day.
    if text.utf8.count == 16 { text = text.replacing(".", with: ":") }
    if let start = Instant(iso: text, assuming: workflow.calendar.timezone) { return start }
    findings.append(.unreadableStart(written))
    return usual
  }

  func step(_ written: WrittenScenario.Step, _ findings: inout [Diagnostic]) -> Scenario.Step {
    if let known = answers[written.step.value] {
      if let answer = written.answer {
        check(answer, of: written.step, known.labels, &findings)
      } else if written.skip == nil, !known.isTask {
        findings.append(.answerNotGiven(written.step, known.labels))
      }
    } else {
      findings.append(.notInSOP(written.step, .step, among: names))
    }
    let takes = written.takes.isEmpty ? nil : time(written.takes, needsEnd: true, &findings)
    return Scenario.Step(
      name: written.step, by: written.by, answer: written.answer, takes: takes,
      skip: written.skip, note: written.note)
  }

  func expected(
    _ written: WrittenScenario.Expected, _ steps: [Scenario.Step],
    _ findings: inout [Diagnostic]
  ) -> Scenario.Expected {
    if let outcome = written.outcome {
      check([outcome], .outcome, workflow.outcomes.map(\.id), &findings)
    }
    check(written.documents?.value ?? [], .document, workflow.documents.map(\.id), &findings)
    let path = written.path.map { path in
      Located(path.value.map { visit($0, &findings) }, path.range)
    }
    let listed = Set(steps.map(\.name.value))
    for name in written.refused?.value ?? [] where !listed.contains(name.value) {
      findings.append(.refusedNotListed(name, among: listed.sorted()))
    }
    return Scenario.Expected(
      range: written.key, outcome: written.outcome, path: path,
      documents: written.documents.map { Located($0.value.map(\.value), $0.range) },
      duration: written.duration.map { duration in
        Located(time(duration.value, needsEnd: false, &findings), duration.range)
      },
      refused: written.refused?.value ?? [])
  }

  private func visit(
    _ written: WrittenScenario.Visit, _ findings: inout [Diagnostic]
  ) -> Scenario.Visit {
    if let known = answers[written.step.value] {
      if let answer = written.answer { check(answer, of: written.step, known.labels, &findings) }
    } else {
      findings.append(.notInSOP(written.step, .step, among: names))
    }
    return Scenario.Visit(name: written.step, answer: written.answer?.value)
  }

  private func check(
    _ written: [Located<String>], _ kind: ScenarioName, _ known: [String],
    _ findings: inout [Diagnostic]
  ) {
    let all = Set(known)
    for name in written where !all.contains(name.value) {
      findings.append(.notInSOP(name, kind, among: known))
    }
  }

  private func check(
    _ answer: Located<String>, of step: Located<String>, _ labels: [String],
    _ findings: inout [Diagnostic]
  ) {
    if labels.isEmpty {
      findings.append(.nothingAsked(answer, of: step))
    } else if !labels.contains(answer.value) {
      findings.append(.noSuchAnswer(answer, of: step, labels))
    }
  }

  /// The sum of written times. What a step takes must have an end; an expectation may be open.
  private func time(
    _ written: [Located<String>], needsEnd: Bool, _ findings: inout [Diagnostic]
  ) -> StandardTime {
    var time = StandardTime()
    for text in written {
      let reading = StandardTime.Reading(text.value, bareDay: workflow.calendar.day)
      let isCountable = reading.parts.allSatisfy { part in
        part.per == nil && (part.most != nil || (!needsEnd && part.least != nil))
      }
      if reading.kind == .counted, isCountable, !reading.isReversed {
        time.parts += reading.parts
      } else {
        findings.append(.uncountableTime(text))
      }
    }
    return time
  }
}
