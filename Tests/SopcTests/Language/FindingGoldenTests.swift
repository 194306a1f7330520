import Foundation
import SOPLanguage
import Testing

/// Every finding as the terminal shows it, in both languages, carets included.
@Suite struct FindingGoldenTests {
  @Test(arguments: Rule.all.filter { !$0.bad.isEmpty })
  func aRuleShowsItsBadExample(_ rule: Rule) throws {
    let input = completed(rule.bad)
    var shown: [String] = []
    try inScratch { folder in
      try write("contoh.yaml", completed(faultlessSOP), in: folder)
      let isAcrossFiles = rule.checkAcross != nil
      if isAcrossFiles { try write("naskah.yaml", input, in: folder) }
      shown = try ["id", "en"].map { language in
        try sopc(
          ["check", isAcrossFiles ? "." : "-", "--lang", language], input: input, in: folder
        ).output
      }
    }
    try expectGolden(shown.joined(separator: "\n"), "rules/\(rule.code)-\(rule.name).txt")
  }

  /// A fixture's first line names the codes that it breaks, in the order of the text:
  /// `# breaks: SOP105 SOP020`.
  @Test(arguments: try Repository.files(in: "Tests/Fixtures/findings", endingWith: ".yaml"))
  func aFixtureBreaksWhatItSays(_ path: String) throws {
    let text = try Repository.text(path)
    let first = try #require(text.split(separator: "\n").first)
    #expect(first.hasPrefix("# breaks:"))
    let expected = first.dropFirst("# breaks:".count).split(separator: " ").map(String.init)
    let fragment = String(text.dropFirst(first.count + 1))
    let input = completed(fragment)
    let source = SourceText(name: "-", input)
    #expect(compile(source).diagnostics.map(\.rule.code) == expected)
    let shown = try ["id", "en"].map { language in
      try sopc(["check", "-", "--lang", language], input: input).output
    }
    let name = try #require(path.split(separator: "/").last).dropLast(".yaml".count)
    try expectGolden(shown.joined(separator: "\n"), "findings/\(name).txt")
  }

  @Test func thereAreFixtures() throws {
    let count = try Repository.files(in: "Tests/Fixtures/findings", endingWith: ".yaml").count
    #expect(count >= 30)
  }
}
