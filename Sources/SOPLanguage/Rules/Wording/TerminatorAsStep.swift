extension Rule {
  static let terminatorAsStep = Rule(
    "SOP034", "terminator-as-step", .warning,
    title: Text(
      id: "‘Mulai’ atau ‘Selesai’ ditulis sebagai kegiatan",
      en: "‘Mulai’ or ‘Selesai’ is written as an activity"),
    why: Text(
      id: "Tidak ada yang mengerjakan ‘Selesai’: baris itu hanya menandai awal atau akhir.",
      en: "Nobody performs ‘Selesai’: such a row only marks a beginning or an end."),
    bad: exampleSteps + "  - {id: selesai, actor: petugas, action: Selesai, requirements: \"-\", "
      + "time: 1 menit, outputs: \"-\"}\n",
    good: exampleSteps + "  - {id: selesai, kind: terminator, action: Selesai}\n"
  ) { facts, diagnostics in
    for (step, text, wording) in facts.sentences where wording.opening == .terminator {
      // Without an actor it is another fault, whose advice is not the right one here.
      if !step.performers.isEmpty { diagnostics.append(.terminatorAsStep(text)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func terminatorAsStep(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .terminatorAsStep, at: text.range,
      Text(
        id: "‘\(text.value)’ bukan kegiatan yang dikerjakan seseorang.",
        en: "‘\(text.value)’ is no activity that somebody performs."),
      advice: Text(
        id: "Tulis ‘kind: terminator’ di langkah ini, dan hapus pelaksana serta mutu bakunya; atau "
          + "hapus langkahnya.",
        en: "Write ‘kind: terminator’ in this step, and remove its actor and quality standard; or "
          + "remove the step."))
  }
}
