extension Rule {
  static let genericOutput = Rule(
    "SOP048", "generic-output", .hint,
    title: Text(id: "Nama keluaran terlalu umum", en: "An output's name is too general"),
    why: Text(
      id: "‘Dokumen’ atau ‘Laporan’ saja tidak memberi tahu apa yang harus dihasilkan dan "
        + "diperiksa.",
      en: "‘Dokumen’ or ‘Laporan’ alone does not tell what is to be made and checked."),
    bad: exampleSteps.replacing("outputs: [berkas]", with: "outputs: [berkas: Dokumen]"),
    good: exampleSteps.replacing("outputs: [berkas]", with: "outputs: [berkas: Dokumen permohonan]")
  ) { facts, diagnostics in
    for step in facts.procedure.steps {
      for output in step.outputs + step.answers.flatMap(\.outputs)
      where ["dokumen", "berkas", "surat", "data", "laporan"].contains(plainWords(output.text))
        && !isID(output.text)
      {
        diagnostics.append(.genericOutput(output, step))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func genericOutput(
    _ output: Procedure.Item, _ step: Procedure.Step
  ) -> Diagnostic {
    Diagnostic(
      .genericOutput, at: output.place,
      Text(
        id: "Keluaran langkah \(step.label) hanya disebut ‘\(output.text)’.",
        en: "The output of step \(step.label) is only called ‘\(output.text)’."),
      advice: Text(
        id: "Sebut apa isinya, misalnya ‘Laporan jumlah akun’.",
        en: "Say what it is about, such as ‘Laporan jumlah akun’."))
  }
}
