import Foundation
import SOPLanguage
import Testing

@testable import sopc

/// `sopc check --report`.
@Suite struct LetterTests {
  private static let files = ["Tests/Fixtures/reports/permohonan.yaml", "sops/batam.yaml"]

  @Test(arguments: files, ["id", "en"])
  func aLetterIsItsGolden(_ file: String, _ language: String) throws {
    let name = try #require(file.split(separator: "/").last).dropLast(".yaml".count)
    let plain = try sopc(["check", file, "--lang", language])
    try inScratch { folder in
      for ending in ["html", "md"] {
        let letter = folder.appending(path: "telaah.\(ending)")
        let run = try sopc(["check", file, "--lang", language, "--report", letter.path])
        #expect(run.code == plain.code)
        #expect(run.output == plain.output)
        #expect(run.errors == "")
        let text = try String(contentsOf: letter, encoding: .utf8)
        try expectGolden(text, "letter/\(name).\(language).\(ending)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }
  }

  private func letter(
    _ files: [String: String], _ options: [String] = [], ending: String = "md", code: Int32 = 0
  ) throws -> String {
    var text = ""
    try inScratch { folder in
      for (name, content) in files { try write(name, content, in: folder) }
      let run = try sopc(["check", ".", "--report", "x.\(ending)"] + options, in: folder)
      #expect(run.code == code, "\(run.output)")
      #expect(run.errors == "")
      text = try String(contentsOf: folder.appending(path: "x.\(ending)"), encoding: .utf8)
    }
    return text
  }

  private static let hint = completed("title: SOP Pelayanan Surat\n")
  /// Without a number, so that several may be checked together.
  private static let unnumbered = hint.replacing("number: 000.8.3/1/2026", with: "number: \"-\"")

  @Test func aFolderIsOneLetter() throws {
    let text = try letter([
      "a.yaml": Self.hint, "b.yaml": completed("title: Pelayanan Tamu\nnumber: 9/2026\n"),
      "c.yaml": Self.unnumbered,
    ])
    #expect(text.contains("| 1 | SOP Pelayanan Surat | a.yaml | 1 |\n| 2 | "))
    #expect(text.contains("SOP yang ditelaah tanpa temuan: “Pelayanan Tamu” (b.yaml)."))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("## ") } == 2)
    // One unit wrote all of them.
    #expect(text.contains("| Kepada Yth. | Dinas Kominfo<br>Pemerintah Kota Contoh<br>di tempat |"))
    // Why a rule matters is said once.
    #expect(text.contains("Alasan: lihat nomor 1."))
  }

  @Test func withoutFindingsNothingIsAsked() throws {
    for ending in ["md", "htm"] {
      let text = try letter(["b.yaml": completed("title: Pelayanan Tamu\n")], ending: ending)
      #expect(text.contains("tidak ada temuan"))
      #expect(text.contains("“Pelayanan Tamu” (b.yaml)"))
      #expect(!text.contains("Tanggapan") && !text.contains("Lampiran"))
    }
  }

  @Test func theChoiceOfRulesIsSaid() throws {
    let text = try letter(["a.yaml": Self.hint], ["--skip", "SOP007", "--lang", "en"])
    #expect(text.contains("1 other finding is not listed."))
    #expect(text.contains("Reviewed without findings: “SOP Pelayanan Surat” (a.yaml)."))
  }

  @Test func strictMakesWarningsWhatMustBeCorrected() throws {
    let text = completed("legal_basis: [UU 25/2009]\n")
    #expect(try letter(["a.yaml": text]).contains("**Perlu diperbaiki**"))
    let strict = try letter(["a.yaml": text], ["--strict"], code: 1)
    #expect(strict.contains("**Harus diperbaiki**") && !strict.contains("**Perlu diperbaiki**"))
  }

  @Test func aBrokenFileIsReportedByLine() throws {
    let text = try letter(["a.yaml": "sop: 1\ntitle: [Surat\n"], code: 1)
    #expect(text.contains("| 1 | **Baris berkas 2**<br>SOP"))
    #expect(text.contains("SOP ini belum dapat ditelaah seluruhnya."))
    #expect(text.contains("| Nama SOP | **a.yaml** |"))
  }

  @Test func thePartsStandInTheOrderOfTheForm() throws {
    let text = try letter([
      "a.yaml": completed(
        """
        calendar: {day: working}
        equipment: []
        title: SOP Surat

        """)
    ])
    let places = text.matches(of: /\| \d+ \| \*\*(.+?)\*\*/).map { String($0.1) }
    #expect(places == ["Identitas", "Peralatan/Perlengkapan", "Kalender"])
  }

  @Test(arguments: ["x.pdf", "x", "-", "telaah.html.gz"])
  func anotherEndingIsWrongUse(_ name: String) throws {
    try inScratch { folder in
      try write("a.yaml", Self.hint, in: folder)
      let run = try sopc(["check", ".", "--report", name, "--lang", "en"], in: folder)
      #expect(run.code == 64)
      #expect(run.errors.contains("must end in .html, .htm or .md"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"])
    }
  }

  @Test func aPatchHasNoLetter() throws {
    let run = try sopc(["check", "sops", "--diff", "--report", "x.html", "--lang", "en"])
    #expect(run.code == 64)
    #expect(run.errors.contains("--diff only shows corrections"))
  }

  @Test func whereItCannotBeWrittenIsSaid() throws {
    let run = try sopc(["check", "sops", "--report", "/tidak-ada/x.html"])
    #expect(run.code == 2)
    #expect(run.errors.contains("‘/tidak-ada/x.html’"))
    #expect(run.output.contains("berkas diperiksa"))
    if FileManager.default.fileExists(atPath: "/dev/full") {
      try inScratch { folder in
        let link = folder.appending(path: "x.md")
        try FileManager.default.createSymbolicLink(
          at: link, withDestinationURL: URL(filePath: "/dev/full"))
        let full = try sopc(["check", "sops", "--report", link.path, "--lang", "en"])
        #expect(full.code == 2)
        #expect(full.errors.contains("the disk is full"))
      }
    }
  }

  @Test func nothingIsWrittenWhereNothingWasFound() throws {
    try inScratch { folder in
      let run = try sopc(["check", ".", "--report", "x.html"], in: folder)
      #expect(run.code == 2)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }
}
