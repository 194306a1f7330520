/// Why somebody may not act in roles.
package enum RoleRefusal: Error, Equatable, Sendable {
  /// The file has no roles in this agency.
  case agencyNotOnFile(String)
  /// Nobody on file is called so; perhaps this id, user or name is meant.
  case unknownPerson(meant: String?)
  /// Persons of one name.
  case severalPersons([People.Person])
  /// Holds none of the roles at any time; but these on that day.
  case holdsNone(People.Person, others: [People.Holding])
  /// Holds some of them, but on other days.
  case onOtherDays(People.Person, [People.Holding])
  /// Holds one of them, but these act in place of the holder on that day.
  case replaced(People.Person, by: [People.Holding])
}

/// Who acts, and by what.
package struct Performer: Equatable, Sendable {
  /// An id; of whoever is not on file and need not be, the name.
  package var person: String
  /// Nothing where no role need be held.
  package var holding: People.Holding?

  package init(person: String, holding: People.Holding? = nil) {
    self.person = person
    self.holding = holding
  }
}

extension People {
  /// Who acts in one of these roles on a day. Where none need be held (`roles` is nothing), it may
  /// be anyone, and somebody who is not on file keeps the name as it is given.
  package func whoActs(
    _ name: String, as roles: [String]?, in agency: String, on day: Day
  ) throws(RoleRefusal) -> Performer {
    guard let roles else {
      if case .person(let person) = person(called: name) { return Performer(person: person.id) }
      return Performer(person: name)
    }
    guard hasRoles(in: agency) else { throw .agencyNotOnFile(agency) }
    switch person(called: name) {
    case .nobody: throw .unknownPerson(meant: nearest(to: name))
    case .several(let persons): throw .severalPersons(persons)
    case .person(let person):
      return Performer(
        person: person.id, holding: try holding(of: person, as: roles, in: agency, on: day))
    }
  }

  /// By what somebody acts in one of these roles.
  private func holding(
    of person: Person, as roles: [String], in agency: String, on day: Day
  ) throws(RoleRefusal) -> Holding {
    let all = holdings(ofPerson: person.id, in: agency)
    let wanted = all.filter { roles.contains($0.post.role) }
    guard !wanted.isEmpty else {
      throw .holdsNone(person, others: all.filter { $0.covers(day) })
    }
    let then = wanted.filter { $0.covers(day) }
    guard !then.isEmpty else { throw .onOtherDays(person, wanted) }
    var instead: [Holding] = []
    for holding in then {
      // Of a role of several nobody is replaced, and there may be very many.
      if holding.acting != nil || isHeldBySeveral(holding.post) { return holding }
      let holders = holders(of: holding.post.role, in: agency, on: day)
      if holders.contains(where: { $0.person == person.id }) { return holding }
      instead += holders
    }
    throw .replaced(person, by: instead)
  }
}
