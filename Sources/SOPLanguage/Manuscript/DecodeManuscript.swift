extension FieldDecoder {
  /// The whole file, which begins with `sop: 1`.
  mutating func manuscript(_ root: YAMLTree.NodeID) -> Manuscript? {
    guard let top = fields(root, TopKey.self) else { return nil }
    var boxes: [TopKey: Written<Manuscript.Box>] = [:]
    for key in TopKey.boxes { boxes[key] = box(top, key) }
    return Manuscript(
      opening: top[.sop]?.key.range ?? top.range,
      title: text(top, .title), number: text(top, .number), source: text(top, .source),
      language: choice(top, .language, Language.self) ?? .indonesian,
      issuer: issuer(top), dates: dates(top), approvals: approvals(top),
      responsible: text(top, .responsible), boxes: boxes,
      actors: actors(top), documents: documents(top), outcomes: outcomes(top),
      charts: charts(top), separate: separate(top), calendar: calendar(top), form: form(top),
      promise: text(top, .promise),
      sections: sections(top), revisions: revisions(top), footnotes: footnotes(top[.footnotes]))
  }

  /// `separate: [[mohon, putuskan]]`.
  private mutating func separate(_ top: Fields<TopKey>) -> [[Located<String>]] {
    guard let lists = list(top, .separate).located else { return [] }
    // `[mohon, putuskan]` without the list around it is one mistake.
    guard lists.value.contains(where: { tree.kind($0) == .sequence }) else {
      diagnostics.append(.wrongShape(.steps, at: lists.range))
      return []
    }
    return lists.value.compactMap { node in
      guard tree.kind(node) == .sequence else {
        diagnostics.append(.wrongShape(.steps, at: range(node)))
        return nil
      }
      let steps = tree.children(node).compactMap { item(Int($0)) }
      guard Set(steps.map(\.value)).count == tree.children(node).count, steps.count > 1 else {
        if steps.count == tree.children(node).count {
          diagnostics.append(.wrongShape(.steps, at: range(node)))
        }
        return nil
      }
      return steps
    }
  }

  /// The values of a file that begins `agency: 1`, read for their mistakes; gives its calendar
  /// and its form.
  mutating func agency(
    _ root: YAMLTree.NodeID
  ) -> (calendar: Manuscript.Calendar?, form: Manuscript.Form) {
    guard let fields = fields(root, AgencyKey.self) else { return (nil, Manuscript.Form()) }
    let top = fields.narrowed(to: TopKey.self)
    _ = issuer(top)
    _ = approvals(top)
    let form = form(top)
    _ = actors(top)
    return (calendar(top), form)
  }

  private mutating func issuer(_ top: Fields<TopKey>) -> Written<[Manuscript.IssuerLine]> {
    guard let entry = top[.issuer] else { return .absent(nil) }
    if tree.isMissing(entry.value) { return .absent(entry.key.range) }
    guard let fields = fields(entry.value, IssuerKey.self) else { return .absent(entry.key.range) }
    let keys = IssuerKey.allCases.compactMap { key in fields[key].map { (key, $0.key.range) } }
    // What an agency's SOPs share stands above what this one adds.
    let inFileOrder = keys.sorted { ($1.1.file, $0.1.start) < ($0.1.file, $1.1.start) }
    let lines = inFileOrder.map { Manuscript.IssuerLine(key: $0.0, text: text(fields, $0.0)) }
    return .present(Located(lines, fields.range))
  }

  private mutating func dates(_ top: Fields<TopKey>) -> [Manuscript.DateLine] {
    guard let entry = top[.dates], !tree.isMissing(entry.value),
      let fields = fields(entry.value, DatesKey.self)
    else { return [] }
    return DatesKey.allCases.compactMap { key in
      guard let entry = fields[key] else { return nil }
      return Manuscript.DateLine(key: key, keyRange: entry.key.range, text: text(fields, key))
    }
  }

  private mutating func approvals(_ top: Fields<TopKey>) -> Written<[Manuscript.Approval]> {
    switch list(top, .approvedBy) {
    case .present(let nodes):
      .present(Located(nodes.value.compactMap { approval($0) }, nodes.range))
    case .dash(let range): .dash(range)
    case .absent(let range): .absent(range)
    }
  }

  private mutating func approval(_ node: YAMLTree.NodeID) -> Manuscript.Approval? {
    guard let fields = fields(node, ApprovalKey.self) else { return nil }
    return Manuscript.Approval(
      label: text(fields, .label), position: text(fields, .position), name: text(fields, .name),
      rank: text(fields, .rank), nip: text(fields, .nip))
  }

  private mutating func box(
    _ top: Fields<TopKey>, _ key: TopKey
  ) -> Written<Manuscript.Box> {
    guard let entry = top[key] else { return .absent(nil) }
    let node = entry.value
    switch tree.kind(node) {
    case .scalar:
      return text(node, key: entry.key.range).map { Manuscript.Box(intro: $0, items: []) }
    case .sequence:
      let list = list(top, key)
      guard let nodes = list.located else {
        return list.map { _ in Manuscript.Box(intro: "", items: []) }
      }
      var box = Manuscript.Box(intro: "", items: [])
      for node in nodes.value {
        if key == .related, let link = link(node) {
          box.links.append((link.path, link.words.range))
          box.items.append(link.words)
        } else if let text = item(node) {
          box.items.append(text)
        }
      }
      return .present(Located(box, nodes.range))
    case .mapping:
      guard let fields = fields(node, BoxKey.self) else { return .absent(entry.key.range) }
      let box = Manuscript.Box(
        intro: text(fields, .intro).value ?? "", items: texts(fields, .items).value ?? [],
        includesActors: choice(fields, .include, BoxInclude.self) != nil)
      let isEmpty = box.intro.isEmpty && box.items.isEmpty && !box.includesActors
      return isEmpty ? .absent(entry.key.range) : .present(Located(box, fields.range))
    }
  }
}

extension FieldDecoder {
  /// `surat-masuk.yaml: SOP Surat Masuk`.
  private mutating func link(
    _ node: YAMLTree.NodeID
  ) -> (path: Located<String>, words: Located<String>)? {
    guard tree.kind(node) == .mapping, tree.children(node).count == 2,
      let key = tree.children(node).first.map(Int.init), tree.kind(key) == .scalar,
      case let path = tree.text(key), path.hasSuffix(".yaml") || path.hasSuffix(".yml"),
      let words = text(Int(tree.children(node)[tree.children(node).startIndex + 1])).located
    else { return nil }
    return (Located(path, range(key)), words)
  }
}

/// What a box may take from elsewhere.
private enum BoxInclude: String, CaseIterable { case actors }
