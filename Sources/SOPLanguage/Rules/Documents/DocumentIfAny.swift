extension Rule {
  static let documentIfAny = Rule(
    "SOP153", "document-if-any", .hint,
    title: Text(
      id: "Dokumen hanya ada bila langkah pilihan dikerjakan",
      en: "A document is there only if an optional step is done"),
    why: Text(
      id: "Bila langkah itu dilewati, pelaksana berikutnya tidak boleh menunggu dokumennya.",
      en: "Where that step is skipped, the next actor must not wait for its document."),
    bad: exampleSteps.replacing(
      "action: Mengajukan surat", with: "action: Mengajukan surat\n    optional: bila perlu"),
    good: exampleSteps
  ) { facts, diagnostics in
    for chart in facts.charts {
      for missing in chart.missing where missing.onlyBySkipping {
        guard case .requirement(let place) = missing.demand else { continue }
        let name = nameOfOne(facts.documents(missing, in: chart))
        diagnostics.append(
          .ifAny(
            name, chart.origins.rowLabels[missing.node],
            at: chart.origins.requirements[missing.node][place]))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func ifAny(_ name: Text, _ step: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .documentIfAny, at: place,
      Text(
        id: "‘\(name.id)’ tidak ada di langkah \(step) bila langkah yang membuatnya dilewati.",
        en: "‘\(name.en)’ is not there at step \(step) if the step that makes it is skipped."),
      advice: Text(
        id: "Bila memang begitu, biarkan; di langkah ini dokumen itu diperlukan hanya bila ada.",
        en: "If that is meant, let it be; here the document is needed only if there is one."))
  }
}
