extension Rule {
  static let datesOutOfOrder = Rule(
    "SOP004", "dates-out-of-order", .warning,
    title: Text(id: "Urutan tanggal terbalik", en: "Dates are out of order"),
    why: Text(
      id: "SOP tidak dapat berlaku sebelum dibuat atau direvisi.",
      en: "An SOP cannot be in force before it is made or revised."),
    bad: dated("5 Maret 2026"), good: dated("5 Februari 2026")
  ) { facts, diagnostics in
    let dates = zip(facts.procedure.manuscript.dates, facts.procedure.dates)
    func day(_ key: DatesKey) -> (Manuscript.DateLine, Day)? {
      dates.first { $0.0.key == key }.flatMap { line, date in date?.day.map { (line, $0) } }
    }
    // A revision date may be the day on which a review is planned, long after all others.
    let order = [day(.created), day(.revised), day(.approved), day(.effective)].compactMap { $0 }
    for (earlier, later) in zip(order, order.dropFirst())
    where later.1 < earlier.1 && earlier.0.key != .revised {
      diagnostics.append(.outOfOrder(later.0, earlier.0))
    }
  }
}

extension Diagnostic {
  fileprivate static func outOfOrder(
    _ later: Manuscript.DateLine, _ earlier: Manuscript.DateLine
  ) -> Diagnostic {
    Diagnostic(
      .datesOutOfOrder, at: later.text.range ?? later.keyRange,
      Text(
        id: "‘\(later.key.rawValue)’ (\(later.text.printed)) lebih dulu daripada "
          + "‘\(earlier.key.rawValue)’ (\(earlier.text.printed)).",
        en: "‘\(later.key.rawValue)’ (\(later.text.printed)) is before "
          + "‘\(earlier.key.rawValue)’ (\(earlier.text.printed))."),
      advice: Text(
        id: "Urutannya: dibuat, direvisi, disahkan, berlaku.",
        en: "The order is: created, revised, approved, effective."),
      related: [
        Related(
          earlier.text.range ?? earlier.keyRange,
          Text(id: "tanggal yang satunya", en: "the other date"))
      ])
  }
}
