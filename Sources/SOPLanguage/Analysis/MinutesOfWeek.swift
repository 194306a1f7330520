/// What the written hours of a week add up to; nothing where some of them cannot be read.
func minutesOfWeek(_ hours: Manuscript.Hours) -> Int? {
  var sum = 0
  for line in hours.lines {
    guard let days = WeekDays(reading: line.days.value) else { return nil }
    for text in line.spans where text.value != "-" {
      guard case .success(let span) = WorkingCalendar.Hours.read(text.value) else { return nil }
      sum += days.days.count * (span.until - span.from)
    }
  }
  return sum
}
