/// A sum of standard times. Working time, working days and calendar time are never added up.
package struct TotalTime: Codable, Equatable, Sendable {
  /// Working time in seconds (detik, menit, jam).
  package var work = Span()
  /// Working days (hari kerja), in thousandths.
  package var workingDays = Span()
  /// Calendar days (hari kalender, minggu), in thousandths.
  package var calendarDays = Span()
  /// Months (bulan, triwulan, semester, tahun), in thousandths.
  package var months = Span()
  /// How many of the summed times cannot be counted: with any, the total is a lower bound.
  package var unknown = 0

  package init() {}

  /// The sum of one standard time's parts.
  package init(_ time: StandardTime) {
    add(time)
  }

  /// The least and the most of one unit.
  package struct Span: Codable, Equatable, Sendable {
    package var least = 0
    package var most = 0
    package init(least: Int = 0, most: Int = 0) {
      self.least = least
      self.most = most
    }

    fileprivate mutating func add(_ other: Span) {
      least = least.saturatingAdd(other.least)
      most = most.saturatingAdd(other.most)
    }
  }
}

extension TotalTime {
  /// A time without parts adds nothing: where a time is missing, its place is taken by
  /// `StandardTime.Part.unknown`.
  package mutating func add(_ time: StandardTime) {
    for part in time.parts { add(part) }
  }

  /// `maksimal 2 jam` adds nothing to the least. `minimal 2 jam` is known up to two hours and
  /// unknown beyond: it adds them to both and counts as unknown. `15 menit per akun` has no known
  /// sum at all.
  private mutating func add(_ part: StandardTime.Part) {
    guard part.per == nil, let known = part.most ?? part.least else {
      unknown = unknown.saturatingAdd(1)
      return
    }
    if part.most == nil { unknown = unknown.saturatingAdd(1) }
    // Less than nothing can only come from a file that nobody wrote with `sopc`.
    let least = max(0, min(part.least ?? 0, known))
    let (kind, factor) = part.unit.measure
    var span = Span(
      least: least.saturatingMultiply(by: factor),
      most: max(0, known, part.least ?? 0).saturatingMultiply(by: factor))
    switch kind {
    case .work:
      // A time above zero never becomes none.
      span = Span(
        least: span.least.dividedRoundingUp(by: 1000), most: span.most.dividedRoundingUp(by: 1000))
      work.add(span)
    case .workingDays: workingDays.add(span)
    case .calendarDays: calendarDays.add(span)
    case .months: months.add(span)
    }
  }

  package mutating func add(_ other: TotalTime) {
    work.add(other.work)
    workingDays.add(other.workingDays)
    calendarDays.add(other.calendarDays)
    months.add(other.months)
    unknown = unknown.saturatingAdd(other.unknown)
  }

  package static func + (a: TotalTime, b: TotalTime) -> TotalTime {
    var sum = a
    sum.add(b)
    return sum
  }

  /// Whether some of it cannot be counted, so that it takes this long or longer.
  package var isLowerBound: Bool { unknown > 0 }

  /// One number for comparing ways, in seconds of working time; printed totals stay apart.
  ///
  /// A working day is the ordinary week's working time divided by its working days, a calendar day
  /// a seventh of that week, a month thirty calendar days. A calendar whose ordinary week has no
  /// work is measured by the national week, so that its times still differ.
  package func measure(in calendar: WorkingCalendar) -> Span {
    let own = Timetable.Week(calendar.week)
    let week = own.open.weekly > 0 ? own : Timetable.Week(WorkingCalendar.national.week)
    func measure(_ span: KeyPath<Span, Int>) -> Int {
      let calendarDays = calendarDays[keyPath: span].saturatingAdd(
        months[keyPath: span].saturatingMultiply(by: StandardTime.daysOfMonth))
      return work[keyPath: span]
        .saturatingAdd(
          workingDays[keyPath: span].saturatingMultiply(by: week.work.weekly)
            / (week.open.weekly * 1000)
        )
        .saturatingAdd(calendarDays.saturatingMultiply(by: week.work.weekly) / 7000)
    }
    return Span(least: measure(\.least), most: measure(\.most))
  }
}
