extension Rule {
  static let actingWithoutEnd = Rule(
    "SOP204", "acting-without-end", .error,
    title: Text(
      id: "Plt. atau Plh. tanpa hari terakhir", en: "An acting official without a last day"),
    why: Text(
      id:
        "Plt. dan Plh. bertindak menggantikan pejabatnya; tanpa hari terakhir pejabat itu ditolak "
        + "selamanya.",
      en: "An acting official acts in place of the holder, who would be refused for ever without a "
        + "last day."),
    bad: examplePeople("{role: kadis, person: budi, acting: plt, from: 2026-03-01}"),
    good: examplePeople(
      "{role: kadis, person: budi, acting: plt, from: 2026-03-01, until: 2026-05-31}"))
}

extension Diagnostic {
  static func actingWithoutEnd(_ acting: People.Acting, at range: SourceRange) -> Diagnostic {
    let title = acting.title
    return Diagnostic(
      .actingWithoutEnd, at: range,
      Text(
        id: "Belum disebut sampai kapan \(title) ini bertindak.",
        en: "It is not said until when this acting official (\(title)) acts."),
      advice: Text(
        id:
          "Tulis hari terakhirnya di ‘until’, seperti dalam surat perintahnya; ubah bila diperpanjang.",
        en: "Write the last day in ‘until’, as in the letter of appointment; change it if that is "
          + "prolonged."))
  }
}
