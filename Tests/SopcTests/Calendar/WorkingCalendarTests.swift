import Foundation
import SOPLanguage
import Testing

private typealias Hours = WorkingCalendar.Hours

@Suite struct `Working calendars` {
  @Test(arguments: [
    "07:30-11:30", "07.30-11.30", "07.30 – 11.30", "7:30-11:30", " 07:30—11:30 ",
    "07.30 s.d. 11.30",
    "07:30 s/d 11:30", "07:30 sampai 11:30",
  ])
  func `Hours are read with a colon or a point and any dash`(text: String) throws {
    #expect(try Hours.read(text).get() == Hours(from: 450, until: 690))
  }

  @Test func `A day may end at 24.00 and begin at 00.00`() throws {
    #expect(try Hours.read("00:00-24:00").get() == Hours(from: 0, until: 1440))
    #expect(try Hours.read("00.00-00.01").get() == Hours(from: 0, until: 1))
  }

  @Test(arguments: [
    "", "-", "08:00", "08:00-", "-16:00", "8-16", "08:00-16", "08:60-16:00", "25:00-26:00",
    "24:00-24:00", "08:00-16:00-18:00", "08:00 16:00", "pagi-sore", "08:00-16:00 WIB", "08:0-16:00",
    "008:00-16:00", "08:00 sore 16:00", "08:00-24:01",
  ])
  func `Other texts are unreadable as hours`(text: String) {
    #expect(Hours.read(text) == .failure(.unreadable))
  }

  @Test(arguments: ["16:00-08:00", "08:00-08:00", "22.00-06.00"])
  func `Hours that end before they begin are told apart`(text: String) {
    #expect(Hours.read(text) == .failure(.endsBeforeItBegins))
  }

  @Test func `Overlapping hours are found, neighbours are not`() throws {
    let spans = try ["07:30-12:00", "12:00-16:00", "11:59-12:30"].map { try Hours.read($0).get() }
    let overlap = try #require(Hours.firstOverlap(in: spans))
    #expect(overlap.earlier == 0)
    #expect(overlap.later == 2)
    #expect(Hours.firstOverlap(in: Array(spans.prefix(2))) == nil)
    #expect(spans[0].text.id == "07.30–12.00")
    #expect(spans[0].text.en == "07:30–12:00")
  }

  @Test func `Keys of days are the language's own`() throws {
    for (place, key) in WeekDays.keys.enumerated() {
      let days = try #require(WeekDays(reading: key))
      #expect(days.days == [place])
      #expect(days.isCanonical)
    }
    let range = try #require(WeekDays(reading: "mon-thu"))
    #expect(range.days == [0, 1, 2, 3])
    #expect(range.isCanonical)
    #expect(WeekDays(reading: "sat-mon")?.days == [5, 6, 0])
    #expect(WeekDays(reading: "mon-sun")?.days == Array(0...6))
  }

  @Test(
    arguments: zip(
      [
        "senin", "Senin-Kamis", "sen-kam", "senin s.d. kamis", "mon – thu", "Jum'at", "friday",
        "MIN",
      ],
      ["mon", "mon-thu", "mon-thu", "mon-thu", "mon-thu", "fri", "fri", "sun"]))
  func `Other names of days are read and tell the key`(text: String, key: String) throws {
    let days = try #require(WeekDays(reading: text))
    #expect(!days.isCanonical)
    #expect(days.canonical == key)
    #expect(days.days == WeekDays(reading: key)?.days)
  }

  @Test(arguments: ["", "-", "mon-", "mon-tue-wed", "monn", "hari kerja", "mon,tue", "mon tue"])
  func `Other keys are no days`(text: String) {
    #expect(WeekDays(reading: text) == nil)
  }

  @Test func `A calendar is read back from its JSON`() throws {
    var calendar = WorkingCalendar.national
    let (from, until) = (Day(number: 20_502), Day(number: 20_531))
    calendar.special = [.init(from: from, until: until, week: calendar.week, reason: "Ramadan")]
    calendar.holidays = [.init(day: from, name: "Imlek")]
    let json = try JSONEncoder().encode(calendar)
    #expect(try JSONDecoder().decode(WorkingCalendar.self, from: json) == calendar)
    #expect(String(decoding: json, as: UTF8.self).contains("\"2026-02-18\""))
  }
}
