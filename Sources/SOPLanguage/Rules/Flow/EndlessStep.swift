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
    let told = facts.story(of: way + round(from: first, in: facts.graph))
    return Diagnostic(
      .endlessStep, at: facts.origins.nodes[first],
      Text(
        id: "Dari langkah \(label) tidak ada jalur menuju akhir; proses berputar terus, misalnya: "
          + "\(told.id) → …",
        en: "From step \(label) no way leads to an end; a case goes round for ever, for example: "
          + "\(told.en) → …"),
      advice: Text(
        id: "Beri salah satu jawaban jalur keluar: ‘end’, atau ‘next’ ke langkah di luar putaran.",
        en: "Give one of the answers a way out: ‘end’, or ‘next’ to a step outside the loop."),
      related: Array(others))
  }
}
