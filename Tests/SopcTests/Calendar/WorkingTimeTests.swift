import SOPLanguage
import Testing

private func instant(_ text: String) throws -> Instant {
  try #require(Instant(iso: text))
}

private func one(_ thousandths: Int, _ unit: StandardTime.Unit) -> StandardTime {
  StandardTime(parts: [.init(least: thousandths, most: thousandths, unit: unit)])
}

private func due(
  _ text: String, from start: String, _ calendar: WorkingCalendar = .national
) throws -> String? {
  let parts = StandardTime.Reading(text, bareDay: calendar.day).parts
  return calendar.deadline(of: StandardTime(parts: parts), from: try instant(start))?
    .iso(in: calendar.timezone)
}

@Suite struct `Working time` {
  @Test func `The national week has 37 hours 30 minutes on five days`() throws {
    let timetable = Timetable(.national)
    let (monday, next) = try (instant("2026-11-23T00:00+07:00"), instant("2026-11-30T00:00+07:00"))
    #expect(timetable.seconds(from: monday, to: next) == 37 * 3600 + 1800)
    #expect(timetable.averageWorkingDay == 27_000)
  }

  @Test func `Minutes and hours run while the office is open`() throws {
    // 24 November 2026 is a Tuesday.
    #expect(try due("30 menit", from: "2026-11-24T11:45+07:00") == "2026-11-24T13:15+07:00")
    #expect(try due("15 menit", from: "2026-11-24T11:45+07:00") == "2026-11-24T12:00+07:00")
    #expect(try due("5 menit", from: "2026-11-24T03:00+07:00") == "2026-11-24T07:35+07:00")
    #expect(try due("1 jam", from: "2026-11-27T16:00+07:00") == "2026-11-30T08:00+07:00")
    #expect(try due("0,5 menit", from: "2026-11-24T08:00+07:00") == "2026-11-24T08:00:30+07:00")
    #expect(try due("0.001 menit", from: "2026-11-24T08:00+07:00") == "2026-11-24T08:00:01+07:00")
    #expect(try due("0 menit", from: "2026-11-24T03:00+07:00") == "2026-11-24T03:00+07:00")
    #expect(try due("1-3 jam", from: "2026-11-24T08:00+07:00") == "2026-11-24T11:00+07:00")
    #expect(try due("3-1 jam", from: "2026-11-24T08:00+07:00") == "2026-11-24T11:00+07:00")
  }

  @Test func `Days, weeks and months are due at the end of a day`() throws {
    let start = "2026-11-24T08:00+07:00"
    #expect(try due("1 hari kerja", from: start) == "2026-11-25T16:00+07:00")
    #expect(try due("3 hari kerja", from: start) == "2026-11-27T16:30+07:00")
    #expect(try due("1 hari kalender", from: start) == "2026-11-26T00:00+07:00")
    #expect(try due("1 x 24 jam", from: start) == "2026-11-26T00:00+07:00")
    #expect(try due("1 minggu", from: start) == "2026-12-02T00:00+07:00")
    #expect(try due("1 bulan", from: start) == "2026-12-25T00:00+07:00")
    #expect(try due("1 triwulan", from: start) == "2027-02-25T00:00+07:00")
    #expect(try due("1 semester", from: start) == "2027-05-25T00:00+07:00")
    #expect(try due("1 tahun", from: start) == "2027-11-25T00:00+07:00")
    #expect(try due("1 bulan", from: "2026-01-31T08:00+07:00") == "2026-03-01T00:00+07:00")
  }

