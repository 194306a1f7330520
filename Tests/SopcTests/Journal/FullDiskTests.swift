import Foundation
import Testing

/// A disk that is full, or that no longer writes: it is said, and what was acknowledged stays.
@Suite struct FullDiskTests {
  private let rounds = Rounds(cases: 2, steps: 9)
  private var stream: String { rounds.lines.map { $0 + "\n" }.joined() }

  @Test func theDiskIsFullAtSomeByte() throws {
    try inScratch { folder in
      let disk = try FailingDisk(in: folder)
      var full = 0
      var room = 0
      while true {
        let code = try attempt(disk, .room(room)) { run in
          #expect(run.errors.contains("the disk is full"), "\(room): \(run.errors)")
        }
        if code == 0 { break }
        full += 1
        // Every few bytes where the file begins, then so that all kinds of places are met.
        room += room < 200 ? 97 : 7_919
      }
      #expect(full > 15 && room > 50_000)
    }
  }

  @Test func theDiskNoLongerWrites() throws {
    try inScratch { folder in
      let disk = try FailingDisk(in: folder)
      var failed = 0
      while try attempt(
        disk, .syncs(failed),
        { run in
          #expect(run.errors.contains("the disk did not write"), "\(failed): \(run.errors)")
        }) == 2
      {
        failed += 1
      }
      #expect(failed > 4)
    }
  }

  /// A single step on a full disk; a step done again where there is room.
  @Test func aStepOnAFullDisk() throws {
    try inScratch { folder in
      let disk = try FailingDisk(in: folder)
      #expect(try disk.sopc(["case", "start", "sops/sumbar.yaml", "--by", "Dewi"]).code == 0)
      let step = ["case", "complete", "1", "kirim", "--by", "Dewi"]
      for room in stride(from: 0, through: 16_000, by: 3_200) {
        let run = try disk.sopc(step, .room(room))
        #expect(run.code == 2 && run.errors.contains("the disk is full"), "\(room): \(run)")
        #expect(run.output.isEmpty)
        try expectSound(disk.store, records: 1)
      }
      #expect(try disk.sopc(step).code == 0)
      try expectSound(disk.store, records: 2)
    }
  }

  /// A stream into a new store on a disk with a fault, then the same again without. Gives the first
  /// one's exit code.
  private func attempt(
    _ disk: FailingDisk, _ fault: FailingDisk.Fault, _ look: (ProgramRun) -> Void
  ) throws -> Int32 {
    disk.clear()
    let arguments = ["case", "import", "--format", "json", "--group", "3"]
    let first = try disk.sopc(arguments, fault, input: stream)
    #expect([0, 2].contains(first.code), "\(fault): \(first)")
    if first.code == 2 { look(first) }
    let told = acknowledged(Data(first.output.utf8))
    #expect(first.code == 2 || told.count == rounds.count)
    if !told.isEmpty {
      let kept = try refs(in: disk.store)
      #expect(Set(told).isSubset(of: kept), "\(fault)")
      // What could not be told for certain may be there too, but no more than a group.
      #expect(kept.count <= told.count + 3 && Set(kept).count == kept.count)
    }
    let second = try disk.sopc(arguments, input: stream)
    #expect(second.code == 0, "\(fault): \(second)")
    try expectSound(disk.store, records: rounds.count, "\(fault)")
    return first.code
  }
}
