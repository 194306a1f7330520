extension Rule {
  static let shortWeek = Rule(
    "SOP071", "short-week", .hint,
    title: Text(
      id: "Jam kerja kurang dari 37,5 jam seminggu", en: "A working week of less than 37.5 hours"),
    why: Text(
      id: "Tenggat dihitung dengan jam ini. Jam kerja instansi pemerintah 37 jam 30 menit "
        + "seminggu, tidak termasuk istirahat.",
      en: "Deadlines are counted in these hours. Government offices work 37 hours 30 minutes a "
        + "week, without breaks."),
    basis: "Perpres 21/2023, Pasal 4 ayat (1)",
    bad: "calendar: {day: working, hours: {mon-thu: 08:00-16:00, fri: 08:00-11:30}}\n",
    good: "calendar: {day: working, hours: {mon-thu: 08:00-16:00, fri: 08:00-16:30}}\n"
  ) { facts, diagnostics in
    let written = facts.procedure.manuscript.calendar
    // An agency's hours are judged where its file is checked itself.
    guard written?.hours?.key.file == 0,
      let finding = Diagnostic.shortWeek(written, facts.procedure.calendar)
    else { return }
    diagnostics.append(finding)
  }
}

extension Diagnostic {
  /// Nothing for a week that is long enough, or that was not read as a whole.
  static func shortWeek(
    _ written: Manuscript.Calendar?, _ calendar: WorkingCalendar
  ) -> Diagnostic? {
    guard let hours = written?.hours, let minutes = minutesOfWeek(hours),
      minutes > 0, minutes < 37 * 60 + 30,
      minutes == calendar.week.joined().reduce(0, { $0 + $1.until - $1.from })
    else { return nil }
    let sum = Text(decimal: minutes, per: 60)
    return Diagnostic(
      .shortWeek, at: hours.key,
      Text(
        id: "Jam ini berjumlah \(sum.id) jam seminggu, kurang dari 37,5 jam. Apakah ini jam kerja?",
        en: "These come to \(sum.en) hours a week, less than 37.5. Are they working hours?"),
      advice: Text(
        id: "Tulis jam kerja kantor; bila ini jam layanan dan tenggat memang dihitung dengannya, "
          + "biarkan.",
        en: "Write the office's working hours; if these are service hours and deadlines do count "
          + "in them, leave them."))
  }
}
