extension Rule {
  static let unreachedOutcome = Rule(
    "SOP145", "unreached-outcome", .warning,
    title: Text(id: "Hasil tidak pernah tercapai", en: "An outcome is never reached"),
    why: Text(
      id: "SOP menjanjikan hasil yang tidak dapat diperoleh siapa pun.",
      en: "The SOP promises an outcome that nobody can get."),
    bad: "outcomes: {jadi: Surat terbit, batal: Permohonan batal}\n" + endingSteps,
    good: "outcomes: {jadi: Surat terbit}\n" + endingSteps
  ) { facts, diagnostics in
    // A limit without its outcome, or the other way round, is a mistake of its own.
    let answers = facts.procedure.steps.flatMap(\.answers)
    guard !facts.isOpenEnded, facts.charts.allSatisfy({ $0.settlement.unsettled == nil }),
      answers.allSatisfy({ ($0.written.limit == nil) == ($0.written.beyond == nil) })
    else { return }
    for outcome in facts.procedure.manuscript.outcomes
    where !facts.charts.contains(where: { $0.settlement.reached.contains(outcome.id.value) }) {
      diagnostics.append(.unreachedOutcome(outcome.id))
    }
  }

  private static let endingSteps = """
    steps:
      - id: mohon
        actor: pemohon
        action: Mengajukan surat
        requirements: [surat]
        time: 5 menit
        outputs: [berkas]
      - id: jawab
        actor: petugas
        action: Menyusun balasan
        requirements: [berkas]
        time: 1 jam
        outputs: [balasan]
        end: jadi

    """
}

extension Diagnostic {
  fileprivate static func unreachedOutcome(_ outcome: Located<String>) -> Diagnostic {
    Diagnostic(
      .unreachedOutcome, at: outcome.range,
      Text(
        id: "Tidak ada jalur yang berakhir dengan ‘\(outcome.value)’.",
        en: "No way ends with ‘\(outcome.value)’."),
      advice: Text(
        id: "Hapus hasil ini, atau tulis ‘end: \(outcome.value)’ pada langkah atau jawaban yang "
          + "menghasilkannya.",
        en: "Delete it, or write ‘end: \(outcome.value)’ at the step or answer that leads to it."))
  }
}
