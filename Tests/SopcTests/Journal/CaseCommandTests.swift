import Foundation
import Testing

/// `sopc case` and `sopc worklist`, each run a process of its own, as several people use them.
@Suite struct CaseCommandTests {
  private func sopcCase(
    _ arguments: [String], _ folder: URL, code: Int32 = 0
  ) throws -> ProgramRun {
    let run = try sopc(
      arguments + ["--lang", "en"],
      environment: ["SOPC_STORE": folder.appending(path: "cases.sqlite").path])
    #expect(run.code == code, "\(arguments): \(run.output)\(run.errors)")
    return run
  }

  @Test func severalPersonsOverSeveralInvocations() throws {
    try inScratch { folder in
      func at(_ minute: Int) -> [String] { ["--at", "2026-02-02T08:\(10 + minute)+07:00"] }
      _ = try sopcCase(
        ["case", "start", "sops/sumbar.yaml", "--subject", "Dinas Sosial", "--by", "Dewi"]
          + at(0), folder)
      // Not its turn; somebody else's; an answer that is none.
      let early = try sopcCase(
        ["case", "complete", "1", "periksa", "--by", "Rudi"] + at(1), folder, code: 1)
      #expect(early.errors.contains("not the turn of step “periksa”"))
      _ = try sopcCase(["case", "take", "1", "kirim", "--by", "Dewi"] + at(1), folder)
      let taken = try sopcCase(
        ["case", "complete", "1", "1", "--by", "Budi"] + at(2), folder, code: 1)
      #expect(taken.errors.contains("being done by Dewi"))
      _ = try sopcCase(["case", "complete", "1", "1", "--by", "Dewi"] + at(2), folder)
      let wrong = try sopcCase(
        ["case", "complete", "1", "2", "--by", "Rudi", "--answer", "Ya"] + at(3), folder, code: 1)
      #expect(wrong.errors.contains("Possible answers: “Benar”, “Tidak sesuai”"))
      let other = try sopcCase(
        [
          "case", "complete", "1", "2", "--answer", "Benar", "--by", "Rudi",
          "--note", "lengkap", "--checked", "Surat Permohonan",
        ] + at(4), folder)
      #expect(other.output.contains("terbitkan: step 3"))
      let list = try sopcCase(["worklist", "--role", "op", "--format", "json"], folder)
      #expect(list.output.contains("\"step\":\"terbitkan\""))
      _ = try sopcCase(
        [
          "case", "complete", "1", "3", "--by", "Rudi", "--output",
          "Akun;7/2026;2026-02-02;README.md",
        ]
          + at(5), folder)
      let history = try sopcCase(["case", "history", "1"], folder).output
      let golden = history.replacing(#/SHA-256 [0-9a-f]{64}/#, with: "SHA-256 …")
        .replacing(#/\(recorded [^)]*\)/#, with: "(recorded …)")
      try expectGolden(golden, "case/history.en.txt")
      let verified = try sopcCase(["case", "verify"], folder).output
      #expect(verified.hasPrefix("5 records of 1 case; last hash "))
      #expect(try sopcCase(["case", "list"], folder).output == "No case is open.\n")
      #expect(
        try sopcCase(["case", "show", "2"], folder, code: 2).errors.contains("no case number 2"))
    }
  }

  /// Eight processes try the same step at once: one wins, the others are told.
  @Test func aRaceHasOneWinner() throws {
    try inScratch { folder in
      _ = try sopcCase(["case", "start", "sops/sumbar.yaml", "--by", "Dewi"], folder)
      for round in 0..<5 {
        let step = round.isMultiple(of: 2) ? ["kirim"] : ["periksa", "--answer", "Tidak sesuai"]
        let processes = try (0..<8).map { number in
          let process = Process()
          process.executableURL = Repository.sopc
          process.arguments =
            ["case", "complete", "1"] + step + ["--by", "Orang \(number)", "--lang", "en"]
          // A public actor is one person; who sends is not the question here.
          if step == ["kirim"] { process.arguments?[5] = "Dewi" }
          process.currentDirectoryURL = Repository.root
          process.environment = [
            "SOPC_STORE": folder.appending(path: "cases.sqlite").path, "LC_ALL": "C",
          ]
          process.standardOutput = FileHandle.nullDevice
          process.standardError = FileHandle.nullDevice
          try process.run()
          return process
        }
        for process in processes { process.waitUntilExit() }
        let codes = processes.map(\.terminationStatus)
        #expect(codes.count { $0 == 0 } == 1, "\(codes)")
        #expect(codes.count { $0 == 1 } == 7, "\(codes)")
      }
      #expect(try sopcCase(["case", "verify"], folder).output.hasPrefix("6 records of 1 case"))
    }
  }
}
