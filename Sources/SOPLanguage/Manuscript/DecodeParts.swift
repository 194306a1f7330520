extension FieldDecoder {
  /// An item of `parts`: an actor's id, or a mapping.
  mutating func part(_ node: YAMLTree.NodeID) -> Manuscript.Part? {
    guard tree.kind(node) == .mapping else {
      guard let actor = item(node) else { return nil }
      return Manuscript.Part(
        id: actor, place: actor.range, actor: .present(actor), with: [], each: .absent(nil),
        any: .absent(nil), informs: [], column: nil, question: .absent(nil), answers: nil,
        next: nil, end: nil)
    }
    guard let fields = fields(node, PartKey.self) else { return nil }
    var part = part(fields, fields.firstKey ?? fields.range)
    if let id = part.id { part.id = self.id(id) } else { part.id = part.actor.located }
    part.place = part.id?.range ?? part.place
    return part
  }

  /// What a row or a part says of who acts, what is asked, and where it goes on.
  mutating func part(
    _ fields: Fields<PartKey>, _ place: SourceRange, canAsk: Bool = true
  ) -> Manuscript.Part {
    let part = Manuscript.Part(
      id: text(fields, .id).located, place: place, actor: text(fields, .actor),
      with: texts(fields, .with).value ?? [], each: .absent(nil), any: .absent(nil),
      informs: texts(fields, .informs).value ?? [], column: text(fields, .column).located,
      question: text(fields, .question), answers: answers(fields, canAsk: canAsk),
      next: text(fields, .next).located, end: text(fields, .end).located)
    if part.answers != nil, let way = fields[.next] ?? fields[.end] {
      diagnostics.append(.wayBesideAnswers(way.key))
    } else if part.next != nil, let end = fields[.end], part.end != nil {
      diagnostics.append(.nextAndEnd(end.key))
    }
    if canAsk, part.answers == nil, let question = fields[.question], fields[.answers] == nil {
      diagnostics.append(.questionWithoutAnswers(question.key))
    }
    return part
  }

  private mutating func answers(_ part: Fields<PartKey>, canAsk: Bool) -> Manuscript.Answers? {
    guard let entry = part[.answers], !tree.isMissing(entry.value),
      let entries = distinctEntries(entry.value)
    else { return nil }
    let answers = entries.map { entry in answer(entry) }
    if canAsk, answers.count < 2 {
      diagnostics.append(.tooFewAnswers(entry.key, count: answers.count))
    }
    return Manuscript.Answers(key: entry.key.range, answers: answers)
  }

  private mutating func answer(_ entry: Entry) -> Manuscript.Answer {
    var answer = Manuscript.Answer(
      label: entry.key, limitKey: nil, text: .absent(nil), next: nil, end: nil, outcome: nil,
      outputs: .absent(nil), limit: nil, beyond: nil)
    guard !tree.isMissing(entry.value), let fields = fields(entry.value, AnswerKey.self) else {
      return answer
    }
    answer.text = text(fields, .text)
    answer.next = text(fields, .next).located
    answer.end = text(fields, .end).located
    answer.outcome = text(fields, .outcome).located
    answer.outputs = outputs(fields, .outputs)
    answer.limit = limit(fields)
    answer.limitKey = fields[.limit]?.key.range
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
}
