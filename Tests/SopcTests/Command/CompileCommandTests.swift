import Foundation
import SOPLanguage
import Testing

/// `sopc compile`: one line of canonical JSON that another program can check.
@Suite struct CompileCommandTests {
  private static let sops = ["sumbar", "lumajang", "kaltim", "batam"].map { "sops/\($0).yaml" }

  @Test(arguments: sops)
  func whatIsReadBackEqualsWhatWasWritten(_ path: String) throws {
    let run = try sopc(["compile", path])
    #expect(run.code == 0)
    let bytes = Array(run.output.utf8)
    #expect(bytes.last == 0x0A && bytes.count { $0 == 0x0A } == 1)
    let workflow = try Workflow(json: bytes)
    #expect(try workflow.json() + [0x0A] == bytes)
    #expect(try workflow.computedHash() == workflow.hash)
  }

  @Test(arguments: sops)
  func theBytesAreTheSameEverywhere(_ path: String) throws {
    let here = try sopc(["compile", path]).output
    #expect(try sopc(["compile", path]).output == here)
    #expect(try sopc(["compile", path], environment: ["LC_ALL": "en_US.UTF-8"]).output == here)
    try inScratch { folder in
      try write("salinan.yaml", Repository.text(path), in: folder)
      try write("libur-2026.yaml", Repository.text("sops/libur-2026.yaml"), in: folder)
      #expect(try sopc(["compile", "salinan.yaml"], in: folder).output == here)
      for format in ["txt", "md", "html", "csv"] {
        let printed = try sopc(["render", path, "--to", format]).output
        #expect(!printed.isEmpty)
        #expect(
          try sopc(["render", "salinan.yaml", "--to", format, "--lang", "en"], in: folder).output
            == printed)
      }
    }
  }

  /// Python sorts keys and takes the digest by itself.
  @Test(.enabled(if: Repository.tool("python3") != nil, "needs python3"), arguments: sops)
  func anotherProgramFindsTheSameHash(_ path: String) throws {
    let python = try #require(Repository.tool("python3"))
    let script = """
      import sys, json, hashlib
      text = sys.stdin.read()
      body = json.loads(text)
      given = body.pop("hash")
      bare = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
      assert hashlib.sha256(bare.encode()).hexdigest() == given
      body["hash"] = given
      assert json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\\n" == text
      """
    let compiled = try sopc(["compile", path]).output
    let check = try run(python, ["-c", script], input: Data(compiled.utf8))
    #expect(check.code == 0, "\(check.errors)")
  }

  @Test func everyKeyIsDescribed() throws {
    let input = completed("promise: 1 hari kerja\n")
    let compiled = try sopc(["compile", "-"], input: input).output
    let body = try JSONSerialization.jsonObject(with: Data(compiled.utf8))
    let keys = try #require(body as? [String: Any]).keys.sorted()
    let section = try #require(
      Repository.text("Sources/README.md").components(separatedBy: "# sopc.workflow/1").last)
    let described = section.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("| `") else { return nil }
      return line.split(separator: "`").dropFirst().first.map(String.init)
    }
    #expect(described.sorted() == keys)
  }

  @Test func errorsStandInTheWay() throws {
    let run = try sopc(["compile", "-", "--lang", "en"], input: "sop: 1\ntitle: Surat\n")
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("SOP118"))
  }

  @Test func aFileIsWrittenWholeOrNotAtAll() throws {
    try inScratch { folder in
      let path = Repository.root.appending(path: "sops/sumbar.yaml").path
      let run = try sopc(["compile", path, "-o", "a.json"], in: folder)
      #expect(run.code == 0 && run.output == "" && run.errors == "")
      #expect(
        try Workflow(json: Array(Data(contentsOf: folder.appending(path: "a.json")))).hash != nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.json"])
      let nowhere = try sopc(["compile", path, "-o", "tidak/ada.json"], in: folder)
      #expect(nowhere.code == 2)
      #expect(nowhere.errors.contains("tidak/ada.json"))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func aFullDiskIsSaidSo() throws {
    let shell = try #require(Repository.tool("sh"))
    let program = Repository.sopc.path
    for command in ["compile sops/sumbar.yaml", "check sops", "render sops/sumbar.yaml --to txt"] {
      let full = try run(shell, ["-c", "'\(program)' \(command) > /dev/full"])
      #expect(full.code == 2, "\(command)")
      #expect(!full.errors.isEmpty)
    }
  }
}
