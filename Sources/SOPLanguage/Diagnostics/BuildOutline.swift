extension Outline {
  /// The outline of a file that could be read; what could be made of its steps is in `procedure`.
  init(_ tree: YAMLTree, _ file: FileKind, _ root: YAMLTree.NodeID, _ procedure: Procedure?) {
    var builder = OutlineBuilder(tree: tree, root: root, procedure: procedure)
    title = builder.text(TopKey.title.rawValue, in: root)
    switch file {
    case .sop, .agency:
      number = builder.text(TopKey.number.rawValue, in: root)
      if let entry = tree.value(of: TopKey.issuer.rawValue, in: root) {
        issuer = Issuer(
          government: builder.text(IssuerKey.government.rawValue, in: entry),
          agency: builder.text(IssuerKey.agency.rawValue, in: entry),
          unit: builder.text(IssuerKey.unit.rawValue, in: entry))
      }
      parts = builder.parts()
      // Whatever the key is that a file begins with, it stands for the whole of it.
      if !parts.isEmpty { parts[0].kind = .whole }
    case .scenario, .people, .holidays, .regulations:
      parts = [Part(start: tree.range(root).start, kind: .whole)]
    }
  }
}

private struct OutlineBuilder {
  let tree: YAMLTree
  let root: YAMLTree.NodeID
  let procedure: Procedure?
  /// A step, a `parallel` entry or the key of one of its branches.
  private var entries: [Entry] = []

  private struct Entry {
    var start: Position
    /// Where the `parallel` entry begins of which this is the key of a branch.
    var block: Position?
  }

  init(tree: YAMLTree, root: YAMLTree.NodeID, procedure: Procedure?) {
    self.tree = tree
    self.root = root
    self.procedure = procedure
  }

  /// The text of a key, where it has one.
  func text(_ key: String, in mapping: YAMLTree.NodeID) -> String {
    guard let node = tree.value(of: key, in: mapping), tree.kind(node) == .scalar else { return "" }
    var text = tree.text(node)
    // A block text (`|`) ends with the break of its last line.
    while text.last?.isNewline ?? false { text.removeLast() }
    return text == "-" ? "" : text
  }

  mutating func parts() -> [Outline.Part] {
    var parts: [Outline.Part] = []
    var suggestionsLeft = 50
    for (key, value) in pairs(of: root) where tree.range(key).file == 0 {
      let word = tree.kind(key) == .scalar ? tree.text(key) : ""
      let kind = Outline.Kind(meant(by: word, &suggestionsLeft))
      parts.append(Outline.Part(start: tree.range(key).start, kind: kind))
      guard case .steps = kind else { continue }
      if tree.kind(value) == .sequence { addSteps(value) }
      guard tree.kind(value) == .mapping else { continue }
      for (key, value) in pairs(of: value) {
        let title = text(ProcedureKey.title.rawValue, in: value)
        parts.append(
          Outline.Part(
            start: tree.range(key).start,
            kind: .steps(chart: title.isEmpty ? tree.text(key) : title)))
        if let steps = tree.value(of: ProcedureKey.steps.rawValue, in: value) { addSteps(steps) }
      }
    }
    // An alias leads to what is written elsewhere.
    entries.sort { $0.start < $1.start }
    parts += stepParts()
    parts.sort { $0.start < $1.start }
    return parts
  }

  /// Every entry that a step or a block of the procedure was read from.
  private func stepParts() -> [Outline.Part] {
    var kinds = [Outline.Kind?](repeating: nil, count: entries.count)
    let charts = procedure?.charts ?? []
    for chart in charts {
      let title = charts.count > 1 ? chart.written.title : nil
      for (written, block) in zip(chart.written.blocks, chart.blocks) where !block.starts.isEmpty {
        let steps = chart.steps[written.steps]
        guard let first = steps.first, let last = steps.last, let entry = entry(at: written.place)
        else { continue }
        kinds[entry] =
          kinds[entry] ?? .parallel(first: first.label, last: last.label, chart: title)
      }
      for step in chart.steps {
        guard let entry = entry(at: step.place), kinds[entry] == nil else { continue }
        kinds[entry] = .step(
          Outline.Step(
            label: step.label, isNumbered: step.number != nil,
            action: step.written.action.value ?? "", chart: title))
      }
    }
    var byStart: [Position: Outline.Kind] = [:]
    return entries.indices.compactMap { index in
      let entry = entries[index]
      if let kind = kinds[index] { byStart[entry.start] = kind }
      let kind = kinds[index] ?? entry.block.flatMap { byStart[$0] }
      return kind.map { Outline.Part(start: entry.start, kind: $0) }
    }
  }

  /// The innermost entry around a step's id or first key.
  private func entry(at place: SourceRange) -> Int? {
    guard place.file == 0 else { return nil }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].start <= place.start { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// Follows `parallel` inwards, at most as deep as YAML may be.
  private mutating func addSteps(_ list: YAMLTree.NodeID) {
    guard tree.kind(list) == .sequence else { return }
    for child in tree.children(list) {
      let step = Int(child)
      let start = tree.range(step).start
      entries.append(Entry(start: start))
      guard let branches = tree.value(of: StepKey.parallel.rawValue, in: step) else { continue }
      for (key, value) in pairs(of: branches) {
        entries.append(Entry(start: tree.range(key).start, block: start))
        addSteps(value)
      }
    }
  }

  private func pairs(of mapping: YAMLTree.NodeID) -> [(YAMLTree.NodeID, YAMLTree.NodeID)] {
    guard tree.kind(mapping) == .mapping else { return [] }
    let children = tree.children(mapping)
    return stride(from: children.startIndex, to: children.endIndex - 1, by: 2).map {
      (Int(children[$0]), Int(children[$0 + 1]))
    }
  }

  /// The key that a word is, or stands for where it is misspelt.
  private func meant(by word: String, _ suggestionsLeft: inout Int) -> TopKey? {
    if let key = TopKey(rawValue: word) { return key }
    if let key = indonesianKeys[word.lowercased()]?.lazy.compactMap(TopKey.init).first {
      return key
    }
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return nearestName(to: word, among: TopKey.allCases.map(\.rawValue)).flatMap(TopKey.init)
  }
}

extension Outline.Kind {
  fileprivate init(_ key: TopKey?) {
    switch key {
    case .sop: self = .whole
    case .title, .number, .source, .language, .promise, .agency, .issuer, .dates, .approvedBy,
      .responsible:
      self = .identity
    case .legalBasis, .qualifications, .related, .equipment, .cautions, .records:
      self = key.map { .box($0) } ?? .other
    case .actors: self = .actors
    case .documents: self = .documents
    case .outcomes: self = .outcomes
    case .steps, .procedures: self = .steps(chart: nil)
    case .calendar: self = .calendar
    case .form: self = .form
    case .separate, .sections, .revisions, .footnotes, nil: self = .other
    }
  }
}
