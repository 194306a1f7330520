extension Rule {
  static let unusedOutput = Rule(
    "SOP050", "unused-output", .hint,
    title: Text(
      id: "Keluaran tidak dipakai siapa pun", en: "An output that nobody uses"),
    why: Text(
      id: "Dokumen yang dibuat tetapi tidak dipakai dan tidak diserahkan mungkin pekerjaan "
        + "sia-sia, atau penerimanya lupa ditulis.",
      en: "A document that is made but neither used nor handed over may be wasted work, or its "
        + "receiver was forgotten."),
    bad: """
      documents:
        surat: {name: Surat Permohonan, from: pemohon}
        berkas: Berkas permohonan
        balasan: Surat balasan

      """,
    good: """
      documents:
        surat: {name: Surat Permohonan, from: pemohon}
        berkas: Berkas permohonan
        balasan: {name: Surat balasan, to: pemohon}

      """
  ) { facts, diagnostics in
    // A requirement whose id is not known may have meant any of them.
    let requirements = facts.procedure.steps.flatMap(\.requirements)
    guard requirements.allSatisfy({ !$0.documents.isEmpty || !isID($0.text) }) else { return }
    let used = Set(requirements.flatMap(\.documents))
    for (place, document) in facts.procedure.manuscript.documents.enumerated()
    where document.to.isEmpty && !used.contains(place) {
      diagnostics.append(.unusedOutput(document))
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedOutput(_ document: Manuscript.Document) -> Diagnostic {
    Diagnostic(
      .unusedOutput, at: document.id.range,
      Text(
        id: "‘\(document.name)’ tidak disyaratkan langkah mana pun dan tidak diserahkan kepada "
          + "siapa pun.",
        en: "‘\(document.name)’ is required by no step and goes to nobody."),
      advice: Text(
        id: "Bila hasil akhir, tulis ‘to: …’; bila dipakai, sebut di ‘requirements’ langkahnya.",
        en: "If it is a result, write ‘to: …’; if it is used, name it in that step's "
          + "‘requirements’."))
  }
}
