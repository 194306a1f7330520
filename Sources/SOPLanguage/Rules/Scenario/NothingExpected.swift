extension Rule {
  static let nothingExpected = Rule(
    "SOP184", "nothing-expected", .error,
    title: Text(
      id: "Skenario tidak mengharapkan apa-apa", en: "A scenario expects nothing"),
    why: Text(
      id: "Skenario tanpa harapan selalu lulus, jadi tidak menguji apa-apa.",
      en: "A scenario without expectations always passes, and so tests nothing."),
    bad: exampleScenario.replacing("  outcome: selesai\n", with: ""), good: exampleScenario)
}

extension Diagnostic {
  static func nothingExpected(at key: SourceRange) -> Diagnostic {
    Diagnostic(
      .nothingExpected, at: key,
      Text(
        id: "Skenario ini tidak mengatakan apa yang diharapkan.",
        en: "This scenario does not say what is expected."),
      advice: Text(
        id: "Tulis di bawahnya paling sedikit satu dari ‘outcome’, ‘path’, ‘documents’, "
          + "‘duration’, ‘refused’.",
        en: "Write at least one of ‘outcome’, ‘path’, ‘documents’, ‘duration’ and ‘refused’ under "
          + "it."))
  }
}
