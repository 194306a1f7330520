extension Rule {
  static let blankRevisionDate = Rule(
    "SOP002", "blank-revision-date", .hint,
    title: Text(id: "Tanggal revisi kosong", en: "The revision date is left blank"),
    why: Text(
      id: "Tempat yang kosong tidak memberi tahu apakah SOP ini belum pernah direvisi atau "
        + "tanggalnya lupa ditulis.",
      en: "A blank does not tell whether this SOP was never revised or the date was forgotten."),
    bad: "dates: {created: 5 Januari 2026, revised: , effective: 12 Januari 2026}\n",
    good: "dates: {created: 5 Januari 2026, revised: \"-\", effective: 12 Januari 2026}\n"
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    guard manuscript.form.printed.identity.contains(DatesKey.revised.rawValue),
      let line = manuscript.dates.first(where: { $0.key == .revised }), line.text.isAbsent
    else { return }
    diagnostics.append(.blankRevisionDate(at: line.keyRange))
  }
}

extension Diagnostic {
  fileprivate static func blankRevisionDate(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .blankRevisionDate, at: range,
      Text(
        id: "Tanggal revisi dibiarkan kosong.",
        en: "The revision date is left blank."),
      advice: Text(
        id: "Tulis tanggal revisinya; bila ini terbitan pertama, tulis \"-\".",
        en: "Write when it was revised; if this is the first issue, write \"-\"."))
  }
}
