extension Rule {
  static let manyRows = Rule(
    "SOP062", "many-rows", .hint,
    title: Text(id: "Bagan sangat panjang", en: "A very long chart"),
    why: Text(
      id: "Bagan yang panjang tercetak di banyak halaman dan sukar diikuti. Batas 15 langkah hanya "
        + "patokan kasar, bukan aturan.",
      en: "A long chart runs over many pages and is hard to follow. The limit of 15 steps is a "
        + "rough measure, not a rule."),
    bad: rows(16), good: rows(15)
  ) { facts, diagnostics in
    for chart in facts.procedure.charts {
      let steps = chart.steps.filter { !$0.written.isTerminator }
      if steps.count > 15 { diagnostics.append(.manyRows(steps.count, at: steps[15].place)) }
    }
  }
}

private func rows(_ count: Int) -> String {
  let rows = (1...count).map { number in
    let isLast = number == count
    return """
        - id: langkah_\(number)
          actor: \(number == 1 ? "pemohon" : "petugas")
          action: Mengerjakan bagian \(number)
          requirements: [\(number == 1 ? "surat" : "berkas")]
          time: \(number) menit
          outputs: [\(number == 1 ? "berkas" : isLast ? "balasan" : "Bagian \(number)")]

      """
  }
  return "steps:\n" + rows.joined()
}

extension Diagnostic {
  fileprivate static func manyRows(_ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .manyRows, at: range,
      Text(
        id: "Bagan ini berisi \(count) langkah; dari sini ke bawah melewati 15.",
        en: "This chart has \(count) steps; from here on it is past 15."),
      advice: Text(
        id: "Pertimbangkan memecahnya: bagian yang utuh menjadi SOP tersendiri dengan ‘uses’, atau "
          + "bagan tersendiri dengan ‘procedures’.",
        en: "Consider splitting it: a part that stands alone as an SOP of its own, with ‘uses’, or "
          + "as a chart of its own, with ‘procedures’."))
  }
}
