import Foundation
import Testing

/// `sopc check --fix` and `--diff` as a user meets them.
@Suite struct FixCommandTests {
  private static let broken = completed("judul: Pelayanan Surat\n").replacing(
    "\ntitle: Pelayanan Surat", with: "")

  @Test func theFileIsWrittenAndKeepsItsMode() throws {
    try inScratch { folder in
      try write("a.yaml", Self.broken, in: folder)
      let path = folder.appending(path: "a.yaml").path
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      let run = try sopc(["check", "a.yaml", "--fix", "--lang", "en"], in: folder)
      #expect(run.code == 0)
      #expect(
        run.output.hasSuffix(
          "\n\n1 correction written into 1 file.\n"
            + "1 file checked: 0 errors, 0 warnings, 0 hints.\n"), "\(run.output)")
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text == Self.broken.replacing("judul:", with: "title:"))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test func diffWritesNothing() throws {
    try inScratch { folder in
      try write("a.yaml", Self.broken, in: folder)
      let run = try sopc(["check", "a.yaml", "--diff"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.hasPrefix("--- a/a.yaml\n+++ b/a.yaml\n@@ "))
      #expect(run.output.contains("\n-judul: Pelayanan Surat\n+title: Pelayanan Surat\n"))
      let text = try String(contentsOf: folder.appending(path: "a.yaml"), encoding: .utf8)
      #expect(text == Self.broken)
      let skipped = try sopc(["check", "a.yaml", "--diff", "--skip", "SOP115"], in: folder)
      #expect(skipped.code == 0)
      #expect(skipped.output == "")
    }
  }

  @Test func standardInputIsNotWrittenBack() throws {
    let fix = try sopc(["check", "-", "--fix", "--lang", "en"], input: Self.broken)
    #expect(fix.code == 64)
    #expect(fix.errors.contains("Standard input cannot be written back"))
    let diff = try sopc(["check", "-", "--diff"], input: Self.broken)
    #expect(diff.code == 1)
    #expect(diff.output.contains("+title: Pelayanan Surat\n"))
    #expect(try sopc(["check", "sops", "--fix", "--diff"]).code == 64)
  }

  @Test func otherFormatsStayPure() throws {
    try inScratch { folder in
      try write("a.yaml", Self.broken, in: folder)
      let shown = try sopc(["check", "a.yaml", "--format", "json", "--lang", "en"], in: folder)
      let body = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
      let finding = try #require((body?["findings"] as? [[String: Any]])?.first)
      let fix = try #require((finding["fix"] as? [[String: Any]])?.first)
      #expect(fix["text"] as? String == "title")
      #expect(fix["start"] as? [String: Int] == finding["start"] as? [String: Int])
      let run = try sopc(
        ["check", "a.yaml", "--fix", "--format", "json", "--lang", "en"], in: folder)
      #expect(run.code == 0)
      #expect(run.errors == "sopc: 1 correction written into 1 file.\n")
      #expect(run.output.hasPrefix("{\n"))
    }
  }

  @Test func anAgencyFilePutRightLetsMoreBeSeen() throws {
    try inScratch { folder in
      try write(
        "instansi.yaml",
        """
        agency: 1
        aktor:
          petugas: Petugas Loket

        """, in: folder)
      try write(
        "a.yaml",
        completed(
          """
          agency: instansi.yaml
          actors:
            pemohon: {name: Pemohon, kind: public}
            petugas:

          """ + faultlessSteps.replacing("actor: petugas", with: "actor: Petugas Loket")),
        in: folder)
      let run = try sopc(["check", ".", "--fix", "--lang", "en"], in: folder)
      #expect(run.code == 0, "\(run.output)")
      #expect(run.output.contains("2 corrections written into 2 files.\n"))
      let again = try sopc(["check", ".", "--fix", "--lang", "en"], in: folder)
      #expect(again.output.contains("0 corrections written into 0 files.\n"))
    }
  }
}
