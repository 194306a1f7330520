import SOPCase
import SOPLanguage

/// What came of a scenario as a terminal shows it: one line, and for a failure where the expectation
/// is written, what happened instead, and the path taken.
func scenarioText(_ tested: TestedScenario, _ language: Language, _ colours: Colours) -> String {
  let mark = tested.passed ? colours.paint("✓", .green) : colours.paint("✗", .red)
  let title = tested.title.isEmpty ? "" : ": " + shown(tested.title)
  let line = "\(mark) \(shown(tested.path))\(title)\n"
  guard let result = tested.result else {
    return line + findingsText(tested.errors, tested.compilation.sources, language, colours)
  }
  if result.passed { return line }
  return line + failuresText(result, tested.compilation.sources, language, colours) + "\n"
}

/// Every expectation that did not come true, then the path taken.
func failuresText(
  _ result: ScenarioResult, _ sources: [SourceText], _ language: Language, _ colours: Colours
) -> String {
  let numbers = Set(result.failures.map { Int($0.range.start.line) })
  let lines = [0: sources[0].lines(numbered: numbers)]
  var text = ""
  for failure in result.failures {
    let start = failure.range.start
    text += "  \(shown(sources[0].name)):\(start.line):\(start.column): "
    text += Text(id: "diharapkan: ", en: "expected: ")[language]
    text += colours.bold(shown(failure.expected[language])) + "\n"
    text += excerpt(failure.range, lines, colours)
    text += "  " + Text(id: "Yang terjadi: ", en: "What happened: ")[language]
    text += shown(failure.actual[language]) + "\n"
  }
  let visits = result.summary.visits.map(visitText).joined(separator: " → ")
  return text + "  " + Text(id: "Jalannya: ", en: "Path taken: ")[language]
    + (visits.isEmpty ? "-" : visits) + "\n"
}

/// *periksa (Benar)*.
func visitText(_ symbol: String, _ answer: String?) -> String {
  symbol + (answer.map { " (\(shown($0)))" } ?? "")
}
