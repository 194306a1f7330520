import Foundation
import GRDB
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

  @Test func anOutputOfADayThatIsNone() throws {
    try inScratch { folder in
      _ = try sopcCase(["start", example("surat-keluar"), "--by", "Dewi"], in: folder)
      let complete = ["complete", "1", "susun", "--by", "Dewi", "--output"]
      let run = try sopcCase(complete + ["Konsep;1;2026-02-31;"], in: folder)
      #expect(run.code == 1 && run.errors.contains("no “2026-02-31”"), "\(run)")
      let words = ["Konsep;1;31-12-2025;", "--output", "Lampiran;;31 Februari;"]
      #expect(try sopcCase(complete + words, in: folder).code == 0)
    }
  }

  @Test func aTimeBeforeTheStepWasOpen() throws {
    try inScratch { folder in
      _ = try sopcCase(
        ["start", example("surat-keluar"), "--by", "Dewi", "--at", "2026-02-02T08:00:30"],
        in: folder)
      let run = try sopcCase(
        ["complete", "1", "susun", "--by", "Dewi", "--at", "2026-02-02T08:00"], in: folder)
      #expect(
        run.code == 1
          && run.errors.contains("Monday, 2 February 2026 at 08:00 WIB and 30 s"), "\(run)")
    }
  }

  @Test func aNameThatIsNotOnFileHasNoWork() throws {
    try inScratch { folder in
      _ = try sopcCase(["people", example("pegawai"), "--by", "budi"], in: folder)
      for (name, words) in [
        ("sri", "Nothing is to be done."), ("rino", "“rino” is not in the people file"),
        ("rino", "Is “rina” meant?"),
      ] {
        let run = try sopc(
          ["worklist", "--person", name, "--lang", "en", "--store", "cases.sqlite"], in: folder)
        #expect(run.code == 0 && run.output.contains(words), "\(run)")
      }
      let twins = """
        people: 1
        agency: dinas
        persons: {a: Siti, b: Siti}
        roles: [{role: loket, person: [a, b], from: 2026-01-01}]
        """
      try Data(twins.utf8).write(to: folder.appending(path: "orang.yaml"))
      _ = try sopcCase(["people", "orang.yaml", "--by", "a"], in: folder)
      let run = try sopc(
        ["worklist", "--person", "Siti", "--lang", "en", "--store", "cases.sqlite"], in: folder)
      #expect(run.code == 1 && run.errors.contains("a, b"), "\(run)")
    }
  }

  @Test func aFolderInPlaceOfAStream() throws {
    try inScratch { folder in
      let run = try sopcCase(["import", "."], in: folder)
      #expect(run.code == 2 && run.errors.contains("not a file. From line 1"), "\(run)")
    }
  }

  /// Making states anew from records that were cut off would make the loss good.
  @Test func rebuildingIsNotTheFirstAdvice() throws {
    try inScratch { folder in
      _ = try sopcCase(["start", example("surat-keluar"), "--by", "Dewi"], in: folder)
      _ = try sopcCase(["complete", "1", "susun", "--by", "Dewi"], in: folder)
      let store = try DatabaseQueue(path: folder.appending(path: "cases.sqlite").path)
      try store.write { try $0.execute(sql: "DELETE FROM event WHERE seq = 2") }
      let run = try sopcCase(["verify"], in: folder)
      #expect(run.code == 1 && run.output.contains("if not, restore the backup"), "\(run)")
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
