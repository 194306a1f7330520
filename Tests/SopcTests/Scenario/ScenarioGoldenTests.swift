import Foundation
import Testing

/// What `sopc test` says of a scenario that holds and of one that fails in each possible way.
@Suite struct ScenarioGoldenTests {
  @Test(arguments: try Repository.files(in: "Tests/Fixtures/scenarios", endingWith: ".yaml"))
  func aScenarioIsTold(_ path: String) throws {
    let name = try #require(path.split(separator: "/").last).dropLast(".yaml".count)
    if name == "izin" { return }
    let folder = Repository.root.appending(path: "Tests/Fixtures/scenarios")
    let runs = try ["id", "en"].map { language in
      try sopc(["test", "\(name).yaml", "--lang", language], in: folder)
    }
    for run in runs {
      #expect(run.code == (Self.passing.contains(String(name)) ? 0 : 1))
      #expect(run.errors == "")
    }
    try expectGolden(runs.map(\.output).joined(separator: "\n"), "scenarios/\(name).txt")
  }

  private static let passing = ["lulus", "tidak-boleh-dilewati"]
}
