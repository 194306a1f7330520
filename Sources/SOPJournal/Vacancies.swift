import GRDB
package import SOPCase
package import SOPLanguage

/// Steps of an open case's SOP that nobody on file may do.
package struct Vacancy: Equatable, Sendable {
  package let course: Course
  /// Their places in the course's nodes.
  package let symbols: [Int]
}

extension Journal {
  /// Which steps of the open cases' SOPs nobody may do on the day of an instant, in the order in
  /// which the SOPs came into the store.
  package func vacancies(at instant: Instant) throws(JournalFailure) -> [Vacancy] {
    try read { database in
      guard let people = try self.people(database) else { return [] }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT definition, procedure FROM case_state WHERE status = 0
          ORDER BY definition, procedure
          """)
      return try rows.compactMap { row -> Vacancy? in
        let kept = try self.courses.course(row.value(0), row.valueIfAny(1), database)
        let day = instant.local(in: kept.course.workflow.calendar.timezone).day
        let symbols = kept.needed.indices.filter { symbol in
          kept.needed[symbol]?.allSatisfy {
            people.holders(of: $0, in: kept.agency, on: day).isEmpty
          } ?? false
        }
        return symbols.isEmpty ? nil : Vacancy(course: kept.course, symbols: symbols)
      }
    }
  }
}
