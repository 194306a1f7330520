// Who, with what, and with which result: the mappings whose keys are the author's ids.
extension FieldDecoder {
  mutating func actors(_ top: Fields<TopKey>) -> [Manuscript.Actor] {
    declarations(top, .actors).compactMap { entry in
      let id = id(entry.key)
      switch tree.kind(entry.value) {
      case .scalar, .sequence:
        guard let name = declaredName(entry) else { return nil }
        return Manuscript.Actor(
          id: id, name: name, short: nil, aliases: [], note: "", kind: .staff, group: "",
          isSeveral: false, roles: [])
      case .mapping:
        guard let fields = fields(entry.value, ActorKey.self) else { return nil }
        return Manuscript.Actor(
          id: id, name: text(fields, .name).value ?? id.value, short: text(fields, .short).value,
          aliases: texts(fields, .aliases).value ?? [], note: text(fields, .note).value ?? "",
          kind: choice(fields, .kind, Workflow.Actor.Kind.self) ?? .staff,
          group: text(fields, .group).value ?? "", isSeveral: isSeveral(fields, .several),
          roles: roles(fields))
      }
    }
  }

  private mutating func roles(_ actor: Fields<ActorKey>) -> [Manuscript.Role] {
    guard let entry = actor[.roles], !tree.isMissing(entry.value) else { return [] }
    return (distinctEntries(entry.value) ?? []).compactMap { entry in
      let id = id(entry.key)
      switch tree.kind(entry.value) {
      case .scalar, .sequence:
        guard let name = declaredName(entry) else { return nil }
        return Manuscript.Role(id: id, name: name, short: nil, aliases: [], isSeveral: false)
      case .mapping:
        guard let fields = fields(entry.value, RoleKey.self) else { return nil }
        return Manuscript.Role(
          id: id, name: text(fields, .name).value ?? id.value, short: text(fields, .short).value,
          aliases: texts(fields, .aliases).value ?? [], isSeveral: isSeveral(fields, .several))
      }
    }
  }

  /// `several: true`.
  mutating func isSeveral<Key>(_ fields: Fields<Key>, _ key: Key) -> Bool {
    choice(fields, key, Truth.self) == .true
  }

  mutating func documents(_ top: Fields<TopKey>) -> [Manuscript.Document] {
    declarations(top, .documents).compactMap { entry in
      let id = id(entry.key)
      switch tree.kind(entry.value) {
      case .scalar, .sequence:
        guard let name = declaredName(entry) else { return nil }
        return Manuscript.Document(id: id, name: name, from: .absent(nil), to: [])
      case .mapping:
        guard let fields = fields(entry.value, DocumentKey.self) else { return nil }
        return Manuscript.Document(
          id: id, name: text(fields, .name).value ?? id.value, from: text(fields, .from),
          to: texts(fields, .to).value ?? [])
      }
    }
  }

  mutating func outcomes(_ top: Fields<TopKey>) -> [Manuscript.Outcome] {
    declarations(top, .outcomes).compactMap { entry in
      let id = id(entry.key)
      guard let text = declaredName(entry) else { return nil }
      return Manuscript.Outcome(id: id, text: text)
    }
  }

  private mutating func declarations(_ top: Fields<TopKey>, _ key: TopKey) -> [Entry] {
    guard let entry = top[key], !tree.isMissing(entry.value) else { return [] }
    return distinctEntries(entry.value) ?? []
  }

  /// The name in `pemohon: Pemohon`; an id without one is reported and named by its id, so that
  /// what refers to it is not reported as well.
  mutating func declaredName(_ entry: Entry) -> String? {
    switch text(entry.value, key: entry.key.range) {
    case .present(let name): return name.value
    case .dash: return "-"
    case .absent:
      if tree.kind(entry.value) == .scalar { diagnostics.append(.missingName(of: entry.key)) }
      return entry.key.value
    }
  }
}

private enum Truth: String, CaseIterable { case `true`, `false` }
