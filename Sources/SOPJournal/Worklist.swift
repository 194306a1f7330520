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

  fileprivate init(_ row: Row) throws {
    number = try row.value(0)
    symbol = try row.value(1)
    opened = Instant(seconds: try row.value(2))
    let seconds: Int64 = try row.value(3)
    due = seconds == Work.never ? nil : Instant(seconds: Int(seconds))
    takenBy = try row.valueIfAny(4)
  }

  /// The more urgent first.
  fileprivate static func isBefore(_ a: WorkItem, _ b: WorkItem) -> Bool {
    (a.due ?? .latest, a.number, a.symbol) < (b.due ?? .latest, b.number, b.symbol)
  }
}

extension Journal {
  /// What is to be done, the most urgent first; for these roles only, where any are named, of
  /// whichever agency.
  package func work(
    for roles: [String] = [], limit: Int = .max
  ) throws(JournalFailure) -> [WorkItem] {
    try read { database in
      guard !roles.isEmpty else {
        return try items(
          "work WHERE place = 0 ORDER BY due, case_id, symbol LIMIT ?", [Int64(limit)], database)
      }
      let agencies = try String.fetchAll(
        database.cachedStatement(sql: "SELECT DISTINCT agency FROM definition"))
      return try merged(
        agencies.flatMap { agency in
          try roles.map { role in
            try self.items(of: People.Post(agency: agency, role: role), limit, database)
          }
        }, limit)
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
      let person = people?.whoOpens(name) ?? name
      let posts =
        people.map { people in
          Set(
            WorkingCalendar.Zone.allCases.flatMap {
              people.posts(of: person, on: instant.local(in: $0).day)
            })
        } ?? []
      var limitOfEach = limit
      while true {
        var lists = [try self.items(ofPerson: person, limitOfEach, database)]
        for post in posts { lists.append(try self.items(of: post, limitOfEach, database)) }
        let found = try merged(lists, .max).filter {
          try self.mayDo($0, person, people, at: instant, database)
        }
        let isWhole = lists.allSatisfy { $0.count < limitOfEach }
        if isWhole || found.count >= limit { return Array(found.prefix(limit)) }
        limitOfEach *= 4
      }
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
    let day = instant.local(in: kept.course.workflow.calendar.timezone).day
    return
      (try? people.whoActs(person, as: kept.needed[item.symbol], in: kept.agency, on: day)) != nil
  }

  private func items(of post: People.Post, _ limit: Int, _ database: Database) throws
    -> [WorkItem]
  {
    try items(
      "work WHERE agency = ? AND role = ? ORDER BY due, case_id, symbol LIMIT ?",
      [post.agency, post.role, Int64(limit)], database)
  }

  private func items(ofPerson id: String, _ limit: Int, _ database: Database) throws -> [WorkItem] {
    try items(
      "work WHERE place = 0 AND person = ? ORDER BY due, case_id, symbol LIMIT ?",
      [id, Int64(limit)], database)
  }

  private func items(
    _ rest: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [WorkItem] {
    let statement = try database.cachedStatement(
      sql: "SELECT case_id, symbol, opened, due, taken_by FROM " + rest)
    return try Row.fetchAll(statement, arguments: arguments).map(WorkItem.init)
  }

  /// Lists that are each in order, as one; what stands in several stands in it once.
  private func merged(_ lists: [[WorkItem]], _ limit: Int) -> [WorkItem] {
    if lists.count == 1 { return Array(lists[0].prefix(limit)) }
    return Array(Set(lists.joined()).sorted(by: WorkItem.isBefore).prefix(limit))
  }
}
