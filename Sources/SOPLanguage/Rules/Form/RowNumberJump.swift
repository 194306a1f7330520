extension Rule {
  static let rowNumberJump = Rule(
    "SOP185", "row-number-jump", .warning,
    title: Text(id: "Nomor baris tidak berurutan", en: "Row numbers are out of sequence"),
    why: Text(
      id: "Nomor yang terlewat atau terulang membuat pembaca mencari baris yang hilang, atau salah "
        + "baris.",
      en: "A number that is skipped or used twice makes readers look for a missing row, or take "
        + "the wrong one."),
    bad: exampleSteps.replacing("  - id: jawab\n", with: "  - id: jawab\n    row: 3\n"),
    good: exampleSteps.replacing("  - id: jawab\n", with: "  - id: jawab\n    row: 2\n")
  ) { facts, diagnostics in
    for chart in facts.procedure.charts {
      // Where a chart begins is its own choice.
      var last: Procedure.Step?
      for step in chart.steps {
        guard let number = step.number else { continue }
        if let last, let before = last.number, number != before.saturatingAdd(1) {
          diagnostics.append(.rowNumberJump(number, after: before, step, last))
        }
        last = step
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func rowNumberJump(
    _ number: Int, after before: Int, _ step: Procedure.Step, _ last: Procedure.Step
  ) -> Diagnostic {
    let message =
      if number > before {
        Text(
          id: "Nomor baris melompat dari \(before) ke \(number).",
          en: "The row numbers jump from \(before) to \(number).")
      } else {
        Text(
          id: "Sesudah baris \(before) tertulis nomor \(number), sehingga nomornya terulang.",
          en: "After row \(before) comes number \(number), so that numbers are used twice.")
      }
    return Diagnostic(
      .rowNumberJump, at: step.place, message,
      advice: Text(
        id: "Hapus ‘row: \(number)’ supaya nomornya berurutan; bila memang disengaja, jelaskan "
          + "dalam komentar.",
        en: "Delete ‘row: \(number)’ so that they follow each other; if it is meant, say why in a "
          + "comment."),
      related: [
        Related(last.place, Text(id: "baris \(before)", en: "row \(before)"))
      ])
  }
}
