extension Rule {
  static let neverOpen = Rule(
    "SOP162", "never-open", .error,
    title: Text(id: "Jam kerja tidak pernah buka", en: "The working hours never open"),
    why: Text(
      id: "Tanpa satu jam kerja pun, tidak ada tenggat yang dapat jatuh tempo.",
      en: "Without a single working hour, no deadline can ever fall due."),
    bad: "calendar: {day: working, hours: {}}\n",
    good: "calendar: {day: working, hours: {mon-fri: 08:00-16:00}}\n")
}

extension Diagnostic {
  static func neverOpen(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .neverOpen, at: range,
      Text(
        id: "Menurut ‘hours’ ini kantor tidak pernah buka.",
        en: "By these ‘hours’ the office never opens."),
      advice: Text(
        id: "Tulis jam sedikitnya untuk satu hari, atau hapus ‘hours’ untuk memakai jam kerja "
          + "nasional.",
        en: "Write hours for one day at least, or delete ‘hours’ to use the national ones."))
  }
}
