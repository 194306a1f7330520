extension Rule {
  static let answerLeadsElsewhere = Rule(
    "SOP058", "answer-leads-elsewhere", .hint,
    title: Text(
      id: "Jawaban tidak menuju yang disebutnya",
      en: "An answer does not lead to whom it names"),
    why: Text(
      id: "Kalimatnya menyerahkan pekerjaan kepada seseorang, tetapi panahnya menuju kolom lain.",
      en: "Its words give the work to somebody, but its arrow leads to another column."),
    bad: exampleDecision(
      """
      Lengkap:
      Tidak: {text: Dikembalikan kepada Petugas Loket, next: mohon}
      """),
    good: exampleDecision(
      """
      Lengkap:
      Tidak: {text: Dikembalikan kepada pemohon, next: mohon}
      """)
  ) { facts, diagnostics in
    guard facts.procedure.manuscript.language == .indonesian else { return }
    for chart in facts.procedure.charts {
      for answer in chart.steps.lazy.flatMap(\.answers) {
        guard let text = answer.written.text.located, case .step(let target, _) = answer.way,
          chart.steps.indices.contains(target), !chart.steps[target].lacksPerformer,
          let performer = chart.steps[target].performers.first,
          let named = handedTo(text.value, facts.names)
        else { continue }
        let isThere = chart.steps[target].performers.contains { performer in
          named.owners.contains { $0.names(performer, isRole: facts.isRole(performer)) }
        }
        if !isThere {
          diagnostics.append(
            .answerLeadsElsewhere(text, named.name, chart.steps[target], performer))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func answerLeadsElsewhere(
    _ text: Located<String>, _ name: String, _ target: Procedure.Step,
    _ performer: Procedure.Performer
  ) -> Diagnostic {
    Diagnostic(
      .answerLeadsElsewhere, at: text.range,
      Text(
        id: "Jawaban ini menyebut ‘\(name)’, tetapi menuju langkah \(target.label) yang dikerjakan "
          + "‘\(performer.name)’.",
        en: "This answer names ‘\(name)’, but leads to step \(target.label), which "
          + "‘\(performer.name)’ performs."),
      advice: Text(
        id: "Arahkan ‘next’ ke langkah ‘\(name)’, atau tambahkan langkah itu.",
        en: "Let ‘next’ lead to a step of ‘\(name)’, or add that step."),
      related: [Related(target.place, Text(id: "tujuannya", en: "where it leads"))])
  }
}
