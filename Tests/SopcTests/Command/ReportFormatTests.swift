import Foundation
import Testing

@testable import SOPLanguage
@testable import sopc

/// What `sopc check` writes for GitHub and for readers of SARIF.
@Suite struct ReportFormatTests {
  private static let file = "Tests/Fixtures/reports/permohonan.yaml"

  @Test(arguments: ["github", "sarif", "json"], ["id", "en"])
  func aReportIsItsGolden(_ format: String, _ language: String) throws {
    let run = try sopc(["check", Self.file, "--format", format, "--lang", language])
    #expect(run.code == 1)
    #expect(run.errors == "")
    let output = format == "sarif" ? try withoutOtherRules(run.output) : run.output
    try expectGolden(output, "reports/permohonan.\(language).\(format)")
  }

  /// A log without the rules that do not occur in it and their places, which every new rule changes.
  private func withoutOtherRules(_ log: String) throws -> String {
    let read = try JSONSerialization.jsonObject(with: Data(log.utf8))
    var body = try #require(read as? [String: Any])
    var run = try #require((body["runs"] as? [[String: Any]])?.first)
    var results = try #require(run["results"] as? [[String: Any]])
    let occurring = Set(results.compactMap { $0["ruleId"] as? String })
    for index in results.indices { results[index]["ruleIndex"] = nil }
    var driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    driver["rules"] = rules.filter { occurring.contains($0["id"] as? String ?? "") }
    run["results"] = results
    run["tool"] = ["driver": driver]
    body["runs"] = [run]
    let data = try JSONSerialization.data(
      withJSONObject: body, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  @Test func aCommandKeepsToItsLine() throws {
    let name = "sop, a:b/50%\n.yaml"
    let finding = Diagnostic(
      .datesOutOfOrder,
      at: SourceRange(
        file: 0, start: Position(line: 2, column: 3), end: Position(line: 4, column: 1)),
      Text(id: "100%\n::error::x\u{1B}", en: "100%\r\nof ‘a: b, c’"),
      advice: Text(id: "Ubah", en: "Change"))
    let sources = [SourceText(name: name, "")]
    let english = gitHubCommand(finding, sources, .english)
    #expect(
      english.hasPrefix(
        "::\(finding.severity) file=sop%2C a%3Ab/50%25%0A.yaml,line=2,col=3,endLine=4,title=SOP"))
    #expect(english.contains("::100%25 of ‘a: b, c’%0A→ Change%0AWhy: "))
    let indonesian = gitHubCommand(finding, sources, .indonesian)
    #expect(indonesian.contains("::100%25 ::error::x␛%0A→ Ubah%0AMengapa: "))
    #expect(!indonesian.contains { $0.isNewline || $0 == "\u{1B}" })
  }

  @Test func pathsAreComparable() {
    #expect(tidyPath("./sops/a.yaml") == "sops/a.yaml")
    #expect(tidyPath("sops/../b/./a.yaml") == "b/a.yaml")
    #expect(tidyPath("../../a.yaml") == "../../a.yaml")
    #expect(tidyPath("/x/../a.yaml") == "/a.yaml")
    #expect(tidyPath(".") == ".")
    #expect(uri(ofPath: "./sop baru/é, 50%#?.yaml") == "sop%20baru/%C3%A9%2C%2050%25%23%3F.yaml")
    #expect(uri(ofPath: "a:b.yaml") == "a%3Ab.yaml")
    #expect(uri(ofPath: "/x/a.yaml") == "file:///x/a.yaml")
  }

  /// The schema of the OASIS standard, where Python has `jsonschema`.
  @Test func sarifFitsItsSchema() throws {
    guard let python = Repository.tool("python3") else { return }
    let log = try sopc(
      ["check", "sops", Self.file, "Tests/Fixtures/fixes", "--format", "sarif"])
    #expect(log.output.contains("\"fixes\""))
    let judge = """
      import json, sys
      try:
          import jsonschema
      except ImportError:
          sys.exit(3)
      schema = json.load(open("Tests/Oracles/sarif-schema-2.1.0.json"))
      jsonschema.validate(json.load(sys.stdin), schema)
      """
    let run = try run(python, ["-c", judge], input: Data(log.output.utf8))
    #expect(run.code == 0 || run.code == 3, "\(run.errors)")
  }

  /// An official reader of SARIF asks for more than a schema: that what points at each other is there.
  @Test func aSARIFLogHoldsTogether() throws {
    let run = try sopc(["check", "sops", Self.file, "--format", "sarif"])
    let body = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let log = try #require(body as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    let first = try #require(runs.first)
    let tool = try #require(first["tool"] as? [String: [String: Any]])
    let rules = try #require(tool["driver"]?["rules"] as? [[String: Any]])
    #expect(rules.count == Rule.all.count)
    let results = try #require(first["results"] as? [[String: Any]])
    #expect(results.count > 15)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String))
      #expect((result["locations"] as? [Any])?.count == 1)
      let message = try #require((result["message"] as? [String: Any])?["text"] as? String)
      for id in 0..<((result["relatedLocations"] as? [Any])?.count ?? 0) {
        #expect(message.contains("](\(id + 1))"))
      }
    }
  }

  @Test func aProblemIsNoResult() throws {
    try inScratch { folder in
      try write("é b.yaml", "sop: 1\n", in: folder)
      let run = try sopc(
        ["check", ".", "tidak-ada.yaml", "--format", "sarif", "--lang", "en"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("there is no file or folder ‘tidak-ada.yaml’"))
      #expect(run.output.contains("\"executionSuccessful\" : false"))
      #expect(run.output.contains("\"uri\" : \"%C3%A9%20b.yaml\""))
      let commands = try sopc(["check", ".", "--format", "github"], in: folder)
      #expect(commands.output.hasPrefix("::error file=é b.yaml,line=1,col=1,endLine=1,endColumn="))
    }
  }

  @Test func withoutFindingsThereIsNoCommand() throws {
    let run = try sopc(["check", "examples", "--format", "github"])
    #expect(run.code == 0)
    #expect(run.output == "")
  }
}
