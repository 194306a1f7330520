import Testing

@testable import SOPLanguage

/// When a total is certainly longer than what is promised.
@Suite struct PromiseTests {
  /// Days of five and of eight hours.
  private static let days = [5 * 3600, 8 * 3600]

  @Test(arguments: [
    ("61 menit", "1 jam", true), ("1 jam", "1 jam", false), ("30 menit", "1 jam", false),
    ("2 hari kerja", "1 hari kerja", true), ("6 jam", "1 hari kerja", false),
    ("9 jam", "1 hari kerja", true), ("1 hari kerja", "6 jam", false),
    ("1 hari kerja", "4 jam", true), ("2 hari kerja", "12 jam", false),
    ("8 hari kalender", "1 minggu", true), ("7 hari kalender", "1 minggu", false),
    ("2 bulan", "1 bulan", true), ("31 hari kalender", "1 bulan", false),
    ("2 bulan", "40 hari kalender", false), ("40 jam", "1 hari kalender", false),
    ("3 hari kalender", "1 hari kerja", false), ("1-3 jam", "2 jam", true),
  ])
  func aTotalExceedsIt(_ total: String, _ promise: String, _ expected: Bool) {
    #expect(exceeds(time(total), time(promise), Self.days) == expected)
  }

  @Test func hugeTimesDoNotOverflow() {
    var total = TotalTime()
    total.workingDays = TotalTime.Span(least: .max, most: .max)
    #expect(exceeds(total, time("1 jam"), Self.days))
    #expect(!exceeds(time("1 jam"), total, Self.days))
  }

  private func time(_ text: String) -> TotalTime {
    let reading = StandardTime.Reading(text, bareDay: .working)
    return TotalTime(StandardTime(parts: reading.parts))
  }
}