  @Test func `A fraction of a day runs on from the whole days, but not past the next one`() throws {
    let start = "2026-11-24T08:00+07:00"
    // Half an average day is 3 hours 45 minutes of work.
    #expect(try due("0,5 hari kerja", from: start) == "2026-11-24T11:45+07:00")
    #expect(try due("1,5 hari kerja", from: start) == "2026-11-26T11:15+07:00")
    #expect(try due("0,5 hari kalender", from: start) == "2026-11-24T20:00+07:00")
    #expect(try due("1,5 hari kalender", from: start) == "2026-11-26T12:00+07:00")
    #expect(try due("0,5 minggu", from: start) == "2026-11-28T12:00+07:00")
    #expect(try due("1,5 bulan", from: start) == "2027-01-09T00:00+07:00")
    #expect(try due("0,5 tahun", from: start) == "2027-05-25T00:00+07:00")
    // January's 31st has its month's end on 28 February, less than thirty days later.
    #expect(
      try due("0,999 bulan", from: "2026-01-31T08:00+07:00") == "2026-03-01T00:00+07:00")
    // On a Thursday evening nine tenths of a day would be more than the short Friday.
    let kaltim = WorkingCalendar(
      timezone: .wita,
      week: Array(repeating: [.init(from: 480, until: 960)], count: 4) + [
        [.init(from: 480, until: 690)], [], [],
      ])
    let thursday = "2026-11-26T20:00+08:00"
    #expect(try due("0,9 hari kerja", from: thursday, kaltim) == "2026-11-27T11:30+08:00")
    #expect(try due("1 hari kerja", from: thursday, kaltim) == "2026-11-27T11:30+08:00")
  }

  @Test func `Several parts run one after the other in the order written`() throws {
    let start = "2026-11-24T08:00+07:00"
    #expect(try due("1 jam 30 menit", from: start) == "2026-11-24T09:30+07:00")
    #expect(try due("1 hari kerja 2 jam", from: start) == "2026-11-26T09:30+07:00")
    #expect(try due("2 jam 1 hari kerja", from: start) == "2026-11-25T16:00+07:00")
    // The end of Wednesday is not yet Thursday.
    #expect(
      try due("1 hari kalender 1 hari kerja", from: start) == "2026-11-26T16:00+07:00")
    #expect(
      try due("0,5 hari kalender 1 hari kerja", from: "2026-11-24T12:00+07:00")
        == "2026-11-25T16:00+07:00")
    #expect(
      try due("1 hari kalender 1 hari kalender", from: start)
        == due("2 hari kalender", from: start))
    #expect(
      try due("1 hari kerja 1 hari kerja", from: start) == due("2 hari kerja", from: start))
    #expect(try due("1 bulan 1 bulan", from: start) == due("2 bulan", from: start))
  }

  @Test func `What cannot be counted has no due date`() throws {
    for text in [
      "-", "segera", "minimal 2 jam", "15 menit per akun", "1 jam 5 menit per akun",
      "sesuai kebutuhan",
    ] {
      #expect(try due(text, from: "2026-11-24T08:00+07:00") == nil, "\(text)")
    }
    let start = try instant("2026-11-24T08:00+07:00")
    #expect(WorkingCalendar.national.deadline(of: StandardTime(), from: start) == nil)
    #expect(try due("maksimal 2 jam", from: "2026-11-24T08:00+07:00") == "2026-11-24T10:00+07:00")
  }

  @Test func `Counting back gives what was added, and more time is never due earlier`() throws {
    var dice = Dice(seed: 1)
    for _ in 0..<200 {
      let calendar = WorkingCalendar.random(&dice)
      let timetable = Timetable(calendar)
      let start = Instant(seconds: Int.random(in: 1_767_000_000...1_800_000_000, using: &dice))
      var last = start
      for amount in (0..<20).map({ _ in Int.random(in: 0...2_000_000, using: &dice) }).sorted() {
        guard let end = timetable.instant(adding: amount, to: start) else { continue }
        #expect(timetable.seconds(from: start, to: end) == amount)
        #expect(timetable.seconds(from: end, to: start) == -amount)
        #expect(end >= last)
        if amount > 0, let before = end.adding(seconds: -1) {
          #expect(timetable.seconds(from: start, to: before) == amount - 1)
        }
        last = end
      }
      for unit in StandardTime.Unit.allCases {
        var last = start
        for amount in stride(from: 0, through: 4000, by: 250) {
          guard let end = timetable.deadline(of: one(amount, unit), from: start) else { continue }
          #expect(end >= last, "\(amount) \(unit)")
          last = end
        }
      }
    }
  }

  @Test func `Any calendar is counted as its days say one by one`() throws {
    var dice = Dice(seed: 2)
    for _ in 0..<100 {
      let calendar = WorkingCalendar.random(&dice)
      let timetable = Timetable(calendar)
      let first = Day(number: Int.random(in: 20_440...20_700, using: &dice))
      let start = try #require(
        Instant(.init(day: first, secondOfDay: 86_399), in: calendar.timezone))
      var (seconds, days) = (0, 0)
      for number in (first.number + 1)...(first.number + 250) {
        let day = Day(number: number)
        let hours = calendar.plainHours(of: day)
        #expect(timetable.hours(of: day) == hours)
        guard let last = hours.last else { continue }
        days += 1
        seconds += hours.reduce(0) { $0 + ($1.until - $1.from) * 60 }
        let closing = try #require(
          Instant(.init(day: day, secondOfDay: last.until * 60), in: calendar.timezone))
        #expect(timetable.due(workingDays: days, from: start) == closing)
        #expect(timetable.instant(adding: seconds, to: start) == closing)
        #expect(timetable.seconds(from: Instant(seconds: closing.seconds - 1), to: closing) == 1)
      }
    }
  }

  @Test func `The same local hours count alike in every zone and season`() throws {
    for zone in WorkingCalendar.Zone.allCases {
      var calendar = WorkingCalendar.national
      calendar.timezone = zone
      let timetable = Timetable(calendar)
      for month in 1...12 {
        let day = try #require(Day(year: 2026, month: month, day: 1))
        let start = try #require(Instant(.init(day: day, secondOfDay: 0), in: zone))
        let end = try #require(timetable.instant(adding: 3600, to: start)).local(in: zone)
        #expect(end.hour == 8)
        #expect(end.minute == 30)
      }
    }
  }

  @Test func `A calendar that never opens has no due dates in working time`() throws {
    let never = WorkingCalendar(timezone: .wib, week: [])
    let start = try instant("2026-11-24T08:00+07:00")
    let timetable = Timetable(never)
    #expect(timetable.instant(adding: 1, to: start) == nil)
    #expect(timetable.due(workingDays: 1, from: start) == nil)
    #expect(timetable.deadline(of: one(500, .workingDay), from: start) == nil)
    #expect(timetable.instant(adding: 0, to: start) == start)
    #expect(timetable.averageWorkingDay == nil)
    #expect(timetable.deadline(of: one(1000, .week), from: start) != nil)
    #expect(timetable.seconds(from: start, to: .latest) == 0)
  }

  @Test func `A calendar that opens once is counted to its last second`() throws {
    let day = try #require(Day(iso: "2027-03-01"))
    var once = WorkingCalendar(timezone: .wit, week: [])
    once.special = [
      .init(from: day, until: day, week: [[.init(from: 60, until: 1440)]], reason: "sekali")
    ]
    let timetable = Timetable(once)
    let start = try instant("2026-11-24T08:00+09:00")
    let end = try instant("2027-03-02T00:00+09:00")
    #expect(timetable.instant(adding: 23 * 3600, to: start) == end)
    #expect(timetable.instant(adding: 23 * 3600 + 1, to: start) == nil)
    #expect(timetable.due(workingDays: 1, from: start) == end)
    #expect(timetable.due(workingDays: 2, from: start) == nil)
    #expect(timetable.deadline(of: one(500, .workingDay), from: start) == end)
  }

  @Test func `Huge amounts are counted at once and nothing traps`() throws {
    var calendar = WorkingCalendar.national
    calendar.holidays = (0..<2000).map { .init(day: Day(number: 20_000 + $0 * 97), name: "") }
    calendar.special = (0..<2000).map {
      .init(
        from: Day(number: 20_000 + $0), until: .last, week: Array(calendar.week.reversed()),
        reason: "")
    }
    let start = try instant("2026-11-24T08:00+07:00")
    let clock = ContinuousClock()
    let taken = clock.measure {
      let timetable = Timetable(calendar)
      #expect(timetable.due(workingDays: 1_000_000, from: start) != nil)
      for unit in StandardTime.Unit.allCases {
        for amount in [1_000_000_000, Int.max, Int.max - 1, Int.max / 2, Int.min, -1] {
          _ = timetable.deadline(of: one(amount, unit), from: start)
        }
        for place in [Instant.earliest, Instant.latest] {
          _ = timetable.deadline(of: one(.max, unit), from: place)
          _ = timetable.deadline(of: one(1500, unit), from: place)
        }
      }
    }
    #expect(taken < .seconds(10))
    let national = Timetable(.national)
    #expect(
      national.due(workingDays: 1_000_000, from: start)?.iso(in: .wib) == "5859-12-20T16:00+07:00")
    #expect(national.deadline(of: one(1_000_000_000, .year), from: start) == nil)
    #expect(national.deadline(of: one(.max, .second), from: start) == nil)
  }

  @Test func `Hours in disorder are taken as they can only be meant`() throws {
    let calendar = WorkingCalendar(
      timezone: .wib,
      week: [
        [
          .init(from: 600, until: 700), .init(from: 480, until: 650), .init(from: 650, until: 600),
          .init(from: -100, until: 10), .init(from: 1400, until: 9000),
        ]
      ])
    let monday = try #require(Day(iso: "2026-11-23"))
    let hours = Timetable(calendar).hours(of: monday)
    #expect(hours.map(\.from) == [0, 480, 650, 1400])
    #expect(hours.map(\.until) == [10, 650, 700, 1440])
  }
}
