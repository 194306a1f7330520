import GRDB
import SOPCase
package import SOPLanguage

/// Something to be done.
package struct WorkItem: Hashable, Sendable {
  package var number: Int64
  /// Its place in the course's nodes.
  package var symbol: Int
  package var opened: Instant
  package var due: Instant?
  package var takenBy: String?

  fileprivate init(_ row: borrowing SQLRow) {
    number = row.integer(0)
    symbol = Int(row.integer(1))
    opened = Instant(seconds: Int(row.integer(2)))
    let seconds = row.integer(3)
    due = seconds == Work.never ? nil : Instant(seconds: Int(seconds))
    takenBy = row.text(4)
  }

  /// The more urgent first.
  fileprivate static func isBefore(_ a: WorkItem, _ b: WorkItem) -> Bool {
    (a.due ?? .latest, a.number, a.symbol) < (b.due ?? .latest, b.number, b.symbol)
  }
}

/// A part of the work that an index holds in its order.
private enum Pile {
  case everything
  /// What is left to one person.
  case person(String)
  case post(People.Post)

  var condition: String {
    switch self {
    case .everything: "place = 0"
    case .person: "place = 0 AND person = ?"
    case .post: "agency = ? AND role = ?"
    }
  }

  var values: [SQLValue] {
    switch self {
    case .everything: []
    case .person(let id): [.text(id)]
    case .post(let post): [.text(post.agency), .text(post.role)]
    }
  }
}

extension Journal {
  /// What is to be done, the most urgent first; for these roles only, where any are named, of
  /// whichever agency.
  package func work(
    for roles: [String] = [], limit: Int = .max
  ) throws(JournalFailure) -> [WorkItem] {
    try read { database in
      if roles.isEmpty { return try self.mostUrgent(limit, of: [.everything], database) }
      let agencies = try self.agencies(database)
      let posts = agencies.flatMap { agency in
        roles.map { Pile.post(People.Post(agency: agency, role: $0)) }
      }
      return try self.mostUrgent(limit, of: posts, database)
    }
  }

  /// What somebody may do at an instant, the most urgent first: what is left to them alone, and what
  /// is open to their roles and not begun by somebody else. A store without people knows only of
  /// the first.
  package func work(
    of name: String, at instant: Instant, limit: Int = .max
  ) throws(JournalFailure) -> [WorkItem] {
    try read { database in
      let people = try self.people(database)
      let person = people?.idOrName(name) ?? name
      let posts =
        people.map { people in
          Set(
            WorkingCalendar.Zone.allCases.flatMap {
              people.posts(of: person, on: instant.local(in: $0).day)
            })
        } ?? []
      return try self.mostUrgent(
        limit, of: [.person(person)] + posts.map { .post($0) }, database
      ) { try self.mayDo($0, person, people, at: instant, database) }
    }
  }

  private func mayDo(
    _ item: WorkItem, _ person: String, _ people: People?, at instant: Instant,
    _ database: Database
  ) throws -> Bool {
    let (standing, kept) = try stored(item.number, database)
    guard let open = standing.open.first(where: { $0.symbol == item.symbol }),
      standing.refusal(of: person, for: open) == nil
    else { return false }
    guard let people else { return true }
    if standing.earlierBar(on: person, for: item.symbol, people) != nil { return false }
    let day = instant.local(in: kept.course.workflow.calendar.timezone).day
    return
      (try? people.whoActs(person, as: kept.needed[item.symbol], in: kept.agency, on: day)) != nil
  }

  /// The agencies that have something to do: one leap in the index each.
  private func agencies(_ database: Database) throws -> [String] {
    var found: [String] = []
    var next = try database.first("SELECT min(agency) FROM work") { $0.text(0) } ?? nil
    while let agency = next {
      found.append(agency)
      next =
        try database.first("SELECT min(agency) FROM work WHERE agency > ?", .text(agency)) {
          $0.text(0)
        } ?? nil
    }
    return found
  }

  /// The most urgent of several piles that are meant; what lies in several is told once. SQLite takes
  /// from each pile no more than comes next, so that high piles cost no more than low ones.
  private func mostUrgent(
    _ limit: Int, of piles: [Pile], _ database: Database,
    where isMeant: (WorkItem) throws -> Bool = { _ in true }
  ) throws -> [WorkItem] {
    // More than 500 SQLite does not put together.
    let lists = try stride(from: 0, to: piles.count, by: 250).map { first in
      let some = piles[first..<min(first + 250, piles.count)]
      let questions = some.map {
        "SELECT case_id, symbol, opened, due, taken_by FROM work WHERE " + $0.condition
      }
      var items: [WorkItem] = []
      var last: WorkItem?
      try database.each(
        questions.joined(separator: " UNION ALL ") + " ORDER BY due, case_id, symbol",
        some.flatMap(\.values)
      ) { row in
        guard items.count < limit else { return false }
        let item = WorkItem(row)
        if item != last, try isMeant(item) { items.append(item) }
        last = item
        return true
      }
      return items
    }
    if lists.count == 1 { return lists[0] }
    return Array(Set(lists.joined()).sorted(by: WorkItem.isBefore).prefix(limit))
  }
}
