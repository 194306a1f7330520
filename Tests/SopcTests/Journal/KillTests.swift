import Foundation
import Glibc
import Testing

/// Killed at any moment: what was acknowledged is there, nothing is there twice.
@Suite struct KillTests {
  @Test func aStreamKilledHundredsOfTimes() throws {
    try inScratch { folder in
      let store = folder.appending(path: "cases.sqlite")
      let rounds = Rounds(cases: 5, steps: 4_000)
      let lines = rounds.lines
      var dice = Dice(seed: 11)
      var safe: Set<String> = []
      var done = 0
      var killedAtWork = 0
      var kills = 0
      // Where the machine is fast the stream is over sooner.
      while kills < oracleCount(300), done < lines.count {
        kills += 1
        // Some lines that are there already come again.
        let from = max(done - Int.random(in: 0..<20, using: &dice), 0)
        let output = try killed(
          lines[from..<min(from + 130, lines.count)], store, folder, &dice)
        let told = acknowledged(output)
        if !told.isEmpty, told.count < 130 { killedAtWork += 1 }
        // In their order, from the first line on.
        #expect(told == Array(lines[from...].prefix(told.count)).map(ref))
        safe.formUnion(told)
        done = max(done, from + told.count)
      }
      // Otherwise the moments were badly chosen, and little was tried.
      #expect(kills > 100 && killedAtWork > kills / 2, "\(killedAtWork) of \(kills)")
      let kept = try refs(in: store)
      #expect(Set(kept).count == kept.count)
      #expect(safe.isSubset(of: kept))
      try expectSound(store, records: kept.count)
      // The whole stream once more: nothing twice, nothing left out.
      let whole = Data(lines.map { $0 + "\n" }.joined().utf8)
      let rest = try run(
        Repository.sopc, ["case", "import", "--store", store.path, "--lang", "en"], input: whole)
      #expect(
        rest.output
          == "\(rounds.count - kept.count) recorded, \(kept.count) already there, 0 refused\n")
      try expectSound(store, records: rounds.count)
      #expect(Set(try refs(in: store)) == Set(lines.map(ref)))
    }
  }

  private func ref(_ line: String) -> String {
    String(line.dropLast(2).split(separator: "\"").last ?? "")
  }

  /// Feeds lines into an import, piece by piece, and kills it; gives what it has told by then.
  private func killed(
    _ lines: ArraySlice<String>, _ store: URL, _ folder: URL, _ dice: inout Dice
  ) throws -> Data {
    let told = folder.appending(path: "told")
    try Data().write(to: told)
    let process = Process()
    process.executableURL = Repository.sopc
    process.arguments = [
      "case", "import", "--store", store.path, "--format", "json",
      "--group", "\(Int.random(in: 1...7, using: &dice))",
    ]
    process.currentDirectoryURL = Repository.root
    process.environment = ["LC_ALL": "C"]
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = try FileHandle(forWritingTo: told)
    process.standardError = FileHandle.nullDevice
    try process.run()
    let file = pipe.fileHandleForWriting.fileDescriptor
    _ = fcntl(file, F_SETFL, O_NONBLOCK)
    let cut = lines.startIndex + Int.random(in: 0...lines.count, using: &dice)
    for piece in [lines[..<cut], lines[cut...]] {
      let bytes = Array(piece.map { $0 + "\n" }.joined().utf8)
      var sent = 0
      // A pipe may hold less than a piece; what it does not take now is not sent.
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        if count <= 0 { break }
        sent += count
      }
    }
    // Somewhere on the way, however fast the machine is.
    let enough = Int.random(in: 0..<lines.count, using: &dice)
    for _ in 0..<20_000 {
      if try Data(contentsOf: told).count(where: { $0 == UInt8(ascii: "\n") }) >= enough { break }
      usleep(200)
    }
    usleep(UInt32.random(in: 0..<3_000, using: &dice))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    return try Data(contentsOf: told)
  }
}
