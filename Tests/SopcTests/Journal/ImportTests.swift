import Foundation
import Testing

/// `sopc case import`: what is recorded, what is refused, and how it is told.
@Suite struct ImportTests {
  private func imported(
    _ lines: [String], _ folder: URL, _ arguments: [String] = [], language: String = "en"
  ) throws -> ProgramRun {
    try sopc(
      ["case", "import", "--lang", language, "--by", "Sari"] + arguments,
      input: lines.map { $0 + "\n" }.joined(),
      environment: ["SOPC_STORE": folder.appending(path: "cases.sqlite").path])
  }

  private let start = #"{"do":"start","sop":"sops/sumbar.yaml","by":"Dewi","ref":"A"}"#

  /// Each kind of broken line, between two that are good.
  @Test(arguments: ["id", "en"])
  func refusedLinesAreTold(_ language: String) throws {
    try inScratch { folder in
      let broken = try Repository.text("Tests/Fixtures/refused-lines.jsonl")
        .split(separator: "\n").map(String.init)
      let good = #"{"do":"complete","case":"A","step":1,"by":"Dewi","ref":"B"}"#
      let run = try imported([start] + broken + [good], folder, language: language)
      #expect(run.code == 1)
      try expectGolden(run.output, "case/import.\(language).txt")
      #expect(run.output.contains("2 \(language == "id" ? "tercatat" : "recorded"), "))
      try expectSound(folder.appending(path: "cases.sqlite"), records: 2)
    }
  }

  @Test func allThatACaseNeeds() throws {
    try inScratch { folder in
      let at = #""at":"2026-02-02T08:00+07:00""#
      let lines = [
        #"{"do":"start","sop":"sops/sumbar.yaml","subject":"Dinas \"Sosial\" \u00e9\ud83d\ude00","by":"Dewi",\#(at),"ref":"A"}"#,
        #"{"do":"take","case":"A","step":"kirim","by":"Dewi",\#(at)}"#,
        #"{"do":"release","case":1,"step":"kirim","by":"Dewi",\#(at)}"#,
        #"{"do":"complete","case":1,"step":1,"by":"Dewi",\#(at),"note":null}"#,
        #"{"do":"complete","case":1,"step":"2","answer":"Benar","by":"Rudi",\#(at),"note":"lengkap","checked":["2"],"outputs":[{"name":"Akun","number":"7/2026","date":"2026-02-02","file":"LICENSE"}]}"#,
        "", "   \r",
        #"  {"do":"cancel","case":"A","reason":"salah",\#(at)}"# + "\r",
      ]
      let run = try imported(lines, folder, ["--format", "json"])
      #expect(run.code == 0, "\(run)")
      #expect(reported(Data(run.output.utf8)).map { $0["line"] as? Int } == [1, 2, 3, 4, 5, 8])
      let store = folder.appending(path: "cases.sqlite").path
      let history = try sopc(["case", "history", "1", "--store", store, "--lang", "en"]).output
      let golden = history.replacing(#/SHA-256 [0-9a-f]{64}/#, with: "SHA-256 …")
        .replacing(#/\(recorded .*?\)/#, with: "(recorded …)")
      try expectGolden(golden, "case/imported.en.txt")
      let list = try sopc(["case", "list", "--all", "--store", store, "--lang", "en"]).output
      #expect(list.contains("Dinas \"Sosial\" é😀"))
    }
  }

  @Test func aCaseForAStepOfAnother() throws {
    try inScratch { folder in
      let lines = [
        #"{"do":"start","sop":"examples/pengaduan.yaml","by":"Ratna","ref":"A"}"#,
        #"{"do":"complete","case":"A","step":1,"by":"Ratna"}"#,
        #"{"do":"start","sop":"examples/surat-masuk.yaml","by":"Dewi","for":{"case":"A","step":2},"ref":"B"}"#,
        #"{"do":"complete","case":"B","step":"terima","answer":"Benar","by":"Dewi"}"#,
        #"{"do":"complete","case":"A","step":"agenda","by":"Dewi"}"#,
        #"{"do":"complete","case":"B","step":"catat","by":"Budi"}"#,
        #"{"do":"start","sop":"examples/surat-masuk.yaml","by":"Dewi","for":{"case":"A","step":2}}"#,
        #"{"do":"start","sop":"examples/surat-masuk.yaml","by":"Dewi","for":"A/agenda"}"#,
      ]
      let run = try imported(lines, folder, ["--format", "json"])
      #expect(
        reported(Data(run.output.utf8)).map { $0["status"] as? String }
          == [
            "recorded", "recorded", "recorded", "recorded", "refused", "recorded", "refused",
            "refused",
          ])
      // The two cases, and what the second's end completed in the first.
      try expectSound(folder.appending(path: "cases.sqlite"), records: 6)
    }
  }

  /// The same stream twice; the same name for something else.
  @Test func whatIsThereIsNotRecordedAgain() throws {
    try inScratch { folder in
      let lines = [
        start, #"{"do":"complete","case":"A","step":"kirim","by":"Dewi","ref":"B"}"#,
        #"{"do":"complete","case":"A","step":2,"answer":"Benar","ref":"C"}"#,
      ]
      #expect(try imported(lines, folder).output == "3 recorded, 0 already there, 0 refused\n")
      #expect(try imported(lines, folder).output == "0 recorded, 3 already there, 0 refused\n")
      let other = try imported(
        [
          #"{"do":"take","case":"A","step":"terbitkan","ref":"B"}"#,
          #"{"do":"start","sop":"sops/sumbar.yaml","ref":"B"}"#,
          #"{"do":"complete","case":7,"step":"terbitkan","ref":"B"}"#,
        ], folder)
      #expect(other.code == 1)
      #expect(other.output.hasSuffix("0 recorded, 0 already there, 3 refused\n"))
      // What a line needs is not asked for once it is there.
      let gone = start.replacing("sops/sumbar.yaml", with: "sops/hilang.yaml")
      #expect(try imported([gone], folder).output == "0 recorded, 1 already there, 0 refused\n")
    }
  }

  /// A refusal in the middle of a group leaves the others, and is judged where it stands.
  @Test func eachLineIsJudgedBehindTheOnesBefore() throws {
    try inScratch { folder in
      let lines = [
        start, #"{"do":"complete","case":1,"step":"periksa","answer":"Benar"}"#,
        #"{"do":"complete","case":1,"step":"kirim","by":"Dewi"}"#,
        #"{"do":"complete","case":1,"step":"kirim","by":"Dewi"}"#,
        #"{"do":"complete","case":1,"step":"periksa","answer":"Benar"}"#,
      ]
      let run = try imported(lines, folder, ["--format", "json"])
      #expect(
        reported(Data(run.output.utf8)).map { $0["status"] as? String }
          == ["recorded", "refused", "recorded", "refused", "recorded"])
      try expectSound(folder.appending(path: "cases.sqlite"), records: 3)
    }
  }

