import Foundation
import Testing

/// `sopc test` and `sopc run --scenario` as a shell sees them.
@Suite struct TestCommandTests {
  @Test func theExamplesHold() throws {
    let run = try sopc(["test", "examples"])
    #expect(run.code == 0)
    #expect(run.errors == "")
    let count = try Repository.files(in: "examples/scenarios", endingWith: ".yaml").count
    #expect(count >= 10)
    #expect(run.output.hasSuffix("\n\(count) skenario: \(count) lulus, 0 gagal.\n"))
    #expect(run.output.contains("✓ examples/scenarios/batam-banyak-akun.yaml: Data seratus"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func theirCheckFindsNothing() throws {
    let run = try sopc(["check", "examples", "--lang", "en"])
    let count = try Repository.files(in: "examples", endingWith: ".yaml").count
    #expect(run.output == "\(count) files checked: 0 errors, 0 warnings, 0 hints.\n")
  }

  @Test func oneFailureFails() throws {
    let folder = Repository.root.appending(path: "Tests/Fixtures/scenarios")
    let run = try sopc(["test", "lulus.yaml", "hasil-lain.yaml", "--lang", "en"], in: folder)
    #expect(run.code == 1)
    #expect(run.output.hasSuffix("\n2 scenarios: 1 passed, 1 failed.\n"))
    #expect(run.output.contains("hasil-lain.yaml:8:12: expected: The outcome is “diberikan”."))
    #expect(run.output.contains("Path taken: mohon → periksa (Lengkap) → hitung"))
  }

  @Test func whatIsNoScenarioIsSaidSo() throws {
    try inScratch { folder in
      let none = try sopc(["test", "--lang", "en"], in: folder)
      #expect(none.code == 1)
      #expect(none.output == "")
      #expect(none.errors.hasPrefix("sopc: there is no scenario in ‘.’"))
      let missing = try sopc(["test", "tidak-ada.yaml"], in: folder)
      #expect(missing.code == 2)
      #expect(missing.errors.contains("‘tidak-ada.yaml’"))
      // SOPs in a folder are passed over; one that is named is a mistake.
      try write("sop.yaml", completed("title: Pelayanan Surat\n"), in: folder)
      #expect(try sopc(["test"], in: folder).code == 1)
      let named = try sopc(["test", "sop.yaml", "--lang", "en"], in: folder)
      #expect(named.code == 1)
      #expect(named.errors.contains("‘sop.yaml’ is no scenario"))
      #expect(try sopc(["test", "--format", "xml"], in: folder).code == 64)
    }
  }

  @Test func jsonTellsTheSame() throws {
    let folder = Repository.root.appending(path: "Tests/Fixtures/scenarios")
    let run = try sopc(
      ["test", "hasil-lain.yaml", "rusak.yaml", "--format", "json", "--lang", "en"], in: folder)
    #expect(run.code == 1)
    let body = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let report = try #require(body as? [String: Any])
    #expect(report["format"] as? String == "sopc.tests/1")
    #expect(report["failed"] as? Int == 2)
    let scenarios = try #require(report["scenarios"] as? [[String: Any]])
    #expect(scenarios[0]["outcome"] as? String == "ditolak")
    let failures = try #require(scenarios[0]["failures"] as? [[String: Any]])
    #expect(failures.map { $0["kind"] as? String } == ["outcome"])
    #expect(failures[0]["start"] as? [String: Int] == ["line": 8, "column": 12])
    #expect((scenarios[1]["errors"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test func theSOPStaysInTheWorkspace() throws {
    try inScratch { folder in
      for name in ["kerja/skenario", "kerja/sop", "lain"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: name), withIntermediateDirectories: true)
      }
      let work = folder.appending(path: "kerja")
      func code(_ sop: String, _ path: String, in place: URL) throws -> Int32 {
        let text = "scenario: 1\nsop: \(sop)\nexpect: {outcome: selesai}\n"
        try write("skenario/a.yaml", text, in: work)
        return try sopc(["test", path], in: place).code
      }
      let sop = completed("title: Pelayanan Surat\n")
      for name in ["kerja/sop/a.yaml", "lain/a.yaml", "kerja/skenario/sop.yaml"] {
        try write(name, sop, in: folder)
      }
      // The current folder, whether the scenario is named or found.
      #expect(try code("../sop/a.yaml", "skenario/a.yaml", in: work) == 0)
      #expect(try code("../sop/a.yaml", "skenario", in: work) == 0)
      #expect(try code("../../lain/a.yaml", "skenario/a.yaml", in: work) == 1)
      #expect(try code("/etc/passwd", "skenario/a.yaml", in: work) == 1)
      // A scenario that lies elsewhere has the folder that is named, or its own.
      let elsewhere = folder.appending(path: "lain")
      #expect(try code("../sop/a.yaml", "../kerja", in: elsewhere) == 0)
      #expect(try code("../sop/a.yaml", "../kerja/skenario", in: elsewhere) == 1)
      #expect(try code("../sop/a.yaml", "../kerja/skenario/a.yaml", in: elsewhere) == 1)
      #expect(try code("sop.yaml", "../kerja/skenario/a.yaml", in: elsewhere) == 0)
      // A scenario is no SOP, not even its own.
      #expect(try code("a.yaml", "skenario/a.yaml", in: work) == 1)
    }
  }

  @Test(arguments: ["id", "en"])
  func aScenarioIsWalkedThrough(language: String) throws {
    let run = try sopc(
      ["run", "--scenario", "examples/scenarios/sumbar-diperbaiki.yaml", "--lang", language])
    #expect(run.code == 0)
    try expectGolden(run.output, "scenarios/run.\(language).txt")
    let folder = Repository.root.appending(path: "Tests/Fixtures/scenarios")
    let failed = try sopc(["run", "--scenario", "ditolak.yaml", "--lang", language], in: folder)
    #expect(failed.code == 1)
    try expectGolden(failed.output, "scenarios/run-failed.\(language).txt")
  }

  @Test func aScenarioNamesItsSOPItself() throws {
    let scenario = ["--scenario", "examples/scenarios/sumbar-langsung.yaml"]
    #expect(try sopc(["run", "sops/sumbar.yaml"] + scenario).code == 64)
    for option in [["--auto"], ["--all-paths"], ["--by", "Ani"], ["--procedure", "satu"]] {
      #expect(try sopc(["run"] + option + scenario).code == 64)
    }
    #expect(try sopc(["run", "--scenario", "tidak-ada.yaml"]).code == 2)
    #expect(try sopc(["run", "--scenario", "sops/sumbar.yaml"]).code == 1)
    let broken = try sopc(["run", "--scenario", "Tests/Fixtures/scenarios/rusak.yaml"])
    #expect(broken.code == 1)
    #expect(broken.output == "" && broken.errors.contains("SOP181"))
  }
}
