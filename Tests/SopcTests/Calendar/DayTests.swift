import Foundation
import SOPLanguage
import Testing

@Suite struct `Days` {
  @Test func `Every day of a thousand years is the day before it plus one`() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = try #require(Day(year: 1600, month: 1, day: 1)).number
    #expect(number == -135_140)
    for year in 1600..<2600 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        let length = lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)
        #expect(Day(year: year, month: month, day: length + 1) == nil)
        for day in 1...length {
          let exact = Day(year: year, month: month, day: day)
          guard exact?.number == number, exact?.day == day, exact?.month == month,
            exact?.year == year
          else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
          number += 1
        }
      }
    }
  }

  @Test func `The first and the last day are those of the years 1 and 9999`() {
    #expect(Day.first == Day(year: 1, month: 1, day: 1))
    #expect(Day.last == Day(year: 9999, month: 12, day: 31))
    #expect(Day.first.iso == "0001-01-01")
    #expect(Day.last.iso == "9999-12-31")
    #expect(Day(number: .max) == Day.last)
    #expect(Day(number: .min) == Day.first)
    #expect(Day.last.adding(days: 1) == nil)
    #expect(Day.first.adding(days: -1) == nil)
    #expect(Day.last.adding(days: .max) == nil)
    #expect(Day.last.adding(months: .max) == nil)
    #expect(Day.first.adding(months: -1) == nil)
    #expect(Day(year: 0, month: 1, day: 1) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test func `Weekdays run on over all years`() {
    #expect(Day(iso: "2026-11-23")?.weekday == 0)
    #expect(Day(iso: "2019-01-15")?.weekdayName.id == "Selasa")
    #expect(Day(number: 0).weekday == 3)
    #expect(Day.first.weekday == 0)
    #expect(Day.last.weekday == 4)
  }

  @Test func `The same day of a later month is its last if it is shorter`() {
    let end = Day(iso: "2026-01-31")
    #expect(end?.adding(months: 1)?.iso == "2026-02-28")
    #expect(end?.adding(months: 25)?.iso == "2028-02-29")
    #expect(end?.adding(months: 3)?.iso == "2026-04-30")
    #expect(end?.adding(months: -2)?.iso == "2025-11-30")
    #expect(Day(iso: "2026-11-24")?.adding(months: 12)?.iso == "2027-11-24")
  }

  @Test func `A day is written as text in JSON and read back`() throws {
    let days = ["2019-01-15", "0001-01-01", "9999-12-31", "2000-02-29"]
    let json = "[" + days.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    let read = try JSONDecoder().decode([Day].self, from: Data(json.utf8))
    #expect(read.map(\.iso) == days)
    #expect(String(decoding: try JSONEncoder().encode(read), as: UTF8.self) == json)
  }

  @Test(arguments: [
    "2019-02-29", "2019-13-01", "2019-00-10", "2019-01-00", "0000-01-01", "2019-1-5", "19-01-15",
    "2019/01/15", "2019-01-15 ", "", "+019-01-15", "2019-01-1٥", "besok",
  ])
  func `Nonsense is no day`(text: String) {
    #expect(Day(iso: text) == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data("[\"\(text)\"]".utf8))
    }
  }

  @Test func `A day is printed in both languages`() {
    let day = Day(iso: "2019-01-15")
    #expect(day?.text[.indonesian] == "15 Januari 2019")
    #expect(day?.text[.english] == "15 January 2019")
    #expect(day?.textWithWeekday.id == "Selasa, 15 Januari 2019")
    #expect(day?.textWithWeekday.en == "Tuesday, 15 January 2019")
    #expect(Day(iso: "2024-05-09")?.text.id == "9 Mei 2024")
  }
}

