/// An instant: whole seconds since 1970-01-01T00:00:00Z. Written `2026-11-24T00:25Z` in JSON.
///
/// Every value lies at least a day inside the years 1 to 9999, so that it can be written as a local
/// time in any zone.
package struct Instant: Comparable, Hashable, Sendable {
  package let seconds: Int

  package static let earliest = Instant(checked: (Day.first.number + 1) * 86_400)
  /// 31 December 9999, 00:00 UTC: the horizon of all counting. What is due later has no due date.
  package static let latest = Instant(checked: Day.last.number * 86_400)

  /// A number outside the range is the nearest instant inside it.
  package init(seconds: Int) {
    self.seconds = min(max(seconds, Instant.earliest.seconds), Instant.latest.seconds)
  }

  private init(checked seconds: Int) {
    self.seconds = seconds
  }

  /// Nothing outside the range, instead of the nearest.
  package init?(exactly seconds: Int) {
    self.init(seconds: seconds)
    guard self.seconds == seconds else { return nil }
  }

  package func adding(seconds: Int) -> Instant? {
    Instant(exactly: self.seconds.saturatingAdd(seconds))
  }

  package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}

extension Instant {
  /// A date and a time of day in some zone.
  package struct Local: Comparable, Hashable, Sendable {
    package var day: Day
    /// From midnight, 0 up to 86,399.
    package var secondOfDay: Int

    package init(day: Day, secondOfDay: Int) {
      self.day = day
      self.secondOfDay = secondOfDay
    }

    package var hour: Int { secondOfDay / 3600 }
    package var minute: Int { secondOfDay / 60 % 60 }
    package var second: Int { secondOfDay % 60 }

    package static func < (a: Local, b: Local) -> Bool {
      (a.day, a.secondOfDay) < (b.day, b.secondOfDay)
    }
  }

  package func local(in zone: WorkingCalendar.Zone) -> Local {
    local(offset: zone.hours * 3600)
  }

  private func local(offset: Int) -> Local {
    let (day, second) = (seconds + offset).floorDivided(by: 86_400)
    return Local(day: Day(number: day), secondOfDay: second)
  }

  package init?(_ local: Local, in zone: WorkingCalendar.Zone) {
    let seconds = local.day.number * 86_400 + local.secondOfDay
    self.init(exactly: seconds - zone.hours * 3600)
  }
}

extension Instant: Codable {
  /// Reads `2026-11-24T07:25+08:00`, with seconds or without, `Z` for UTC. A text without an offset
  /// is a time in `zone`; without a zone it is none.
  package init?(iso text: String, assuming zone: WorkingCalendar.Zone? = nil) {
    var rest = Array(text.utf8)[...]
    guard rest.count >= 16, let day = Day(iso: String(text.prefix(10))) else { return nil }
    rest = rest.dropFirst(10)
    guard rest.removeFirst() == UInt8(ascii: "T"), let hour = Int(digits: rest.prefix(2)),
      hour < 24
    else { return nil }
    rest = rest.dropFirst(2)
    guard let minute = Instant.readSixtieth(&rest) else { return nil }
    var second = 0
    if rest.first == UInt8(ascii: ":") {
      guard let read = Instant.readSixtieth(&rest) else { return nil }
      second = read
    }
    guard let offset = Instant.offset(rest) ?? (rest.isEmpty ? zone.map { $0.hours * 3600 } : nil)
    else { return nil }
    self.init(exactly: day.number * 86_400 + hour * 3600 + minute * 60 + second - offset)
  }

  /// `:25`.
  private static func readSixtieth(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 3, rest.removeFirst() == UInt8(ascii: ":"),
      let value = Int(digits: rest.prefix(2)), value < 60
    else { return nil }
    rest = rest.dropFirst(2)
    return value
  }

  /// `Z` or `+08:00`, in seconds.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
    if text.elementsEqual("Z".utf8) { return 0 }
    guard text.count == 6, let sign = text.first,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = Int(digits: text.dropFirst().prefix(2)), hours <= 14
    else { return nil }
    var rest = text.dropFirst(3)
    guard let minutes = readSixtieth(&rest) else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  /// `2026-11-24T07:25+08:00`; seconds only where there are any.
  package func iso(in zone: WorkingCalendar.Zone) -> String {
    Instant.iso(local(in: zone)) + "+" + zone.hours.padded(to: 2) + ":00"
  }

  /// `2026-11-23T23:25Z`.
  package var iso: String { Instant.iso(local(offset: 0)) + "Z" }

  private static func iso(_ local: Local) -> String {
    let clock = local.hour.padded(to: 2) + ":" + local.minute.padded(to: 2)
    let seconds = local.second == 0 ? "" : ":" + local.second.padded(to: 2)
    return local.day.iso + "T" + clock + seconds
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "Not an instant such as 2026-11-24T00:25Z: \(text)")
    }
    self = instant
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
