/// The working hours of an agency: its zone, week, special periods and holidays.
package struct WorkingCalendar: Codable, Equatable, Sendable {
  /// `WIB`, `WITA` or `WIT`.
  package var timezone: Zone
  /// The week's hours, Monday first; a free day has no spans.
  package var week: [[Hours]]
  package var special: [Special]
  package var holidays: [Holiday]
  /// What a bare *hari* is.
  package var day: DayKind

  package init(
    timezone: Zone, week: [[Hours]], special: [Special] = [], holidays: [Holiday] = [],
    day: DayKind = .working
  ) {
    self.timezone = timezone
    self.week = week
    self.special = special
    self.holidays = holidays
    self.day = day
  }

  package enum Zone: String, Codable, CaseIterable, Sendable {
    case wib = "WIB"
    case wita = "WITA"
    case wit = "WIT"
    /// Hours ahead of UTC. Indonesia has no summer time.
    package var hours: Int {
      switch self {
      case .wib: 7
      case .wita: 8
      case .wit: 9
      }
    }
  }

  package enum DayKind: String, Codable, CaseIterable, Sendable { case working, calendar }

  /// Worked without a break, in minutes from midnight: 07.30–12.00 is 450 and 720.
  package struct Hours: Codable, Equatable, Hashable, Sendable {
    package var from: Int
    package var until: Int
    package init(from: Int, until: Int) {
      self.from = from
      self.until = until
    }
  }

  /// A period with hours of its own, such as Ramadan; both days belong to it.
  package struct Special: Codable, Equatable, Sendable {
    package var from: Day
    package var until: Day
    /// Monday first.
    package var week: [[Hours]]
    package var reason: String
    package init(from: Day, until: Day, week: [[Hours]], reason: String) {
      self.from = from
      self.until = until
      self.week = week
      self.reason = reason
    }
  }

  /// A day without work.
  package struct Holiday: Codable, Equatable, Sendable {
    package var day: Day
    package var name: String
    package init(day: Day, name: String) {
      self.day = day
      self.name = name
    }
  }
}

extension WorkingCalendar {
  /// The week of Perpres 21/2023, Pasal 3 and 4, in WIB: 37 hours 30 minutes from Monday to Friday.
  /// The decree gives lengths; these clock times are the usual ones.
  package static let national = WorkingCalendar(
    timezone: .wib,
    week: [
      mondayToThursday, mondayToThursday, mondayToThursday, mondayToThursday, friday, [], [],
    ])

  private static let mondayToThursday = [
    Hours(from: 7 * 60 + 30, until: 12 * 60), Hours(from: 13 * 60, until: 16 * 60),
  ]
  private static let friday = [
    Hours(from: 7 * 60 + 30, until: 11 * 60 + 30), Hours(from: 13 * 60, until: 16 * 60 + 30),
  ]
}
