import SOPLanguage

extension WorkingCalendar {
  /// A calendar around the year 2026 with free days, breaks, nights, overlapping special periods
  /// and holidays inside and outside of them.
  static func random(_ dice: inout Dice) -> WorkingCalendar {
    WorkingCalendar(
      timezone: Zone.allCases.randomElement(using: &dice) ?? .wib,
      week: randomWeek(&dice),
      special: (0..<Int.random(in: 0...4, using: &dice)).map { _ in
        let from = Int.random(in: 20_454...20_900, using: &dice)
        let length = Int.random(in: -1...90, using: &dice)
        return Special(
          from: Day(number: from), until: Day(number: from + length), week: randomWeek(&dice),
          reason: "")
      },
      holidays: (0..<Int.random(in: 0...20, using: &dice)).map { _ in
        Holiday(day: Day(number: Int.random(in: 20_454...20_900, using: &dice)), name: "")
      })
  }

  private static func randomWeek(_ dice: inout Dice) -> [[Hours]] {
    (0..<7).map { _ in
      var spans: [Hours] = []
      var from = Int.random(in: 0...600, using: &dice)
      for _ in 0..<Int.random(in: 0...3, using: &dice) {
        let until = from + Int.random(in: 1...300, using: &dice)
        guard until <= 1440 else { break }
        spans.append(Hours(from: from, until: until))
        from = until + Int.random(in: 0...200, using: &dice)
      }
      return Bool.random(using: &dice) ? spans : spans.reversed()
    }
  }

  /// The hours of a day as the language defines them, looked up without any preparation.
  func plainHours(of day: Day) -> [Hours] {
    if holidays.contains(where: { $0.day == day }) { return [] }
    let period = special.first { $0.from <= day && day <= $0.until }
    let week = period?.week ?? week
    return week[day.weekday].sorted { $0.from < $1.from }
  }
}
