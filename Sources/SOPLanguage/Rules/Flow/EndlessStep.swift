extension Rule {
  static let endlessStep = Rule(
    "SOP142", "endless-step", .error,
    title: Text(
      id: "Dari langkah ini proses tidak dapat berakhir", en: "From this step a case cannot end"),
    why: Text(
      id: "Siapa pun yang sampai di langkah ini akan berputar selamanya, apa pun jawabannya.",
      en: "Whoever comes to this step goes round for ever, whatever the answers."),
    bad: exampleDecision(
      """
      Lengkap: {next: mohon}
      Tidak lengkap: {next: mohon, text: Surat dikembalikan}
      """),
    good: exampleDecision(
      """
      Lengkap:
      Tidak lengkap: {next: mohon, text: Surat dikembalikan}
      """)
  ) { facts, diagnostics in
    // One finding for all: the steps of a trap share one cause.
    for facts in facts.charts {
      let trapped = facts.chart.nodes.indices.filter { facts.reached[$0] && !facts.canEnd[$0] }
      guard let first = trapped.first else { continue }
      diagnostics.append(.endless(trapped, first, facts))
    }
  }
}

extension Diagnostic {
  fileprivate static func endless(_ trapped: [Int], _ first: Int, _ facts: ChartFacts) -> Diagnostic
  {
    let label = facts.origins.labels[first]
    let others = trapped.dropFirst().prefix(5).map {
      Related(
        facts.origins.nodes[$0],
        Text(id: "begitu pula langkah ini", en: "nor from this step"))
    }
    let way = shortestWay(to: first, in: facts.graph) ?? []
    let round = round(from: first, in: facts.graph)
    let again =
      round.last.flatMap { facts.graph.ends[$0].to }
      .flatMap { $0 < facts.graph.nodeCount ? " → " + facts.origins.labels[$0] : nil } ?? ""
    let told = facts.story(of: way + round)
    return Diagnostic(
      .endlessStep, at: facts.origins.nodes[first],
      Text(
        id: "Dari langkah \(label) tidak ada jalur menuju akhir; proses berputar terus, misalnya: "
          + "\(told.id)\(again) → …",
        en: "From step \(label) no way leads to an end; a case goes round for ever, for example: "
          + "\(told.en)\(again) → …"),
      advice: facts.step(of: first).flatMap { facts.written.steps[$0].written.branch } != nil
        ? Text(
          id: "Beri salah satu jawaban jalur keluar: ‘next’ ke langkah lain di cabang ini, atau "
            + "tanpa ‘next’ agar lanjut.",
          en: "Give one of the answers a way out: ‘next’ to another step of this branch, or no "
            + "‘next’ so that it goes on.")
        : Text(
          id:
            "Beri salah satu jawaban jalur keluar: ‘end’, atau ‘next’ ke langkah di luar putaran.",
          en: "Give one of the answers a way out: ‘end’, or ‘next’ to a step outside the loop."),
      related: Array(others))
  }
}
