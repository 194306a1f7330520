import Foundation
import SOPLanguage
import Testing

/// Due dates against a program that counts every minute and shares no code with ours.
@Suite struct `Calendar oracle` {
  @Test(
    .enabled(if: Oracle.python != nil, "python3 is not installed"),
    arguments: Oracle.Example.allCases)
  private func `Due dates are those that counting every minute gives`(
    example: Oracle.Example
  ) throws {
    let calendar = example.calendar
    let timetable = Timetable(calendar)
    let lines = try Oracle.lines(Oracle.count, seed: 20_261_124, calendar: example.rawValue)
    #expect(lines.count == Oracle.count)
    var failures: [String] = []
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let start = try #require(Instant(iso: words[0]))
      let due = try due(words[1], start, timetable)
      if due?.iso(in: calendar.timezone) != words[2] {
        failures.append("\(line), not \(due?.iso(in: calendar.timezone) ?? "none")")
      }
    }
    #expect(failures == [], "\(failures.count) of \(lines.count) differ")
  }

  /// `90`, `3w`, `3k`: minutes, hari kerja, hari kalender. Minutes are counted back too.
  private func due(_ amount: String, _ start: Instant, _ timetable: Timetable) throws -> Instant? {
    let number = try #require(Int(amount.filter(\.isNumber)))
    let unit: StandardTime.Unit =
      amount.hasSuffix("w") ? .workingDay : amount.hasSuffix("k") ? .calendarDay : .minute
    let part = StandardTime.Part(least: number * 1000, most: number * 1000, unit: unit)
    let due = timetable.deadline(of: StandardTime(parts: [part]), from: start)
    if unit == .minute, let due {
      #expect(timetable.seconds(from: start, to: due) == number * 60)
    }
    return due
  }
}

private enum Oracle {
  /// How many due dates are compared for each calendar.
  static let count = oracleCount(2000)

  static let python = Repository.tool("python3")

  static let script = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../Oracles/calendar_oracle.py").standardized

  /// The calendars of the oracle, by its names for them.
  enum Example: String, CaseIterable {
    case kaltim, nasional

    var calendar: WorkingCalendar {
      switch self {
      case .kaltim: Oracle.kaltim
      case .nasional: Oracle.nasional
      }
    }
  }

  private static let holidays = [
    "2026-01-01", "2026-03-20", "2026-03-21", "2026-05-01", "2026-08-17", "2026-12-25",
  ].compactMap { Day(iso: $0) }.map { WorkingCalendar.Holiday(day: $0, name: "libur") }

  static let kaltim = WorkingCalendar(
    timezone: .wita,
    week: Array(repeating: [.init(from: 480, until: 960)], count: 4) + [
      [.init(from: 480, until: 690)], [], [],
    ], holidays: holidays)

  static let nasional: WorkingCalendar = {
    var calendar = WorkingCalendar.national
    calendar.holidays = holidays
    if let from = Day(iso: "2026-02-18"), let until = Day(iso: "2026-03-19") {
      let days = [
        WorkingCalendar.Hours(from: 480, until: 720), .init(from: 750, until: 900),
      ]
      let friday = [WorkingCalendar.Hours(from: 480, until: 690), .init(from: 750, until: 930)]
      calendar.special = [
        .init(
          from: from, until: until,
          week: Array(repeating: days, count: 4) + [friday, [], []], reason: "Ramadan")
      ]
    }
    return calendar
  }()

  static func lines(_ count: Int, seed: Int, calendar: String) throws -> [Substring] {
    let process = Process()
    let python: URL = try #require(python)
    process.executableURL = python
    process.arguments = [script.path, "random", "\(seed)", "\(count)", calendar]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }
}
