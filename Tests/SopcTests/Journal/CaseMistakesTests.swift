import Foundation
import Testing

/// What people do wrong with `sopc case`: each is told, and nothing that matters is lost by it.
@Suite struct CaseMistakesTests {
  private func sopcCase(
    _ arguments: [String], in folder: URL, store: String? = "cases.sqlite",
    environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try sopc(
      ["case"] + arguments + ["--lang", "en"] + (store.map { ["--store", $0] } ?? []), in: folder,
      environment: environment)
  }

  private func example(_ name: String) -> String {
    Repository.root.appending(path: "examples/\(name).yaml").path
  }

  /// SQLite has names that are no files; a case that is kept there is lost.
  @Test(arguments: [":memory:", "file:cases?mode=memory", "with blanks & é.db"])
  func everyStoreIsAFile(_ name: String) throws {
    try inScratch { folder in
      let start = try sopcCase(
        ["start", example("cuti"), "--by", "Dewi"], in: folder, store: name)
      #expect(start.code == 0, "\(start)")
      #expect(try sopcCase(["show", "1"], in: folder, store: name).output == start.output)
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: name).path))
    }
  }

  @Test func aStoreThatCannotBe() throws {
    try inScratch { folder in
      for (store, reason) in [
        ("", "is not named"), (".", "this is a folder"), ("none/cases", "folder is not there"),
      ] {
        let run = try sopcCase(
          ["start", example("cuti"), "--by", "Dewi"], in: folder, store: store)
        #expect(run.code == 2 && run.errors.contains(reason), "\(run)")
      }
      let nowhere = try sopcCase(
        ["list"], in: folder, store: nil, environment: ["XDG_STATE_HOME": "", "HOME": ""])
      #expect(nowhere.code == 2 && nowhere.errors.contains("HOME is empty"), "\(nowhere)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func aPeopleFileIsNotSetInTheFuture() throws {
    try inScratch { folder in
      let people = ["people", example("pegawai"), "--by", "budi", "--at"]
      let future = try sopcCase(people + ["2999-01-01T08:00"], in: folder)
      #expect(future.code == 1 && future.errors.contains("has not come yet"), "\(future)")
      #expect(try sopcCase(["events"], in: folder).output.isEmpty)
      #expect(try sopcCase(people + ["2026-01-01T08:00"], in: folder).code == 0)
      #expect(try sopcCase(["events"], in: folder).output.contains(#""recorded":"20"#))
      #expect(try sopcCase(["verify"], in: folder).code == 0)
    }
  }

  @Test func aRowOfSeveralSymbolsIsNoUnknownStep() throws {
    try inScratch { folder in
      _ = try sopcCase(["start", example("surat-keluar"), "--by", "Dewi"], in: folder)
      for name in ["paraf", "2"] {
        let run = try sopcCase(["complete", "1", name, "--by", "Budi"], in: folder)
        #expect(run.code == 1)
        #expect(
          run.errors.contains("“\(name)” has several parts: “paraf.kasubag”, “paraf.sekdin”"),
          "\(run)")
      }
      _ = try sopcCase(["complete", "1", "susun", "--by", "Dewi"], in: folder)
      // Of those that are open there is only one.
      #expect(try sopcCase(["complete", "1", "paraf", "--by", "Budi"], in: folder).code == 0)
    }
  }

  @Test func whatIsTickedOffTwiceIsThereOnce() throws {
    try inScratch { folder in
      _ = try sopcCase(["start", example("surat-keluar"), "--by", "Dewi"], in: folder)
      let run = try sopcCase(
        [
          "complete", "1", "susun", "--by", "Dewi", "--checked", "1", "--checked", "1", "--checked",
          "Lembar disposisi",
        ], in: folder)
      #expect(run.code == 0, "\(run)")
      let history = try sopcCase(["history", "1"], in: folder).output
      #expect(history.matches(of: /✓/).count == 1, "\(history)")
    }
  }

  @Test func aProcedureThatIsNotThere() throws {
    try inScratch { folder in
      for (arguments, reason) in [
        (["cuti", "--procedure", "x"], "only one procedure"),
        (["kearsipan"], "several procedures"),
        (["kearsipan", "--procedure", "x"], "no procedure “x”"),
      ] {
        let run = try sopcCase(
          ["start", example(arguments[0])] + arguments.dropFirst(), in: folder)
        #expect(run.code == 64 && run.errors.contains(reason), "\(run)")
      }
    }
  }
}
