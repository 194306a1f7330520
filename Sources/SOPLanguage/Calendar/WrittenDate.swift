/// A date as it stands in an SOP: `15 Januari 2019`, `23 MEI 2021`, `2019-01-15`, `Mei 2021`.
package struct WrittenDate: Equatable, Sendable {
  package var year: Int
  package var month: Int
  /// Nothing where only the month is written.
  package var day: Day?
  /// Whether a name in it is English only (`June`, `Monday`): a slip in an Indonesian paper.
  package var isEnglish = false
  /// The weekday written in front, Monday 0; it may be another than the day's.
  package var weekday: Int?

  /// The first and the last day it can mean.
  package var bounds: ClosedRange<Day>? {
    if let day { return day...day }
    guard let first = Day(year: year, month: month, day: 1),
      let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    else { return nil }
    return first...last
  }

  /// Whether the weekday in front is the day's own; true where none is written.
  package var weekdayAgrees: Bool {
    guard let weekday, let day else { return true }
    return weekday == day.weekday
  }

  /// `15 Januari 2019`, or `Mei 2021` where the day is not known.
  package var text: Text {
    if let day { return day.text }
    let name = Day.monthNames[month - 1]
    return Text(id: "\(name.id) \(year)", en: "\(name.en) \(year)")
  }
}

extension WrittenDate {
  /// Nothing for what is no date, or a day that does not exist (31 Februari). Years have four
  /// digits. In digits alone the day comes first (`15/01/2019`, `15-01-2019`, `15.01.2019`), as
  /// every official writes it, unless the year does (`2019-01-15`).
  package init?(reading text: String) {
    var words = WrittenDate.words(text)
    var isEnglish = false
    var weekday: Int?
    if let first = words.first, let name = WrittenDate.weekday(first) {
      (weekday, isEnglish) = (name.number, name.isEnglish)
      words.removeFirst()
    }
    if let digits = WrittenDate.digits(words) {
      guard let day = Day(year: digits.year, month: digits.month, day: digits.day) else {
        return nil
      }
      self.init(
        year: day.year, month: day.month, day: day, isEnglish: isEnglish, weekday: weekday)
      return
    }
    guard let year = words.popLast().flatMap({ WrittenDate.number($0, digits: 4...4) }), year > 0,
      let place = words.firstIndex(where: { WrittenDate.month($0) != nil }),
      let month = WrittenDate.month(words.remove(at: place))
    else { return nil }
    var day: Day?
    if let word = words.popLast() {
      // `January 15, 2019` is the English order.
      guard place == 1 || month.isEnglish,
        let number = WrittenDate.number(word, digits: 1...2),
        let exact = Day(year: year, month: month.number, day: number)
      else { return nil }
      day = exact
    }
    guard words.isEmpty, day != nil || weekday == nil else { return nil }
    self.init(
      year: year, month: month.number, day: day, isEnglish: isEnglish || month.isEnglish,
      weekday: weekday)
  }

  /// Words and numbers, in lower case; marks between them only where they stand in digits alone.
  private static func words(_ text: String) -> [String] {
    text.lowercased()
      .split { $0.isBlank || $0 == "," }
      .flatMap { word -> [Substring] in
        // `15-Jan-2019`, `15 - Jan - 2019`, `Jan.`
        word.contains(where: \.isDigit) && !word.contains(where: \.isAlphabetic)
          ? [word] : word.split { $0.isDash || $0 == "/" || $0 == "." }
      }
      .map(String.init)
  }

  /// `2019-01-15`, `15/01/2019`: one word with two of the same marks.
  private static func digits(_ words: [String]) -> (year: Int, month: Int, day: Int)? {
    guard words.count == 1, let word = words.first, let mark = word.first(where: { !$0.isDigit }),
      mark == "-" || mark == "/" || mark == "."
    else { return nil }
    let parts = word.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let month = number(parts[1], digits: 1...2) else { return nil }
    if let year = number(parts[0], digits: 4...4), let day = number(parts[2], digits: 1...2) {
      return (year, month, day)
    }
    guard let day = number(parts[0], digits: 1...2), let year = number(parts[2], digits: 4...4)
    else { return nil }
    return (year, month, day)
  }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    digits.contains(text.utf8.count) ? Int(digits: text.utf8) : nil
  }

  private static func weekday(_ word: String) -> (number: Int, isEnglish: Bool)? {
    WeekDays.number(of: word).map { ($0, WeekDays.isEnglish(word)) }
  }

  private static func month(_ word: String) -> (number: Int, isEnglish: Bool)? {
    for (place, names) in months.enumerated() {
      if names.indonesian.contains(word) { return (place + 1, false) }
      if names.english.contains(word) { return (place + 1, true) }
    }
    return nil
  }

  /// A spelling that both languages have counts as Indonesian.
  private static let months: [(indonesian: [String], english: [String])] = [
    (["januari", "jan"], ["january"]),
    (["februari", "pebruari", "feb", "peb"], ["february"]),
    (["maret", "mar"], ["march"]),
    (["april", "apr"], []),
    (["mei"], ["may"]),
    (["juni", "jun"], ["june"]),
    (["juli", "jul"], ["july"]),
    (["agustus", "agu", "ags", "agt", "agst", "agust"], ["august", "aug"]),
    (["september", "sep", "sept"], []),
    (["oktober", "okt"], ["october", "oct"]),
    (["november", "nopember", "nov", "nop"], []),
    (["desember", "des"], ["december", "dec"]),
  ]
}