  @Test func wrongUse() throws {
    try inScratch { folder in
      for (arguments, code) in [(["--group", "0"], 64), (["tidak-ada.jsonl"], 2), (["sops"], 2)] {
        let run = try imported([], folder, arguments)
        #expect(Int(run.code) == code, "\(run)")
      }
      #expect(try imported([], folder).output == "0 recorded, 0 already there, 0 refused\n")
    }
  }

  @Test func aLineThatIsTooLong() throws {
    try inScratch { folder in
      let long = #"{"do":"cancel","case":1,"reason":""# + String(repeating: "a", count: 3 << 20)
      let run = try imported(
        [start, long, #"{"do":"take","case":1,"step":1,"by":"Dewi"}"#], folder)
      #expect(run.output.contains("Line 2: this line is longer than 1 MiB"))
      #expect(run.output.hasSuffix("2 recorded, 0 already there, 1 refused\n"))
    }
  }

  /// A pipe that stays open: what came is recorded without waiting for more.
  @Test func aPauseIsACommit() throws {
    try inScratch { folder in
      let told = folder.appending(path: "told")
      try Data().write(to: told)
      let process = Process()
      process.executableURL = Repository.sopc
      process.arguments = [
        "case", "import", "-", "--format", "json", "--store",
        folder.appending(path: "cases.sqlite").path,
      ]
      process.currentDirectoryURL = Repository.root
      let pipe = Pipe()
      process.standardInput = pipe
      process.standardOutput = try FileHandle(forWritingTo: told)
      try process.run()
      defer {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      try pipe.fileHandleForWriting.write(contentsOf: Data((start + "\n" + "{\"do\"").utf8))
      var waited = 0
      while waited < 2_000, acknowledged(try Data(contentsOf: told)) != ["A"] {
        usleep(10_000)
        waited += 1
      }
      let seen = acknowledged(try Data(contentsOf: told))
      #expect(seen == ["A"])
    }
  }
}
