/// Working hours as written: `07:30-11:30`, `08.00 – 16.00`, `08.00 s.d. 16.00`.
extension WorkingCalendar.Hours {
  /// What is wrong with a written span.
  package enum Fault: Error, Equatable, Sendable {
    /// Not two clock times with a dash between them.
    case unreadable
    /// Nothing lies between the two times. Work over midnight is written as two spans.
    case endsBeforeItBegins
  }

  /// 24:00 is the end of a day, and only that.
  package static func read(_ text: String) -> Result<Self, Fault> {
    let sides = split(text)
    guard sides.count == 2, let from = minutes(sides[0]), let until = minutes(sides[1]),
      from < 24 * 60
    else { return .failure(.unreadable) }
    guard from < until else { return .failure(.endsBeforeItBegins) }
    return .success(Self(from: from, until: until))
  }

  /// The places of the first two spans of a list that have a minute in common.
  package static func firstOverlap(in spans: [Self]) -> (earlier: Int, later: Int)? {
    for later in spans.indices {
      for earlier in spans.indices.prefix(upTo: later)
      where spans[earlier].from < spans[later].until && spans[later].from < spans[earlier].until {
        return (earlier, later)
      }
    }
    return nil
  }

  /// `07.30–12.00` in Indonesian, `07:30–12:00` in English.
  package var text: Text {
    func clock(_ minutes: Int, _ separator: String) -> String {
      (minutes / 60).padded(to: 2) + separator + (minutes % 60).padded(to: 2)
    }
    return Text(
      id: clock(from, ".") + "–" + clock(until, "."),
      en: clock(from, ":") + "–" + clock(until, ":"))
  }

  private static func split(_ text: String) -> [Substring] {
    let parts = text.split(omittingEmptySubsequences: false) { $0.isDash }
    if parts.count > 1 { return parts }
    // `s.d.` has the full stops of the clock times, so it is looked for as a word.
    let words = text.split(whereSeparator: \.isBlank)
    guard words.count == 3, TimeWords.ranges[words[1].lowercased()] != nil else { return parts }
    return [words[0], words[2]]
  }

  /// `07:30` or `7.30`.
  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.trimmed.utf8
      .split(omittingEmptySubsequences: false) {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }
    guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2,
      let hour = Int(digits: parts[0]), let minute = Int(digits: parts[1]),
      minute < 60, hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 60 + minute
  }
}
