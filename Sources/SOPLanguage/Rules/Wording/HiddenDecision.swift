extension Rule {
  static let hiddenDecision = Rule(
    "SOP055", "hidden-decision", .hint,
    title: Text(
      id: "Keputusan yang tersembunyi dalam kalimat?", en: "A decision hidden in a sentence?"),
    why: Text(
      id: "Bila hasilnya dapat berbeda, pembaca perlu tahu apa yang terjadi pada tiap "
        + "kemungkinannya.",
      en: "Where it may turn out in two ways, readers must know what happens in each."),
    bad: exampleSteps.replacing("Menyusun balasan", with: "Menyetujui/menolak permohonan"),
    good: exampleDecision("Disetujui:\nDitolak: {next: mohon}").replacing(
      "Memeriksa surat", with: "Menyetujui/menolak permohonan")
  ) { facts, diagnostics in
    var places: TextPlaces?
    let answered = Set(facts.procedure.steps.flatMap(\.answers).map { plainWords($0.label) })
    for (step, text, wording) in facts.sentences {
      guard let choice = wording.choice, step.answers.isEmpty, step.uses == nil,
        step.written.optional == nil, !repeats(answered, choice.text)
      else { continue }
      places = places ?? TextPlaces(facts.source)
      let place = places?.place(of: choice, in: text) ?? text.range
      diagnostics.append(.hiddenDecision(choice.text, at: place))
    }
  }
}

/// Whether a choice only tells what was answered in another step.
private func repeats(_ answered: Set<String>, _ choice: String) -> Bool {
  let words = SentenceWord.words(of: choice).map(\.plain)
  if let first = words.first, WordList.indonesian.contains(first, in: .conditions) {
    return words.contains(where: answered.contains)
  }
  return words.allSatisfy { $0 == "atau" || answered.contains($0) }
}

extension Diagnostic {
  fileprivate static func hiddenDecision(_ words: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .hiddenDecision, at: range,
      Text(
        id: "‘\(words)’ terdengar seperti keputusan, tetapi langkah ini tidak menanyakan apa pun.",
        en: "‘\(words)’ sounds like a decision, but this step asks no question."),
      advice: Text(
        id:
          "Bila memang keputusan, tambahkan ‘question’ dan ‘answers’ dengan langkah selanjutnya untuk tiap "
          + "jawaban.",
        en: "If it is one, add ‘question’ and ‘answers’ with the next step for each answer."))
  }
}
