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
    guard facts.origins.openEnded.isEmpty, !facts.reached.contains(false) else { return }
    for missing in facts.missingDocuments where missing.path == nil {
      diagnostics.append(.neverMade(missing, facts))
    }
  }
}

extension Diagnostic {
  fileprivate static func neverMade(_ missing: MissingDocument, _ facts: Facts) -> Diagnostic {
    let document = facts.document(missing)
    return Diagnostic(
      .documentNeverMade, at: facts.origins.requirements[missing.node][missing.requirement],
      Text(
        id:
          "‘\(document.name)’ disyaratkan di sini, tetapi tidak ada yang membawa atau membuatnya.",
        en: "‘\(document.name)’ is required here, but nobody brings or makes it."),
      advice: Text(
        id: "Tulis di ‘outputs’ langkah yang membuatnya, atau ‘from’ pada dokumen "
          + "‘\(document.id)’ bila sudah ada sejak awal.",
        en: "Write it into the ‘outputs’ of the step that makes it, or give the document "
          + "‘\(document.id)’ a ‘from’ if it is there from the start."))
  }
}
