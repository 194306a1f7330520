extension Rule {
  static let nobodyTold = Rule(
    "SOP056", "nobody-told", .hint,
    title: Text(
      id: "Penolakan tidak sampai kepada siapa pun", en: "Nobody is told of a refusal"),
    why: Text(
      id: "Pemohon yang ditolak perlu tahu bahwa ia ditolak, dan mengapa.",
      en: "An applicant who is refused needs to know it, and why."),
    bad: refusing("Ditolak: {end: selesai, outputs: \"-\"}"),
    good: refusing("Ditolak: {end: selesai, outputs: [Surat penolakan]}")
  ) { facts, diagnostics in
    let procedure = facts.procedure
    let hasPublic = procedure.manuscript.actors.contains { $0.kind == .public }
    guard procedure.manuscript.language == .indonesian, hasPublic else { return }
    for step in procedure.steps where step.written.uses == nil && step.informs.isEmpty {
      for part in step.parts where !procedure.isByPublic(part) {
        for answer in part.answers where refuses(answer.label, to: part.written.question.value) {
          guard case .end = answer.way, answer.outputs.isEmpty, !procedure.tells(step, answer)
          else { continue }
          diagnostics.append(.nobodyTold(answer, step))
        }
      }
    }
  }
}

private func refusing(_ answer: String) -> String {
  exampleDecision("Disetujui: {outputs: [balasan]}\n" + answer)
    .replacing("    outputs: [balasan]\n    answers", with: "    answers")
}

extension Procedure {
  fileprivate func isByPublic(_ part: Part) -> Bool {
    (part.performers + part.signers).contains { manuscript.actors[$0.column].kind == .public }
  }

  /// Whether something may reach somebody all the same: free text may go to anyone.
  fileprivate func tells(_ step: Step, _ answer: Answer) -> Bool {
    let reachesSomebody = step.outputs.contains { item in
      item.documents.isEmpty || item.documents.contains { !documents[$0].to.isEmpty }
    }
    let texts =
      [step.written.action, step.written.note, answer.written.text].map(\.printed)
      + step.written.items.map(\.value)
    return reachesSomebody || texts.contains(where: tellsSomebody)
  }
}

extension Diagnostic {
  fileprivate static func nobodyTold(
    _ answer: Procedure.Answer, _ step: Procedure.Step
  ) -> Diagnostic {
    Diagnostic(
      .nobodyTold, at: answer.written.label.range,
      Text(
        id:
          "Dengan jawaban ‘\(answer.label)’ di langkah \(step.label) proses langsung selesai, dan "
          + "tidak ada keluaran atau pemberitahuan yang sampai kepada siapa pun.",
        en: "With the answer ‘\(answer.label)’ in step \(step.label) the case ends at once, and "
          + "nothing is handed to anybody."),
      advice: Text(
        id: "Tulis keluarannya dengan penerimanya, misalnya surat penolakan dengan ‘to’, atau "
          + "lanjutkan ke langkah yang memberitahukannya.",
        en: "Write what is handed over and to whom, such as a letter of refusal with ‘to’, or go "
          + "on to a step that tells them."))
  }
}
