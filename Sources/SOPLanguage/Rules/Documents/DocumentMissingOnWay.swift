extension Rule {
  static let documentMissingOnWay = Rule(
    "SOP152", "document-missing-on-a-way", .error,
    title: Text(
      id: "Dokumen belum ada di sebagian jalur", en: "A document is missing on some ways"),
    why: Text(
      id: "Proses yang lewat jalur itu akan terhenti karena syaratnya belum ada.",
      en: "A case that takes that way will be stuck for want of what is required."),
    bad: """
      steps:
        - id: mohon
          actor: pemohon
          action: Mengajukan surat
          requirements: [surat]
          time: 5 menit
          outputs: [Tanda terima]
          answers:
            Biasa: {outputs: [berkas]}
            Kilat:
        - id: jawab
          actor: petugas
          action: Menyusun balasan
          requirements: [berkas]
          time: 1 jam
          outputs: [balasan]

      """,
    good: """
      steps:
        - id: mohon
          actor: pemohon
          action: Mengajukan surat
          requirements: [surat]
          time: 5 menit
          outputs: [berkas]
          answers:
            Biasa:
            Kilat: {text: Dikerjakan lebih dulu}
        - id: jawab
          actor: petugas
          action: Menyusun balasan
          requirements: [berkas]
          time: 1 jam
          outputs: [balasan]

      """
  ) { facts, diagnostics in
    for missing in facts.missingDocuments {
      guard let way = missing.path else { continue }
      diagnostics.append(.missingOnWay(missing, facts.story(of: way), facts))
    }
  }
}

extension Facts {
  func document(_ missing: MissingDocument) -> Workflow.Document {
    let id = chart.nodes[missing.node].requires[missing.requirement]
    return workflow.documents.first { $0.id == id }
      ?? Workflow.Document(id: id, name: id, from: nil, to: [])
  }
}

extension Diagnostic {
  fileprivate static func missingOnWay(
    _ missing: MissingDocument, _ way: Text, _ facts: Facts
  ) -> Diagnostic {
    let document = facts.document(missing)
    let step = facts.origins.labels[missing.node]
    let isFirst = way.id == "langkah "
    return Diagnostic(
      .documentMissingOnWay, at: facts.origins.requirements[missing.node][missing.requirement],
      isFirst
        ? Text(
          id: "‘\(document.name)’ belum ada ketika langkah \(step) dimulai.",
          en: "‘\(document.name)’ is not there yet when step \(step) begins.")
        : Text(
          id: "‘\(document.name)’ belum ada di langkah \(step) bila jalurnya \(way.id).",
          en: "‘\(document.name)’ is not there at step \(step) if the way is \(way.en)."),
      advice: Text(
        id: "Tambahkan dokumen itu ke ‘outputs’ di jalur tersebut, atau beri ‘from’ bila sudah ada "
          + "sejak awal.",
        en: "Add the document to the ‘outputs’ on that way, or give it a ‘from’ if it is there "
          + "from the start."))
  }
}
