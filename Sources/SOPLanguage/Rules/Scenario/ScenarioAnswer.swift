extension Rule {
  static let scenarioAnswer = Rule(
    "SOP182", "scenario-answer", .error,
    title: Text(
      id: "Jawaban dalam skenario tidak cocok dengan langkahnya",
      en: "An answer in a scenario does not fit its step"),
    why: Text(
      id: "Tanpa jawaban yang dikenal SOP, tidak dapat ditentukan ke mana proses berlanjut.",
      en: "Without an answer that the SOP knows, it cannot be told where the case goes on."),
    bad: exampleScenario.replacing("takes: 2 jam", with: "answer: Lengkap"), good: exampleScenario)
}

extension Diagnostic {
  static func noSuchAnswer(
    _ answer: Located<String>, of step: Located<String>, _ labels: [String]
  ) -> Diagnostic {
    Diagnostic(
      .scenarioAnswer, at: answer.range,
      Text(
        id: "‘\(answer.value)’ bukan jawaban untuk langkah ‘\(step.value)’.",
        en: "‘\(answer.value)’ is no answer to step ‘\(step.value)’."),
      advice: nearestName(to: answer.value, among: labels).map { meant in
        Text(id: "Mungkin maksudnya ‘\(meant)’.", en: "Perhaps ‘\(meant)’ is meant.")
      } ?? possible(labels))
  }

  static func nothingAsked(_ answer: Located<String>, of step: Located<String>) -> Diagnostic {
    Diagnostic(
      .scenarioAnswer, at: answer.range,
      Text(
        id: "Langkah ‘\(step.value)’ tidak menanyakan apa-apa.",
        en: "Step ‘\(step.value)’ asks nothing."),
      advice: Text(id: "Hapus jawabannya.", en: "Delete the answer."))
  }

  static func answerNotGiven(_ step: Located<String>, _ labels: [String]) -> Diagnostic {
    Diagnostic(
      .scenarioAnswer, at: step.range,
      Text(
        id: "Langkah ‘\(step.value)’ adalah keputusan dan belum dijawab.",
        en: "Step ‘\(step.value)’ is a decision and has no answer yet."),
      advice: possible(labels))
  }

  static func answerBesideSkip(at range: SourceRange, skip: SourceRange) -> Diagnostic {
    Diagnostic(
      .scenarioAnswer, at: range,
      Text(
        id: "Langkah yang dilewati tidak dapat dijawab.",
        en: "A step that is left out cannot be answered."),
      advice: Text(
        id: "Hapus ‘answer’ atau ‘skip’.", en: "Delete ‘answer’ or ‘skip’."),
      related: [.init(skip, Text(id: "dilewati di sini", en: "it is left out here"))])
  }

  private static func possible(_ labels: [String]) -> Text {
    let list = labels.prefix(12).map { "‘\($0)’" }.joined(separator: ", ")
    return Text(
      id: "Tulis salah satu jawaban ini di ‘answer’: \(list).",
      en: "Write one of these answers under ‘answer’: \(list).")
  }
}
