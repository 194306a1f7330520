extension FieldDecoder {
  /// The whole file, which begins with `scenario: 1`.
  mutating func scenario(_ root: YAMLTree.NodeID) -> WrittenScenario? {
    guard let top = fields(root, ScenarioKey.self) else { return nil }
    return WrittenScenario(
      title: text(top, .title).value ?? "", sop: required(top, .sop),
      procedure: text(top, .procedure).located, start: text(top, .start).located,
      steps: (list(top, .steps).value ?? []).compactMap { scenarioStep($0) },
      expected: expected(top))
  }

  private mutating func scenarioStep(_ node: YAMLTree.NodeID) -> WrittenScenario.Step? {
    if tree.isMissing(node) {
      diagnostics.append(.emptyItem(at: range(node)))
      return nil
    }
    guard let fields = fields(node, ScenarioStepKey.self), let step = required(fields, .step) else {
      return nil
    }
    let skip = text(fields, .skip).located
    if let skip, let answer = fields[.answer] {
      diagnostics.append(.answerBesideSkip(at: answer.key.range, skip: skip.range))
      return nil
    }
    return WrittenScenario.Step(
      step: step, by: text(fields, .by).value ?? "", answer: text(fields, .answer).located,
      takes: texts(fields, .takes).value ?? [], skip: skip, note: text(fields, .note).value)
  }

  private mutating func expected(
    _ top: Fields<ScenarioKey>
  ) -> WrittenScenario.Expected? {
    guard let entry = top[.expect] else { return nil }
    if tree.isMissing(entry.value) {
      return WrittenScenario.Expected(key: entry.key.range)
    }
    guard let fields = fields(entry.value, ExpectKey.self) else { return nil }
    return WrittenScenario.Expected(
      key: entry.key.range, outcome: text(fields, .outcome).located,
      path: nodes(fields, .path).map { nodes in
        Located(nodes.value.compactMap { visit($0) }, nodes.range)
      },
      documents: names(fields, .documents), duration: texts(fields, .duration).located,
      refused: names(fields, .refused))
  }

  private mutating func visit(_ node: YAMLTree.NodeID) -> WrittenScenario.Visit? {
    guard tree.kind(node) == .mapping else {
      return item(node).map { WrittenScenario.Visit(step: $0) }
    }
    guard let entries = entries(node), entries.count == 1, let entry = entries.first else {
      diagnostics.append(.wrongShape(.text, at: range(node)))
      return nil
    }
    return WrittenScenario.Visit(step: entry.key, answer: text(entry.value).located)
  }

  private mutating func names(
    _ fields: Fields<ExpectKey>, _ key: ExpectKey
  ) -> Located<[Located<String>]>? {
    nodes(fields, key).map { nodes in
      Located(nodes.value.compactMap { item($0) }, nodes.range)
    }
  }

  /// A list that says something even if it is empty: that there is to be none.
  private mutating func nodes(
    _ fields: Fields<ExpectKey>, _ key: ExpectKey
  ) -> Located<[YAMLTree.NodeID]>? {
    guard let entry = fields[key], !tree.isMissing(entry.value) else { return nil }
    switch list(fields, key) {
    case .present(let nodes): return nodes
    case .dash(let range): return Located([], range)
    case .absent: return Located([], range(entry.value))
    }
  }

  /// A text without which the mapping means nothing.
  private mutating func required<Key: KeySet>(_ fields: Fields<Key>, _ key: Key) -> Located<String>?
  {
    guard let entry = fields[key] else { return nil }
    let faults = diagnostics.count
    let written = text(fields, key)
    if written.located == nil, diagnostics.count == faults {
      diagnostics.append(.missingValue(of: key.rawValue, at: entry.key.range))
    }
    return written.located
  }
}
