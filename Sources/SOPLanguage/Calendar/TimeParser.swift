/// Reads a written time word by word.
///
///     time   = bound? amount range? bound? per? note*
///     range  = ("-" | "s.d." | "sampai") amount
///     amount = item (("dan" | "," | "+")? item)*
///     item   = number unit | number "x" 24 "jam" | "sejam" | number, before a range
struct TimeParser {
  private let text: String
  private let tokens: [TimeToken]
  private var place = 0
  private let bareDay: WorkingCalendar.DayKind
  private(set) var notes: [String] = []
  private(set) var usesBareDay = false
  private(set) var isApproximate = false
  private(set) var usesDecimalPoint = false

  /// One number with its unit, in thousandths. A number before a range has the unit behind it.
  struct Item: Equatable {
    var amount: Int
    var unit: StandardTime.Unit?
  }

  /// What was read: one amount, or the two ends of a range.
  struct Amounts {
    var bound: TimeWords.Bound?
    var first: [Item]
    var last: [Item]?
    var per: String?
  }

  init?(_ text: String, bareDay: WorkingCalendar.DayKind) {
    guard let tokens = TimeToken.tokens(of: text) else { return nil }
    self.text = text
    self.tokens = tokens
    self.bareDay = bareDay
  }

  /// Nothing unless the whole text is one time.
  mutating func read() -> Amounts? {
    var bounds = prefix()
    guard let first = amount() else { return nil }
    var last: [Item]?
    if passRange() {
      guard let amount = amount() else { return nil }
      last = amount
    }
    passNotes()
    if let bound = pass(TimeWords.bounds) { bounds.append(bound) }
    let per = perWhat()
    passNotes()
    guard place == tokens.count, bounds.count <= 1, per != "" else { return nil }
    return Amounts(bound: bounds.first, first: first, last: last, per: per)
  }

  // MARK: Parts of a time

  private mutating func prefix() -> [TimeWords.Bound] {
    var bounds: [TimeWords.Bound] = []
    while place < tokens.count {
      if let bound = pass(TimeWords.bounds) {
        bounds.append(bound)
      } else if case .sign(let sign) = tokens[place].kind {
        switch sign {
        case "<", "≤": bounds.append(.most)
        case ">", "≥": bounds.append(.least)
        default: isApproximate = true
        }
        place += 1
      } else if pass(TimeWords.approximations) != nil {
        isApproximate = true
      } else if let word = words(1).first, TimeWords.fillers.contains(word) {
        place += 1
      } else {
        break
      }
    }
    return bounds
  }

  private mutating func amount() -> [Item]? {
    guard let first = item() else { return nil }
    var items = [first]
    while items.last?.unit != nil {
      let start = place
      passAnd()
      guard let next = item(), next.unit != nil else {
        place = start
        break
      }
      items.append(next)
    }
    return items
  }

  private mutating func item() -> Item? {
    if let word = words(1).first, let unit = TimeWords.single[word] {
      place += 1
      return Item(amount: 1000, unit: resolve(unit))
    }
    guard let amount = number() else { return nil }
    if peek == .times { return clockHours(amount) }
    guard let unit = unit() else {
      // `1-3 jam`: only a range may follow a number without a unit.
      let start = place
      defer { place = start }
      return passRange() ? Item(amount: amount, unit: nil) : nil
    }
    return Item(amount: amount, unit: unit)
  }

  /// `1 x 24 jam` is one calendar day: those hours run on the clock, by night and on Sundays, and
  /// not at the desk like other hours. Any other product says nothing certain and is not read.
  private mutating func clockHours(_ amount: Int) -> Item? {
    place += 1
    guard number() == 24_000, let word = words(1).first, words(2).last != "kerja",
      TimeWords.units[word] == .known(.hour)
    else { return nil }
    place += 1
    return Item(amount: amount, unit: .calendarDay)
  }

