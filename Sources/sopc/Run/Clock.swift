import SOPLanguage

/// Dates, clock times and durations in words, in the zone of an SOP.
struct Clock {
  var zone: WorkingCalendar.Zone
  var language: Language

  /// *Senin, 23 November 2026 pukul 07.31 WIB*.
  func full(_ instant: Instant) -> String {
    instant.deadlineText(in: zone)[language]
  }

  /// The same, with *hari ini* for the day of `now`.
  func full(_ instant: Instant, seenFrom now: Instant) -> String {
    guard instant.local(in: zone).day == now.local(in: zone).day else { return full(instant) }
    return Text(id: "hari ini pukul ", en: "today at ")[language] + clock(instant) + " "
      + zone.rawValue
  }

  /// Only the clock time, with the date where it is another than that of `other`.
  func short(_ instant: Instant, besides other: Instant) -> String {
    let day = instant.local(in: zone).day
    if day == other.local(in: zone).day { return clock(instant) }
    return day.text[language] + Text(id: " pukul ", en: " at ")[language] + clock(instant)
  }

  /// *2 hari 3 jam*: the two largest units, rounded down.
  func duration(_ seconds: Int) -> String {
    guard seconds >= 60 else {
      return Text(id: "kurang dari 1 menit", en: "less than a minute")[language]
    }
    let units: [(Int, Text, String)] = [
      (86_400, Text(id: "hari", en: "day"), "s"), (3600, Text(id: "jam", en: "hour"), "s"),
      (60, Text(id: "menit", en: "minute"), "s"),
    ]
    var parts: [String] = []
    var rest = seconds
    for (length, name, plural) in units where rest >= length && parts.count < 2 {
      let count = rest / length
      rest %= length
      let ending = language == .english && count != 1 ? plural : ""
      parts.append("\(count) \(name[language])\(ending)")
    }
    return parts.joined(separator: " ")
  }

  private func clock(_ instant: Instant) -> String {
    let local = instant.local(in: zone)
    return twoDigits(local.hour) + Text(id: ".", en: ":")[language] + twoDigits(local.minute)
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
