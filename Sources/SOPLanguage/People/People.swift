/// Who holds which role in which agency, and when: language reference, *A people file*.
package struct People: Sendable {
  package private(set) var persons: [Person] = []
  package private(set) var holdings: [Holding] = []
  /// By id and by user.
  private var places: [String: Int] = [:]
  /// By the names as they are compared.
  private var named: [String: [Int]] = [:]
  private var ofPost: [Post: [Int]] = [:]
  private var ofPerson: [String: [Int]] = [:]
  private var heldBySeveral: Set<Post> = []
  private var agencies: Set<String> = []

  package init() {}

  package struct Person: Equatable, Sendable {
    package var id: String
    package var name: String
    package var nip: String?
    /// What the operating system calls the person.
    package var users: [String] = []

    package init(id: String, name: String, nip: String? = nil, users: [String] = []) {
      self.id = id
      self.name = name
      self.nip = nip
      self.users = users
    }
  }

  /// A role in an agency.
  package struct Post: Hashable, Sendable {
    /// The `issuer.id` of its SOPs.
    package var agency: String
    /// The id of an actor or a role.
    package var role: String

    package init(agency: String, role: String) {
      self.agency = agency
      self.role = role
    }
  }

  /// That a person holds a role for a time.
  package struct Holding: Equatable, Sendable {
    /// An id.
    package var person: String
    package var post: Post
    /// Nothing for who holds the role for good.
    package var acting: Acting?
    package var from: Day
    /// The last day; nothing while no end is known.
    package var until: Day?

    package init(
      person: String, post: Post, acting: Acting? = nil, from: Day, until: Day? = nil
    ) {
      self.person = person
      self.post = post
      self.acting = acting
      self.from = from
      self.until = until
    }

    var last: Day { until ?? .last }

    package func covers(_ day: Day) -> Bool { from <= day && day <= last }
  }

  /// Whoever does an official's work for a time: *pelaksana tugas* of one who is gone, *pelaksana
  /// harian* of one who is away.
  package enum Acting: String, CaseIterable, Sendable {
    case plt, plh

    /// As it stands before the name of the role.
    package var title: String {
      switch self {
      case .plt: "Plt."
      case .plh: "Plh."
      }
    }
  }
}

extension People {
  mutating func add(_ person: Person) {
    for name in [person.id] + person.users where places[name] == nil {
      places[name] = persons.count
    }
    named[plainWords(person.name), default: []].append(persons.count)
    persons.append(person)
  }

  mutating func add(_ holding: Holding) {
    ofPost[holding.post, default: []].append(holdings.count)
    ofPerson[holding.person, default: []].append(holdings.count)
    agencies.insert(holding.post.agency)
    holdings.append(holding)
  }

  mutating func sayHeldBySeveral(_ post: Post) { heldBySeveral.insert(post) }

  /// Whether several persons may hold it at a time.
  package func isHeldBySeveral(_ post: Post) -> Bool { heldBySeveral.contains(post) }

  package func hasRoles(in agency: String) -> Bool { agencies.contains(agency) }

  package func person(_ id: String) -> Person? {
    places[id].map { persons[$0] }.flatMap { $0.id == id ? $0 : nil }
  }

  /// Whom a name may mean.
  package enum Called: Equatable, Sendable {
    case person(Person)
    /// Persons of one name: only an id tells them apart.
    case several([Person])
    case nobody
  }

  /// By id, by user, then by name, of which capitals and blanks do not matter.
  package func person(called name: String) -> Called {
    if let place = places[name] { return .person(persons[place]) }
    let same = (named[plainWords(name)] ?? []).map { persons[$0] }
    if let only = same.first {
      return same.count == 1 ? .person(only) : .several(same)
    }
    return .nobody
  }

  /// The id, user or name that is perhaps meant by one that nobody has. Looks at everyone.
  package func nearest(to name: String) -> String? {
    nearestName(to: name, among: persons.lazy.flatMap { [$0.id] + $0.users + [$0.name] })
  }

  /// All that a person ever holds in an agency, in the order of the file.
  package func holdings(ofPerson id: String, in agency: String) -> [Holding] {
    (ofPerson[id] ?? []).map { holdings[$0] }.filter { $0.post.agency == agency }
  }

  /// In which roles somebody may act on a day.
  package func posts(of id: String, on day: Day) -> [Post] {
    (ofPerson[id] ?? []).map { holdings[$0] }.filter { holding in
      holding.covers(day)
        && (holding.acting != nil || isHeldBySeveral(holding.post)
          || holders(of: holding.post.role, in: holding.post.agency, on: day)
            .contains { $0.person == id })
    }.map(\.post)
  }

  /// Who holds a role on a day, acting officials in place of its holder.
  package func holders(of role: String, in agency: String, on day: Day) -> [Holding] {
    let post = Post(agency: agency, role: role)
    let then = (ofPost[post] ?? []).map { holdings[$0] }.filter { $0.covers(day) }
    let acting = then.filter { $0.acting != nil }
    return acting.isEmpty || isHeldBySeveral(post) ? then : acting
  }
}
