extension Rule {
  static let doubledVerb = Rule(
    "SOP033", "doubled-verb", .warning,
    title: Text(id: "Kata kerja ganda", en: "A verb is doubled"),
    why: Text(
      id: "Dua kata kerja berturut-turut biasanya sisa penyuntingan, dan tidak jelas mana yang "
        + "harus dikerjakan.",
      en: "Two verbs in a row are usually left from editing, and it is not clear which of them is "
        + "to be done."),
    bad: exampleSteps.replacing("Mengajukan surat", with: "Memohon membuat surat"),
    good: exampleSteps
  ) { facts, diagnostics in
    var places: TextPlaces?
    for (_, text, wording) in facts.sentences {
      guard let verbs = wording.doubled else { continue }
      places = places ?? TextPlaces(facts.source)
      let place = places?.place(of: verbs, in: text) ?? text.range
      diagnostics.append(.doubledVerb(verbs.text, at: place))
    }
  }
}

extension Diagnostic {
  fileprivate static func doubledVerb(_ verbs: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .doubledVerb, at: range,
      Text(
        id: "Dua kata kerja berturut-turut: ‘\(verbs)’.", en: "Two verbs in a row: ‘\(verbs)’."),
      advice: Text(
        id: "Pilih salah satu, atau hubungkan keduanya dengan ‘dan’ atau ‘untuk’.",
        en: "Choose one of them, or join them with ‘dan’ or ‘untuk’."))
  }
}
