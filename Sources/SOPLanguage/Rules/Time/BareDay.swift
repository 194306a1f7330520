extension Rule {
  static let bareDay = Rule(
    "SOP041", "bare-day", .warning,
    title: Text(
      id: "‘hari’ tanpa kerja atau kalender", en: "‘hari’ that is neither working nor calendar"),
    why: Text(
      id: "‘3 hari’ sejak Kamis berarti Selasa bila hari kerja, Minggu bila hari kalender.",
      en: "‘3 hari’ from a Thursday is Tuesday in working days, and Sunday in calendar days."),
    bad: "calendar: {hours: {mon-fri: 08:00-16:00}}\n" + timed("3 hari"),
    good: "calendar: {hours: {mon-fri: 08:00-16:00}}\n" + timed("3 hari kerja")
  ) { facts, diagnostics in
    guard facts.procedure.manuscript.calendar?.day == nil else { return }
    // Once a file: one answer settles them all.
    guard let (time, _) = facts.times.first(where: { $0.1.usesBareDay }) else { return }
    diagnostics.append(.bareDay(time))
  }
}

extension Diagnostic {
  fileprivate static func bareDay(_ time: Located<String>) -> Diagnostic {
    Diagnostic(
      .bareDay, at: time.range,
      Text(
        id: "‘\(time.value)’: hari kerja atau hari kalender? Sementara dihitung hari kerja.",
        en: "‘\(time.value)’: working or calendar days? Counted as working days for now."),
      advice: Text(
        id: "Tulis ‘hari kerja’ atau ‘hari kalender’, atau tetapkan sekali untuk seluruh SOP: "
          + "‘calendar: {day: working}’.",
        en: "Write ‘hari kerja’ or ‘hari kalender’, or settle it once for the whole SOP: "
          + "‘calendar: {day: working}’."))
  }
}
