extension Rule {
  static let missingStandard = Rule(
    "SOP038", "missing-standard", .warning,
    title: Text(
      id: "Mutu baku langkah belum lengkap", en: "A step's quality standard is incomplete"),
    why: Text(
      id: "Kelengkapan, waktu, dan output adalah alat kendali mutu: tanpa itu langkah tidak dapat "
        + "dinilai.",
      en: "Requirements, time and output are what a step is judged by."),
    basis: "PermenPAN-RB 35/2012, Bagian Flowchart",
    bad: exampleSteps.replacing("    time: 1 jam\n", with: ""), good: exampleSteps
  ) { facts, diagnostics in
    let columns = facts.workflow.form.columns
    for step in facts.procedure.steps where !step.written.isTerminator {
      let written = step.written
      let hasOutputs =
        !written.outputs.isAbsent || step.answers.contains { !$0.written.outputs.isAbsent }
      let missing = [
        ("requirements", columns.contains(.requirements) && written.requirements.isAbsent),
        ("time", columns.contains(.time) && written.time.isAbsent),
        ("outputs", columns.contains(.outputs) && !hasOutputs),
      ].filter(\.1).map(\.0)
      if !missing.isEmpty { diagnostics.append(.missingStandard(missing, step)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func missingStandard(
    _ keys: [String], _ step: Procedure.Step
  ) -> Diagnostic {
    let list = keys.joined(separator: ", ")
    return Diagnostic(
      .missingStandard, at: step.place,
      Text(
        id: "Langkah \(step.label) belum menyebut: \(list).",
        en: "Step \(step.label) does not say: \(list)."),
      advice: Text(
        id: "Isi kunci itu; yang memang tidak ada ditulis \"-\".",
        en: "Fill in those keys; write \"-\" for what there is none of."))
  }
}
