extension Rule {
  static let unreadableDate = Rule(
    "SOP003", "unreadable-date", .error,
    title: Text(id: "Tanggal tidak terbaca", en: "A date cannot be read"),
    why: Text(
      id: "Tanpa tanggal yang pasti, tidak jelas SOP mana yang berlaku.",
      en: "Without a definite date, it is unclear which SOP is in force."),
    bad: dated("31 Februari 2026"), good: dated("28 Februari 2026")
  ) { facts, diagnostics in
    for (line, date) in zip(facts.procedure.manuscript.dates, facts.procedure.dates) {
      guard let text = line.text.located, line.key != .review, date == nil else { continue }
      diagnostics.append(.unreadableDate(text))
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadableDate(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .unreadableDate, at: text.range,
      Text(
        id: "‘\(text.value)’ tidak terbaca sebagai tanggal.",
        en: "‘\(text.value)’ does not read as a date."),
      advice: Text(
        id: "Tulis misalnya ‘15 Januari 2026’ atau ‘2026-01-15’; kosong yang disengaja ditulis "
          + "\"-\".",
        en: "Write ‘15 Januari 2026’ or ‘2026-01-15’, for example; \"-\" if it is left empty on "
          + "purpose."))
  }
}

/// An identity page that was made on this day.
func dated(_ created: String, effective: String = "2 Maret 2026") -> String {
  "dates: {created: \(created), revised: \"-\", effective: \(effective)}\n"
}
