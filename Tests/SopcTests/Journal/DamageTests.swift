import Foundation
import GRDB
import SOPCase
import SOPLanguage
import Testing

@testable import SOPJournal

/// A file that was cut or scribbled over: it is told, or does not matter; nothing crashes or hangs.
@Suite struct DamageTests {
  /// A store at rest with a few cases, and its records.
  private struct Original {
    var bytes: [UInt8]
    var records: [[UInt8]]
  }

  private func original(_ folder: URL) throws -> Original {
    let store = folder.appending(path: "original.sqlite")
    let lines = Rounds(cases: 12, steps: 14).lines.map { $0 + "\n" }.joined()
    let run = try sopc(["case", "import", "--store", store.path], input: lines)
    #expect(run.code == 0, "\(run)")
    let records = try Journal(path: store.path).records(after: 0, limit: .max).map(\.json)
    return Original(bytes: Array(try Data(contentsOf: store)), records: records)
  }

  @Test func scribbled() throws {
    try inScratch { folder in
      let original = try original(folder)
      var dice = Dice(seed: 5)
      var told = 0
      var harmless = 0
      for _ in 0..<oracleCount(250) {
        var bytes = original.bytes
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
          let page = Int.random(in: 0..<(bytes.count / 4096), using: &dice)
          let start = page * 4096 + Int.random(in: 0..<4096, using: &dice)
          for place in start..<min(start + Int.random(in: 1...64, using: &dice), bytes.count) {
            bytes[place] = UInt8.random(in: 0...255, using: &dice)
          }
        }
        if try isTold(bytes, original, in: folder) { told += 1 } else { harmless += 1 }
      }
      // Some bytes of a file mean nothing.
      #expect(told > harmless && harmless > 0, "\(told) \(harmless)")
    }
  }

  @Test func cut() throws {
    try inScratch { folder in
      let original = try original(folder)
      var dice = Dice(seed: 6)
      for length in [1, 16, 99, 100, 512, 4095, 4096, 4097]
        + (0..<60).map({ _ in Int.random(in: 0..<original.bytes.count, using: &dice) })
      {
        #expect(
          try isTold(Array(original.bytes.prefix(length)), original, in: folder), "\(length)")
      }
    }
  }

  /// Whether a store with these bytes shows that something is wrong. One that does not must hold
  /// all records.
  private func isTold(_ bytes: [UInt8], _ original: Original, in folder: URL) throws -> Bool {
    let store = folder.appending(path: "cases.sqlite")
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: store.path + ending)
    }
    try Data(bytes).write(to: store)
    do {
      let journal = try Journal(path: store.path)
      let found = try journal.verify()
      if !found.faults.isEmpty { return true }
      let records = try journal.records(after: 0, limit: .max).map(\.json)
      #expect(records == original.records)
      _ = try journal.work()
      _ = try journal.cases()
      for number in 1...12 { _ = try journal.case(Int64(number)) }
      return false
    } catch {
      // Every failure has words.
      #expect(!error.text.id.isEmpty)
      return true
    }
  }

  /// Whoever wrote it was killed, and what stands in the file beside the store was cut, scribbled
  /// over or lost: what is left is a beginning of what there was, and the chain holds.
  @Test func theFileBesideIt() throws {
    try inScratch { folder in
      let store = folder.appending(path: "cases.sqlite")
      let kept = folder.appending(path: "kept")
      let journal = try Journal(path: store.path)
      let workflow = try #require(
        compile(
          SourceText(name: "-", try Repository.text("sops/sumbar.yaml"))
        ).workflow
      ).sealed()
      for place in 0..<8 {
        _ = try journal.open(
          workflow, procedure: workflow.procedures[0], source: nil,
          Journal.Beginning(at: Instant(seconds: 1_780_000_000 + place), by: "Dewi"))
      }
      let records = try journal.records(after: 0, limit: .max)
      try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
      let (file, beside) = (
        try Data(contentsOf: store), try Data(contentsOf: URL(filePath: store.path + "-wal"))
      )
      var dice = Dice(seed: 8)
      var lengths: Set<Int> = []
      for variant in 0..<120 {
        var changed = beside
        switch variant % 3 {
        case 0: changed = beside.prefix(Int.random(in: 0...beside.count, using: &dice))
        case 1: changed[Int.random(in: 0..<beside.count, using: &dice)] ^= 0x55
        default: changed += Data((0..<Int.random(in: 1...9_000, using: &dice)).map { _ in 7 })
        }
        let copy = kept.appending(path: "\(variant).sqlite")
        try file.write(to: copy)
        try changed.write(to: URL(filePath: copy.path + "-wal"))
        do {
          let left = try Journal(path: copy.path)
          let found = try left.verify()
          let rest = try left.records(after: 0, limit: .max)
          #expect(found.faults.isEmpty && rest == Array(records.prefix(rest.count)))
          #expect(variant % 3 < 2 || rest.count == records.count)
          lengths.insert(rest.count)
        } catch let error as JournalFailure {
          #expect(!error.text.id.isEmpty)
        }
      }
      #expect(lengths.count > 4)
    }
  }

  @Test func aStoreOfANewerVersion() throws {
    try inScratch { folder in
      let store = folder.appending(path: "cases.sqlite")
      try Data(original(folder).bytes).write(to: store)
      try DatabaseQueue(path: store.path).write { database in
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
      }
      let before = try Data(contentsOf: store)
      for arguments in commands {
        let run = try sopc(arguments + ["--store", store.path, "--lang", "en"])
        #expect(run.code == 2 && run.errors.contains("by a newer sopc"), "\(arguments): \(run)")
      }
      #expect(try Data(contentsOf: store) == before)
    }
  }

  private let commands = [
    ["case", "list", "--all"], ["case", "show", "1"], ["case", "history", "2"],
    ["case", "events"], ["case", "verify"], ["worklist"], ["case", "rebuild"],
    ["case", "complete", "1", "kirim", "--by", "Dewi"], ["case", "import"],
  ]

  /// The same through the program: a message and an exit code, whatever is asked.
  @Test func everyCommandSaysSo() throws {
    try inScratch { folder in
      let original = try original(folder)
      let store = folder.appending(path: "cases.sqlite")
      var half = original.bytes
      let middle = half.count / 2
      for place in middle..<(half.count - 1_000) { half[place] = 0xAA }
      let variants: [[UInt8]] = [
        half, Array(original.bytes.prefix(original.bytes.count / 2)),
        Array(original.bytes.prefix(50)), [UInt8](repeating: 0xFF, count: 9_000),
      ]
      for (place, bytes) in variants.enumerated() {
        for arguments in commands {
          for ending in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: store.path + ending)
          }
          try Data(bytes).write(to: store)
          let run = try sopc(
            arguments + ["--store", store.path, "--lang", "en"],
            input: #"{"do":"take","case":1,"step":"kirim"}"#)
          #expect([0, 1, 2].contains(run.code), "\(place) \(arguments): \(run)")
          #expect(run.code != 2 || run.errors.hasPrefix("sopc: "), "\(place) \(arguments): \(run)")
          if arguments[1...] == ["verify"] { #expect(run.code != 0, "\(place): \(run)") }
        }
      }
    }
  }
}
