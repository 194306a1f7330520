extension Rule {
  static let conflictingOutcomes = Rule(
    "SOP144", "conflicting-outcomes", .warning,
    title: Text(
      id: "Dua keputusan menetapkan hasil yang berbeda",
      en: "Two decisions settle different outcomes"),
    why: Text(
      id: "Yang terakhir yang berlaku; pembaca mungkin berpegang pada yang pertama.",
      en: "The last one counts; a reader may hold on to the first."),
    bad: """
      outcomes: {jadi: Surat terbit, ditolak: Permohonan ditolak}
      steps:
        - id: mohon
          actor: pemohon
          action: Mengajukan surat
          requirements: [surat]
          time: 5 menit
          outputs: [berkas]
        - id: periksa
          actor: petugas
          action: Memeriksa surat
          requirements: [berkas]
          time: 1 jam
          outputs: [Catatan]
          answers:
            Lengkap: {outcome: jadi}
            Tidak lengkap: {end: ditolak}
        - id: jawab
          actor: petugas
          action: Menyetujui surat
          requirements: [berkas]
          time: 1 jam
          outputs: [balasan]
          answers:
            Setuju: {end: jadi}
            Tidak setuju: {end: ditolak}

      """,
    good: """
      outcomes: {jadi: Surat terbit, ditolak: Permohonan ditolak}
      steps:
        - id: mohon
          actor: pemohon
          action: Mengajukan surat
          requirements: [surat]
          time: 5 menit
          outputs: [berkas]
        - id: periksa
          actor: petugas
          action: Memeriksa surat
          requirements: [berkas]
          time: 1 jam
          outputs: [Catatan]
          answers:
            Lengkap:
            Tidak lengkap: {end: ditolak}
        - id: jawab
          actor: petugas
          action: Menyetujui surat
          requirements: [berkas]
          time: 1 jam
          outputs: [balasan]
          answers:
            Setuju: {end: jadi}
            Tidak setuju: {end: ditolak}

      """
  ) { facts, diagnostics in
    for facts in facts.charts {
      for conflict in facts.settlement.conflicts {
        diagnostics.append(.conflictingOutcomes(conflict, facts))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func conflictingOutcomes(
    _ conflict: (earlier: String, later: Int), _ facts: ChartFacts
  ) -> Diagnostic {
    let later = facts.chart.edges[conflict.later].outcome ?? ""
    return Diagnostic(
      .conflictingOutcomes, at: facts.origins.edges[conflict.later],
      Text(
        id: "Di sini hasilnya ‘\(later)’, padahal keputusan sebelumnya dapat sudah menetapkan "
          + "‘\(conflict.earlier)’.",
        en: "Here the outcome is ‘\(later)’, while an earlier decision may have settled "
          + "‘\(conflict.earlier)’."),
      advice: Text(
        id:
          "Tetapkan hasil hanya pada keputusan yang terakhir, atau akhiri proses pada yang pertama.",
        en: "Settle the outcome at the last decision only, or end the case at the first."))
  }
}
