/// Totals in words: `3 hari kerja + 2,5–4,5 jam`.
extension TotalTime {
  /// A total with unknown parts says so: `sekurang-kurangnya 45 menit (6 waktu tidak diketahui)`.
  package var text: Text {
    Text(id: words(.indonesian), en: words(.english))
  }

  private func words(_ language: Language) -> String {
    let known = [
      CountedUnit.forMonths(months).words(months),
      CountedUnit.calendarDays.words(calendarDays),
      CountedUnit.workingDays.words(workingDays),
      Text(duration: work),
    ].compactMap { $0?[language] }.joined(separator: " + ")
    let unknown = TotalTime.unknownTimes(unknown)[language]
    switch (known.isEmpty, isLowerBound) {
    case (true, false): return Text(durationOf: 0)[language]
    case (true, true): return unknown
    case (false, false): return known
    case (false, true):
      // Without a least, "at least" would be said of a most.
      guard [work, workingDays, calendarDays, months].contains(where: { $0.least > 0 }) else {
        return known + " + " + unknown
      }
      return Text(id: "sekurang-kurangnya", en: "at least")[language] + " \(known) (\(unknown))"
    }
  }

  private static func unknownTimes(_ count: Int) -> Text {
    Text(
      id: "\(count) waktu tidak diketahui",
      en: count == 1 ? "1 unknown time" : "\(count) unknown times")
  }
}

extension Text {
  /// `2,5–4,5 jam`, `maksimal 2 jam`; nothing for no time at all.
  fileprivate init?(duration span: TotalTime.Span) {
    guard span.most > 0 else { return nil }
    if span.least == span.most {
      self.init(durationOf: span.most)
    } else if span.least <= 0 {
      self = Text.most(Text(durationOf: span.most))
    } else {
      self.init(durationFrom: span.least, to: span.most)
    }
  }

  fileprivate static func most(_ amount: Text) -> Text {
    Text(id: "maksimal " + amount.id, en: "at most " + amount.en)
  }
}

/// A unit of a total that is counted in thousandths.
private struct CountedUnit {
  /// How many thousandths one of it has.
  var size = 1000
  var id: String
  var one: String

  static let workingDays = CountedUnit(id: "hari kerja", one: "working day")
  static let calendarDays = CountedUnit(id: "hari kalender", one: "calendar day")

  /// Years, where months make whole years.
  static func forMonths(_ span: TotalTime.Span) -> CountedUnit {
    span.least % 12_000 == 0 && span.most % 12_000 == 0
      ? CountedUnit(size: 12_000, id: "tahun", one: "year")
      : CountedUnit(id: "bulan", one: "month")
  }

  func words(_ span: TotalTime.Span) -> Text? {
    guard span.most > 0 else { return nil }
    let most = Text(decimal: span.most, per: size)
    if span.least == span.most || span.least <= 0 {
      let amount = Text(
        id: "\(most.id) \(id)", en: "\(most.en) \(span.most == size ? one : one + "s")")
      return span.least == span.most ? amount : Text.most(amount)
    }
    let least = Text(decimal: span.least, per: size)
    return Text(id: "\(least.id)–\(most.id) \(id)", en: "\(least.en)–\(most.en) \(one)s")
  }
}
