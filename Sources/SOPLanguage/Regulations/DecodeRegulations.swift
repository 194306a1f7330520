extension Regulations {
  /// The file that comes with the program, read when it is first asked for.
  package static let shipped: Regulations = {
    var findings: [Diagnostic] = []
    let source = SourceText(name: "peraturan.yaml", bytes: PackageResources.peraturan_yaml)
    guard let tree = readYAML(source, file: 0, &findings), let file = openFile(tree, &findings)
    else { return Regulations() }
    return SOPLanguage.regulations(tree, file.root, &findings) ?? Regulations()
  }()
}

/// Reads a file that has to begin `regulations: 1`; any other has an error.
package func compileRegulations(_ source: SourceText) -> Compilation {
  compile(source, wanting: .regulations)
}

/// What a file that begins `regulations: 1` says.
func regulations(
  _ tree: YAMLTree, _ root: YAMLTree.NodeID, _ findings: inout [Diagnostic]
) -> Regulations? {
  var decoder = FieldDecoder(tree)
  let regulations = decoder.regulations(root)
  findings += decoder.diagnostics
  return regulations
}

extension FieldDecoder {
  fileprivate mutating func regulations(_ root: YAMLTree.NodeID) -> Regulations? {
    guard let top = fields(root, RegulationsKey.self) else { return nil }
    var regulations = Regulations()
    _ = needed(top, .source)
    if let written = needed(top, .collected) {
      regulations.collected = WrittenDate(reading: written.value)
      if regulations.collected == nil { diagnostics.append(.regulationDate(written)) }
    }
    issuers(top, into: &regulations)
    guard let entry = top[.instruments] else { return regulations }
    guard let nodes = list(top, .instruments).located else {
      diagnostics.append(
        .missingValue(of: RegulationsKey.instruments.rawValue, at: entry.key.range))
      return regulations
    }
    var first: [Regulations.Reference: SourceRange] = [:]
    for node in nodes.value {
      guard let instrument = self.instrument(node, regulations) else { continue }
      if !regulations.add(instrument) {
        let other = first[instrument.reference]
        diagnostics.append(.regulationTwice(instrument.reference, at: range(node), other))
      }
      first[instrument.reference] = first[instrument.reference] ?? range(node)
    }
    return regulations
  }

  private mutating func issuers(
    _ top: Fields<RegulationsKey>, into regulations: inout Regulations
  ) {
    guard let entry = top[.issuers], let entries = distinctEntries(entry.value) else { return }
    for entry in entries {
      let nodes =
        tree.kind(entry.value) == .sequence
        ? tree.children(entry.value).map(Int.init) : [entry.value]
      regulations.add(issuer: entry.key.value, names: nodes.compactMap { item($0)?.value })
    }
  }

  private mutating func instrument(
    _ node: YAMLTree.NodeID, _ regulations: Regulations
  ) -> Regulations.Instrument? {
    guard let fields = fields(node, InstrumentKey.self) else { return nil }
    let kind = needed(fields, .kind).flatMap { choice($0) as RegulationKind? }
    let number = needed(fields, .number).flatMap { digits($0, Diagnostic.regulationNumber) }
    let year = needed(fields, .year).flatMap { digits($0, Diagnostic.regulationYear) }
    let sources = self.sources(fields, .source)
    let title = text(fields, .title).value
    let also = (texts(fields, .also).value ?? []).map(\.value)
    let changes = (list(fields, .changes).value ?? []).compactMap { change($0) }
    guard let kind, let number, let year,
      let issuer = self.issuer(fields, of: kind, regulations)
    else { return nil }
    return Regulations.Instrument(
      reference: .init(kind: kind, issuer: issuer, number: number, year: year), title: title,
      also: also, changes: changes, sources: sources)
  }

  /// An id of `issuers`; none for a kind that only one makes.
  private mutating func issuer(
    _ fields: Fields<InstrumentKey>, of kind: RegulationKind, _ regulations: Regulations
  ) -> String? {
    guard kind.hasIssuers else {
      if let entry = fields[.issuer], !tree.isMissing(entry.value) {
        diagnostics.append(.regulationIssuerIdle(kind, at: entry.key.range))
      }
      return ""
    }
    guard let written = text(fields, .issuer).located else {
      diagnostics.append(
        .missingKey(
          InstrumentKey.issuer.rawValue, in: InstrumentKey.place,
          at: fields.firstKey ?? fields.range))
      return nil
    }
    if let id = regulations.issuer(named: written.value) { return id }
    diagnostics.append(.regulationIssuerUnknown(written))
    return nil
  }

  private mutating func change(_ node: YAMLTree.NodeID) -> Regulations.Change? {
    guard let fields = fields(node, RegulationChangeKey.self) else { return nil }
    let status = needed(fields, .status).flatMap { choice($0) as Regulations.Status? }
    let confidence = needed(fields, .confidence).flatMap { choice($0) as Regulations.Confidence? }
    let by = (texts(fields, .by).value ?? []).map(\.value)
    let sources = self.sources(fields, .source)
    guard let written = needed(fields, .since) else { return nil }
    guard let since = Regulations.Since(reading: written.value) else {
      diagnostics.append(.regulationDate(written))
      return nil
    }
    guard let status, let confidence else { return nil }
    return Regulations.Change(
      status: status, by: by, since: since, confidence: confidence, sources: sources)
  }

  private mutating func sources<Key>(_ fields: Fields<Key>, _ key: Key) -> [String] {
    guard let entry = fields[key] else { return [] }
    let faults = diagnostics.count
    let sources = (texts(fields, key).value ?? []).map(\.value)
    if sources.isEmpty, diagnostics.count == faults {
      diagnostics.append(.missingValue(of: key.rawValue, at: entry.key.range))
    }
    return sources
  }

  private mutating func digits(
    _ written: Located<String>, _ complaint: (Located<String>) -> Diagnostic
  ) -> Int? {
    let number = Int(digits: written.value.utf8)
    if number == nil { diagnostics.append(complaint(written)) }
    return number
  }
}
