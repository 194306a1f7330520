extension Rule {
  static let unusedActor = Rule(
    "SOP022", "unused-actor", .warning,
    title: Text(id: "Pelaksana tanpa langkah", en: "An actor without a step"),
    why: Text(
      id: "Kolom yang kosong dari atas ke bawah membuat pembaca mencari tugas yang tidak ada.",
      en: "A column that is empty from top to bottom makes readers look for work that is not there."
    ),
    bad: """
      actors:
        pemohon: {name: Pemohon, kind: public}
        petugas: Petugas Loket
        kepala: Kepala Dinas

      """,
    good: """
      actors:
        pemohon: {name: Pemohon, kind: public}
        petugas: Petugas Loket

      """
  ) { facts, diagnostics in
    // A name that is not known may have meant any of them, and one beside another way of saying who
    // acts was left out.
    let unclear = [Rule.unknownActor, .unclearActor, .excludingKeys].map(\.code)
    guard !diagnostics.contains(where: { unclear.contains($0.rule.code) }) else { return }
    let steps = facts.procedure.steps.filter { !$0.written.isTerminator }
    let used = Set(steps.flatMap { $0.performers.map(\.column) + $0.columns + $0.informs })
    for (column, actor) in facts.procedure.manuscript.actors.enumerated()
    where !used.contains(column) {
      diagnostics.append(.unusedActor(actor))
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedActor(_ actor: Manuscript.Actor) -> Diagnostic {
    Diagnostic(
      .unusedActor, at: actor.id.range,
      Text(
        id: "Pelaksana ‘\(actor.name)’ tidak mengerjakan satu langkah pun.",
        en: "The actor ‘\(actor.name)’ performs no step."),
      advice: Text(
        id: "Hapus dari ‘actors’, atau periksa apakah ada langkah yang pelaksananya keliru.",
        en: "Remove it from ‘actors’, or look whether a step names the wrong actor."))
  }
}