@Suite struct `Written dates` {
  @Test(arguments: [
    "2019-01-15", "15 Januari 2019", "15 JANUARI 2019", "15 januari 2019", "15 Jan 2019",
    "15 Jan. 2019", "15-Jan-2019", "15 - Januari - 2019", "Selasa, 15 Januari 2019",
    "Selasa 15 Januari 2019", "15/01/2019", "15-01-2019", "15.01.2019", "15/1/2019", "2019/01/15",
    "  15   Januari  2019 ", "Sel, 15/01/2019",
  ])
  func `The fifteenth of January is read in every usual form`(text: String) {
    let date = WrittenDate(reading: text)
    #expect(date?.day?.iso == "2019-01-15")
    #expect(date?.isEnglish == false)
    #expect(date?.weekdayAgrees == true)
  }

  @Test(
    arguments: zip(
      1...12,
      [
        "Januari Jan", "Februari Pebruari Feb", "Maret Mar", "April Apr", "Mei MEI", "Juni Jun",
        "Juli Jul", "Agustus Agu Agt Agst Ags", "September Sep Sept", "Oktober Okt",
        "November Nopember Nov Nop", "Desember Des",
      ]))
  func `Every month is known by its names`(month: Int, names: String) {
    for name in names.split(separator: " ") {
      let date = WrittenDate(reading: "3 \(name) 2024")
      #expect(date?.day == Day(year: 2024, month: month, day: 3), "\(name)")
      #expect(date?.isEnglish == false)
      #expect(WrittenDate(reading: "\(name) 2024")?.month == month)
    }
  }

  @Test(
    arguments: zip(
      [
        "15 June 2019", "June 15, 2019", "1 May 2021", "Monday, 2 Juni 2025", "3 Aug 2024",
        "3 Dec 2024",
      ],
      ["2019-06-15", "2019-06-15", "2021-05-01", "2025-06-02", "2024-08-03", "2024-12-03"]))
  func `English names are read and flagged`(text: String, iso: String) {
    let date = WrittenDate(reading: text)
    #expect(date?.day?.iso == iso)
    #expect(date?.isEnglish == true)
  }

  @Test func `A month without a day is known as a month`() throws {
    let date = try #require(WrittenDate(reading: "Mei 2021"))
    #expect(date.day == nil)
    #expect(date.year == 2021)
    #expect(date.month == 5)
    #expect(date.bounds?.lowerBound.iso == "2021-05-01")
    #expect(date.bounds?.upperBound.iso == "2021-05-31")
    #expect(date.text.id == "Mei 2021")
    #expect(date.text.en == "May 2021")
    #expect(WrittenDate(reading: "23 MEI 2021")?.text.id == "23 Mei 2021")
  }

  @Test func `A weekday that is not the day's own is told`() {
    #expect(WrittenDate(reading: "Senin, 15 Januari 2019")?.weekdayAgrees == false)
    #expect(WrittenDate(reading: "Senin, 15 Januari 2019")?.day?.iso == "2019-01-15")
    #expect(WrittenDate(reading: "Jum'at, 18 Januari 2019")?.weekdayAgrees == true)
  }

  @Test(arguments: [
    "31 Februari 2021", "29 Februari 2023", "0 Mei 2021", "32/01/2019", "01/15/2019", "15 Januari",
    "Januari", "2019", "15 Januari 19", "15/01/19", "15 Foo 2019", "Senin", "Senin, Mei 2021", "",
    "-",
    "15 15 Januari 2019", "Januari 15 2019", "15 Januari 2019 WIB", "15/01-2019", "15//01/2019",
    "2019-15-01", "Mei Mei 2021", "15 Januari 0000", "999999999999 Mei 2021", "15 Mei 99999",
    "2019-01-15-01", "kemarin",
  ])
  func `What is no date is not read`(text: String) {
    #expect(WrittenDate(reading: text) == nil)
  }

  @Test func `Every printed date is read back in both languages`() {
    for number in stride(from: Day.first.number + 400_000, to: Day.last.number, by: 9973) {
      let day = Day(number: number)
      for text in [
        day.text.id, day.textWithWeekday.id, day.text.en, day.textWithWeekday.en, day.iso,
      ] {
        let date = WrittenDate(reading: text)
        #expect(date?.day == day && date?.weekdayAgrees == true, "\(text)")
      }
    }
  }
}
