/// The days a key of `hours` stands for: `fri`, `mon-thu`.
package struct WeekDays: Equatable, Sendable {
  /// Monday is 0; in the order of the range, which may pass over Sunday (`sat-mon`).
  package var days: [Int]
  /// The key as the language has it; a key that is written otherwise (`senin-kamis`) can be
  /// replaced by it.
  package var canonical: String
  /// Whether it was written so.
  package var isCanonical: Bool

  /// Reads English and Indonesian names, short or whole, in any case; nothing for other words.
  package init?(reading text: String) {
    let words = text.lowercased().split(whereSeparator: \.isBlank)
    let ends: [Substring]
    if words.count == 3, TimeWords.ranges[String(words[1])] != nil {
      ends = [words[0], words[2]]
    } else {
      let parts = text.lowercased().split(omittingEmptySubsequences: false) { $0.isDash }
      ends = parts.map(\.trimmed)
    }
    let numbers = ends.compactMap { WeekDays.number(of: String($0)) }
    guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last,
      numbers.count <= 2
    else { return nil }
    let count = (last - first + 7) % 7 + 1
    days = (0..<count).map { (first + $0) % 7 }
    canonical = WeekDays.keys[first] + (numbers.count == 2 ? "-" + WeekDays.keys[last] : "")
    isCanonical = text == canonical
  }

  /// The language's own keys.
  package static let keys = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Monday is 0; nothing for a word that is no day's name.
  static func number(of name: String) -> Int? {
    english.firstIndex { $0.contains(name) } ?? indonesian.firstIndex { $0.contains(name) }
  }

  static func isEnglish(_ name: String) -> Bool {
    english.contains { $0.contains(name) }
  }

  /// Every spelling of each day, Monday first.
  private static let english = [
    ["mon", "monday"], ["tue", "tues", "tuesday"], ["wed", "wednesday"],
    ["thu", "thur", "thurs", "thursday"], ["fri", "friday"], ["sat", "saturday"],
    ["sun", "sunday"],
  ]
  private static let indonesian = [
    ["sen", "senin"], ["sel", "selasa"], ["rab", "rabu"], ["kam", "kamis"],
    ["jum", "jumat", "jum'at", "jum’at"], ["sab", "sabtu"], ["min", "minggu", "ahad"],
  ]
}
