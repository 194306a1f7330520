import Foundation
import SOPLanguage
import Testing

/// `sopc check` as a user meets it: paths, exit codes, both streams, and input that is no SOP.
@Suite struct CheckCommandTests {
  @Test func theShippedSOPsHaveNoErrors() throws {
    let run = try sopc(["check", "sops"])
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("\n5 berkas diperiksa: 0 kesalahan, "))
  }

  @Test func strictMakesWarningsErrors() throws {
    let run = try sopc(["check", "sops", "--strict", "--lang", "en"])
    #expect(run.code == 1)
    #expect(run.output.contains(" errors, 0 warnings, "))
    #expect(!run.output.contains(" 0 errors, "))
  }

  @Test func theEnvironmentChoosesTheLanguage() throws {
    func words(_ environment: [String: String]) throws -> Bool {
      try sopc(["check", "sops"], environment: environment).output.contains("berkas diperiksa")
    }
    #expect(try words(["LC_ALL": "C"]))
    #expect(try words(["LC_ALL": "id_ID.UTF-8", "LANG": "en_US"]))
    #expect(try !words(["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "id_ID"]))
    #expect(try !words(["LC_ALL": "C", "LANG": "en_US.UTF-8"]))
  }

  @Test func jsonGivesEveryPlace() throws {
    let run = try sopc(["check", "-", "--format", "json", "--lang", "en"], input: "sop: 1\n")
    #expect(run.code == 1)
    let body = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let report = try #require(body as? [String: Any])
    #expect(report["format"] as? String == "sopc.findings/1")
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.count == 3)
    let first = try #require(findings.first)
    #expect(first["code"] as? String == "SOP118")
    #expect(first["severity"] as? String == "error")
    #expect(first["start"] as? [String: Int] == ["line": 1, "column": 1])
    #expect(first["end"] as? [String: Int] == ["line": 1, "column": 4])
  }

  @Test func otherYAMLFilesAreCounted() throws {
    try inScratch { folder in
      try write("a.yaml", "sop: 1\n", in: folder)
      try write("b.yml", "apiVersion: v1\n", in: folder)
      try write("c.txt", "sop: 1\n", in: folder)
      try write(".hidden.yaml", "sop: 1\n", in: folder)
      let run = try sopc(["check", "--lang", "en"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.contains("1 file checked:"))
      #expect(run.output.hasSuffix("1 other YAML file was passed over.\n"))
      // Named, it is a mistake.
      let named = try sopc(["check", "b.yml", "--lang", "en"], in: folder)
      #expect(named.code == 1)
      #expect(named.output.contains("b.yml:1:1: error SOP112"))
    }
  }

  @Test func whatIsNotThereIsTheWorldsFault() throws {
    try inScratch { folder in
      let missing = try sopc(["check", "tidak-ada.yaml", "--lang", "en"], in: folder)
      #expect(missing.code == 2)
      #expect(missing.errors.contains("there is no file or folder ‘tidak-ada.yaml’"))
      let empty = try sopc(["check", "."], in: folder)
      #expect(empty.code == 2)
      #expect(empty.errors.contains("tidak ada SOP di ‘.’"))
      let pipe = folder.appending(path: "pipa").path
      #expect(mkfifo(pipe, 0o600) == 0)
      let fifo = try sopc(["check", "pipa"], in: folder)
      #expect(fifo.code == 2)
      #expect(fifo.errors.contains("bukan berkas biasa"))
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func aFileWithoutPermissionIsSaidSo() throws {
    try inScratch { folder in
      try write("a.yaml", "sop: 1\n", in: folder)
      chmod(folder.appending(path: "a.yaml").path, 0)
      let run = try sopc(["check", "a.yaml", "--lang", "en"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("no permission for ‘a.yaml’"))
    }
  }

  @Test func wrongUseHasItsOwnCode() throws {
    #expect(try sopc(["check", "--format", "xml"]).code == 64)
    #expect(try sopc(["chek"]).code == 64)
    #expect(try sopc(["explain", "SOP999"]).code == 1)
  }

  @Test func pathsInAFileStayInTheWorkspace() throws {
    try inScratch { folder in
      let holidays = "holidays: 1\nsource: SKB\ndays: {2026-08-17: Hari Kemerdekaan}\n"
      try write("libur.yaml", holidays, in: folder)
      try FileManager.default.createDirectory(
        at: folder.appending(path: "sop/dalam"), withIntermediateDirectories: true)
      try write("sop/libur.yaml", holidays, in: folder)
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "sop/tautan.yaml"),
        withDestinationURL: folder.appending(path: "libur.yaml"))
      func codes(_ path: String, workspace: String) throws -> [String] {
        let text = completed(
          "calendar: {day: working, hours: {mon-fri: 08:00-16:00}, holidays: \(path)}\n")
        try write("sop/dalam/a.yaml", text, in: folder)
        let run = try sopc(["check", workspace, "--format", "json", "--lang", "en"], in: folder)
        let body = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let findings = (body as? [String: Any])?["findings"] as? [[String: Any]]
        return try #require(findings).compactMap { $0["message"] as? String }
      }
      #expect(try codes("../libur.yaml", workspace: "sop") == [])
      let outside = " lies outside the workspace."
      #expect(
        try codes("../../libur.yaml", workspace: "sop")
          == ["The file ‘../../libur.yaml’\(outside)"])
      // A file that is named has only its own folder.
      #expect(
        try codes("../libur.yaml", workspace: "sop/dalam/a.yaml")
          == ["The file ‘../libur.yaml’\(outside)"])
      #expect(
        try codes("../tautan.yaml", workspace: "sop") == ["The file ‘../tautan.yaml’\(outside)"])
      #expect(try codes("/etc/passwd", workspace: "sop") == ["The file ‘/etc/passwd’\(outside)"])
      #expect(
        try codes("../tidak-ada.yaml", workspace: "sop")
          == ["There is no file ‘../tidak-ada.yaml’."])
    }
  }

  @Test func aHolidaysFileIsCheckedToo() throws {
    let good = "holidays: 1\nsource: SKB 3 Menteri\ndays: {2026-08-17: Hari Kemerdekaan}\n"
    #expect(try sopc(["check", "-"], input: good).code == 0)
    let bad = "holidays: 1\nsource: SKB 3 Menteri\ndays: {2026-02-30: Bukan hari}\n"
    let run = try sopc(["check", "-"], input: bad)
    #expect(run.code == 1)
    #expect(run.output.contains("stdin:3:8: kesalahan SOP164"))
  }

  @Test func noColourUnlessATerminal() throws {
    let run = try sopc(["check", "-"], input: "sop: 1\n")
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.errors.contains("\u{1B}"))
  }
}

/// A folder of its own that is gone afterwards.
func inScratch(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "sopc-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

func write(_ name: String, _ text: String, in folder: URL) throws {
  try Data(text.utf8).write(to: folder.appending(path: name))
}
