extension Rule {
  static let holdersAtOnce = Rule(
    "SOP203", "holders-at-once", .hint,
    title: Text(
      id: "Dua orang memangku satu jabatan sekaligus", en: "Two persons hold one role at once"),
    why: Text(
      id:
        "Biasanya masa pejabat lama lupa diakhiri, sehingga ia masih dapat bertindak sesudah diganti.",
      en:
        "Usually the predecessor's period was left without an end, and that person could still act."
    ),
    bad: examplePeople(
      "{role: kadis, person: sri, from: 2024-01-02}",
      "{role: kadis, person: budi, from: 2026-01-02}"),
    good: examplePeople(
      "{role: kadis, person: sri, from: 2024-01-02, until: 2026-01-01}",
      "{role: kadis, person: budi, from: 2026-01-02}"))
}

extension Diagnostic {
  static func holdersAtOnce(
    _ second: People.Holding, at range: SourceRange, _ first: People.Holding,
    at other: SourceRange, since: Day
  ) -> Diagnostic {
    let role = second.post.role
    let persons = "‘\(first.person)’"
    let advice =
      second.acting == nil
      ? Text(
        id:
          "Tulis hari terakhir pejabat lama di ‘until’; bila memang dipangku beberapa orang, tulis "
          + "‘several: true’.",
        en: "Write the predecessor's last day in ‘until’; if several persons do hold it, write "
          + "‘several: true’.")
      : Text(
        id:
          "Perbaiki ‘from’ atau ‘until’ salah satunya; bila memang dipangku beberapa orang, tulis "
          + "‘several: true’.",
        en: "Correct ‘from’ or ‘until’ of one of them; if several persons do hold it, write "
          + "‘several: true’.")
    return Diagnostic(
      .holdersAtOnce, at: range,
      Text(
        id: "Sejak \(since.text.id) jabatan ‘\(role)’ dipangku ‘\(second.person)’ dan \(persons) "
          + "sekaligus.",
        en:
          "From \(since.text.en) on, ‘\(second.person)’ and \(persons) hold the role ‘\(role)’ at "
          + "once."),
      advice: advice,
      related: [Related(other, Text(id: "yang lain di sini", en: "the other is here"))])
  }
}
