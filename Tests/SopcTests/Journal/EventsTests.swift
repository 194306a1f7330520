import Foundation
import Testing

/// `sopc case events`: every record in its order, now or as it comes.
@Suite struct EventsTests {
  private func events(_ arguments: [String], _ store: URL) throws -> [String] {
    let run = try sopc(["case", "events", "--store", store.path] + arguments)
    #expect(run.code == 0, "\(run)")
    return run.output.split(separator: "\n").map(String.init)
  }

  private func imported(_ rounds: Rounds, _ store: URL) throws {
    let lines = rounds.lines.map { $0 + "\n" }.joined()
    #expect(try sopc(["case", "import", "--store", store.path], input: lines).code == 0)
  }

  @Test func theRecordsAsTheJournalHasThem() throws {
    try inScratch { folder in
      let store = folder.appending(path: "cases.sqlite")
      try imported(Rounds(cases: 2, steps: 3), store)
      let all = try events([], store)
      #expect(all.count == 8)
      let history = try sopc(
        ["case", "history", "2", "--store", store.path, "--format", "json"]
      ).output.split(separator: "\n")
      #expect(
        try events(["--case", "2"], store)
          == history.enumerated().map { #"{"seq":\#($0 * 2 + 2),"record":\#($1)}"# })
      #expect(try events(["--after", "6"], store) == Array(all.suffix(2)))
      #expect(try events(["--after", "8"], store) == [])
      let unknown = try sopc(["case", "events", "--case", "9", "--store", store.path])
      #expect(unknown.code == 2)
    }
  }

  /// What others record while it waits is told; Ctrl-C ends it.
  @Test func followed() throws {
    try inScratch { folder in
      let store = folder.appending(path: "cases.sqlite")
      try imported(Rounds(cases: 1, steps: 1), store)
      let told = folder.appending(path: "told")
      try Data().write(to: told)
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      // What this process does not listen to, those it starts do not listen to either.
      let listening = """
        import os, signal, sys
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        os.execv(sys.argv[1], sys.argv[1:])
        """
      process.arguments = [
        "python3", "-c", listening, Repository.sopc.path, "case", "events", "--follow", "--after",
        "1", "--store", store.path,
      ]
      process.standardOutput = try FileHandle(forWritingTo: told)
      try process.run()
      try wait(until: { try lines(told) == 1 })
      try imported(Rounds(cases: 1, steps: 5), store)
      try wait(until: { try lines(told) == 5 })
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 130)
      #expect(
        try events(["--after", "1"], store)
          == String(contentsOf: told, encoding: .utf8).split(separator: "\n").map(String.init))
    }
  }

  /// Whoever may not write takes a store at rest for one that stays so, and looks again.
  @Test func followedByWhoMayOnlyRead() throws {
    try inScratch { folder in
      let disk = try FailingDisk(in: folder)
      try imported(Rounds(cases: 1, steps: 1), disk.store)
      let told = folder.appending(path: "told")
      try Data().write(to: told)
      let process = Process()
      process.executableURL = Repository.sopc
      process.arguments = ["case", "events", "--follow"]
      process.environment = disk.environment(.readOnly)
      process.standardOutput = try FileHandle(forWritingTo: told)
      try process.run()
      try wait(until: { try lines(told) == 2 })
      for steps in [3, 5] {
        try imported(Rounds(cases: 1, steps: steps), disk.store)
        try wait(until: { try lines(told) == steps + 1 })
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }

  /// When whoever reads goes away, there is nothing left to do, though nothing new ever comes.
  @Test func theReaderGoesAway() throws {
    try inScratch { folder in
      let store = folder.appending(path: "cases.sqlite")
      try imported(Rounds(cases: 1, steps: 1), store)
      let run = try run(
        URL(filePath: "/bin/bash"),
        [
          "-c", "\"$0\" case events --follow --store \"$1\" | head -1; echo ${PIPESTATUS[0]}",
          Repository.sopc.path, store.path,
        ])
      #expect(run.output.hasPrefix(#"{"seq":1,"record":{"at":"#))
      #expect(run.output.hasSuffix("}\n0\n") && run.errors.isEmpty, "\(run)")
    }
  }

  private func lines(_ file: URL) throws -> Int {
    try Data(contentsOf: file).count { $0 == UInt8(ascii: "\n") }
  }

  private func wait(until isSo: () throws -> Bool) throws {
    var tries = 0
    while try !isSo(), tries < 2_000 {
      usleep(10_000)
      tries += 1
    }
    let came = try isSo()
    #expect(came)
  }
}
