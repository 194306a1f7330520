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
    for chart in facts.charts {
      for missing in chart.missing where !missing.onlyBySkipping {
        guard case .requirement(let place) = missing.demand, let way = missing.path else {
          continue
        }
        let documents = facts.documents(missing, in: chart)
        let label = chart.origins.rowLabels[missing.node]
        let range = chart.origins.requirements[missing.node][place]
        if let maker = chart.makerBeside(missing.node, of: documents) {
          diagnostics.append(.madeBeside(documents, label, maker, at: range))
        } else {
          diagnostics.append(.missingOnWay(documents, label, chart.story(of: way), at: range))
        }
      }
    }
  }
}

/// *KTP atau SIM*.
func nameOfOne(_ documents: [Workflow.Document]) -> Text {
  Text(
    id: documents.map(\.name).joined(separator: " atau "),
    en: documents.map(\.name).joined(separator: " or "))
}

extension Diagnostic {
  fileprivate static func madeBeside(
    _ documents: [Workflow.Document], _ step: String, _ maker: String, at place: SourceRange
  ) -> Diagnostic {
    let name = nameOfOne(documents)
    return Diagnostic(
      .documentMissingOnWay, at: place,
      Text(
        id: "‘\(name.id)’ belum tentu ada di langkah \(step): langkah \(maker) yang membuatnya "
          + "berjalan bersamaan di cabang lain.",
        en: "‘\(name.en)’ may not be there yet at step \(step): step \(maker), which makes it, "
          + "goes on at the same time in another branch."),
      advice: Text(
        id: "Pindahkan langkah \(step) ke belakang ‘parallel’, atau buat dokumen itu sebelumnya.",
        en: "Move step \(step) behind ‘parallel’, or let the document be made before it."))
  }

  fileprivate static func missingOnWay(
    _ documents: [Workflow.Document], _ step: String, _ way: Text, at place: SourceRange
  ) -> Diagnostic {
    let name = nameOfOne(documents)
    let isFirst = way.id == "langkah "
    return Diagnostic(
      .documentMissingOnWay, at: place,
      isFirst
        ? Text(
          id: "‘\(name.id)’ belum ada ketika langkah \(step) dimulai.",
          en: "‘\(name.en)’ is not there yet when step \(step) begins.")
        : Text(
          id: "‘\(name.id)’ belum ada di langkah \(step) bila jalurnya \(way.id).",
          en: "‘\(name.en)’ is not there at step \(step) if the way is \(way.en)."),
      advice: Text(
        id: "Tambahkan dokumen itu ke ‘outputs’ di jalur tersebut, atau beri ‘from’ bila sudah ada "
          + "sejak awal.",
        en: "Add the document to the ‘outputs’ on that way, or give it a ‘from’ if it is there "
          + "from the start."))
  }
}
