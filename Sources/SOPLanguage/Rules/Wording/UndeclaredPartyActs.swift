extension Rule {
  static let undeclaredParty = Rule(
    "SOP026", "undeclared-party", .hint,
    title: Text(
      id: "Pelaku dalam teks tidak terdaftar", en: "A text names somebody who is not declared"),
    why: Text(
      id: "Pekerjaan orang yang tidak punya kolom tidak tampak di diagram, dan sering tidak punya "
        + "baris sendiri.",
      en: "The work of somebody without a column is not in the chart, and often has no row."),
    bad: exampleSteps.replacing(
      "Menyusun balasan", with: "Kepala Seksi Pelayanan menyusun balasan"),
    good: exampleSteps
  ) { facts, diagnostics in
    let parties = facts.undeclaredParties
    guard !parties.isEmpty else { return }
    let places = TextPlaces(facts.source)
    for party in parties {
      diagnostics.append(
        .undeclaredParty(party, at: places.place(of: party.phrase, in: party.place)))
    }
  }
}

extension Diagnostic {
  fileprivate static func undeclaredParty(
    _ party: UndeclaredParty, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .undeclaredParty, at: range,
      Text(
        id: "‘\(party.name)’ disebut sebagai pelaku, tetapi tidak ada di ‘actors’.",
        en: "‘\(party.name)’ is said to act, but is not among ‘actors’."),
      advice: party.same.map { same in
        Text(
          id: "Bila ‘\(same)’ yang dimaksud, tulis sebutan ini di ‘aliases’-nya.",
          en: "If ‘\(same)’ is meant, write this name among its ‘aliases’.")
      }
        ?? Text(
          id: "Daftarkan di ‘actors’, sebagai ‘roles’ sebuah kolom, atau di ‘aliases’; bila "
            + "pekerjaannya perlu tampak, beri langkah sendiri.",
          en: "Declare it in ‘actors’, as one of a column's ‘roles’, or among ‘aliases’; if its "
            + "work should show, give it a step."))
  }
}
