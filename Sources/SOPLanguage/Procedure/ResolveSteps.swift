// Binds what stands in the rows.
extension Resolver {
  mutating func bindCharts() -> [Procedure.Chart] {
    let ids = manuscript.charts.indices.map { bindIDs(ofChart: $0) }
    return manuscript.charts.indices.map { bind(chart: $0, ids[$0]) }
  }

  /// The ids, `row_3` for a row without one; all are known before the first jump is bound.
  private mutating func bindIDs(ofChart chart: Int) -> [String] {
    let written = manuscript.charts[chart]
    let prefix = written.id.map { $0.value + "_" } ?? ""
    for (place, block) in written.blocks.enumerated() {
      guard let id = block.id else { continue }
      let target = JumpTarget(chart: chart, branch: block.outer, goal: .block(place))
      if let first = targets.add(id, target) { diagnostics.append(.duplicateID(id, first: first)) }
    }
    return written.steps.indices.map { index in
      let step = written.steps[index]
      var id = "\(prefix)row_\(index + 1)"
      var target = JumpTarget(chart: chart, branch: step.branch, goal: .step(index, part: 0))
      if let own = step.id {
        if let first = targets.add(own, target) {
          diagnostics.append(.duplicateID(own, first: first))
        } else {
          id = own.value
        }
      }
      for (part, written) in step.parts.enumerated() {
        guard let own = written.id else { continue }
        target.goal = .step(index, part: part)
        if let first = targets.add(Located("\(id).\(own.value)", own.range), target) {
          diagnostics.append(.duplicateID(own, first: first))
        }
      }
      return id
    }
  }

  private mutating func bind(chart: Int, _ ids: [String]) -> Procedure.Chart {
    let written = manuscript.charts[chart]
    for column in written.columns ?? [] { _ = performer(column) }
    var place = ChartPlace(chart, written)
    var number = 0
    let steps = written.steps.indices.map { index in
      switch written.steps[index].number {
      case .following: number += 1
      case .from(let start): number = start
      case .none: break
      }
      place.step = index
      return bind(
        written.steps[index], ids[index],
        number: written.steps[index].number == .none ? nil : number, place)
    }
    reportOutcomesInBranches(written)
    let blocks = written.blocks.indices.map { block in
      Procedure.Block(
        starts: written.blocks[block].branches.map { branch in
          way(to: written.branches[branch].steps.lowerBound, inBranch: branch, place)
        },
        way: way(
          to: written.blocks[block].steps.upperBound, inBranch: written.blocks[block].outer, place))
    }
    return Procedure.Chart(
      written: written, steps: steps, blocks: blocks,
      start: start(of: place))
  }

  private mutating func bind(
    _ written: Manuscript.Step, _ id: String, number: Int?, _ place: ChartPlace
  ) -> Procedure.Step {
    let uses = written.uses.flatMap { path in
      others[path.value].map { other in
        Workflow.Used(path: path.value, hash: other.hash ?? "", title: other.identity.title)
      }
    }
    return Procedure.Step(
      id: id, place: written.place, number: number, written: written,
      parts: written.parts.indices.map { part in
        var place = place
        place.part = part
        return bind(written.parts[part], of: written, id, place)
      },
      requirements: items(written.requirements), outputs: items(written.outputs),
      times: (written.time.value ?? []).map { reading($0.value) },
      due: written.due.flatMap { due($0, place) }, uses: uses)
  }

  private mutating func bind(
    _ written: Manuscript.Part, of step: Manuscript.Step, _ stepID: String, _ place: ChartPlace
  ) -> Procedure.Part {
    var seen: Set<String> = []
    let named = distinct(names(in: written, of: step), &seen)
    let with = distinct(written.with, &seen)
    let performers = named.compactMap { performer($0) }
    let signers = with.compactMap { performer($0) }
    let acting = signers + performers
    let drawnIn = written.column.flatMap { performer($0) }.map { [$0] } ?? acting
    var columns: [Int] = []
    for performer in drawnIn where !columns.contains(performer.column) {
      columns.append(performer.column)
    }
    let isLast = place.part == step.parts.count - 1
    let next = written.next ?? (isLast ? step.next : nil)
    let end = written.end ?? (isLast ? step.end : nil)
    let found = diagnostics.count
    let labels = answers(of: written, uses: step.uses)
    let lacksAnswers = labels.count == 1 || diagnostics.count > found
    let answers = labels.map { answer, label in bind(answer, label, place) }
    return Procedure.Part(
      id: partID(written, stepID, place), written: written,
      manner: written.each.value == nil ? .one : .each, performers: performers, signers: signers,
      lacksPerformer: acting.count < max(named.count + with.count, 1), columns: columns,
      informs: written.informs.compactMap { performer($0)?.column },
      way: way(next: next, end: end, at: place), answers: answers,
      lacksAnswers: lacksAnswers)
  }

  /// One that is used twice was reported; a number is no id, so that it stands apart.
  private func partID(_ part: Manuscript.Part, _ stepID: String, _ place: ChartPlace) -> String {
    guard let own = part.id else { return stepID }
    let id = "\(stepID).\(own.value)"
    let isFirst = targets[id]?.goal == .step(place.step, part: place.part)
    return isFirst ? id : "\(stepID).\(place.part + 1)"
  }

  /// Whoever acts in one place of a row.
  private mutating func names(
    in part: Manuscript.Part, of step: Manuscript.Step
  ) -> [Located<String>] {
    if step.isTerminator { return [] }
    if let names = part.each.value ?? part.any.value { return names }
    if let actor = part.actor.located { return [actor] }
    // A part that is called like an actor is that one's.
    if let id = part.id { return [id] }
    // A row that says only who joins in was reported while reading.
    if part.with.isEmpty || part.place != step.place {
      diagnostics.append(.noActor(at: part.place))
    }
    return []
  }

