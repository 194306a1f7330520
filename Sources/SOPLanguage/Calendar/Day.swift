/// A day of the Gregorian calendar, counted from 1970-01-01 as 0. Written `2019-01-15` in JSON.
///
/// Every value is a day of the years 1 to 9999, so it can always be written and read back.
package struct Day: Comparable, Hashable, Sendable {
  package let number: Int

  /// 1 January of the year 1.
  package static let first = Day(checked: -719_162)
  /// 31 December 9999.
  package static let last = Day(checked: 2_932_896)

  /// A number outside the years 1 to 9999 is the nearest day inside them.
  package init(number: Int) {
    self.number = min(max(number, Day.first.number), Day.last.number)
  }

  private init(checked number: Int) {
    self.number = number
  }

  /// Nothing for a day that does not exist, such as 31 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Years are counted from March, so that the day a leap year adds is the last of its year, and
    // in cycles of 400 years (146,097 days), after which the calendar repeats.
    let year = month <= 2 ? year - 1 : year
    let cycle = year / 400
    let yearOfCycle = year - cycle * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    number = cycle * 146_097 + dayOfCycle - 719_468
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package var year: Int { parts.year }
  /// 1 to 12.
  package var month: Int { parts.month }
  /// The day of the month, from 1.
  package var day: Int { parts.day }

  /// Monday is 0, Sunday 6.
  package var weekday: Int { Day.weekday(ofNumber: number) }

  /// 1970-01-01, number 0, was a Thursday.
  static func weekday(ofNumber number: Int) -> Int { ((number + 3) % 7 + 7) % 7 }

  private var parts: (year: Int, month: Int, day: Int) {
    // The way back from `init(year:month:day:)`.
    let shifted = number + 719_468
    let cycle = shifted / 146_097
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// The day so many days later; nothing beyond the years 1 to 9999.
  package func adding(days: Int) -> Day? {
    let (sum, overflow) = number.addingReportingOverflow(days)
    guard !overflow, sum >= Day.first.number, sum <= Day.last.number else { return nil }
    return Day(checked: sum)
  }

  /// The same day of the month so many months later, or that month's last day if it is shorter.
  package func adding(months: Int) -> Day? {
    let start = parts
    let (sum, overflow) = (start.year * 12 + start.month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 12 else { return nil }
    let (year, month) = (sum / 12, sum % 12 + 1)
    let day = min(start.day, Day.length(ofMonth: month, year: year))
    return Day(year: year, month: month, day: day)
  }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: Codable {
  /// Reads `2019-01-15` and nothing else.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Int(digits: bytes[0..<4]), let month = Int(digits: bytes[5..<7]),
      let day = Int(digits: bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2019-01-15`.
  package var iso: String {
    let parts = parts
    return parts.year.padded(to: 4) + "-" + parts.month.padded(to: 2) + "-"
      + parts.day.padded(to: 2)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "Not a day such as 2019-01-15: \(text)")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
