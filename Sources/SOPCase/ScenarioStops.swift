import SOPLanguage

/// Why a case cannot go on as its scenario tells it.
extension ScenarioFailure {
  static func cannotBegin(_ range: SourceRange, _ refusal: Refusal) -> ScenarioFailure {
    ScenarioFailure(
      kind: .refused, range: range,
      expected: Text(id: "Proses dapat dibuka.", en: "The case can be opened."),
      actual: refusal.text)
  }

  static func neverOpen(_ step: Scenario.Step, _ summary: Summary) -> ScenarioFailure {
    let last = summary.visits.last?.symbol ?? "-"
    let actual =
      if summary.case.state == .ended {
        Text(
          id: "Proses sudah berakhir sesudah langkah “\(last)”.",
          en: "The case had ended after step “\(last)”.")
      } else {
        Text(
          id: "Sesudah langkah “\(last)”, gilirannya tidak pernah tiba.",
          en: "After step “\(last)” its turn never came.")
      }
    return ScenarioFailure(
      kind: .step, range: step.name.range,
      expected: Text(
        id: "Langkah “\(step.name.value)” dikerjakan.",
        en: "Step “\(step.name.value)” is done."),
      actual: actual)
  }

  static func decision(
    _ open: Case.OpenSymbol, _ course: Course, before step: Scenario.Step
  ) -> ScenarioFailure {
    decision(
      open, course, step.name.range,
      expected: Text(
        id: "Langkah “\(step.name.value)” dikerjakan.",
        en: "Step “\(step.name.value)” is done."))
  }

  static func decision(
    _ open: Case.OpenSymbol, _ course: Course, atEnd range: SourceRange
  ) -> ScenarioFailure {
    decision(
      open, course, range,
      expected: Text(id: "Proses sampai ke akhirnya.", en: "The case comes to its end."))
  }

  private static func decision(
    _ open: Case.OpenSymbol, _ course: Course, _ range: SourceRange, expected: Text
  ) -> ScenarioFailure {
    let symbol = course.nodes[open.symbol].id
    let labels = course.labels(of: open.symbol).map { "“\($0)”" }.joined(separator: ", ")
    return ScenarioFailure(
      kind: .decision, range: range, expected: expected,
      actual: Text(
        id: "Keputusan “\(symbol)” harus dilalui, tetapi tidak ada jawabannya dalam ‘steps’. "
          + "Jawaban yang mungkin: \(labels).",
        en: "Decision “\(symbol)” has to be passed, but ‘steps’ has no answer to it. "
          + "Possible answers: \(labels)."))
  }

  static func refused(_ step: Located<String>, _ refusal: Refusal) -> ScenarioFailure {
    ScenarioFailure(
      kind: .refused, range: step.range,
      expected: Text(
        id: "Langkah “\(step.value)” diterima.", en: "Step “\(step.value)” is accepted."),
      actual: Text(
        id: "Langkah itu ditolak. \(refusal.text.id)", en: "It was refused. \(refusal.text.en)"))
  }

  static func notRefused(_ step: Located<String>) -> ScenarioFailure {
    ScenarioFailure(
      kind: .notRefused, range: step.range,
      expected: Text(
        id: "Langkah “\(step.value)” ditolak.", en: "Step “\(step.value)” is refused."),
      actual: Text(id: "Langkah itu diterima.", en: "It was accepted."))
  }
}
