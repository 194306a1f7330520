extension Rule {
  static let dayOfRole = Rule(
    "SOP205", "day-of-role", .error,
    title: Text(
      id: "Hari mulai atau berakhirnya jabatan tidak terbaca",
      en: "The first or last day of a role cannot be read"),
    why: Text(
      id:
        "Tanpa harinya tidak dapat dikatakan siapa yang memangku jabatan pada hari sebuah langkah "
        + "dikerjakan.",
      en: "Without the day nobody can say who held the role when a step was done."),
    bad: examplePeople("{role: kadis, person: sri, from: Januari 2026}"),
    good: examplePeople("{role: kadis, person: sri, from: 2 Januari 2026}"))
}

extension Diagnostic {
  static func dayOfRole(_ written: Located<String>) -> Diagnostic {
    Diagnostic(
      .dayOfRole, at: written.range,
      Text(
        id: "‘\(written.value)’ bukan tanggal yang lengkap.",
        en: "‘\(written.value)’ is not a complete date."),
      advice: Text(
        id: "Tulis tahun-bulan-hari, misalnya 2026-01-02, atau ‘2 Januari 2026’.",
        en: "Write year-month-day, such as 2026-01-02, or ‘2 Januari 2026’."))
  }
}
