extension Rule {
  static let unknownPerson = Rule(
    "SOP200", "unknown-person", .error,
    title: Text(id: "Pemangku jabatan tidak terdaftar", en: "A role's holder is not on file"),
    why: Text(
      id: "Siapa yang tidak terdaftar tidak dapat dikenali saat bekerja; langkahnya akan ditolak.",
      en: "Nobody who is not on file can be recognised at work; their steps would be refused."),
    bad: examplePeople("{role: kadis, person: siti, from: 2026-01-02}"),
    good: examplePeople("{role: kadis, person: sri, from: 2026-01-02}"))
}

extension Diagnostic {
  static func unknownPerson(_ person: Located<String>, meant: String?) -> Diagnostic {
    Diagnostic(
      .unknownPerson, at: person.range,
      Text(
        id: "‘\(person.value)’ tidak ada di ‘persons’.",
        en: "‘\(person.value)’ is not in ‘persons’."),
      advice: meant.map { meant in
        Text(
          id: "Tulis id orangnya; mungkin maksudnya ‘\(meant)’.",
          en: "Write the person's id; perhaps ‘\(meant)’ is meant.")
      }
        ?? Text(
          id: "Daftarkan orangnya di ‘persons’, lalu tulis idnya di sini.",
          en: "Put the person in ‘persons’ and write the id here."))
  }
}

/// A people file with two persons, for the examples of rules.
func examplePeople(_ roles: String...) -> String {
  examplePersons("sri: Sri Contoh", "budi: Budi Santoso")
    .replacing("  - {role: kadis, person: sri, from: 2026-01-02}\n", with: "")
    + roles.map { "  - \($0)\n" }.joined()
}

/// One with these persons, the first of whom is called `sri`.
func examplePersons(_ persons: String...) -> String {
  "people: 1\nagency: dinas_contoh\npersons:\n"
    + persons.map { "  \($0)\n" }.joined()
    + "roles:\n  - {role: kadis, person: sri, from: 2026-01-02}\n"
}
