extension Rule {
  static let noOutcome = Rule(
    "SOP143", "no-outcome", .error,
    title: Text(id: "Ada jalur tanpa hasil", en: "A way ends without an outcome"),
    why: Text(
      id: "Pemohon tidak akan tahu permohonannya disetujui atau ditolak.",
      en: "The applicant will not know whether the request was granted or refused."),
    bad: "outcomes: {jadi: Surat terbit, ditolak: Permohonan ditolak}\n"
      + exampleDecision(
        """
        Lengkap: {end: jadi}
        Tidak lengkap: {outcome: ditolak}
        Ragu:
        """),
    good: "outcomes: {jadi: Surat terbit, ditolak: Permohonan ditolak}\n"
      + exampleDecision(
        """
        Lengkap: {end: jadi}
        Tidak lengkap: {end: ditolak}
        """)
  ) { facts, diagnostics in
    guard facts.workflow.outcomes.count > 1 else { return }
    for facts in facts.charts where facts.origins.openEnded.isEmpty {
      guard let way = facts.settlement.unsettled, let last = way.last else { continue }
      diagnostics.append(.noOutcome(at: facts.origins.edges[last], facts.story(of: way)))
    }
  }
}

extension Diagnostic {
  fileprivate static func noOutcome(at range: SourceRange, _ way: Text) -> Diagnostic {
    Diagnostic(
      .noOutcome, at: range,
      Text(
        id: "Proses dapat berakhir di sini tanpa hasil: \(way.id).",
        en: "A case can end here without an outcome: \(way.en)."),
      advice: Text(
        id: "Tetapkan hasilnya dengan ‘end’ di sini, atau dengan ‘outcome’ pada jawaban di jalur "
          + "itu.",
        en: "Settle it with ‘end’ here, or with ‘outcome’ at an answer on that way."))
  }
}
