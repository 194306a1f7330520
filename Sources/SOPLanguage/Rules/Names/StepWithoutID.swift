extension Rule {
  static let stepWithoutID = Rule(
    "SOP135", "step-without-id", .hint,
    title: Text(id: "Langkah tanpa id", en: "A step without an id"),
    why: Text(
      id:
        "Nomor berubah saat langkah disisipkan; id tetap, dan pada id itulah proses yang berjalan "
        + "berpegang.",
      en: "Numbers change when a step is inserted; an id stays, and running cases hold on to it."),
    bad: """
      steps:
        - id: mohon
          actor: pemohon
          action: Mengajukan surat
          requirements: [surat]
          time: 5 menit
          outputs: [berkas]
        - actor: petugas
          action: Menyusun balasan
          requirements: [berkas]
          time: 1 jam
          outputs: [balasan]

      """,
    good: exampleSteps
  ) { facts, diagnostics in
    for step in facts.procedure.steps where step.written.id == nil {
      diagnostics.append(.stepWithoutID(step))
    }
  }
}

extension Diagnostic {
  fileprivate static func stepWithoutID(_ step: Procedure.Step) -> Diagnostic {
    Diagnostic(
      .stepWithoutID, at: step.place,
      Text(
        id: "Langkah \(step.label) belum punya id.", en: "Step \(step.label) has no id yet."),
      advice: Text(
        id: "Tambahkan misalnya ‘id: periksa’: satu kata yang menyebut pekerjaannya.",
        en: "Add ‘id: periksa’, for example: one word that says what is done."))
  }
}
