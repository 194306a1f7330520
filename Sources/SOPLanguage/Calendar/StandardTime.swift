/// The standard time (*waktu*) of a step: what its quality standard allows it, as a sum of parts.
///
/// `5 menit` is one part; a list of times is one part an item.
package struct StandardTime: Codable, Equatable, Sendable {
  package var parts: [Part]

  package init(parts: [Part] = []) {
    self.parts = parts
  }

  /// One written time.
  package struct Part: Codable, Equatable, Sendable {
    /// The least and the most it takes, in thousandths of `unit`. `5 menit` is 5000 and 5000,
    /// `1-3 jam` 1000 and 3000; `maksimal 2 jam` has no least, `minimal 2 jam` no most;
    /// a part without either says nothing that can be counted (`sesuai kebutuhan`, `-`, `segera`).
    package var least: Int?
    package var most: Int?
    package var unit: Unit
    /// What it is counted for: `akun` in `15 menit per akun`. Such a time has no known sum.
    package var per: String?

    /// A time that nobody can count: unreadable, open, or not written at all.
    package static let unknown = Part(least: nil, most: nil, unit: .minute)

    package init(least: Int?, most: Int?, unit: Unit, per: String? = nil) {
      self.least = least
      self.most = most
      self.unit = unit
      self.per = per
    }
  }

  /// A unit of time as the calendar counts it. A bare *hari* is one of the two kinds of day by the
  /// time it stands here.
  package enum Unit: String, Codable, CaseIterable, Sendable {
    case second, minute, hour
    case workingDay = "working-day"
    case calendarDay = "calendar-day"
    case week, month, quarter, semester, year
  }
}

extension StandardTime {
  /// Days of a month where months must be compared with days, or a fraction of one is due.
  package static let daysOfMonth = 30
}

extension StandardTime.Unit {
  /// What a unit is counted in. Units of different kinds are never converted into each other.
  enum Kind {
    /// Working time in seconds.
    case work
    case workingDays
    case calendarDays
    case months
  }

  /// How many of its kind's own unit one of it is.
  var measure: (kind: Kind, factor: Int) {
    switch self {
    case .second: (.work, 1)
    case .minute: (.work, 60)
    case .hour: (.work, 3600)
    case .workingDay: (.workingDays, 1)
    case .calendarDay: (.calendarDays, 1)
    case .week: (.calendarDays, 7)
    case .month: (.months, 1)
    case .quarter: (.months, 3)
    case .semester: (.months, 6)
    case .year: (.months, 12)
    }
  }
}
