import FoundationEssentials
import SOPCase
import SOPConsole
import SOPLanguage

/// What came of all scenarios of a command line.
struct TestReport {
  let language: Language
  private(set) var tested: [TestedScenario] = []
  private(set) var problems: [FileProblem] = []
  /// Named files that are no scenarios.
  private(set) var others: [Text] = []

  init(_ language: Language, problems: [FileProblem]) {
    self.language = language
    self.problems = problems
  }

  /// Carries out one more; nothing for a file of another kind that was only found.
  mutating func add(_ input: Input) -> TestedScenario? {
    do throws(FileProblem) {
      guard let compilation = try input.loadScenario() else { return nil }
      var scenario = TestedScenario(path: input.path, compilation)
      if let other = scenario.otherKind {
        others.append(other)
        return nil
      }
      let told = scenario
      // What was told need not be kept: a folder may hold many.
      if scenario.passed { scenario.compilation.sources = [] }
      tested.append(scenario)
      return told
    } catch {
      problems.append(error)
      return nil
    }
  }

  private var failed: Int { tested.count { !$0.passed } }

  var status: ExitStatus {
    if !problems.isEmpty { return .world }
    return failed > 0 || !others.isEmpty || tested.isEmpty ? .refused : .done
  }

  var summary: String {
    let passed = tested.count - failed
    return Text(
      id: "\(tested.count) skenario: \(passed) lulus, \(failed) gagal.",
      en: "\(tested.count) \(plural(tested.count, "scenario", "scenarios")): \(passed) passed, "
        + "\(failed) failed.")[language] + "\n"
  }

  /// What is said on the error output. A test that found nothing to look at has failed.
  func complaints(_ paths: [String]) -> [Text] {
    let complaints = problems.map(\.message) + others
    guard complaints.isEmpty, tested.isEmpty else { return complaints }
    let places = paths.map { "‘\($0)’" }.joined(separator: ", ")
    return [
      Text(
        id: "tidak ada skenario di \(places); berkasnya berakhiran .yaml dan dimulai "
          + "‘scenario: 1’",
        en: "there is no scenario in \(places); its file ends in .yaml and begins ‘scenario: 1’")
    ]
  }

  /// `sopc.tests/1`: `scenarios` in the order of the command line, with `failures` as in the text;
  /// where the file or its SOP has errors, `errors` instead.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let body = TestsJSON(
      format: "sopc.tests/1", passed: tested.count - failed, failed: failed,
      scenarios: tested.map { TestsJSON.Scenario($0, language) })
    return String(decoding: try encoder.encode(body), as: UTF8.self) + "\n"
  }
}

private struct TestsJSON: Encodable {
  var format: String
  var passed: Int
  var failed: Int
  var scenarios: [Scenario]

  struct Scenario: Encodable {
    var file: String
    var title: String
    var passed: Bool
    var outcome: String?
    var path: [Visit]?
    var documents: [String]?
    var failures: [Failure]
    var errors: [Failure]

    init(_ tested: TestedScenario, _ language: Language) {
      file = tested.path
      title = tested.title
      passed = tested.passed
      let summary = tested.result?.summary
      outcome = summary?.case.outcome?.id
      path = summary?.visits.map { Visit(step: $0.symbol, answer: $0.answer) }
      documents = summary?.documentsMade
      failures = (tested.result?.failures ?? []).map { failure in
        Failure(
          kind: failure.kind.rawValue, start: .init(failure.range.start),
          end: .init(failure.range.end), expected: failure.expected[language],
          actual: failure.actual[language])
      }
      errors = tested.errors.map { error in
        Failure(
          kind: error.rule.code, start: .init(error.range.start), end: .init(error.range.end),
          message: error.message[language])
      }
    }
  }

  struct Visit: Encodable {
    var step: String
    var answer: String?
  }

  struct Failure: Encodable {
    var kind: String
    var start: PlaceJSON
    var end: PlaceJSON
    var expected: String?
    var actual: String?
    var message: String?
  }
}
