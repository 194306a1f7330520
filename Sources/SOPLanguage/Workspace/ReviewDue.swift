/// When an SOP is to be looked at again.
package struct ReviewDue: Equatable, Sendable {
  /// A day, or a month where only that is known.
  package var date: WrittenDate
  /// Whether the SOP says so; else it is a year after it was last made, revised or put in force, as
  /// is the custom.
  package var isWritten: Bool

  /// From `dates.review`, a date or a length of time, and the dates that can be read; nothing where
  /// neither tells a day.
  init?(_ written: String?, _ dates: [DatesKey: WrittenDate]) {
    if let date = dates[.review] {
      self.init(date: date, isWritten: true)
      return
    }
    let keys: [DatesKey] = [.created, .revised, .effective, .approved]
    guard let last = keys.compactMap({ dates[$0]?.day }).max() else { return nil }
    if let day = written.flatMap({ last.adding(length: $0) }) {
      self.init(date: WrittenDate(day), isWritten: true)
    } else if let day = last.adding(months: 12) {
      self.init(date: WrittenDate(day), isWritten: false)
    } else {
      return nil
    }
  }

  private init(date: WrittenDate, isWritten: Bool) {
    self.date = date
    self.isWritten = isWritten
  }
}

extension Day {
  /// The day so long after: `1 tahun`, `6 bulan`, `90 hari`; nothing for another text.
  fileprivate func adding(length: String) -> Day? {
    let total = TotalTime(
      StandardTime(parts: StandardTime.Reading(length, bareDay: .calendar).parts))
    guard !total.isLowerBound, total.work.most == 0, total.workingDays.most == 0 else { return nil }
    return adding(months: total.months.most / 1000)?.adding(days: total.calendarDays.most / 1000)
  }
}

extension WrittenDate {
  fileprivate init(_ day: Day) {
    self.init(year: day.year, month: day.month, day: day)
  }
}
