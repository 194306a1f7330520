import Foundation
import Testing

/// A store that may only be read: what only asks is answered, what would write is told.
@Suite struct ReadOnlyTests {
  private let questions = [
    ["case", "show", "1"], ["case", "list"], ["case", "history", "1"], ["case", "verify"],
    ["case", "events"], ["worklist"],
  ]

  @Test func aStoreAtRest() throws {
    try inScratch { folder in
      let disk = try FailingDisk(in: folder)
      _ = try disk.sopc(["case", "import"], input: lines)
      try expectAnswers(disk)
    }
  }

  /// Whoever wrote it was killed: the last records stand in the file beside it.
  @Test func aStoreThatWasNotClosed() throws {
    try inScratch { folder in
      let disk = try FailingDisk(in: folder)
      let process = Process()
      process.executableURL = Repository.sopc
      process.arguments = ["case", "import", "--store", disk.store.path]
      process.currentDirectoryURL = Repository.root
      let pipe = Pipe()
      process.standardInput = pipe
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      try pipe.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
      var tries = 0
      while tries < 500, try disk.sopc(["case", "show", "2"]).code != 0 { tries += 1 }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(FileManager.default.fileExists(atPath: disk.store.path + "-wal"))
      try expectAnswers(disk)
    }
  }

  private var lines: String { Rounds(cases: 2, steps: 3).lines.map { $0 + "\n" }.joined() }

  private func expectAnswers(_ disk: FailingDisk) throws {
    let answers = try questions.map { try disk.sopc($0, .readOnly) }
    for (question, answer) in zip(questions, answers) {
      #expect(answer.code == 0 && !answer.output.isEmpty, "\(question): \(answer)")
    }
    #expect(answers[3].output.hasPrefix("8 records of 2 cases"), "\(answers[3])")
    for change in [
      ["case", "start", "sops/sumbar.yaml"],
      ["case", "complete", "1", "periksa", "--answer", "Benar"],
      ["case", "cancel", "1", "--reason", "x"], ["case", "import"],
    ] {
      let run = try disk.sopc(change, .readOnly, input: #"{"do":"cancel","case":1,"reason":"x"}"#)
      #expect(run.code == 2, "\(change): \(run)")
      #expect(run.errors.contains("can only be read"), "\(change): \(run)")
    }
    // The answers are those that one gets who may write.
    for (question, answer) in zip(questions, answers) {
      #expect(try disk.sopc(question).output == answer.output)
    }
  }
}
