import Foundation
import Testing

/// `--only` and `--skip` of `sopc check`.
@Suite struct RuleChoiceTests {
  private static let file = "Tests/Fixtures/reports/permohonan.yaml"

  /// The codes that are shown, and how the command ended.
  private func codes(
    _ arguments: [String], input: String = "", path: String = file
  ) throws -> (shown: Set<String>, code: Int32) {
    let run = try sopc(["check", path, "--format", "json"] + arguments, input: input)
    let body = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let findings = try #require((body as? [String: Any])?["findings"] as? [[String: Any]])
    return (Set(findings.compactMap { $0["code"] as? String }), run.code)
  }

  @Test func theExitCodeFollowsWhatIsShown() throws {
    let all = try codes([])
    #expect(all.code == 1)
    #expect(all.shown.isSuperset(of: ["SOP004", "SOP037"]))
    let only = try codes(["--only", "SOP004"])
    #expect(only.shown == ["SOP004"])
    #expect(only.code == 0)
    #expect(try codes(["--only", "SOP004", "--strict"]).code == 1)
    #expect(try codes(["--only", "sop004,sop037", "--skip", "SOP004"]).shown == ["SOP037"])
    #expect(
      try codes(["--only", "SOP004, duplicate-id", "--only", "SOP037"]).shown
        == ["SOP004", "SOP037"])
    let skipped = try codes(["--skip", "SOP004,SOP037"])
    #expect(skipped.shown == all.shown.subtracting(["SOP004", "SOP037"]))
  }

  @Test func whatIsLeftOutIsCounted() throws {
    let run = try sopc(["check", Self.file, "--only", "SOP004", "--lang", "en"])
    #expect(run.output.contains("1 file checked: 0 errors, 1 warning, 0 hints."))
    #expect(run.output.hasSuffix("other findings were not chosen.\n"))
  }

  @Test func aBrokenFileIsNeverClean() throws {
    for broken in ["sop: 1\ntitle: [a\n", "", "sop: 1\n", "scenario: 1\n", "title: \"a\nsop: 1\n"] {
      let only = try codes(["--only", "SOP004"], input: broken, path: "-")
      #expect(only.code == 1, "\(broken)")
      #expect(!only.shown.isEmpty && !only.shown.contains("SOP004"), "\(broken)")
      // Named, it is left out.
      let named = only.shown.sorted().joined(separator: ",")
      let rest = try codes(["--skip", named], input: broken, path: "-")
      #expect(rest.shown.isDisjoint(with: only.shown))
    }
  }

  @Test func aFaultlessPartOfABrokenAgencyIsNotClean() throws {
    try inScratch { folder in
      try write("instansi.yaml", "agency: 1\nissuer: [\n", in: folder)
      try write("a.yaml", completed("agency: instansi.yaml\n"), in: folder)
      let run = try sopc(["check", "a.yaml", "--only", "SOP001"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.contains("instansi.yaml"))
    }
  }

  @Test func anAllowanceOfARuleThatIsLeftOutIsNotIdle() throws {
    let idle = completed("title: Pelayanan Surat  # sopc: allow SOP022 belum dipakai\n")
    #expect(try codes([], input: idle, path: "-").shown == ["SOP127"])
    #expect(try codes(["--skip", "SOP022"], input: idle, path: "-").shown == [])
    #expect(try codes(["--only", "SOP004"], input: idle, path: "-").shown == [])
    #expect(try codes(["--only", "SOP127"], input: idle, path: "-").shown == ["SOP127"])
    let path = "Tests/Fixtures/findings/allowed-finding.yaml"
    let text = try Repository.text(path)
    let allowed = completed(String(text.drop { $0 != "\n" }.dropFirst()))
    for choice in [[], ["--only", "SOP127"], ["--only", "SOP011"], ["--skip", "SOP011"]] {
      #expect(try codes(choice, input: allowed, path: "-").shown == [], "\(choice)")
    }
  }

  @Test func anUnknownCodeIsWrongUse() throws {
    func refusal(_ arguments: String...) throws -> String {
      let run = try sopc(["check", Self.file, "--lang", "en"] + arguments)
      #expect(run.code == 64)
      #expect(run.output == "")
      return run.errors
    }
    #expect(try refusal("--only", "SOP4").contains("perhaps SOP004 ("))
    #expect(try refusal("--skip", "S0P-037").contains("perhaps SOP037 ("))
    #expect(try refusal("--skip", "SOP004,unreachable-stp").contains("perhaps SOP141 ("))
    #expect(try refusal("--only", "SOP999").contains("‘sopc explain’ lists them all"))
    #expect(try refusal("--only", ",").contains("--only needs codes of rules"))
    let run = try sopc(["check", Self.file, "--only", "SOP999", "--lang", "id"])
    #expect(run.errors.contains("--only: tidak ada aturan ‘SOP999’; ‘sopc explain’ menunjukkan"))
  }
}
