extension Rule {
  static let documentNeverMade = Rule(
    "SOP151", "document-never-made", .error,
    title: Text(
      id: "Dokumen yang disyaratkan tidak pernah ada", en: "A required document is never there"),
    why: Text(
      id: "Pelaksana akan menunggu dokumen yang tidak dibuat oleh siapa pun.",
      en: "The actor will wait for a document that nobody makes."),
    bad: exampleSteps.replacing("outputs: [berkas]", with: "outputs: [Tanda terima]"),
    good: exampleSteps
  ) { facts, diagnostics in
    // What cannot be reached may make it; then that is the one mistake.
    for chart in facts.charts
    where chart.origins.openEnded.isEmpty && !chart.reached.contains(false) {
      for missing in chart.missing where missing.path == nil && !missing.onlyBySkipping {
        guard case .requirement(let place) = missing.demand else { continue }
        diagnostics.append(
          .neverMade(
            facts.documents(missing, in: chart),
            at: chart.origins.requirements[missing.node][place]))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func neverMade(
    _ documents: [Workflow.Document], at place: SourceRange
  ) -> Diagnostic {
    let name = nameOfOne(documents)
    let id = documents.first?.id ?? ""
    return Diagnostic(
      .documentNeverMade, at: place,
      Text(
        id: "‘\(name.id)’ disyaratkan di sini, tetapi tidak ada yang membawa atau membuatnya.",
        en: "‘\(name.en)’ is required here, but nobody brings or makes it."),
      advice: Text(
        id: "Tulis di ‘outputs’ langkah yang membuatnya, atau ‘from’ pada dokumen ‘\(id)’ bila "
          + "sudah ada sejak awal.",
        en: "Write it into the ‘outputs’ of the step that makes it, or give the document ‘\(id)’ "
          + "a ‘from’ if it is there from the start."))
  }
}
