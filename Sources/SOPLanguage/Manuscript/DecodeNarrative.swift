// The text around the table: sections, the revision list, footnotes.
extension FieldDecoder {
  mutating func sections(_ top: Fields<TopKey>) -> [Manuscript.Section] {
    (list(top, .sections).value ?? []).compactMap { node in
      guard let fields = fields(node, SectionKey.self) else { return nil }
      let body = (list(fields, .body).value ?? []).compactMap { passage($0) }
      return Manuscript.Section(title: text(fields, .title).value ?? "", body: body)
    }
  }

  /// A text, or an `intro` with `items` or `include`.
  private mutating func passage(_ node: YAMLTree.NodeID) -> Manuscript.Passage? {
    guard tree.kind(node) == .mapping else {
      return item(node).map { Manuscript.Passage(intro: $0.value, items: [], include: nil) }
    }
    guard let fields = fields(node, BoxKey.self) else { return nil }
    return Manuscript.Passage(
      intro: text(fields, .intro).value ?? "", items: texts(fields, .items).value ?? [],
      include: choice(fields, .include, Manuscript.Include.self))
  }

  mutating func revisions(_ top: Fields<TopKey>) -> Written<[Workflow.Revision]> {
    switch list(top, .revisions) {
    case .present(let nodes):
      .present(Located(nodes.value.compactMap { revision($0) }, nodes.range))
    case .dash(let range): .dash(range)
    case .absent(let range): .absent(range)
    }
  }

  private mutating func revision(_ node: YAMLTree.NodeID) -> Workflow.Revision? {
    guard let fields = fields(node, RevisionKey.self) else { return nil }
    return Workflow.Revision(
      date: text(fields, .date).printed, change: text(fields, .change).printed,
      by: text(fields, .by).printed)
  }

  mutating func footnotes(_ entry: Entry?) -> [Workflow.Footnote] {
    guard let entry, !tree.isMissing(entry.value) else { return [] }
    return (distinctEntries(entry.value) ?? []).compactMap { entry in
      guard tree.kind(entry.value) == .mapping else {
        return Workflow.Footnote(
          mark: entry.key.value, text: text(entry.value).printed, items: [])
      }
      guard let fields = fields(entry.value, FootnoteKey.self) else { return nil }
      return Workflow.Footnote(
        mark: entry.key.value, text: text(fields, .text).printed,
        items: (texts(fields, .items).value ?? []).map(\.value))
    }
  }
}
