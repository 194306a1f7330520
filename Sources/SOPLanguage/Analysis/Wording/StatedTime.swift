/// A time that a sentence says its own step takes: `… dalam waktu 3 hari`.
struct StatedTime {
  var phrase: StepWording.Phrase
  var part: StandardTime.Part

  /// The first of a text. A deadline from another event, and how long something is kept or shown,
  /// are other times.
  init?(in text: String, bareDay: WorkingCalendar.DayKind) {
    let words = text.split(whereSeparator: \.isBlank).prefix(200).map {
      $0.lowercased().drop { $0 == "(" }
    }
    for place in words.indices where Self.beginsTime(words[place...], in: text) {
      let most = min(words.count, place + 8)
      for end in stride(from: most, to: place + 1, by: -1) {
        var said = words[place..<end].joined(separator: " ")
        while let last = said.last, ".,;)".contains(last) { said.removeLast() }
        let reading = StandardTime.Reading(said, bareDay: bareDay)
        guard reading.kind == .counted, reading.parts.count == 1, !reading.isApproximate,
          let part = reading.parts.first, part.per == nil
        else { continue }
        if end < words.count, Self.froms.contains(words[end]) { return nil }
        phrase = StepWording.Phrase(text: said, parts: place..<end)
        self.part = part
        return
      }
    }
    return nil
  }

  private static let froms: Set<Substring> = [
    "setelah", "sejak", "sebelum", "terhitung", "dari", "sesudah", "semenjak", "setiap", "per",
    "sekali",
  ]

  private static func beginsTime(_ words: ArraySlice<Substring>, in text: String) -> Bool {
    guard let first = words.first else { return false }
    let second = words.dropFirst().first ?? ""
    switch first {
    case "dalam": return second == "waktu" || second == "jangka"
    case "paling": return second == "lama"
    case "maksimal", "maksimum", "maks": return true
    case "selama":
      let plain = text.lowercased()
      return !["umum", "tayang", "simpan", "tempel", "pinjam", "laku", "pasang"].contains {
        plain.contains($0)
      }
    default: return false
    }
  }

  /// Whether the step's own time cannot be this one.
  func contradicts(_ time: StandardTime.Part) -> Bool {
    let (own, other) = (part.unit.measure, time.unit.measure)
    guard own.kind == other.kind, time.per == nil, let stated = part.most ?? part.least else {
      return false
    }
    let said = stated * own.factor
    let isBelow = time.least.map { said < $0 * other.factor } ?? false
    let isAbove = time.most.map { said > $0 * other.factor } ?? false
    return isBelow || isAbove
  }
}
