extension Rule {
  static let outputIsRequirement = Rule(
    "SOP047", "output-is-requirement", .hint,
    title: Text(
      id: "Keluaran sama dengan kelengkapan", en: "The output is what the step required"),
    why: Text(
      id: "Bila yang masuk sama dengan yang keluar, tidak tampak apa hasil langkah itu.",
      en: "Where what goes in is what comes out, the step's result cannot be seen."),
    bad: """
      steps:
        - id: mohon
          actor: pemohon
          action: Mengajukan surat
          requirements: [surat]
          time: 5 menit
          outputs: [berkas]
        - id: teruskan
          actor: petugas
          action: Memaraf berkas
          requirements: [berkas]
          time: 5 menit
          outputs: [berkas]
        - id: jawab
          actor: petugas
          action: Menyusun balasan
          requirements: [berkas]
          time: 1 jam
          outputs: [balasan]

      """,
    good: """
      steps:
        - id: mohon
          actor: pemohon
          action: Mengajukan surat
          requirements: [surat]
          time: 5 menit
          outputs: [berkas]
        - id: teruskan
          actor: petugas
          action: Memaraf berkas
          requirements: [berkas]
          time: 5 menit
          outputs:
            - berkas: Berkas yang sudah diparaf
        - id: jawab
          actor: petugas
          action: Menyusun balasan
          requirements: [berkas]
          time: 1 jam
          outputs: [balasan]

      """
  ) { facts, diagnostics in
    for step in facts.procedure.steps where step.answers.isEmpty && step.uses == nil {
      guard step.requirements.count == 1, step.outputs.count == 1 else { continue }
      let (before, after) = (step.requirements[0], step.outputs[0])
      guard before.documents == after.documents else { continue }
      // Words of its own say what became of the document.
      let names = [before.text] + after.documents.map { facts.procedure.documents[$0].name }
      guard names.map(plainWords).contains(plainWords(after.text)) else { continue }
      diagnostics.append(.outputIsRequirement(after, before, step))
    }
  }
}

extension Diagnostic {
  fileprivate static func outputIsRequirement(
    _ output: Procedure.Item, _ requirement: Procedure.Item, _ step: Procedure.Step
  ) -> Diagnostic {
    Diagnostic(
      .outputIsRequirement, at: output.place,
      Text(
        id: "Keluaran langkah \(step.label), ‘\(output.text)’, sama dengan satu-satunya "
          + "kelengkapannya. Apa yang berubah?",
        en: "The output of step \(step.label), ‘\(output.text)’, is the only thing it requires. "
          + "What has changed?"),
      advice: Text(
        id: "Sebut hasilnya: ‘\(output.text) yang sudah diparaf’, tanda terima, atau catatan.",
        en: "Name the result: ‘\(output.text) yang sudah diparaf’, a receipt, or a record."),
      related: [
        Related(requirement.place, Text(id: "kelengkapannya", en: "what it requires"))
      ])
  }
}
