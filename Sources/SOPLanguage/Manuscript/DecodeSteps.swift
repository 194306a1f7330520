extension FieldDecoder {
  /// A row of the table.
  mutating func step(_ fields: Fields<StepKey>) -> Manuscript.Step {
    let id = text(fields, .id).located.map { self.id($0) }
    let place = id?.range ?? fields.firstKey ?? fields.range
    var step = Manuscript.Step(
      id: id, place: place, isFlow: fields.isFlow, number: rowNumber(fields),
      isTerminator: choice(fields, .kind, StepKind.self) != nil, action: text(fields, .action),
      items: texts(fields, .items).value ?? [], requirements: documentItems(fields, .requirements),
      outputs: outputs(fields, .outputs), time: texts(fields, .time),
      due: text(fields, .due).located, note: text(fields, .note),
      optional: text(fields, .optional).located, uses: text(fields, .uses).located, parts: [],
      next: nil, end: nil)
    if let optional = fields[.optional], tree.isMissing(optional.value) {
      diagnostics.append(.emptyOptional(optional.key))
    }
    reportExcluded(fields)
    if let entry = fields[.parts], !tree.isMissing(entry.value) {
      step.parts = (list(fields, .parts).value ?? []).compactMap { part($0) }
      step.next = text(fields, .next).located
      step.end = text(fields, .end).located
      reportWays(of: step, fields)
    }
    if step.parts.isEmpty {
      var whole = part(fields.narrowed(to: PartKey.self), place, canAsk: !excludesQuestion(fields))
      whole.id = nil
      whole.each = texts(fields, .each)
      whole.any = texts(fields, .any)
      step.parts = [whole]
    }
    if step.isTerminator,
      let key = fields[.answers] ?? fields[.actor] ?? fields[.any] ?? fields[.each]
        ?? fields[.parts]
    {
      diagnostics.append(.worksThoughTerminator(key.key))
    }
    return step
  }

  /// `next` and `end` of a row with `parts` are its last part's.
  private mutating func reportWays(of step: Manuscript.Step, _ fields: Fields<StepKey>) {
    guard let way = fields[.next] ?? fields[.end], step.next != nil || step.end != nil,
      let last = step.parts.last
    else { return }
    if step.next != nil, step.end != nil, let end = fields[.end] {
      diagnostics.append(.nextAndEnd(end.key))
    } else if last.answers != nil {
      diagnostics.append(.wayBesideAnswers(way.key))
    } else if last.next != nil || last.end != nil {
      diagnostics.append(.wayBesideLastPart(way.key))
    }
  }

  /// Keys that say different things about the same.
  private mutating func reportExcluded(_ fields: Fields<StepKey>) {
    if fields[.parts] != nil {
      reportBelongsInside(
        fields, [.actor, .with, .informs, .column, .question, .answers], .parts,
        Text(id: "setiap bagian menyebutnya sendiri", en: "every part says it for itself"))
    }
    for (key, others, reason) in exclusions {
      guard fields[key] != nil else { continue }
      for other in others {
        guard let entry = fields[other] else { continue }
        // A question belongs to its answers.
        if other == .question, others.contains(.answers), fields[.answers] != nil { continue }
        diagnostics.append(.excluded(entry.key, by: key.rawValue, reason))
      }
    }
    if let any = fields[.any], fields[.actor] != nil, fields[.each] == nil {
      diagnostics.append(.actorBesideAny(any.key))
    }
    if let with = fields[.with],
      ![.actor, .parts, .any, .each].contains(where: { fields[$0] != nil })
    {
      diagnostics.append(.withWithoutActor(with.key))
    }
  }

  /// Keys beside one that holds steps or parts, which say such things: one mistake, however many.
  mutating func reportBelongsInside(
    _ fields: Fields<StepKey>, _ others: [StepKey], _ key: StepKey, _ reason: Text
  ) {
    let keys = others.compactMap { fields[$0]?.key }.sorted { $0.range.start < $1.range.start }
    if let finding = Diagnostic.belongsInside(keys, key.rawValue, reason) {
      diagnostics.append(finding)
    }
  }

  /// Whether nobody is asked here: reported already, or another SOP answers.
  private func excludesQuestion(_ fields: Fields<StepKey>) -> Bool {
    fields[.each] != nil || fields[.uses] != nil
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

  /// `requirements` or `outputs`.
  mutating func documentItems<Key: KeySet>(
    _ fields: Fields<Key>, _ key: Key
  ) -> Written<[Manuscript.Item]> {
    switch list(fields, key) {
    case .present(let nodes):
      .present(Located(nodes.value.compactMap { documentItem($0) }, nodes.range))
    case .dash(let range): .dash(range)
    case .absent(let range): .absent(range)
    }
  }

  /// `outputs`: what comes of a step is certain.
  mutating func outputs<Key: KeySet>(_ fields: Fields<Key>, _ key: Key) -> Written<
    [Manuscript.Item]
  > {
    let items = documentItems(fields, key)
    for item in items.value ?? [] where item.oneOf != nil {
      diagnostics.append(.wrongShape(.output, at: item.text.range))
    }
    return items
  }

  private mutating func documentItem(_ node: YAMLTree.NodeID) -> Manuscript.Item? {
    guard tree.kind(node) == .mapping else {
      return item(node).map { Manuscript.Item(text: $0) }
    }
    guard let entries = distinctEntries(node) else { return nil }
    guard let entry = entries.first, entries.count == 1 else {
      diagnostics.append(.wrongShape(.item, at: range(node)))
      return nil
    }
    if entry.key.value == "one_of" { return oneOf(entry) }
    guard isID(entry.key.value) else {
      if !reportColonInText(node) { diagnostics.append(.malformedID(entry.key)) }
      return nil
    }
    guard let wording = text(entry.value).value else {
      if tree.isMissing(entry.value) { diagnostics.append(.emptyItem(at: range(entry.value))) }
      return Manuscript.Item(text: entry.key)
    }
    return Manuscript.Item(text: entry.key, wording: wording)
  }

  /// `one_of: [ktp, sim]`.
  private mutating func oneOf(_ entry: Entry) -> Manuscript.Item? {
    guard tree.kind(entry.value) == .sequence, !tree.children(entry.value).isEmpty else {
      diagnostics.append(.wrongShape(.list, at: valueOrKey(entry)))
      return nil
    }
    let ids = tree.children(entry.value).compactMap { item(Int($0)) }
    return ids.isEmpty ? nil : Manuscript.Item(text: entry.key, oneOf: ids)
  }

  func valueOrKey(_ entry: Entry) -> SourceRange {
    tree.isMissing(entry.value) ? entry.key.range : range(entry.value)
  }
}

/// Keys that cannot stand beside another, and why.
private let exclusions: [(StepKey, [StepKey], Text)] = [
  (
    .parts, [.each, .any, .uses],
    Text(
      id: "bagian-bagiannya dikerjakan satu demi satu oleh pelaksananya sendiri",
      en: "its parts are done one after the other, each by its own actor")
  ),
  (
    .each, [.with, .any, .actor, .answers, .question, .uses],
    Text(
      id: "pada ‘each’ masing-masing mengerjakan sendiri dan tidak memutuskan",
      en: "with ‘each’ everyone acts alone and nobody decides")
  ),
  (
    .any, [.with, .uses],
    Text(
      id: "pada ‘any’ cukup salah satu yang mengerjakan",
      en: "with ‘any’ one of them is enough")
  ),
  (
    .optional, [.answers, .end, .kind],
    Text(
      id: "langkah yang boleh dilewati tidak memutuskan dan tidak mengakhiri proses",
      en: "a step that may be skipped neither decides nor ends the case")
  ),
  (
    .uses, [.with, .question, .kind],
    Text(
      id: "SOP lain itu yang berjalan di sini, jadi tidak ada yang ditanya",
      en: "it is the other SOP that runs here, so nobody is asked")
  ),
]

private enum StepKind: String, CaseIterable { case terminator }

/// A whole number in digits, small enough to count with.
func wholeNumber(_ text: String) -> Int? {
  guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
    text.utf8.count <= 9
  else { return nil }
  return Int(text)
}
