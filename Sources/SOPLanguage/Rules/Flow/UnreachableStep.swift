extension Rule {
  static let unreachableStep = Rule(
    "SOP141", "unreachable-step", .error,
    title: Text(id: "Langkah tidak pernah tercapai", en: "A step is never reached"),
    why: Text(
      id: "Tidak seorang pun akan diminta mengerjakan langkah ini, padahal tercetak di SOP.",
      en: "Nobody will ever be asked to perform this step, although the SOP prints it."),
    bad: """
      steps:
        - id: mohon
          actor: pemohon
          action: Mengajukan surat
          requirements: [surat]
          time: 5 menit
          outputs: [berkas]
          next: jawab
        - id: catat
          actor: petugas
          action: Mencatat surat
          requirements: [berkas]
          time: 5 menit
          outputs: [Buku agenda]
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
        - id: catat
          actor: petugas
          action: Mencatat surat
          requirements: [berkas]
          time: 5 menit
          outputs: [Buku agenda]
        - id: jawab
          actor: petugas
          action: Menyusun balasan
          requirements: [berkas]
          time: 1 jam
          outputs: [balasan]

      """
  ) { facts, diagnostics in
    // A jump to a name that is not known may have meant any of them.
    for facts in facts.charts where facts.origins.openEnded.isEmpty {
      let rowsReached = Set(
        facts.chart.nodes.indices.filter { facts.reached[$0] }.map { facts.chart.nodes[$0].row })
      // Of a row with several symbols, the first says it.
      var reported: Set<String> = []
      for (node, symbol) in facts.chart.nodes.enumerated()
      where !facts.reached[node] && reported.insert(symbol.row).inserted {
        let isWholeRow = !rowsReached.contains(symbol.row)
        let labels = isWholeRow ? facts.origins.rowLabels : facts.origins.labels
        diagnostics.append(.unreachable(labels[node], at: facts.origins.nodes[node]))
      }
      let terminators = Set(facts.chart.edges.compactMap(\.terminator))
      for step in facts.written.steps
      where step.written.isTerminator && !terminators.contains(step.id) {
        diagnostics.append(.unreachable(step.label, at: step.place))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unreachable(_ step: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unreachableStep, at: range,
      Text(
        id: "Tidak ada jalur dari langkah pertama menuju langkah \(step).",
        en: "No way leads from the first step to step \(step)."),
      advice: Text(
        id: "Arahkan ‘next’ sebuah langkah atau jawaban ke sini, atau hapus langkah ini.",
        en: "Let the ‘next’ of a step or an answer lead here, or delete the step."))
  }
}
