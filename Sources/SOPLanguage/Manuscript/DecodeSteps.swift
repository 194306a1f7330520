extension FieldDecoder {
  /// A row of the table.
  mutating func step(_ fields: Fields<StepKey>) -> Manuscript.Step {
    let id = text(fields, .id).located.map { self.id($0) }
    let place = id?.range ?? fields.firstKey ?? fields.range
    var step = Manuscript.Step(
      id: id, place: place, number: rowNumber(fields),
      isTerminator: choice(fields, .kind, StepKind.self) != nil, action: text(fields, .action),
      items: texts(fields, .items).value ?? [], requirements: documentItems(fields, .requirements),
      outputs: documentItems(fields, .outputs), time: texts(fields, .time),
      due: text(fields, .due).located, note: text(fields, .note),
      optional: text(fields, .optional).located, uses: text(fields, .uses).located, parts: [],
      next: nil, end: nil)
    reportExcluded(fields)
    if let entry = fields[.parts], !tree.isMissing(entry.value) {
      step.parts = (list(fields, .parts).value ?? []).compactMap { part($0) }
      step.next = text(fields, .next).located
      step.end = text(fields, .end).located
    }
    if step.parts.isEmpty {
      var whole = part(fields.narrowed(to: PartKey.self), place)
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

  /// Keys that say different things about the same.
  private mutating func reportExcluded(_ fields: Fields<StepKey>) {
    for (key, others, reason) in exclusions {
      guard fields[key] != nil else { continue }
      for other in others {
        guard let entry = fields[other] else { continue }
        diagnostics.append(.excluded(entry.key, by: key.rawValue, reason))
      }
    }
    if let any = fields[.any], fields[.actor] != nil {
      diagnostics.append(.actorBesideAny(any.key))
    }
    if let with = fields[.with], fields[.actor] == nil, fields[.parts] == nil {
      diagnostics.append(.withWithoutActor(with.key))
    }
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
    guard tree.kind(entry.value) == .sequence else {
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
    .parts, [.actor, .with, .each, .any, .question, .answers, .uses],
    Text(
      id: "tulis pada bagian yang dimaksud di dalam ‘parts’",
      en: "write it in the part that it is meant for")
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
