package import SOPLanguage

/// Carries out a scenario in supposed time and holds what comes of it against its expectations.
///
/// Where the case cannot go on as the scenario tells it, that is the only failure: what would follow
/// from it is not told.
package func carryOut(_ scenario: Scenario, in course: Course) -> ScenarioResult {
  var run = ScenarioRun(scenario, course)
  do {
    try run.open()
    for place in scenario.steps.indices { try run.carryOutStep(place) }
    try run.finish()
  } catch {
    return ScenarioResult(summary: run.summary, failures: run.failures(stoppedBy: error))
  }
  let failures = run.failures(stoppedBy: nil) + unmet(scenario.expected, run.summary, run.times)
  return ScenarioResult(summary: run.summary, failures: failures)
}

/// What stops a scenario before the end of its case.
private struct Stop: Error {
  /// The place of the step that could not be carried out; nothing at the end of the list.
  var step: Int?
  var failure: ScenarioFailure
}

private struct ScenarioRun {
  let scenario: Scenario
  let times: SupposedTimes
  private(set) var summary: Summary
  /// When the last thing happened: nothing happens before it.
  private var now: Instant
  /// By a step's name: its last place in the list.
  private var lastPlaces: [String: Int] = [:]
  /// What is still to be refused.
  private var toBeRefused: [Located<String>]
  /// The names of listed steps that were done.
  private var accepted: Set<String> = []

  init(_ scenario: Scenario, _ course: Course) {
    self.scenario = scenario
    times = SupposedTimes(course)
    summary = Summary(of: course)
    now = scenario.start
    toBeRefused = scenario.expected.refused
    for (place, step) in scenario.steps.enumerated() { lastPlaces[step.name.value] = place }
  }

  private var course: Course { summary.case.course }

  mutating func open() throws(Stop) {
    let what = Event.What.opened(definition: course.definition, procedure: course.procedure.id)
    do {
      try summary.apply(Event(what, at: now, by: ""))
    } catch {
      throw Stop(failure: .cannotBegin(scenario.expected.range, error))
    }
  }

  mutating func carryOutStep(_ place: Int) throws(Stop) {
    let step = scenario.steps[place]
    let open = try reach(step, place)
    let symbol = course.nodes[open.symbol].id
    let what: Event.What =
      if let reason = step.skip?.value {
        .skipped(symbol: symbol, reason: reason)
      } else {
        .completed(symbol: symbol, answer: step.answer?.value, note: step.note)
      }
    let at = max(now, end(of: open, step))
    do {
      try summary.apply(Event(what, at: at, by: step.by))
      now = at
      accepted.insert(step.name.value)
    } catch {
      guard let expected = toBeRefused.firstIndex(where: { $0.value == step.name.value }) else {
        throw Stop(step: place, failure: .refused(step.name, error))
      }
      toBeRefused.remove(at: expected)
    }
  }

  /// Does what need not be listed until a step is open and nothing else ends before it.
  private mutating func reach(
    _ step: Scenario.Step, _ place: Int
  ) throws(Stop) -> Case.OpenSymbol {
    // Between two decisions a case does nothing twice.
    for _ in 0...course.nodes.count {
      let open = summary.case.open
      let named = open.filter { step.names(course.nodes[$0.symbol]) }
        .min { end(of: $0, step) < end(of: $1, step) }
      guard let next = nextUnlisted(besides: named, after: place) else {
        if let named { return named }
        let decision = times.first(of: open)
        throw Stop(
          step: place,
          failure: decision.map { .decision($0, course, before: step) }
            ?? .neverOpen(step, summary))
      }
      if let named, times.end(of: next) >= end(of: named, step) || isListed(next, after: place) {
        return named
      }
      try complete(next, at: step.name.range, place)
    }
    throw Stop(step: place, failure: .neverOpen(step, summary))
  }

  /// Goes on to the end of the case, in standard times.
  mutating func finish() throws(Stop) {
    let last = scenario.steps.count
    for _ in 0...course.nodes.count {
      guard let next = nextUnlisted(besides: nil, after: last) else { break }
      try complete(next, at: scenario.expected.range, nil)
    }
    if let decision = times.first(of: summary.case.open) {
      let range = scenario.steps.last?.name.range ?? scenario.expected.range
      throw Stop(failure: .decision(decision, course, atEnd: range))
    }
  }

  /// Of the open symbols, what is done next without being listed: what asks nothing, first what the
  /// rest of the list does not name.
  private func nextUnlisted(
    besides named: Case.OpenSymbol?, after place: Int
  ) -> Case.OpenSymbol? {
    let open = summary.case.open.filter {
      $0.symbol != named?.symbol && !course.symbols[$0.symbol].isDecision
    }
    return times.first(of: open.filter { !isListed($0, after: place) }) ?? times.first(of: open)
  }

  private func isListed(_ open: Case.OpenSymbol, after place: Int) -> Bool {
    let node = course.nodes[open.symbol]
    return max(lastPlaces[node.id] ?? -1, lastPlaces[node.row] ?? -1) > place
  }

  private mutating func complete(
    _ open: Case.OpenSymbol, at range: SourceRange, _ place: Int?
  ) throws(Stop) {
    let symbol = course.nodes[open.symbol].id
    let at = max(now, times.end(of: open))
    do {
      let what = Event.What.completed(symbol: symbol, answer: nil, note: nil)
      try summary.apply(Event(what, at: at, by: ""))
      now = at
    } catch {
      throw Stop(step: place, failure: .refused(Located(symbol, range), error))
    }
  }

  /// When a step that is done now is over.
  private func end(of open: Case.OpenSymbol, _ step: Scenario.Step) -> Instant {
    if step.skip != nil { return open.since }
    guard let takes = step.takes else { return times.end(of: open) }
    return times.timetable.deadline(of: takes, from: open.since) ?? open.since
  }

  /// What went wrong on the way. That a step is not open because it was done, although it should
  /// have been refused, is only a consequence of that.
  func failures(stoppedBy stop: Stop?) -> [ScenarioFailure] {
    guard let stop else { return toBeRefused.map { .notRefused($0) } }
    let isMissing = stop.failure.kind == .step || stop.failure.kind == .decision
    let name = stop.step.map { scenario.steps[$0].name.value }
    guard isMissing, let name, accepted.contains(name) else { return [stop.failure] }
    let cause = toBeRefused.filter { $0.value == name }
    return cause.isEmpty ? [stop.failure] : cause.map { .notRefused($0) }
  }
}
