extension Rule {
  static let optionalInWords = Rule(
    "SOP036", "optional-in-words", .hint,
    title: Text(
      id: "Langkah yang boleh dilewati hanya tampak dalam kalimatnya",
      en: "Only its sentence says that a step may be left out"),
    why: Text(
      id: "Diagramnya menggambar langkah ini seolah selalu dikerjakan.",
      en: "The chart draws this step as if it were always done."),
    bad: exampleSteps.replacing(
      "Menyusun balasan", with: "Menyusun balasan (apabila diperlukan)"),
    good: exampleSteps.replacing(
      "    action: Menyusun balasan",
      with: "    optional: apabila diperlukan\n    action: Menyusun balasan")
  ) { facts, diagnostics in
    var places: TextPlaces?
    for (step, text, wording) in facts.sentences {
      guard let phrase = wording.asNeeded, step.written.optional == nil, step.answers.isEmpty,
        step.uses == nil
      else { continue }
      places = places ?? TextPlaces(facts.source)
      let place = places?.place(of: phrase, in: text) ?? text.range
      diagnostics.append(.optionalInWords(phrase.text, at: place))
    }
  }
}

extension Diagnostic {
  fileprivate static func optionalInWords(_ words: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .optionalInWords, at: range,
      Text(
        id: "Menurut ‘\(words)’, langkah ini boleh dilewati.",
        en: "‘\(words)’ says that this step may be left out."),
      advice: Text(
        id: "Bila seluruh langkah boleh dilewati, tulis ‘optional: \(words.lowercased())’.",
        en: "If the whole step may be left out, write ‘optional: \(words.lowercased())’."))
  }
}
