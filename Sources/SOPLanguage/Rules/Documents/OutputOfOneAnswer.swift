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
    var first: (step: Procedure.Step, with: [String], without: [Procedure.Answer])?
    var others: [String] = []
    for step in facts.procedure.steps
    where step.written.outputs.isAbsent && step.written.uses == nil {
      for part in step.parts where !part.answers.isEmpty && !part.lacksAnswers {
        // A dash says that there is none; a refusal that reaches nobody is a fault of its own.
        let without = part.answers.filter {
          $0.written.outputs.isAbsent && !endsRefused($0, part.written.question.value)
        }
        let with = part.answers.filter { $0.written.outputs.located != nil }
        guard !without.isEmpty, !with.isEmpty else { continue }
        if first == nil {
          first = (step, with.map(\.label), without)
        } else if others.last != step.label {
          others.append(step.label)
        }
      }
    }
    if let first, let answer = first.without.first {
      diagnostics.append(
        .outputOfOneAnswer(
          first.without.map(\.label), first.with, first.step, answer.written, others))
    }
  }
}

private func endsRefused(_ answer: Procedure.Answer, _ question: String?) -> Bool {
  guard case .end = answer.way else { return false }
  return refuses(answer.label, to: question)
}

private func answering(_ other: String) -> String {
  exampleDecision("Lengkap: {outputs: [balasan]}\n" + other)
    .replacing("    outputs: [balasan]\n    answers", with: "    answers")
}

extension Diagnostic {
  fileprivate static func outputOfOneAnswer(
    _ without: [String], _ with: [String], _ step: Procedure.Step, _ answer: Manuscript.Answer,
    _ others: [String]
  ) -> Diagnostic {
    let list = others.prefix(12).joined(separator: ", ") + (others.count > 12 ? ", …" : "")
    return Diagnostic(
      .outputOfOneAnswer, at: answer.label.range,
      Text(
        id: "Di langkah \(step.label) jawaban \(quoted(with)) punya keluaran, "
          + "sedangkan \(quoted(without)) tanpa keluaran"
          + (others.isEmpty ? "." : "; serupa itu di langkah \(list)."),
        en: "In step \(step.label) the answer \(quoted(with)) has an output, but "
          + "\(quoted(without)) has none"
          + (others.isEmpty ? "." : "; likewise in step \(list).")),
      advice: Text(
        id:
          "Tulis keluaran jawaban itu, misalnya ‘Catatan kekurangan’, atau \"-\" bila memang tidak "
          + "ada.",
        en: "Write that answer's output, such as ‘Catatan kekurangan’, or \"-\" if there is none."))
  }
}
