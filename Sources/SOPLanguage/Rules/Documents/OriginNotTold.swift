extension Rule {
  static let originNotTold = Rule(
    "SOP049", "origin-not-told", .hint,
    title: Text(
      id: "Asal dokumen yang disyaratkan tidak disebut",
      en: "Where a required document comes from is not told"),
    why: Text(
      id: "Pelaksana tidak tahu kepada siapa dokumen itu harus diminta.",
      en: "Whoever acts does not know whom to ask for it."),
    bad: given("\"-\""), good: given("pemohon")
  ) { facts, diagnostics in
    var steps: [Int: (Procedure.Step, Procedure.Item)] = [:]
    for step in facts.procedure.steps {
      for item in step.requirements {
        for document in item.documents where steps[document] == nil {
          steps[document] = (step, item)
        }
      }
    }
    for (place, document) in facts.procedure.manuscript.documents.enumerated() {
      guard case .dash(let dash) = document.from, let (step, item) = steps[place] else { continue }
      diagnostics.append(.originNotTold(document, at: dash, step, item))
    }
  }
}

private func given(_ party: String) -> String {
  """
  documents:
    surat: {name: Surat Permohonan, from: \(party)}
    berkas: Berkas permohonan
    balasan: {name: Surat balasan, to: pemohon}

  """
}

extension Diagnostic {
  fileprivate static func originNotTold(
    _ document: Manuscript.Document, at range: SourceRange, _ step: Procedure.Step,
    _ item: Procedure.Item
  ) -> Diagnostic {
    Diagnostic(
      .originNotTold, at: range,
      Text(
        id: "Langkah \(step.label) mensyaratkan ‘\(document.name)’, tetapi asalnya tidak disebut.",
        en: "Step \(step.label) requires ‘\(document.name)’, but where it comes from is not told."),
      advice: Text(
        id:
          "Tulis siapa yang membawanya di ‘from’, atau sebut di ‘outputs’ langkah yang membuatnya.",
        en: "Write who brings it in ‘from’, or name it in the ‘outputs’ of the step that makes "
          + "it."),
      related: [
        Related(item.place, Text(id: "disyaratkan di sini", en: "required here"))
      ])
  }
}
