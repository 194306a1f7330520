extension Rule {
  static let duplicateID = Rule(
    "SOP037", "duplicate-id", .error,
    title: Text(id: "Id dipakai dua kali", en: "An id is used twice"),
    why: Text(
      id: "‘next’ dan catatan proses menunjuk langkah lewat id; id kembar membuatnya menunjuk dua "
        + "tempat.",
      en: "‘next’ and the record of a case point to a step by its id; twins make them point to two "
        + "places."),
    bad: exampleSteps.replacing("- id: jawab", with: "- id: mohon"),
    good: exampleSteps)
}

extension Diagnostic {
  static func duplicateID(_ id: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateID, at: id.range,
      Text(
        id: "Id ‘\(id.value)’ sudah dipakai di atas.",
        en: "The id ‘\(id.value)’ was already used above."),
      advice: Text(
        id: "Beri id lain yang menyebut pekerjaannya.",
        en: "Choose another id that says what is done."),
      related: [Related(first, Text(id: "yang pertama di sini", en: "the first is here"))])
  }
}