  /// `5`, `lima`, `5 (lima)`, `lima (5)`, `1/2`, `1 1/2`.
  private mutating func number() -> Int? {
    guard let value = plainNumber() else { return nil }
    guard case .note(let note) = peek, let said = Numeral.value(of: note) else { return value }
    // Said twice, and differently: neither can be trusted.
    guard said == value else { return nil }
    place += 1
    return value
  }

  private mutating func plainNumber() -> Int? {
    if case .number(let digits) = peek {
      place += 1
      guard let value = Numeral.thousandths(digits) else { return nil }
      if value % 1000 != 0, digits.contains(where: { $0 == "." }), !digits.contains(",") {
        usesDecimalPoint = true
      }
      if peek == .slash, case .number = peek(1) { return fraction(value) }
      let start = place
      if case .number(let next) = peek, let more = Numeral.thousandths(next) {
        // `1½` and `1 1/2`; any other two numbers in a row are none.
        place += 1
        let part = peek == .slash ? fraction(more) : more
        if let part, part < 1000, value % 1000 == 0 { return value + part }
        place = start
      }
      if let half = words(1).first, Numeral.halves.contains(half), value % 1000 == 0 {
        place += 1
        return value + 500
      }
      return value
    }
    guard let (value, used) = Numeral.words(words(6)) else { return nil }
    place += used
    // `half an hour`
    if value % 1000 == 500, let article = words(1).first, ["a", "an"].contains(article) {
      place += 1
    }
    return value
  }

  /// Halves and quarters: `5/10 menit` may be anything.
  private mutating func fraction(_ numerator: Int) -> Int? {
    guard peek == .slash, case .number(let digits) = peek(1),
      let denominator = Numeral.thousandths(digits), numerator > 0, numerator < denominator,
      denominator == 2000 || denominator == 4000
    else { return nil }
    place += 2
    return numerator * 1000 / denominator
  }

  private mutating func unit() -> StandardTime.Unit? {
    guard let unit = pass(TimeWords.units) else { return nil }
    if unit == .days, case .note(let note) = peek, let kind = TimeWords.dayKinds[note.lowercased()]
    {
      place += 1
      return kind
    }
    return resolve(unit)
  }

  private mutating func resolve(_ unit: TimeWords.Unit) -> StandardTime.Unit {
    switch unit {
    case .known(let unit): return unit
    case .days:
      usesBareDay = true
      switch bareDay {
      case .working: return .workingDay
      case .calendar: return .calendarDay
      }
    }
  }

  /// `per akun`, `/berkas`: everything up to a note at the end. Empty where nothing is named.
  private mutating func perWhat() -> String? {
    if peek == .slash { place += 1 } else if pass(TimeWords.per) == nil { return nil }
    let start = place
    while let kind = peek {
      if case .note = kind { break }
      place += 1
    }
    guard start < place else { return "" }
    return String(text[tokens[start].range.lowerBound..<tokens[place - 1].range.upperBound])
  }

  // MARK: Looking at words

  private var peek: TimeToken.Kind? { peek(0) }

  private func peek(_ distance: Int) -> TimeToken.Kind? {
    place + distance < tokens.count ? tokens[place + distance].kind : nil
  }

  /// The words ahead, at most so many, up to anything that is no word.
  private func words(_ count: Int) -> [String] {
    var words: [String] = []
    for token in tokens[place...].prefix(count) {
      guard case .word(let word) = token.kind else { break }
      words.append(word)
    }
    return words
  }

  private mutating func pass<Meaning>(_ phrases: [String: Meaning]) -> Meaning? {
    guard let (meaning, used) = TimeWords.find(words(3), in: phrases) else { return nil }
    place += used
    return meaning
  }

  private mutating func passRange() -> Bool {
    if peek == .dash {
      place += 1
      return true
    }
    return pass(TimeWords.ranges) != nil
  }

  private mutating func passAnd() {
    if peek == .comma || peek == .plus {
      place += 1
    } else if let word = words(1).first, TimeWords.and.contains(word) {
      place += 1
    }
  }

  private mutating func passNotes() {
    while case .note(let note) = peek {
      if !note.isEmpty { notes.append(note) }
      place += 1
    }
  }
}
