/// Reads a file that has to begin `people: 1`; any other has an error.
package func compilePeople(_ source: SourceText) -> Compilation {
  compile(source, wanting: .people)
}

/// What a file that begins `people: 1` says.
func people(
  _ tree: YAMLTree, _ root: YAMLTree.NodeID, _ findings: inout [Diagnostic]
) -> People? {
  var decoder = FieldDecoder(tree)
  let people = decoder.people(root)
  findings += decoder.diagnostics
  return people
}

/// What the roles of a file are read with.
private struct Roster {
  var people = People()
  /// Where each holding names its person.
  var places: [SourceRange] = []
  /// The agency of every role that names none.
  var agency: Located<String>?
  var saidThatAgencyIsMissing = false
  /// Each unknown person is compared with all that are known.
  var comparisonsLeft = 100_000
}

extension FieldDecoder {
  fileprivate mutating func people(_ root: YAMLTree.NodeID) -> People? {
    guard let top = fields(root, PeopleKey.self) else { return nil }
    var roster = Roster()
    roster.agency = text(top, .agency).located
    let persons = self.persons(top)
    for person in persons {
      roster.people.add(
        People.Person(
          id: person.id.value, name: person.name.value, nip: person.nip?.value,
          users: person.users.map(\.value)))
    }
    diagnostics += samePersons(persons).map { .samePerson($0) }
    if let entry = top[.roles] {
      let nodes = list(top, .roles).value ?? []
      if nodes.isEmpty {
        diagnostics.append(.missingValue(of: PeopleKey.roles.rawValue, at: entry.key.range))
      }
      for node in nodes { holding(node, into: &roster) }
    }
    let people = roster.people
    diagnostics += sharedRoles(people).map { pair in
      .holdersAtOnce(
        people.holdings[pair.second], at: roster.places[pair.second],
        people.holdings[pair.first], at: roster.places[pair.first], since: pair.since)
    }
    return people
  }

  private mutating func persons(_ top: Fields<PeopleKey>) -> [WrittenPerson] {
    guard let entry = top[.persons] else { return [] }
    if tree.isMissing(entry.value) {
      diagnostics.append(.missingValue(of: PeopleKey.persons.rawValue, at: entry.key.range))
      return []
    }
    return (distinctEntries(entry.value) ?? []).map { entry in
      let id = id(entry.key)
      guard tree.kind(entry.value) == .mapping else {
        let name = Located(declaredName(entry) ?? id.value, range(entry.value))
        return WrittenPerson(id: id, name: name, nip: nil, users: [])
      }
      let fields = fields(entry.value, PersonKey.self)
      return WrittenPerson(
        id: id, name: fields.flatMap { needed($0, .name) } ?? id,
        nip: fields.flatMap { text($0, .nip).located },
        users: fields.flatMap { texts($0, .user).value } ?? [])
    }
  }

  /// One entry of `roles`, which may name several persons.
  private mutating func holding(_ node: YAMLTree.NodeID, into roster: inout Roster) {
    guard let fields = fields(node, HoldingKey.self) else { return }
    let agency = agency(fields, &roster)
    let role = needed(fields, .role).map { id($0) }
    let persons = holders(fields, &roster)
    let acting = needed(fields, .acting)
    let title = acting.flatMap { choice($0) as People.Acting? }
    let from = needed(fields, .from).flatMap { day($0) }
    let until = text(fields, .until).located
    let last = until.flatMap { day($0) }
    if let from, let last, let until, last < from {
      diagnostics.append(.endsBeforeItBegins(until, from: from))
      return
    }
    if let acting, let title, until == nil {
      diagnostics.append(.actingWithoutEnd(title, at: acting.range))
    }
    guard let agency, let role, let from else { return }
    let post = People.Post(agency: agency.value, role: role.value)
    if isSeveral(fields, .several) || persons.count > 1 { roster.people.sayHeldBySeveral(post) }
    // A day that cannot be read is reported; it must not leave the role held for ever.
    guard until == nil || last != nil else { return }
    for person in persons {
      roster.people.add(
        People.Holding(person: person.value, post: post, acting: title, from: from, until: last))
      roster.places.append(person.range)
    }
  }

  private mutating func agency(
    _ fields: Fields<HoldingKey>, _ roster: inout Roster
  ) -> Located<String>? {
    if let own = text(fields, .agency).located { return own }
    if roster.agency == nil, !roster.saidThatAgencyIsMissing {
      roster.saidThatAgencyIsMissing = true
      diagnostics.append(
        .missingKey(
          HoldingKey.agency.rawValue, in: HoldingKey.place, at: fields.firstKey ?? fields.range))
    }
    return roster.agency
  }

  /// The persons of an entry that are on file; the others are reported.
  private mutating func holders(
    _ fields: Fields<HoldingKey>, _ roster: inout Roster
  ) -> [Located<String>] {
    guard let entry = fields[.person] else { return [] }
    let faults = diagnostics.count
    let persons = texts(fields, .person).value ?? []
    if persons.isEmpty, diagnostics.count == faults {
      diagnostics.append(.missingValue(of: HoldingKey.person.rawValue, at: entry.key.range))
    }
    return persons.filter { person in
      if roster.people.person(person.value) != nil { return true }
      let known = roster.people.persons
      roster.comparisonsLeft -= known.count
      let meant = roster.comparisonsLeft < 0 ? nil : meant(by: person.value, roster.people)
      diagnostics.append(.unknownPerson(person, meant: meant))
      return false
    }
  }

  /// The id of whoever's user or name it is, or of whom it nearly names.
  private func meant(by word: String, _ people: People) -> String? {
    if case .person(let person) = people.person(called: word) { return person.id }
    return nearestName(to: word, among: people.persons.lazy.map(\.id))
  }

  private mutating func day(_ written: Located<String>) -> Day? {
    if let day = WrittenDate(reading: written.value)?.day { return day }
    diagnostics.append(.dayOfRole(written))
    return nil
  }
}