  /// Everyone once; a second time is reported.
  private mutating func distinct(
    _ names: [Located<String>], _ seen: inout Set<String>
  ) -> [Located<String>] {
    names.filter { name in
      if seen.insert(name.value).inserted { return true }
      diagnostics.append(.actsTwice(name))
      return false
    }
  }

  /// The answers with their printed words. With `uses` they are the other SOP's outcomes, all of
  /// them.
  private mutating func answers(
    of part: Manuscript.Part, uses path: Located<String>?
  ) -> [(Manuscript.Answer, String)] {
    guard let answers = part.answers else { return [] }
    guard let path else { return answers.answers.map { ($0, $0.label.value) } }
    guard let other = others[path.value] else {
      return answers.answers.map { ($0, $0.label.value) }
    }
    let texts = Dictionary(other.outcomes.map { ($0.id, $0.text) }) { first, _ in first }
    var missing = Set(texts.keys)
    for answer in answers.answers {
      let label = answer.label
      var meant: String?
      if texts[label.value] == nil {
        meant = nearest(label.value, among: texts).flatMap { missing.contains($0) ? $0 : nil }
        diagnostics.append(
          .answerIsNoOutcome(label, of: path, meant: meant, outcomes: other.outcomes.map(\.id)))
      }
      // A misspelt answer is there.
      missing.remove(meant ?? label.value)
    }
    for outcome in other.outcomes where missing.contains(outcome.id) {
      diagnostics.append(.outcomeWithoutAnswer(outcome.id, of: path, at: answers.key))
    }
    if other.outcomes.count == 1, answers.answers.count == 1, missing.isEmpty {
      diagnostics.append(.tooFewAnswers(Located(PartKey.answers.rawValue, answers.key), count: 1))
    }
    return answers.answers.map { ($0, texts[$0.label.value] ?? $0.label.value) }
  }

  private mutating func bind(
    _ answer: Manuscript.Answer, _ label: String, _ place: ChartPlace
  ) -> Procedure.Answer {
    if place.branch != nil, let limit = answer.limitKey {
      diagnostics.append(.limitInBranch(limit))
    }
    return Procedure.Answer(
      label: label, written: answer, way: way(next: answer.next, end: answer.end, at: place),
      outcome: answer.outcome.flatMap { outcome($0) }, outputs: items(answer.outputs),
      limit: answer.beyond == nil || place.branch != nil ? nil : answer.limit?.value,
      beyond: answer.beyond.flatMap { outcome($0) })
  }

  /// `14 hari kerja setelah tanda_tangan`.
  private mutating func due(_ written: Located<String>, _ place: ChartPlace) -> Procedure.Due? {
    guard let due = WrittenDue(reading: written.value, bareDay: bareDay),
      due.time.kind != .unreadable
    else {
      diagnostics.append(.unreadableDue(written))
      return nil
    }
    let name = Located(String(due.step), range(of: due.step, in: written))
    guard let target = targets[name.value] else {
      diagnostics.append(.unknownStep(name, meant: nearest(name.value, among: targets.names)))
      return nil
    }
    guard case .step(let after, _) = target.goal else {
      diagnostics.append(.blockIsNoStep(name))
      return nil
    }
    guard !name.value.contains(".") else {
      diagnostics.append(.partIsNoStep(name))
      return nil
    }
    guard target.chart == place.chart else {
      diagnostics.append(.dueAfterNoStep(name))
      return nil
    }
    return Procedure.Due(written: written, time: due.time, after: after)
  }

  /// Where a piece of a written text stands, as long as it is on one line.
  private func range(of piece: Substring, in written: Located<String>) -> SourceRange {
    let text = written.value
    let before = text[..<piece.startIndex].unicodeScalars.count
    let start = written.range.start
    let isOneLine = written.range.end.line == start.line
    let length = Int(written.range.end.column) - Int(start.column)
    // Quotes stand around the text; a text with escapes is pointed at as a whole.
    let quote = length - text.unicodeScalars.count
    guard isOneLine, quote == 0 || quote == 2 else { return written.range }
    let column = Int(start.column) + quote / 2 + before
    return SourceRange(
      file: written.range.file, start: Position(line: Int(start.line), column: column),
      end: Position(line: Int(start.line), column: column + piece.unicodeScalars.count))
  }

  mutating func bindSeparate() -> [[Procedure.StepPlace]] {
    manuscript.separate.map { list in
      list.compactMap { name in
        guard let target = targets[name.value] else {
          diagnostics.append(.unknownStep(name, meant: nearest(name.value, among: targets.names)))
          return nil
        }
        guard case .step(let step, _) = target.goal else {
          diagnostics.append(.blockIsNoStep(name))
          return nil
        }
        guard !name.value.contains(".") else {
          diagnostics.append(.partIsNoStep(name))
          return nil
        }
        return Procedure.StepPlace(chart: target.chart, step: step)
      }
    }
  }

  /// Branches go on side by side, so that it would be chance which outcome comes last.
  private mutating func reportOutcomesInBranches(_ chart: Manuscript.Chart) {
    var settling = [Int?](repeating: nil, count: chart.blocks.count)
    for step in chart.steps {
      let outcomes = step.parts.flatMap { $0.answers?.answers ?? [] }.compactMap(\.outcome)
      guard let first = outcomes.first else { continue }
      var branch = step.branch
      while let inside = branch {
        let block = chart.branches[inside].block
        if let other = settling[block], other != inside {
          diagnostics.append(
            .outcomesInBranches(
              first, chart.branches[inside].id, other: chart.branches[other].id))
          break
        }
        settling[block] = inside
        branch = chart.blocks[block].outer
      }
    }
  }
}
