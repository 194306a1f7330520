extension Rule {
  static let assumedCalendar = Rule(
    "SOP163", "assumed-calendar", .hint,
    title: Text(id: "Jam kerja diandaikan", en: "Working hours are assumed"),
    why: Text(
      id: "Tenggat dihitung dengan jam kerja nasional; bila jam kantor lain, tenggatnya keliru.",
      en: "Deadlines are counted in the national hours; if the office keeps others, they are wrong."
    ),
    bad: "calendar: {timezone: WIB}\n",
    good: "calendar: {timezone: WIB, hours: {mon-fri: 08:00-16:00}}\n"
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    guard manuscript.calendar?.hours == nil else { return }
    diagnostics.append(.assumedCalendar(at: manuscript.calendar?.key ?? manuscript.opening))
  }
}

extension Diagnostic {
  fileprivate static func assumedCalendar(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .assumedCalendar, at: range,
      Text(
        id: "Jam kerja tidak ditulis; dipakai jam nasional: Senin–Kamis 07.30–12.00 dan "
          + "13.00–16.00, Jumat 07.30–11.30 dan 13.00–16.30.",
        en: "No working hours are written; the national ones are used: Monday–Thursday 07.30–12.00 "
          + "and 13.00–16.00, Friday 07.30–11.30 and 13.00–16.30."),
      advice: Text(
        id: "Tulis ‘calendar’ dengan ‘hours’ bila jam kantor lain.",
        en: "Write a ‘calendar’ with ‘hours’ if the office keeps others."))
  }
}
