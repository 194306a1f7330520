import SOPLanguage

/// Holds what a case took, from its opening to its end, against an expected time.
///
/// Minutes and hours are working time and must be exact. Days, weeks and months must bring the end
/// to the very day on which that time is due, at whatever hour: a case of several steps that each
/// take days does not end at the moment at which their sum would. With hours besides, what counts is
/// the moment again. A range admits everything between its ends, `maksimal` and `minimal` likewise.
func unmetDuration(
  _ expected: Located<StandardTime>, _ summary: Summary, _ timetable: Timetable
) -> ScenarioFailure? {
  guard let opened = summary.opened, let closed = summary.closed else { return nil }
  let isExact = expected.value.parts.contains { isWork($0.unit) }
  func isBefore(_ a: Instant, _ b: Instant) -> Bool {
    isExact
      ? timetable.seconds(from: a, to: b) > 0
      : lastDay(a, timetable.zone) < lastDay(b, timetable.zone)
  }
  let least = due(expected.value.parts.map(\.least), of: expected.value, opened, timetable)
  let most =
    expected.value.parts.contains { $0.most == nil }
    ? closed : due(expected.value.parts.map(\.most), of: expected.value, opened, timetable)
  if let least, let most, !isBefore(closed, least), !isBefore(most, closed) { return nil }
  let total = TotalTime(expected.value).text
  let worked = Text(durationOf: timetable.seconds(from: opened, to: closed))
  let ended = closed.text(in: timetable.zone)
  let day = least.flatMap { isExact ? nil : lastDay($0, timetable.zone).textWithWeekday }
  return ScenarioFailure(
    kind: .duration, range: expected.range,
    expected: Text(
      id: "Lamanya \(total.id)" + (day.map { " (sampai \($0.id))" } ?? "") + ".",
      en: "It takes \(total.en)" + (day.map { " (until \($0.en))" } ?? "") + "."),
    actual: Text(
      id: "Lamanya \(worked.id) waktu kerja, sampai \(ended.id).",
      en: "It took \(worked.en) of working time, until \(ended.en)."))
}

/// When a time with these amounts is over.
private func due(
  _ amounts: [Int?], of time: StandardTime, _ start: Instant, _ timetable: Timetable
) -> Instant? {
  let parts = zip(time.parts, amounts).compactMap { part, amount in
    amount.map { StandardTime.Part(least: $0, most: $0, unit: part.unit) }
  }
  return parts.isEmpty ? start : timetable.deadline(of: StandardTime(parts: parts), from: start)
}

/// The day on which something ends; midnight is the end of a day.
private func lastDay(_ instant: Instant, _ zone: WorkingCalendar.Zone) -> Day {
  let local = instant.local(in: zone)
  return local.secondOfDay == 0 ? Day(number: local.day.number - 1) : local.day
}

private func isWork(_ unit: StandardTime.Unit) -> Bool {
  switch unit {
  case .second, .minute, .hour: true
  case .workingDay, .calendarDay, .week, .month, .quarter, .semester, .year: false
  }
}
