/// A person as written, for telling who is on file twice.
struct WrittenPerson {
  var id: Located<String>
  var name: Located<String>
  var nip: Located<String>?
  var users: [Located<String>]
}

/// Two persons who cannot be told apart, or look like one.
struct SamePerson {
  var sameness: Sameness
  /// What the second has in common with the first.
  var second: Located<String>
  var first: Located<String>
  /// The id of the first.
  var other: String

  enum Sameness {
    case user
    /// A user of the second is the first's id.
    case id
    case nip
    /// The name, where no two NIPs tell that they are two.
    case name
  }
}

/// At most one for each person.
func samePersons(_ persons: [WrittenPerson]) -> [SamePerson] {
  var called: [String: (of: Int, at: Located<String>)] = [:]
  for (index, person) in persons.enumerated() { called[person.id.value] = (index, person.id) }
  var byNIP: [String: (of: Int, at: Located<String>)] = [:]
  var byName: [String: Int] = [:]
  var found: [SamePerson] = []
  for (index, person) in persons.enumerated() {
    var same: SamePerson?
    for user in person.users {
      if let other = called[user.value], other.of != index {
        same =
          same
          ?? SamePerson(
            sameness: persons[other.of].id.range == other.at.range ? .id : .user, second: user,
            first: other.at, other: persons[other.of].id.value)
      } else {
        called[user.value] = (index, user)
      }
    }
    let digits = person.nip.map(digits) ?? ""
    if let nip = person.nip, !digits.isEmpty {
      if let other = byNIP[digits] {
        same =
          same
          ?? SamePerson(
            sameness: .nip, second: nip, first: other.at, other: persons[other.of].id.value)
      } else {
        byNIP[digits] = (index, nip)
      }
    }
    let name = plainWords(person.name.value)
    if let other = byName[name] {
      // Either has a NIP, and they differ: two persons of one name.
      let areTwo = !digits.isEmpty && persons[other].nip != nil
      if same == nil, !areTwo {
        same = SamePerson(
          sameness: .name, second: person.name, first: persons[other].name,
          other: persons[other].id.value)
      }
    } else {
      byName[name] = index
    }
    if let same { found.append(same) }
  }
  return found
}

/// `19700101 199503 2 001` is `197001011995032001`.
private func digits(_ nip: Located<String>) -> String {
  String(nip.value.filter { $0.isASCII && $0.isNumber })
}
