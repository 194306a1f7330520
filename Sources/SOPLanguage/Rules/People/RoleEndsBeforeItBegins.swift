extension Rule {
  static let roleEndsBeforeItBegins = Rule(
    "SOP202", "role-ends-before-it-begins", .error,
    title: Text(
      id: "Masa jabatan berakhir sebelum dimulai", en: "A role ends before it begins"),
    why: Text(
      id: "Pada masa seperti itu tidak ada hari; jabatannya tidak pernah dipangku.",
      en: "Such a period has no day; the role is never held."),
    bad: examplePeople("{role: kadis, person: sri, from: 2026-12-31, until: 2026-01-02}"),
    good: examplePeople("{role: kadis, person: sri, from: 2026-01-02, until: 2026-12-31}"))
}

extension Diagnostic {
  static func endsBeforeItBegins(_ until: Located<String>, from: Day) -> Diagnostic {
    Diagnostic(
      .roleEndsBeforeItBegins, at: until.range,
      Text(
        id: "Masa ini berakhir (\(until.value)) sebelum dimulai (\(from.iso)).",
        en: "This period ends (\(until.value)) before it begins (\(from.iso))."),
      advice: Text(
        id: "Perbaiki tahunnya, atau tukar ‘from’ dan ‘until’.",
        en: "Correct the year, or swap ‘from’ and ‘until’."))
  }
}
