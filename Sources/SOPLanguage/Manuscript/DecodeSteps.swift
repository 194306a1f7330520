extension FieldDecoder {
  mutating func steps(_ top: Fields<TopKey>) -> [Manuscript.Step] {
    guard let entry = top[.steps] else { return [] }
    guard tree.kind(entry.value) == .sequence else {
      diagnostics.append(.wrongShape(.list, at: valueOrKey(entry)))
      return []
    }
    let nodes = tree.children(entry.value)
    if nodes.isEmpty { diagnostics.append(.wrongShape(.list, at: valueOrKey(entry))) }
    return nodes.compactMap { step(Int($0)) }
  }

  private mutating func step(_ node: YAMLTree.NodeID) -> Manuscript.Step? {
    if tree.isMissing(node) {
      diagnostics.append(.emptyItem(at: range(node)))
      return nil
    }
    guard let fields = fields(node, StepKey.self) else { return nil }
    if fields[.parallel] != nil { return nil }
    let id = text(fields, .id).located.map { self.id($0) }
    let step = Manuscript.Step(
      id: id, place: id?.range ?? fields.firstKey ?? fields.range, number: rowNumber(fields),
      isTerminator: choice(fields, .kind, StepKind.self) != nil, actor: text(fields, .actor),
      any: texts(fields, .any), informs: texts(fields, .informs).value ?? [],
      column: text(fields, .column).located, action: text(fields, .action),
      items: texts(fields, .items).value ?? [], requirements: documentItems(fields, .requirements),
      outputs: documentItems(fields, .outputs), time: texts(fields, .time),
      note: text(fields, .note), question: text(fields, .question), answers: answers(fields),
      next: text(fields, .next).located, end: text(fields, .end).located)
    if step.any.value != nil, step.actor.located != nil, let any = fields[.any] {
      diagnostics.append(.actorBesideAny(any.key))
    }
    if step.isTerminator, let key = fields[.answers] ?? fields[.actor] ?? fields[.any] {
      diagnostics.append(.worksThoughTerminator(key.key))
    }
    if step.answers != nil, let way = fields[.next] ?? fields[.end] {
      diagnostics.append(.wayBesideAnswers(way.key))
    } else if step.next != nil, let end = fields[.end], step.end != nil {
      diagnostics.append(.nextAndEnd(end.key))
    }
    if step.answers == nil, let question = fields[.question], fields[.answers] == nil {
      diagnostics.append(.questionWithoutAnswers(question.key))
    }
    return step
  }

  private mutating func rowNumber(_ step: Fields<StepKey>) -> Manuscript.RowNumber {
    guard let entry = step[.row] else { return .following }
    guard tree.kind(entry.value) == .scalar, !tree.isMissing(entry.value) else {
      if !tree.isMissing(entry.value) { diagnostics.append(.wrongRow(at: range(entry.value))) }
      return .following
    }
    let text = tree.text(entry.value)
    if text.isEmpty { return .none }
    guard let number = wholeNumber(text), number > 0 else {
      diagnostics.append(.wrongRow(at: range(entry.value)))
      return .following
    }
    return .from(number)
  }

  private mutating func answers(_ step: Fields<StepKey>) -> Manuscript.Answers? {
    guard let entry = step[.answers], !tree.isMissing(entry.value),
      let entries = distinctEntries(entry.value)
    else { return nil }
    let answers = entries.map { entry in answer(entry) }
    if answers.count < 2 { diagnostics.append(.tooFewAnswers(entry.key, count: answers.count)) }
    return Manuscript.Answers(key: entry.key.range, answers: answers)
  }

  private mutating func answer(_ entry: Entry) -> Manuscript.Answer {
    var answer = Manuscript.Answer(
      label: entry.key, text: .absent(nil), next: nil, end: nil, outcome: nil,
      outputs: .absent(nil), limit: nil, beyond: nil)
    guard !tree.isMissing(entry.value), let fields = fields(entry.value, AnswerKey.self) else {
      return answer
    }
    answer.text = text(fields, .text)
    answer.next = text(fields, .next).located
    answer.end = text(fields, .end).located
    answer.outcome = text(fields, .outcome).located
    answer.outputs = documentItems(fields, .outputs)
    answer.limit = limit(fields)
    answer.beyond = text(fields, .beyond).located
    if let end = fields[.end], answer.next != nil, answer.end != nil {
      diagnostics.append(.nextAndEnd(end.key))
    }
    if answer.end != nil, let outcome = fields[.outcome], answer.outcome != nil {
      diagnostics.append(.outcomeBesideEnd(outcome.key))
      answer.outcome = nil
    }
    if let limit = fields[.limit], fields[.beyond] == nil {
      diagnostics.append(.limitWithoutBeyond(limit.key))
    } else if let beyond = fields[.beyond], fields[.limit] == nil {
      diagnostics.append(.beyondWithoutLimit(beyond.key))
    }
    return answer
  }

  private mutating func limit(_ answer: Fields<AnswerKey>) -> Located<Int>? {
    guard let written = text(answer, .limit).located else { return nil }
    guard let number = wholeNumber(written.value), number > 0 else {
      diagnostics.append(.wrongLimit(written))
      return nil
    }
    return Located(number, written.range)
  }

  /// `requirements` or `outputs`.
  private mutating func documentItems<Key: KeySet>(
    _ fields: Fields<Key>, _ key: Key
  ) -> Written<[Manuscript.Item]> {
    switch list(fields, key) {
    case .present(let nodes):
      .present(Located(nodes.value.compactMap { documentItem($0) }, nodes.range))
    case .dash(let range): .dash(range)
    case .absent(let range): .absent(range)
    }
  }

  private mutating func documentItem(_ node: YAMLTree.NodeID) -> Manuscript.Item? {
    guard tree.kind(node) == .mapping else {
      return item(node).map { Manuscript.Item(text: $0, wording: nil) }
    }
    guard let entries = distinctEntries(node) else { return nil }
    guard let entry = entries.first, entries.count == 1 else {
      diagnostics.append(.wrongShape(.item, at: range(node)))
      return nil
    }
    if entry.key.value == "one_of" {
      diagnostics.append(.notYet(entry.key))
      return nil
    }
    guard isID(entry.key.value) else {
      if !reportColonInText(node) { diagnostics.append(.malformedID(entry.key)) }
      return nil
    }
    guard let wording = text(entry.value).value else {
      if tree.isMissing(entry.value) { diagnostics.append(.emptyItem(at: range(entry.value))) }
      return Manuscript.Item(text: entry.key, wording: nil)
    }
    return Manuscript.Item(text: entry.key, wording: wording)
  }

  private func valueOrKey(_ entry: Entry) -> SourceRange {
    tree.isMissing(entry.value) ? entry.key.range : range(entry.value)
  }
}

private enum StepKind: String, CaseIterable { case terminator }

/// A whole number in digits, small enough to count with.
func wholeNumber(_ text: String) -> Int? {
  guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
    text.utf8.count <= 9
  else { return nil }
  return Int(text)
}
