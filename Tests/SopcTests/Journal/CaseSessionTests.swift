import Foundation
import Testing

/// Whole cases, by several persons over several invocations, with refusals on the way: each line of
/// a session is a run of the program of its own. What it says in both languages is the golden.
@Suite struct CaseSessionTests {
  @Test(arguments: ["sumbar", "kaltim", "lumajang", "batam", "pengaduan"], ["id", "en"])
  func aSession(_ name: String, _ language: String) throws {
    let lines = try Repository.text("Tests/Fixtures/cases/\(name).txt").split(separator: "\n")
    try inScratch { folder in
      var told = ""
      var refusals = 0
      for line in lines {
        guard !line.hasPrefix("#") else {
          told += "\(line)\n"
          continue
        }
        let run = try sopc(
          words(String(line)) + ["--lang", language],
          environment: ["SOPC_STORE": folder.appending(path: "cases.sqlite").path])
        told += "$ sopc \(line)\n\(run.output)\(run.errors)"
        if run.code != 0 { told += "[\(run.code)]\n" }
        if run.code == 1 { refusals += 1 }
        told += "\n"
      }
      #expect(refusals >= 3)
      // When the test ran, and what follows from that.
      told = told.replacing(#/ \((?:dicatat|recorded) [^)]*\)/#, with: "")
        .replacing(#/(?m)^(2026-03-[^,]*,)[^,]+,/#) { "\($0.output.1)…," }
        .replacing(#/(sidik akhir|last hash) [0-9a-f]{64}/#) { "\($0.output.1) …" }
      try expectGolden(told, "case/\(name).\(language).txt")
    }
  }

  /// As a shell splits it.
  private func words(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .flatMap { part -> [String] in
        part.offset.isMultiple(of: 2)
          ? part.element.split(separator: " ").map(String.init) : [String(part.element)]
      }
  }
}
