/// Due dates of standard times.
///
/// Parts run one after the other in the order written, each from where the one before is due. A
/// range counts to its upper end. Minutes and hours run in working time, rounded up to seconds.
/// Working days are due at closing time; calendar days, weeks and months at the end of their last
/// day, 24:00 (a month's last day is the same day of the month, or its last if it is shorter). What
/// is left of a fraction runs on from there: half a working day is half an average working day of work, half a calendar day
/// twelve hours, half a month fifteen days, and none is due later than the next whole one.
extension Timetable {
  /// Nothing where a part cannot be counted (unknown, counted per something, without an upper end),
  /// where there is no part, and where the calendar opens too seldom to get there before the year
  /// 9999 ends. A time of zero is due at once.
  package func deadline(of time: StandardTime, from start: Instant) -> Instant? {
    guard !time.parts.isEmpty else { return nil }
    var moment = Moment(start, in: zone)
    for part in time.parts {
      guard let most = part.most, part.per == nil,
        let next = self.moment(after: max(most, part.least ?? 0), part.unit, from: moment)
      else { return nil }
      moment = next
    }
    return moment.instant(in: zone)
  }

  /// Thousandths of a unit later.
  private func moment(
    after amount: Int, _ unit: StandardTime.Unit, from start: Moment
  ) -> Moment? {
    guard amount > 0 else { return start }
    let amount = amount.saturatingMultiply(by: unit.measure.factor)
    switch unit.measure.kind {
    case .work: return moment(adding: amount.dividedRoundingUp(by: 1000), to: start)
    case .workingDays: return moment(workingDays: amount, from: start)
    case .calendarDays: return moment(calendarDays: amount, from: start)
    case .months: return moment(months: amount, from: start)
    }
  }

  private func moment(workingDays amount: Int, from start: Moment) -> Moment? {
    let (days, part) = amount.quotientAndRemainder(dividingBy: 1000)
    guard let whole = days == 0 ? start : closing(days, after: start.day) else { return nil }
    guard part > 0 else { return whole }
    guard let next = closing(days + 1, after: start.day) else { return nil }
    guard let average = averageWorkingDay,
      let end = moment(adding: (part * average).dividedRoundingUp(by: 1000), to: whole)
    else { return next }
    return end.local < next.local ? end : next
  }

  private func moment(calendarDays amount: Int, from start: Moment) -> Moment? {
    let (days, part) = amount.quotientAndRemainder(dividingBy: 1000)
    guard days <= Day.last.number - Day.first.number else { return nil }
    let whole = days == 0 ? start : .end(of: start.day + days)
    guard part > 0 else { return whole }
    let second = whole.second + (part * 86_400).dividedRoundingUp(by: 1000)
    // The end of a day stays with its day.
    return second > 86_400
      ? Moment(day: whole.day + 1, second: second - 86_400)
      : Moment(day: whole.day, second: second)
  }

  private func moment(months amount: Int, from start: Moment) -> Moment? {
    let (months, part) = amount.quotientAndRemainder(dividingBy: 1000)
    func end(_ months: Int) -> Moment? {
      Day(number: start.day).adding(months: months).map { .end(of: $0.number) }
    }
    guard let whole = months == 0 ? start : end(months) else { return nil }
    guard part > 0 else { return whole }
    guard let next = end(months + 1),
      let later = moment(calendarDays: part * StandardTime.daysOfMonth, from: whole)
    else { return nil }
    return later.local < next.local ? later : next
  }
}

/// For a single question; who asks many makes a `Timetable` once.
extension WorkingCalendar {
  package func deadline(of time: StandardTime, from start: Instant) -> Instant? {
    Timetable(self).deadline(of: time, from: start)
  }
}
