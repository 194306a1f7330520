extension StandardTime {
  /// A written time, read: its parts, and what rules want to know about the way it is written.
  package struct Reading: Equatable, Sendable {
    package var kind: Kind
    /// Several for a sum (`1 jam 30 menit`); one that cannot be counted if it was not read.
    package var parts: [Part]
    /// What stands in parentheses behind it: `tergantung jumlah akun`.
    package var note: String?
    /// Whether a *hari* does not say which.
    package var usesBareDay = false
    /// Whether a range begins above its end (`3-1 jam`). The parts keep it as written.
    package var isReversed = false
    /// Whether it says that something takes no time (`0 menit`).
    package var isZero = false
    /// `± 5 menit`, `sekitar 1 jam`: counted as if exact.
    package var isApproximate = false
    /// Whether a number has a decimal point (`0.5`), which Indonesian text writes as a comma.
    package var usesDecimalPoint = false

    package enum Kind: Equatable, Sendable {
      case counted
      /// Left open on purpose (`-`, `sesuai kebutuhan`): readable, its length unknown.
      case open
      /// Not one of the forms of the language. It is kept, printed and counted as unknown.
      case unreadable
    }

    package init(_ text: String, bareDay: WorkingCalendar.DayKind) {
      kind = .unreadable
      parts = [.unknown]
      if let note = Reading.openNote(text) {
        kind = .open
        self.note = note.isEmpty ? nil : note
        return
      }
      guard var parser = TimeParser(text, bareDay: bareDay), let amounts = parser.read(),
        let parts = Reading.parts(amounts)
      else { return }
      kind = .counted
      self.parts = parts
      note = parser.notes.isEmpty ? nil : parser.notes.joined(separator: "; ")
      usesBareDay = parser.usesBareDay
      isApproximate = parser.isApproximate
      isReversed = parts.contains { part in
        guard let least = part.least, let most = part.most else { return false }
        return least > most
      }
      isZero = parts.contains { ($0.most ?? $0.least) == 0 }
      usesDecimalPoint = parser.usesDecimalPoint
    }

    /// The note of a time left open, empty without one; nothing for any other time.
    private static func openNote(_ text: String) -> String? {
      var words = Substring(text).trimmed
      var note = ""
      if words.hasSuffix(")"), let start = words.firstIndex(of: "(") {
        note = String(words[words.index(after: start)...].dropLast().trimmed)
        words = words[..<start].trimmed
      }
      if words.count == 1, words.allSatisfy(\.isDash) { return note }
      if words.last == "." { words.removeLast() }
      let phrase = words.lowercased().split(whereSeparator: \.isBlank).joined(separator: " ")
      return TimeWords.isOpen(phrase) ? note : nil
    }

    private static func parts(_ amounts: TimeParser.Amounts) -> [Part]? {
      if let last = amounts.last {
        // `maksimal 1-3 jam` says two things at once.
        guard amounts.bound == nil, let part = range(amounts.first, last, per: amounts.per)
        else { return nil }
        return [part]
      }
      let parts = amounts.first.compactMap { item -> Part? in
        guard let unit = item.unit else { return nil }
        switch amounts.bound {
        case nil: return Part(least: item.amount, most: item.amount, unit: unit, per: amounts.per)
        case .most: return Part(least: nil, most: item.amount, unit: unit, per: amounts.per)
        case .least: return Part(least: item.amount, most: nil, unit: unit, per: amounts.per)
        }
      }
      return parts.count == amounts.first.count ? parts : nil
    }

    /// A part has one unit, so both ends are told in the finest that is written:
    /// `30 menit s.d. 1 jam` is 30 to 60 minutes. Days and hours have none in common.
    private static func range(
      _ first: [TimeParser.Item], _ last: [TimeParser.Item], per: String?
    ) -> Part? {
      var first = first
      if first.count == 1, first[0].unit == nil, last.count == 1 { first[0].unit = last[0].unit }
      let units = (first + last).compactMap(\.unit)
      guard units.count == first.count + last.count,
        let finest = units.min(by: { $0.measure.factor < $1.measure.factor }),
        units.allSatisfy({ $0.measure.kind == finest.measure.kind })
      else { return nil }
      func sum(_ items: [TimeParser.Item]) -> Int {
        items.reduce(0) {
          $0 + $1.amount * (($1.unit ?? finest).measure.factor / finest.measure.factor)
        }
      }
      return Part(least: sum(first), most: sum(last), unit: finest, per: per)
    }
  }
}
