import Foundation
import Testing

/// `sopc-pages` by itself, and as `sopc render` runs it.
@Suite struct PagesProgramTests {
  private static let program = Repository.sopc.deletingLastPathComponent()
    .appending(path: "sopc-pages")

  private func pages(
    _ arguments: [String], input: String, in folder: URL, language: String = "en"
  ) throws -> ProgramRun {
    try run(
      Self.program, arguments + ["--lang", language], input: Data(input.utf8), in: folder)
  }

  private func workflow(_ fragment: String = "title: Pelayanan Surat\n") throws -> String {
    let run = try sopc(["compile", "-"], input: completed(fragment))
    try #require(run.code == 0, "\(run.errors)")
    return run.output
  }

  @Test func theNthWorkflowIsTheNthFile() throws {
    let two = try workflow("title: Satu\n") + workflow("title: Dua\n")
    try inScratch { folder in
      let run = try pages(
        ["--to", "svg", "--page", "1", "--output", "a.svg", "--output=-b.svg"], input: two,
        in: folder)
      #expect(run.code == 0 && run.output == "" && run.errors == "", "\(run.errors)")
      #expect(try entries(folder) == ["-b.svg", "a.svg"])
      #expect(try text("a.svg", in: folder).uppercased().contains("SATU"))
      #expect(try text("-b.svg", in: folder).uppercased().contains("DUA"))
      // The last line needs no line break.
      #expect(
        try pages(
          ["--to", "pdf", "--output", "a.pdf"], input: String(workflow().dropLast()), in: folder
        ).code == 0)
    }
  }

  @Test(arguments: ["png", "svg"])
  func everyPageIsAFile(_ format: String) throws {
    let input = try sopc(["compile", "sops/sumbar.yaml"]).output
    try inScratch { folder in
      let run = try pages(["--to", format, "--output", "a.\(format)"], input: input, in: folder)
      #expect(run.code == 0, "\(run.errors)")
      let files = try entries(folder)
      #expect(files.count > 1)
      #expect(files == (1...files.count).map { "a-\($0).\(format)" })
      // One page that is asked for has the plain name; of several each has its number.
      for (page, names) in [
        ("2", ["b.\(format)"]), ("1-2", ["b-1.\(format)", "b-2.\(format)"]),
      ] {
        let run = try pages(
          ["--to", format, "--output", "b.\(format)", "--page", page], input: input, in: folder)
        #expect(run.code == 0, "\(run.errors)")
        #expect(try entries(folder).filter { $0.hasPrefix("b") } == names)
        for name in names { try FileManager.default.removeItem(at: folder.appending(path: name)) }
      }
    }
  }

  @Test(arguments: [
    "", "{}", "[]", "bukan json", "{\"format\":\"sopc.workflow/2\"}", "[×100000",
  ])
  func aLineThatIsNoWorkflowIsSaidSo(_ sample: String) throws {
    let line = sample == "[×100000" ? String(repeating: "[", count: 100_000) : sample
    let good = try workflow()
    try inScratch { folder in
      let outputs = ["--output", "a.pdf", "--output", "b.pdf", "--output", "c.pdf"]
      let run = try pages(
        ["--to", "pdf"] + outputs, input: good + line + "\n" + good, in: folder)
      #expect(run.code == 1)
      #expect(
        run.errors == "sopc-pages: line 2 of the input is no workflow in sopc.workflow/1; "
          + "‘sopc compile’ makes one\n")
      #expect(try entries(folder) == ["a.pdf", "c.pdf"])
      let indonesian = try pages(
        ["--to", "pdf"] + outputs, input: good + line + "\n" + good, in: folder, language: "id")
      #expect(indonesian.errors.hasPrefix("sopc-pages: baris 2 dari masukan bukan alur"))
    }
  }

  @Test func anotherVersionIsNoWorkflow() throws {
    let other = try workflow().replacing("sopc.workflow/1", with: "sopc.workflow/2")
    try inScratch { folder in
      let run = try pages(["--to", "pdf", "--output", "a.pdf"], input: other, in: folder)
      #expect(run.code == 1 && run.errors.contains("line 1"))
      #expect(try entries(folder) == [])
    }
  }

  @Test func workflowsAndOutputsAreAsMany() throws {
    let one = try workflow()
    try inScratch { folder in
      let few = try pages(
        ["--to", "pdf", "--output", "a.pdf", "--output", "b.pdf"], input: one, in: folder)
      #expect(few.code == 64)
      #expect(few.errors.contains("the input has fewer workflows (1) than there are --output (2)"))
      let many = try pages(["--to", "pdf", "--output", "a.pdf"], input: one + one, in: folder)
      #expect(many.code == 64)
      #expect(try entries(folder) == ["a.pdf"])
      #expect(try pages(["--to", "pdf"], input: one, in: folder).code == 64)
      let same = try pages(
        ["--to", "pdf", "--output", "b.pdf", "--output", "b.pdf"], input: one + one, in: folder)
      #expect(same.code == 64 && same.errors.contains("every --output has to differ"))
      #expect(
        try pages(["--to", "png", "--dpi", "20", "--output", "a"], input: one, in: folder).code
          == 64)
    }
  }

  @Test func aPageThatIsNotThereIsSaidSo() throws {
    let input = try workflow()
    try inScratch { folder in
      let run = try pages(
        ["--to", "pdf", "--page", "1,99", "--output", "a.pdf"], input: input, in: folder)
      #expect(run.code == 1)
      #expect(run.errors.contains("‘a.pdf’ was not written: this document has"))
      #expect(run.errors.contains("no page 99"))
      let absent = try pages(
        ["--to", "pdf", "--part", "identity", "--output", "a.pdf"],
        input: workflow("form: {print: [flowchart]}\n"), in: folder)
      #expect(absent.code == 1)
      #expect(absent.errors.contains("‘a.pdf’ was not written: this SOP's form has no identity"))
      #expect(try entries(folder) == [])
    }
  }

  @Test(arguments: ["pdf", "svg"])
  func otherPapersAreDrawnToo(_ format: String) throws {
    let input = try sopc(["compile", "sops/kaltim.yaml"]).output
    try inScratch { folder in
      for options in [["--control"], ["--for", "Kabid Aptika"]] {
        let run = try pages(
          ["--to", format, "--page", "1", "--output", "a.\(format)"] + options, input: input,
          in: folder)
        #expect(run.code == 0 && run.errors == "", "\(run.errors)")
      }
      if format == "svg" {
        #expect(try text("a.svg", in: folder).contains("LEMBAR TUGAS"))
      }
      let nobody = try pages(
        ["--to", format, "--output", "b.\(format)", "--for", "x"], input: input, in: folder)
      #expect(nobody.code == 1)
      #expect(nobody.errors.contains("was not written: there is no actor ‘x’; there are pemohon"))
    }
  }

  /// A form is signed, so one with holes is not written; each document is told its own.
  @Test(arguments: ["id", "en"])
  func aCharacterThatNoFontHasIsSaidSo(_ language: String) throws {
    let hole = try workflow("title: Surat \u{13000}\n")
    let good = try workflow()
    try inScratch { folder in
      let outputs = ["a", "b", "c", "d"].map { "--output=\($0).pdf" }
      let run = try pages(
        ["--to", "pdf"] + outputs, input: hole + good + hole + good, in: folder, language: language)
      #expect(run.code == 1)
      #expect(try entries(folder) == ["b.pdf", "d.pdf"])
      let lines = run.errors.split(separator: "\n")
      try #require(lines.count == 2)
      for (line, name) in zip(lines, ["a", "c"]) {
        let words = language == "id" ? "tidak ditulis" : "was not written"
        #expect(line.hasPrefix("sopc-pages: ‘\(name).pdf’ \(words): "), "\(line)")
        #expect(line.contains("U+13000"))
      }
    }
  }

  @Test func whatCannotBeWrittenLeavesNothing() throws {
    let input = try workflow()
    try inScratch { folder in
      for name in ["tidak/ada.pdf", "/proc/a.pdf"] {
        let run = try pages(["--to", "pdf", "--output", name], input: input, in: folder)
        #expect(run.code == 2)
        #expect(run.errors.contains("‘\(name)’"))
      }
      try FileManager.default.createDirectory(
        at: folder.appending(path: "b-2.svg"), withIntermediateDirectories: true)
      let sumbar = try sopc(["compile", "sops/sumbar.yaml"]).output
      let run = try pages(["--to", "svg", "--output", "b.svg"], input: sumbar, in: folder)
      #expect(run.code == 2)
      #expect(run.errors == "sopc-pages: ‘b-2.svg’ is a folder, not a file\n")
      #expect(try entries(folder) == ["b-2.svg"])
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func aFolderThatMayNotBeWrittenStaysEmpty() throws {
    try inScratch { folder in
      chmod(folder.path, 0o555)
      defer { chmod(folder.path, 0o755) }
      let path = Repository.root.appending(path: "sops/sumbar.yaml").path
      let run = try sopc(["render", path, "-o", "a.pdf", "--lang", "en"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors == "sopc-pages: no permission for ‘a.pdf’; ask its owner\n")
      #expect(try entries(folder) == [])
    }
  }

  /// A limit on the size of files stands in for a full disk: both end a write half-way.
  @Test func halfAFileIsNone() throws {
    let shell = try #require(Repository.tool("sh"))
    let path = Repository.root.appending(path: "sops/sumbar.yaml").path
    try inScratch { folder in
      try write("a.pdf", "lama", in: folder)
      let command = """
        trap '' XFSZ; ulimit -f 1; '\(Repository.sopc.path)' render '\(path)' -o a.pdf --lang en
        """
      let run = try run(shell, ["-c", command], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("sopc-pages: ‘a.pdf’: File too large"))
      #expect(try entries(folder) == ["a.pdf"])
      #expect(try text("a.pdf", in: folder) == "lama")
    }
  }

  /// A page of an earlier print would be taken for one of this document's.
  @Test(arguments: ["en", "id"])
  func aPageLeftFromALongerPrintIsTold(_ language: String) throws {
    let input = try workflow()
    try inScratch { folder in
      let arguments = ["--to", "svg", "--output", "a.svg"]
      let first = try pages(arguments, input: input, in: folder, language: language)
      #expect(first.code == 0 && first.errors == "")
      let count = try entries(folder).count
      try write("a-\(count + 1).svg", "<svg/>", in: folder)
      let second = try pages(arguments, input: input, in: folder, language: language)
      #expect(second.code == 0)
      #expect(second.errors.contains("‘a-\(count + 1).svg’"), "\(second.errors)")
      #expect(second.errors.contains("\(count) \(language == "en" ? "page" : "halaman")"))
      let one = try pages(arguments + ["--page", "1"], input: input, in: folder)
      #expect(one.errors == "")
    }
  }

  /// Six actors who all decide do not fit on an upright A4; on wider paper they do.
  @Test func aTableTooWideForItsPaperIsTold() throws {
    let actors = (0..<6).map { "  a\($0): {name: Pelaksana \($0)}\n" }.joined()
    let steps = (0..<6).map { step in
      """
        - id: s\(step)
          actor: a\(step)
          action: Memeriksa kelengkapan permohonan
          question: Lengkap?
          answers: {Memenuhi: {}, Dikembalikan: {next: s0}, Ditangguhkan: {next: s0}}

      """
    }.joined()
    let sop = "documents: {}\nactors:\n\(actors)steps:\n\(steps)"
    let narrow = try workflow("form: {paper: A4, orientation: portrait}\n" + sop)
    let wide = try workflow("form: {paper: Legal, orientation: landscape}\n" + sop)
    try inScratch { folder in
      let run = try pages(
        ["--to", "pdf", "--output", "a.pdf", "--output", "b.pdf"], input: narrow + wide, in: folder)
      #expect(run.code == 0)
      #expect(run.errors.contains("‘a.pdf’: its table is too wide for its paper"))
      #expect(run.errors.contains("form: {paper: Legal, orientation: landscape}"))
      #expect(!run.errors.contains("b.pdf"), "\(run.errors)")
    }
  }

  @Test func rendersAFolder() throws {
    try inScratch { folder in
      let sops = Repository.root.appending(path: "sops").path
      let run = try sopc(["render", sops, "--to", "pdf", "-o", "cetak"], in: folder)
      #expect(run.code == 0 && run.errors == "" && run.output == "", "\(run.errors)")
      #expect(
        try entries(folder.appending(path: "cetak"))
          == ["batam.pdf", "kaltim.pdf", "lumajang.pdf", "sumbar.pdf"])
      for name in try entries(folder.appending(path: "cetak")) {
        let bytes = try Data(contentsOf: folder.appending(path: "cetak/" + name))
        #expect(bytes.starts(with: Data("%PDF-".utf8)), "\(name)")
      }
    }
  }

  /// The worst of all exit codes counts, whoever gives it.
  @Test func theOthersAreStillDrawn() throws {
    try inScratch { folder in
      try write("a.yaml", completed("title: Satu\n"), in: folder)
      try write("b.yaml", "sop: 1\ntitle: Rusak\n", in: folder)
      try write("c.yaml", completed("title: Dua\n"), in: folder)
      let run = try sopc(["render", ".", "--to", "pdf", "-o", "cetak"], in: folder)
      #expect(run.code == 1)
      #expect(run.errors.contains("b.yaml:1:1: kesalahan SOP118"))
      #expect(try entries(folder.appending(path: "cetak")) == ["a.pdf", "c.pdf"])
      let missing = try sopc(
        ["render", "tidak-ada.yaml", "b.yaml", "c.yaml", "--to", "svg", "-o", "lain"], in: folder)
      #expect(missing.code == 2)
      #expect(try entries(folder.appending(path: "lain")).first == "c-1.svg")
      let pages = try sopc(
        ["render", ".", "--to", "svg", "--page", "99", "-o", "lain", "--lang", "en"], in: folder)
      #expect(pages.code == 1)
      #expect(pages.errors.contains("‘lain/a.svg’ was not written"))
    }
  }

  /// More names than one run of the program takes as arguments, and more than fits into a pipe.
  @Test func manyAreDrawnInBatches() throws {
    try inScratch { folder in
      let long = String(repeating: "nama-folder-yang-panjang/", count: 8)
      let place = folder.appending(path: "sop/" + long)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let sop = completed("title: Satu\nform: {print: [title]}\n")
      for number in 0..<300 {
        try write("\(String(repeating: "n", count: 40))-\(number).yaml", sop, in: place)
      }
      let run = try sopc(["render", "sop", "--to", "pdf", "-o", "cetak"], in: folder)
      #expect(run.code == 0 && run.errors == "", "\(run.errors)")
      #expect(try entries(folder.appending(path: "cetak/" + long)).count == 300)
    }
  }

  @Test(arguments: ["id", "en"])
  func withoutItTheMessageSaysHowToBuildIt(_ language: String) throws {
    try inScratch { folder in
      try FileManager.default.copyItem(at: Repository.sopc, to: folder.appending(path: "sopc"))
      let path = Repository.root.appending(path: "sops/sumbar.yaml").path
      let program = folder.appending(path: "sopc")
      let missing = try run(
        program, ["render", path, "-o", "a.pdf", "--lang", language], in: folder)
      #expect(missing.code == 2 && missing.output == "")
      #expect(missing.errors.contains("‘swift build -c release --product sopc-pages’"))
      #expect(missing.errors.contains(language == "id" ? "bangun dengan" : "build it with"))
      #expect(try run(program, ["render", path, "-o", "a.html"], in: folder).code == 0)
      // One that ends before it has read everything, by itself or by a signal.
      for (script, code, words) in [
        ("exit 2", 2, ""), ("exit 127", 2, "libpango1.0-dev"),
        ("kill -KILL $$", 2, "ended by signal 9"), ("exit 130", 130, ""),
      ] {
        let pages = folder.appending(path: "sopc-pages")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: pages)
        chmod(pages.path, 0o755)
        let run = try run(
          program, ["render", path, path, "-o", "b", "--to", "pdf", "--lang", "en"], in: folder)
        #expect(run.code == Int32(code), "\(script)")
        #expect(words.isEmpty ? run.errors == "" : run.errors.contains(words))
      }
    }
  }
}
