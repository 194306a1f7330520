extension Rule {
  static let firstStepNotLeftmost = Rule(
    "SOP027", "first-step-not-leftmost", .hint,
    title: Text(
      id: "Langkah pertama tidak di kolom paling kiri",
      en: "The first step is not in the leftmost column"),
    why: Text(
      id: "Menurut kebiasaan, pelaksana diurutkan menurut giliran pertamanya, bukan pangkatnya, "
        + "supaya alurnya terbaca dari kiri.",
      en: "It is common practice to order actors by whose turn comes first, not by rank, so that "
        + "the flow reads from the left."),
    bad: "actors:\n  petugas: Petugas Loket\n  pemohon: {name: Pemohon, kind: public}\n",
    good: "actors:\n  pemohon: {name: Pemohon, kind: public}\n  petugas: Petugas Loket\n"
  ) { facts, diagnostics in
    let actors = facts.procedure.manuscript.actors
    for (chart, printed) in zip(facts.procedure.charts, facts.workflow.procedures) {
      guard let first = chart.steps.first(where: { !$0.written.isTerminator }),
        first.written.branch == nil, !first.lacksPerformer,
        let left = printed.columns.first, let column = first.columns.first,
        let leftmost = facts.procedure.performers[left]?.column,
        !first.columns.contains(leftmost)
      else { continue }
      // A column that the chart leaves out is another fault, and so is one that nobody acts in.
      let listed = chart.written.columns.map { Set($0.map(\.value)) }
      guard listed?.contains(actors[column].id.value) ?? true else { continue }
      guard chart.steps.contains(where: { $0.columns.contains(leftmost) }) else { continue }
      // Columns under one heading stand together.
      guard actors[leftmost].group.isEmpty else { continue }
      diagnostics.append(.firstStepNotLeftmost(first, actors[column], actors[leftmost]))
    }
  }
}

extension Diagnostic {
  fileprivate static func firstStepNotLeftmost(
    _ step: Procedure.Step, _ actor: Manuscript.Actor, _ leftmost: Manuscript.Actor
  ) -> Diagnostic {
    Diagnostic(
      .firstStepNotLeftmost, at: actor.id.range,
      Text(
        id: "‘\(actor.name)’ mengerjakan langkah pertama, tetapi kolom paling kiri milik "
          + "‘\(leftmost.name)’.",
        en: "‘\(actor.name)’ performs the first step, but the leftmost column is that of "
          + "‘\(leftmost.name)’."),
      advice: Text(
        id: "Pertimbangkan menaruh pelaksana langkah pertama di depan.",
        en: "Consider putting whoever performs the first step in front."),
      related: [
        Related(step.place, Text(id: "langkah pertama", en: "the first step"))
      ])
  }
}
