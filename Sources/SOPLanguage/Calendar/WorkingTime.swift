/// Counting in working time. Amounts of nothing, or less, change nothing.
extension Timetable {
  /// The working hours of a day: none on a holiday, a special period's own.
  package func hours(of day: Day) -> [WorkingCalendar.Hours] {
    week(of: lastStretch { $0.first <= day.number }).spans[day.weekday]
  }

  /// The earliest instant at which so many seconds have been worked since `start`; nothing when
  /// there is none before the year 9999 ends.
  package func instant(adding seconds: Int, to start: Instant) -> Instant? {
    guard seconds > 0 else { return start }
    return moment(adding: seconds, to: Moment(start, in: zone))?.instant(in: zone)
  }

  /// Seconds worked from `start` until `end`; below zero when `end` is earlier.
  package func seconds(from start: Instant, to end: Instant) -> Int {
    worked(before: Moment(end, in: zone)) - worked(before: Moment(start, in: zone))
  }

  /// Closing time of the n-th working day after the day of `start`; `start` itself for none.
  package func due(workingDays count: Int, from start: Instant) -> Instant? {
    guard count > 0 else { return start }
    return closing(count, after: Moment(start, in: zone).day)?.instant(in: zone)
  }

  /// Seconds of an average working day: the week's, divided by its working days. Nothing where the
  /// ordinary week has none.
  package var averageWorkingDay: Int? {
    let week = weeks[0]
    return week.open.weekly == 0 ? nil : week.work.weekly / week.open.weekly
  }

  /// A place in local time, in seconds of a day. Midnight may be the end of a day (86,400) or the
  /// beginning of the next: what is due *at the end of Tuesday* has not reached Wednesday, and the
  /// next day after it is Wednesday.
  struct Moment {
    var day: Int
    var second: Int

    init(day: Int, second: Int) {
      self.day = day
      self.second = second
    }

    init(_ instant: Instant, in zone: WorkingCalendar.Zone) {
      let local = instant.local(in: zone)
      self.init(day: local.day.number, second: local.secondOfDay)
    }

    static func end(of day: Int) -> Moment { Moment(day: day, second: 86_400) }

    func instant(in zone: WorkingCalendar.Zone) -> Instant? {
      Instant(exactly: day.saturatingMultiply(by: 86_400).saturatingAdd(second - zone.hours * 3600))
    }

    var local: Int { day.saturatingMultiply(by: 86_400).saturatingAdd(second) }
  }

  func moment(adding seconds: Int, to start: Moment) -> Moment? {
    guard seconds > 0 else { return start }
    let target = worked(before: start).saturatingAdd(seconds)
    guard target <= end.worked else { return nil }
    let stretch = lastStretch { $0.worked < target }
    let week = week(of: stretch)
    let (day, left) = week.work.day(reaching: target - stretch.worked, from: stretch.first)
    var rest = left
    for span in week.spans[Day.weekday(ofNumber: day)] {
      let length = (span.until - span.from) * 60
      if rest <= length { return Moment(day: day, second: span.from * 60 + rest) }
      rest -= length
    }
    return nil
  }

  func closing(_ count: Int, after day: Int) -> Moment? {
    let target = opened(before: day + 1).saturatingAdd(count)
    guard target <= end.opened else { return nil }
    let stretch = lastStretch { $0.opened < target }
    let week = week(of: stretch)
    let number = week.open.day(reaching: target - stretch.opened, from: stretch.first).number
    return week.spans[Day.weekday(ofNumber: number)].last.map {
      Moment(day: number, second: $0.until * 60)
    }
  }

  private func worked(before moment: Moment) -> Int {
    let stretch = lastStretch { $0.first <= moment.day }
    let week = week(of: stretch)
    let today = week.spans[Day.weekday(ofNumber: moment.day)].reduce(0) {
      $0 + max(0, min(moment.second, $1.until * 60) - $1.from * 60)
    }
    return stretch.worked + week.work.sum(from: stretch.first, to: moment.day) + today
  }

  private func opened(before day: Int) -> Int {
    let stretch = lastStretch { $0.first <= day }
    return stretch.opened + week(of: stretch).open.sum(from: stretch.first, to: day)
  }
}
