extension Rule {
  static let usesAnswers = Rule(
    "SOP154", "answers-of-another-sop", .error,
    title: Text(
      id: "Jawaban tidak sama dengan hasil SOP yang dipakai",
      en: "The answers are not the outcomes of the SOP that is used"),
    why: Text(
      id: "SOP yang dipakai itulah yang menjawab, dengan salah satu hasilnya; hasil tanpa jawaban "
        + "membuat proses terhenti.",
      en:
        "It is the other SOP that answers, with one of its outcomes; an outcome without an answer "
        + "leaves the case stuck."),
    bad: "", good: "")
}

extension Diagnostic {
  static func outcomeWithoutAnswer(
    _ outcome: String, of path: Located<String>, at answers: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .usesAnswers, at: answers,
      Text(
        id: "SOP ‘\(path.value)’ dapat berakhir dengan ‘\(outcome)’, tetapi tidak ada jawabannya.",
        en: "The SOP ‘\(path.value)’ can end with ‘\(outcome)’, which has no answer here."),
      advice: Text(
        id: "Tambahkan jawaban ‘\(outcome)’.", en: "Add the answer ‘\(outcome)’."))
  }

  static func answerIsNoOutcome(
    _ label: Located<String>, of path: Located<String>, meant: String?, outcomes: [String]
  ) -> Diagnostic {
    let list = outcomes.joined(separator: ", ")
    return Diagnostic(
      .usesAnswers, at: label.range,
      Text(
        id: "‘\(label.value)’ bukan hasil SOP ‘\(path.value)’.",
        en: "‘\(label.value)’ is no outcome of the SOP ‘\(path.value)’."),
      advice: meant.map {
        Text(id: "Mungkin maksudnya ‘\($0)’.", en: "Perhaps ‘\($0)’ is meant.")
      }
        ?? Text(id: "Pakai salah satu id ini: \(list).", en: "Use one of these ids: \(list)."))
  }
}
