extension Rule {
  static let outputOfOneAnswer = Rule(
    "SOP051", "output-of-one-answer", .hint,
    title: Text(
      id: "Hanya sebagian jawaban punya keluaran", en: "Only some answers have an output"),
    why: Text(
      id: "Pada jawaban tanpa keluaran tidak ada bukti bahwa langkah itu dikerjakan, dan tidak ada "
        + "yang dapat diserahkan.",
      en: "Where an answer has no output, nothing shows that the step was done, and there is "
        + "nothing to hand over."),
    bad: answering("Belum: {next: mohon}"),
    good: answering("Belum: {next: mohon, outputs: [Catatan kekurangan]}")
  ) { facts, diagnostics in
    for step in facts.procedure.steps
    where step.written.outputs.isAbsent && step.written.uses == nil {
      for part in step.parts where !part.answers.isEmpty && !part.lacksAnswers {
        // A dash says that there is none.
        let without = part.answers.filter(\.written.outputs.isAbsent)
        let with = part.answers.filter { $0.written.outputs.located != nil }
        guard let first = without.first, !with.isEmpty else { continue }
        diagnostics.append(
          .outputOfOneAnswer(without.map(\.label), with.map(\.label), step, first.written))
      }
    }
  }
}

private func answering(_ other: String) -> String {
  exampleDecision("Lengkap: {outputs: [balasan]}\n" + other)
    .replacing("    outputs: [balasan]\n    answers", with: "    answers")
}

extension Diagnostic {
  fileprivate static func outputOfOneAnswer(
    _ without: [String], _ with: [String], _ step: Procedure.Step, _ answer: Manuscript.Answer
  ) -> Diagnostic {
    Diagnostic(
      .outputOfOneAnswer, at: answer.label.range,
      Text(
        id: "Di langkah \(step.label) jawaban \(quoted(with)) punya keluaran, tetapi "
          + "\(quoted(without)) tidak.",
        en: "In step \(step.label) the answer \(quoted(with)) has an output, but "
          + "\(quoted(without)) has none."),
      advice: Text(
        id:
          "Tulis keluaran jawaban itu, misalnya ‘Catatan kekurangan’, atau \"-\" bila memang tidak "
          + "ada.",
        en: "Write that answer's output, such as ‘Catatan kekurangan’, or \"-\" if there is none."))
  }
}
