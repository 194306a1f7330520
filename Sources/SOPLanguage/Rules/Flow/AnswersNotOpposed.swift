extension Rule {
  static let answersNotOpposed = Rule(
    "SOP196", "answers-not-opposed", .hint,
    title: Text(
      id: "Kedua jawaban searah", en: "Both answers say the same"),
    why: Text(
      id:
        "Bila kedua jawaban berarti setuju, atau keduanya berarti tidak, pelaksana tidak tahu mana "
        + "yang harus dipilih.",
      en: "Where both answers mean yes, or both mean no, nobody knows which to choose."),
    bad: exampleDecision("Ya:\nLengkap: {end: selesai}"),
    good: exampleDecision("Lengkap:\nTidak lengkap: {end: selesai}")
  ) { facts, diagnostics in
    for step in facts.procedure.steps where step.written.uses == nil {
      for part in step.parts where part.answers.count == 2 {
        let (first, second) = (part.answers[0].written.label, part.answers[1].written.label)
        guard let sense = sense(ofAnswer: first.value),
          sense == SOPLanguage.sense(ofAnswer: second.value)
        else { continue }
        diagnostics.append(.answersNotOpposed(first, second, step))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func answersNotOpposed(
    _ first: Located<String>, _ second: Located<String>, _ step: Procedure.Step
  ) -> Diagnostic {
    Diagnostic(
      .answersNotOpposed, at: second.range,
      Text(
        id: "Jawaban ‘\(first.value)’ dan ‘\(second.value)’ di langkah \(step.label) tampaknya "
          + "searah. Kapan masing-masing dipilih?",
        en: "The answers ‘\(first.value)’ and ‘\(second.value)’ of step \(step.label) seem to say "
          + "the same. When is each of them chosen?"),
      advice: Text(
        id: "Tulis jawaban yang berlawanan, misalnya ‘Lengkap’ dan ‘Tidak lengkap’.",
        en: "Write answers that are opposites, such as ‘Lengkap’ and ‘Tidak lengkap’."),
      related: [Related(first.range, Text(id: "jawaban yang satunya", en: "the other answer"))])
  }
}
