/// A working calendar made ready to count with.
///
/// Time is cut into stretches within which every week is the same: between two holidays, a holiday,
/// a special period. Each stretch knows how much is worked before it begins, so that any question
/// is two binary searches and at most two weeks of days, however large the amount.
package struct Timetable: Sendable {
  package let zone: WorkingCalendar.Zone
  /// The ordinary week comes first, then one without work for the holidays, then the special ones.
  let weeks: [Week]
  /// From `Day.first` to `Day.last` without gaps, in order.
  let stretches: [Stretch]
  /// The days behind `Day.last`, as an empty stretch: how much is worked in all.
  let end: Stretch

  struct Stretch: Sendable {
    /// The number of its first day.
    var first: Int
    /// Which of `weeks`.
    var week: Int
    /// Seconds worked before it.
    var worked = 0
    /// Working days before it.
    var opened = 0
  }

  package init(_ calendar: WorkingCalendar) {
    zone = calendar.timezone
    weeks = [Week(calendar.week), Week([])] + calendar.special.map { Week($0.week) }
    // Who comes first wins: a holiday in a special period is free, and where special periods
    // overlap the first in the list counts.
    let holidays = calendar.holidays.map {
      Layer(first: $0.day.number, behind: $0.day.number + 1, week: 1)
    }
    let special = calendar.special.enumerated().map { place, period in
      Layer(first: period.from.number, behind: period.until.number + 1, week: place + 2)
    }
    var stretches = Timetable.flatten(holidays + special)
    let last = Day.last.number + 1
    var (worked, opened) = (0, 0)
    for place in stretches.indices {
      stretches[place].worked = worked
      stretches[place].opened = opened
      let first = stretches[place].first
      let next = place + 1 < stretches.endIndex ? stretches[place + 1].first : last
      let week = weeks[stretches[place].week]
      worked += week.work.sum(from: first, to: next)
      opened += week.open.sum(from: first, to: next)
    }
    self.stretches = stretches
    end = Stretch(first: last, week: 1, worked: worked, opened: opened)
  }

  func week(of stretch: Stretch) -> Week { weeks[stretch.week] }

  /// The last stretch for which the claim holds, which must hold for a number of stretches from the
  /// first one on and for none behind them.
  func lastStretch(where claim: (Stretch) -> Bool) -> Stretch {
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if claim(stretches[middle]) { low = middle } else { high = middle }
    }
    return stretches[low]
  }

  /// Days with a week of their own, up to `behind` without it.
  private struct Layer {
    var first: Int
    var behind: Int
    var week: Int
  }

  /// Lays the layers over the ordinary week, the first one on top.
  private static func flatten(_ layers: [Layer]) -> [Stretch] {
    let layers = layers.filter { $0.first < $0.behind }
    let bounds = Set(layers.flatMap { [$0.first, $0.behind] } + [Day.first.number])
      .filter { $0 <= Day.last.number }.sorted()
    let places = Dictionary(
      uniqueKeysWithValues: bounds.enumerated().map { ($0.element, $0.offset) })
    var weeks = Array(repeating: 0, count: bounds.count)
    // Every piece is painted once: `free` leads from a piece to the next one not yet painted.
    var free = Array(0...bounds.count)
    func nextFree(_ place: Int) -> Int {
      var place = place
      while free[place] != place {
        free[place] = free[free[place]]
        place = free[place]
      }
      return place
    }
    for layer in layers {
      let behind = places[layer.behind] ?? bounds.count
      var place = nextFree(places[layer.first] ?? bounds.count)
      while place < behind {
        weeks[place] = layer.week
        free[place] = place + 1
        place = nextFree(place)
      }
    }
    var stretches: [Stretch] = []
    for (first, week) in zip(bounds, weeks) where stretches.last?.week != week {
      stretches.append(Stretch(first: first, week: week))
    }
    return stretches
  }
}

extension Timetable {
  /// A week's hours, made ready to count with.
  struct Week: Sendable {
    /// Monday first; each day's spans in order, without overlaps.
    let spans: [[WorkingCalendar.Hours]]
    /// Seconds of work.
    let work: Tally
    /// Working days: 1 for a day on which any minute is worked.
    let open: Tally

    /// Takes what a file says as it is: spans in any order, days too few or too many, hours outside
    /// the day. What is wrong with them is reported where they are read.
    init(_ week: [[WorkingCalendar.Hours]]) {
      spans = (0..<7).map { $0 < week.count ? Week.tidy(week[$0]) : [] }
      work = Tally(spans.map { $0.reduce(0) { $0 + ($1.until - $1.from) * 60 } })
      open = Tally(spans.map { $0.isEmpty ? 0 : 1 })
    }

    private static func tidy(_ spans: [WorkingCalendar.Hours]) -> [WorkingCalendar.Hours] {
      var tidied: [WorkingCalendar.Hours] = []
      for span in spans.sorted(by: { $0.from < $1.from }) {
        let from = max(span.from, tidied.last?.until ?? 0)
        let until = min(span.until, 24 * 60)
        if from < until { tidied.append(WorkingCalendar.Hours(from: from, until: until)) }
      }
      return tidied
    }
  }

  /// An amount for every day of the week, to be summed over days.
  struct Tally: Sendable {
    /// Monday first.
    let daily: [Int]
    let weekly: Int

    init(_ daily: [Int]) {
      self.daily = daily
      weekly = daily.reduce(0, +)
    }

    /// The sum over the days from number `first` up to `end` without it.
    func sum(from first: Int, to end: Int) -> Int {
      let (weeks, days) = max(0, end - first).quotientAndRemainder(dividingBy: 7)
      let monday = Day.weekday(ofNumber: first)
      return (0..<days).reduce(weeks * weekly) { $0 + daily[(monday + $1) % 7] }
    }

    /// The day, counting from number `first`, on which the sum reaches `amount`, and what of the
    /// amount is left for that day. The amount is positive and the week not empty.
    func day(reaching amount: Int, from first: Int) -> (number: Int, rest: Int) {
      let weeks = (amount - 1) / weekly
      var rest = amount - weeks * weekly
      var number = first + weeks * 7
      while rest > daily[Day.weekday(ofNumber: number)] {
        rest -= daily[Day.weekday(ofNumber: number)]
        number += 1
      }
      return (number, rest)
    }
  }
}
