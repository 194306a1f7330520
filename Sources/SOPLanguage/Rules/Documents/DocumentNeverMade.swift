extension Rule {
  static let documentNeverMade = Rule(
    "SOP151", "document-never-made", .error,
    title: Text(
      id: "Dokumen yang disyaratkan tidak pernah ada", en: "A required document is never there"),
    why: Text(
      id: "Pelaksana akan menunggu dokumen yang tidak pernah datang.",
      en: "The actor will wait for a document that never comes."),
    bad: exampleSteps.replacing("outputs: [berkas]", with: "outputs: [Tanda terima]"),
    good: exampleSteps
  ) { facts, diagnostics in
    var makers: [String: String]?
    // What cannot be reached may make it; then that is the one mistake.
    for chart in facts.charts
    where chart.origins.openEnded.isEmpty && !chart.reached.contains(false) {
      // The same document again is the same fault.
      var told: Set<[String]> = []
      for missing in chart.missing where missing.path == nil && !missing.onlyBySkipping {
        guard case .requirement(let place) = missing.demand else { continue }
        let documents = facts.documents(missing, in: chart)
        guard told.insert(documents.map(\.id)).inserted else { continue }
        makers = makers ?? facts.makingProcedures
        diagnostics.append(
          .neverMade(
            documents, elsewhere: documents.lazy.compactMap { makers?[$0.id] }.first,
            at: chart.origins.requirements[missing.node][place]))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func neverMade(
    _ documents: [Workflow.Document], elsewhere title: String?, at place: SourceRange
  ) -> Diagnostic {
    let name = nameOfOne(documents)
    let id = documents.first?.id ?? ""
    let from = Text(
      id: "‘from’ pada dokumen ‘\(id)’ bila sudah ada sejak awal.",
      en: "the document ‘\(id)’ a ‘from’ if it is there from the start.")
    if let title {
      return Diagnostic(
        .documentNeverMade, at: place,
        Text(
          id: "‘\(name.id)’ disyaratkan di sini, tetapi hanya dibuat di prosedur ‘\(title)’.",
          en: "‘\(name.en)’ is required here, but only the procedure ‘\(title)’ makes it."),
        advice: Text(
          id: "Setiap prosedur dijalankan sendiri: tulis \(from.id)",
          en: "Each procedure is carried out by itself: give \(from.en)"))
    }
    return Diagnostic(
      .documentNeverMade, at: place,
      Text(
        id: "‘\(name.id)’ disyaratkan di sini, tetapi tidak ada yang membawa atau membuatnya.",
        en: "‘\(name.en)’ is required here, but nobody brings or makes it."),
      advice: Text(
        id: "Tulis di ‘outputs’ langkah yang membuatnya, atau \(from.id)",
        en: "Write it into the ‘outputs’ of the step that makes it, or give \(from.en)"))
  }
}
