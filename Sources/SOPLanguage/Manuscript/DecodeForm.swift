extension FieldDecoder {
  mutating func form(_ top: Fields<TopKey>) -> Manuscript.Form {
    guard let entry = top[.form], !tree.isMissing(entry.value),
      let fields = fields(entry.value, FormKey.self)
    else { return Manuscript.Form() }
    var form = Workflow.Form()
    set(&form.paper, fields, .paper)
    set(&form.orientation, fields, .orientation)
    set(&form.print, fields, .print)
    set(&form.flow, fields, .flow)
    if let repeats = choice(fields, .repeatHead, RepeatHead.self) {
      form.repeatHead = repeats == .always
    }
    form.identity = words(fields, .identity, among: identityRows) ?? form.identity
    let faults = diagnostics.count
    form.boxes = words(fields, .boxes, among: TopKey.boxes.map(\.rawValue)) ?? form.boxes
    let boxes = diagnostics.count == faults ? fields[.boxes].map { range($0.value) } : nil
    set(&form.columns, fields, .columns)
    set(&form.actors, fields, .actors)
    terminators(fields, &form)
    set(&form.cells, fields, .cells)
    set(&form.definitions, fields, .definitions)
    if let written = text(fields, .numbering).located, isPattern(written) {
      form.numbering = written.value
    }
    if let written = text(fields, .columnNumbers).located, isPattern(written) {
      form.columnNumbers = written.value
    }
    form.labels = labels(fields)
    return Manuscript.Form(
      printed: form, boxes: boxes, numberPattern: text(fields, .numberPattern).located)
  }

  private mutating func set<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: inout Choice, _ fields: Fields<FormKey>, _ key: FormKey
  ) {
    if let choice = choice(fields, key, Choice.self) { value = choice }
  }

  private mutating func set<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: inout [Choice], _ fields: Fields<FormKey>, _ key: FormKey
  ) {
    guard let written = texts(fields, key).value else { return }
    value = written.compactMap { choice($0) }
  }

  private mutating func words(
    _ fields: Fields<FormKey>, _ key: FormKey, among allowed: [String]
  ) -> [String]? {
    guard let written = texts(fields, key).value else { return nil }
    return written.compactMap { word in
      if allowed.contains(word.value) { return word.value }
      diagnostics.append(.unknownChoice(word, allowed: allowed))
      return nil
    }
  }

  private mutating func terminators(_ fields: Fields<FormKey>, _ form: inout Workflow.Form) {
    guard let entry = fields[.terminators], !tree.isMissing(entry.value),
      let fields = self.fields(entry.value, TerminatorsKey.self)
    else { return }
    form.startTerminator =
      choice(fields, .start, Workflow.Form.Terminator.self) ?? form.startTerminator
    form.endTerminator = choice(fields, .end, Workflow.Form.Terminator.self) ?? form.endTerminator
    guard let words = texts(fields, .words).value else { return }
    form.startWord = words.first?.value ?? ""
    form.endWord = words.dropFirst().first?.value ?? ""
  }

  /// A row number's pattern: the digit 1 once, with signs around it.
  private mutating func isPattern(_ written: Located<String>) -> Bool {
    let digits = written.value.filter(\.isNumber)
    if digits == "1", written.value.count <= 4 { return true }
    diagnostics.append(.unknownChoice(written, allowed: ["1.", "1", "(1)"]))
    return false
  }

  private mutating func labels(_ form: Fields<FormKey>) -> [String: String] {
    guard let entry = form[.labels], !tree.isMissing(entry.value) else { return [:] }
    var labels: [String: String] = [:]
    for entry in distinctEntries(entry.value) ?? [] {
      guard labelKeys.contains(entry.key.value) else {
        diagnostics.append(.unknownLabel(entry.key, allowed: labelKeyList))
        continue
      }
      switch text(entry.value, key: entry.key.range) {
      case .present(let label): labels[entry.key.value] = label.value
      case .dash: labels[entry.key.value] = "-"
      case .absent:
        // `""` prints no heading; nothing at all leaves the usual one.
        if tree.style(entry.value) == .quoted { labels[entry.key.value] = "" }
      }
    }
    return labels
  }
}

private enum RepeatHead: String, CaseIterable { case always, never }

private let identityRows = [
  "number", "created", "revised", "effective", "approved", "review", "approved_by", "title",
]

/// Everything whose printed heading an agency may word itself.
private let labelKeys = Set(labelKeyList)
private let labelKeyList =
  ["heading", "signed", "quality", "flowchart", "legend"]
  + (TopKey.allCases.map(\.rawValue) + IssuerKey.allCases.map(\.rawValue)
    + DatesKey.allCases.map(\.rawValue) + ApprovalKey.allCases.map(\.rawValue)
    + StepKey.allCases.map(\.rawValue))
