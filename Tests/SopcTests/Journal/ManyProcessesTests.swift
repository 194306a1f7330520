import Foundation
import Testing

/// Eight processes over one store: no step is lost, none is done twice.
@Suite struct ManyProcessesTests {
  /// All of them send the same: each line is recorded by one, and already there for the others.
  @Test func theSameStreamFromEight() throws {
    try inScratch { folder in
      let store = folder.appending(path: "cases.sqlite")
      let rounds = Rounds(cases: 4, steps: 60)
      let text = Data(rounds.lines.map { $0 + "\n" }.joined().utf8)
      let outputs = try together(8, in: folder) { _, input in
        try text.write(to: input)
        return ["--store", store.path, "--group", "3"]
      }
      let told = outputs.flatMap { reported($0) }
      #expect(told.count == 8 * rounds.count)
      let recorded = told.filter { $0["status"] as? String == "recorded" }
      #expect(recorded.count == rounds.count)
      #expect(Set(recorded.compactMap { $0["ref"] as? String }).count == rounds.count)
      #expect(told.allSatisfy { $0["status"] as? String != "refused" })
      try expectSound(store, records: rounds.count)
    }
  }

  /// All of them want the same steps, each for somebody else: one gets each of them, and the others
  /// are told.
  @Test func aRaceForEveryStep() throws {
    try inScratch { folder in
      let store = folder.appending(path: "cases.sqlite")
      let start = #"{"do":"start","sop":"sops/sumbar.yaml","by":"Dewi"}"#
      _ = try sopc(["case", "import", "--store", store.path], input: start)
      let outputs = try together(8, in: folder) { number, input in
        let lines = (0..<60).map { place in
          place.isMultiple(of: 2)
            ? #"{"do":"complete","case":1,"step":"kirim","by":"Dewi","note":"\#(number)"}"#
            : #"{"do":"complete","case":1,"step":"periksa","answer":"Tidak sesuai","by":"Rudi"}"#
        }
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: input)
        return ["--store", store.path, "--group", "1"]
      }
      let told = outputs.flatMap { reported($0) }
      #expect(told.count == 8 * 60)
      let recorded = told.count { $0["status"] as? String == "recorded" }
      #expect(recorded >= 60 && recorded < 8 * 60, "\(recorded)")
      #expect(
        told.allSatisfy {
          $0["status"] as? String == "recorded"
            || ($0["reason"] as? String)?.contains("not the turn of step") == true
        })
      try expectSound(store, records: recorded + 1)
    }
  }

  /// Imports side by side, and what each of them told. The input is a file, so that none of them
  /// waits for a pipe that another still holds open.
  private func together(
    _ count: Int, in folder: URL, _ prepare: (_ number: Int, _ input: URL) throws -> [String]
  ) throws -> [Data] {
    let outputs = (0..<count).map { folder.appending(path: "out-\($0)") }
    let processes = try outputs.enumerated().map { number, output in
      let input = folder.appending(path: "in-\(number)")
      let arguments = try prepare(number, input)
      try Data().write(to: output)
      let process = Process()
      process.executableURL = Repository.sopc
      process.arguments =
        ["case", "import", input.path, "--format", "json", "--lang", "en"] + arguments
      process.currentDirectoryURL = Repository.root
      process.environment = ["LC_ALL": "C"]
      process.standardOutput = try FileHandle(forWritingTo: output)
      return process
    }
    for process in processes { try process.run() }
    for process in processes { process.waitUntilExit() }
    #expect(processes.allSatisfy { [0, 1].contains($0.terminationStatus) })
    return try outputs.map { try Data(contentsOf: $0) }
  }
}
