extension Rule {
  static let weekdayOfDate = Rule(
    "SOP193", "weekday-of-date", .warning,
    title: Text(id: "Hari tidak cocok dengan tanggalnya", en: "A weekday is not that of its date"),
    why: Text(
      id: "Salah satu dari keduanya keliru, sehingga tidak jelas hari mana yang dimaksud.",
      en: "One of the two is wrong, so that it is unclear which day is meant."),
    bad: dated("\"Selasa, 5 Januari 2026\""), good: dated("\"Senin, 5 Januari 2026\"")
  ) { facts, diagnostics in
    for (line, date) in zip(facts.procedure.manuscript.dates, facts.procedure.dates) {
      guard let text = line.text.located, let date, let weekday = date.weekday, let day = date.day,
        !date.weekdayAgrees
      else { continue }
      diagnostics.append(.weekdayOfDate(text, written: weekday, day))
    }
  }
}

extension Diagnostic {
  fileprivate static func weekdayOfDate(
    _ text: Located<String>, written: Int, _ day: Day
  ) -> Diagnostic {
    let (named, own) = (Day.weekdayNames[written], Day.weekdayNames[day.weekday])
    return Diagnostic(
      .weekdayOfDate, at: text.range,
      Text(
        id: "\(day.text.id) jatuh pada hari \(own.id), bukan \(named.id).",
        en: "\(day.text.en) is a \(own.en), not a \(named.en)."),
      advice: Text(
        id: "Periksa mana yang benar, harinya atau tanggalnya.",
        en: "Look which is right, the weekday or the date."))
  }
}
