extension Rule {
  static let severalActivities = Rule(
    "SOP032", "several-activities", .hint,
    title: Text(
      id: "Beberapa kegiatan dalam satu langkah", en: "Several activities in one step"),
    why: Text(
      id: "Satu baris untuk satu kegiatan: waktu dan keluarannya pun hanya tertulis sekali, "
        + "sehingga tidak tampak kegiatan mana yang tertunda.",
      en: "A row is one activity: its time and output are written once, so that nobody sees which "
        + "of several is late."),
    bad: severalRows("dan"), good: severalRows("untuk")
  ) { facts, diagnostics in
    // Verbs with one object, as in ‘memeriksa dan memaraf konsep’, are one handling of one paper;
    // and a row or two that does a little more is how people write. A habit is worth a question.
    let steps = facts.sentences.filter { $0.wording.several.count > 1 }
    if steps.count >= 3, let first = steps.first {
      diagnostics.append(
        .severalActivities(first.text, first.wording.several, steps.map(\.step)))
    }
  }
}

private func severalRows(_ joint: String) -> String {
  exampleSteps.replacing("Mengajukan surat", with: "Menulis surat \(joint) meminta izin")
    .replacing("Menyusun balasan", with: "Memeriksa berkas \(joint) menyusun balasan")
    + "  - {id: kirim, actor: petugas, action: Membubuhkan nomor \(joint) mengirim balasan, "
    + "requirements: \"-\", time: 5 menit, outputs: \"-\"}\n"
}

extension Diagnostic {
  fileprivate static func severalActivities(
    _ text: Located<String>, _ verbs: [String], _ steps: [Procedure.Step]
  ) -> Diagnostic {
    let list = quoted(verbs)
    let labels =
      steps.prefix(12).map(\.label).joined(separator: ", ")
      + (steps.count > 12 ? ", …" : "")
    return Diagnostic(
      .severalActivities, at: text.range,
      Text(
        id: "\(steps.count) langkah memuat beberapa kegiatan: langkah \(labels). Di sini: \(list).",
        en: "\(steps.count) steps hold several activities: steps \(labels). Here: \(list)."),
      advice: Text(
        id: "Pertimbangkan satu langkah untuk tiap kegiatan, dengan waktu dan keluarannya sendiri.",
        en: "Consider a step for each activity, with a time and an output of its own."))
  }
}
