import SOPLanguage

/// Dates, clock times and durations in words, in the zone of an SOP.
struct Clock {
  var zone: WorkingCalendar.Zone
  var language: Language

  /// *Senin, 23 November 2026 pukul 07.31 WIB*.
  func full(_ instant: Instant) -> String { instant.text(in: zone)[language] }

  /// The same, with *hari ini* for the day of `now`.
  func full(_ instant: Instant, seenFrom now: Instant) -> String {
    saidToday(full(instant), now)
  }

  /// The same for a deadline, where midnight is the end of a day.
  func deadline(_ instant: Instant, seenFrom now: Instant) -> String {
    saidToday(instant.deadlineText(in: zone)[language], now)
  }

  /// Only the clock time, with the date where it is another than that of `other`.
  func short(_ instant: Instant, besides other: Instant) -> String {
    let local = instant.local(in: zone)
    let mark = Text(id: ".", en: ":")[language]
    let time = twoDigits(local.hour) + mark + twoDigits(local.minute)
    if local.day == other.local(in: zone).day { return time }
    return local.day.text[language] + Text(id: " pukul ", en: " at ")[language] + time
  }

  /// *2 hari 3 jam*: whole days by the clock, then hours or minutes.
  func duration(_ seconds: Int) -> String {
    guard seconds >= 60 else {
      return Text(id: "kurang dari 1 menit", en: "less than a minute")[language]
    }
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    guard days > 0 else { return Text(durationOf: seconds / 60 * 60)[language] }
    let whole = Text(id: "\(days) hari", en: "\(days) \(plural(days, "day", "days"))")[language]
    guard rest >= 3600 else { return whole }
    return whole + " " + Text(durationOf: rest / 3600 * 3600)[language]
  }

  /// *109 jam*: working time, of which a day has no 24 hours.
  func workingDuration(_ seconds: Int) -> String {
    seconds < 86_400 ? duration(seconds) : Text(durationOf: seconds / 3600 * 3600)[language]
  }

  private func saidToday(_ text: String, _ now: Instant) -> String {
    let today = now.local(in: zone).day.textWithWeekday[language]
    guard text.hasPrefix(today) else { return text }
    return Text(id: "hari ini", en: "today")[language] + text.dropFirst(today.count)
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
