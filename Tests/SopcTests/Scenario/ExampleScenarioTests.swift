import SOPCase
import SOPLanguage
import Testing

/// The scenarios in `examples` take every way of the SOPs in `sops`.
@Suite struct ExampleScenarioTests {
  private static let all: [(path: String, scenario: Scenario, result: ScenarioResult)] = {
    do {
      return try Repository.files(in: "examples/scenarios", endingWith: ".yaml").map { path in
        let source = SourceText(name: path, try Repository.text(path))
        let compilation = compile(source, files: Repository.reader)
        let scenario = try #require(compilation.scenario, "\(path)")
        let course = try Course(scenario.workflow, procedure: scenario.chart)
        return (path, scenario, carryOut(scenario, in: course))
      }
    } catch {
      Issue.record(error)
      return []
    }
  }()

  @Test func allOfThemHold() {
    #expect(Self.all.count >= 10)
    for (path, _, result) in Self.all {
      #expect(result.passed, "\(path): \(result.failures.map(\.actual.en))")
    }
  }

  @Test(arguments: Seed.all.map(\.name))
  func everyOutcomeAndEveryAnswerOfAnSOPIsTaken(name: String) throws {
    let own = Self.all.filter { $0.scenario.workflow.identity.title == (try? title(name)) }
    let first = try #require(own.first)
    let outcomes = Set(own.compactMap { $0.result.summary.case.outcome?.id })
    #expect(outcomes == Set(first.scenario.workflow.outcomes.map(\.id)))
    let taken = Set(
      own.flatMap { $0.result.summary.visits.map { "\($0.symbol) \($0.answer ?? "")" } })
    for edge in first.scenario.chart.edges {
      guard let from = edge.from else { continue }
      #expect(taken.contains("\(from) \(edge.answer ?? "")"), "\(name): \(from)")
    }
  }

  private func title(_ name: String) throws -> String {
    try #require(Seed.all.first { $0.name == name }).workflow().identity.title
  }
}
