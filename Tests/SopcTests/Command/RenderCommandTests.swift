import Foundation
import SOPLanguage
import Testing

/// `sopc render` as a shell sees it: formats by name, folders, clashes and options that do not fit.
@Suite struct RenderCommandTests {
  private static let sumbar = Repository.root.appending(path: "sops/sumbar.yaml").path

  @Test(arguments: ["txt", "md", "html", "csv"])
  func theNameChoosesTheFormat(_ format: String) throws {
    let printed = try sopc(["render", Self.sumbar, "--to", format]).output
    #expect(!printed.isEmpty)
    try inScratch { folder in
      for name in ["a.\(format)", "B.\(format.uppercased())"] {
        let run = try sopc(["render", Self.sumbar, "-o", name], in: folder)
        #expect(run.code == 0 && run.output == "" && run.errors == "")
        #expect(try text(name, in: folder) == printed)
      }
      // `--to` wins.
      let run = try sopc(["render", Self.sumbar, "-o", "c.pdf", "--to", format], in: folder)
      #expect(run.code == 0)
      #expect(try text("c.pdf", in: folder) == printed)
      #expect(try sopc(["render", Self.sumbar, "-o", "-", "--to", format]).output == printed)
    }
  }

  @Test(arguments: ["a.docx", "a", ".pdf", "a.", "folder.pdf/a"], ["id", "en"])
  func anUnknownEndingSaysWhichThereAre(_ name: String, _ language: String) throws {
    try inScratch { folder in
      let run = try sopc(["render", Self.sumbar, "-o", name, "--lang", language], in: folder)
      #expect(run.code == 64)
      #expect(run.errors.contains("‘\(name)’"))
      #expect(run.errors.contains("pdf, png, svg, txt, md, html, csv"))
      #expect(run.errors.contains(language == "id" ? "yang ada" : "there are"))
      #expect(try entries(folder) == [])
    }
  }

  @Test(arguments: [
    (["--to", "html", "--page", "1"], "--page is for pdf, png, svg only, not for html."),
    (["--to", "csv", "--dpi", "150"], "--dpi is for png only, not for csv."),
    (["--to", "html", "--width", "80"], "--width is for txt only, not for html."),
    (["-o", "a.pdf", "--width", "80"], "--width is for txt only, not for pdf."),
    (["-o", "a.pdf", "--dpi", "150"], "--dpi is for png only, not for pdf."),
    (["-o", "a.svg", "--dpi", "150"], "--dpi is for png only, not for svg."),
    (["-o", "a.png", "--dpi", "29"], "--dpi must be from 30 to 1200."),
    (["-o", "a.png", "--dpi", "1201"], "--dpi must be from 30 to 1200."),
    (["-o", "a.csv", "--part", "identity"], "Csv holds the table alone"),
    (["-o", "a.csv", "--part", "flowchart"], "Csv holds the table alone"),
    (["-o", "a.csv", "--control"], "A control sheet is filled in on paper"),
    (["--to", "txt", "--control", "--part", "table"], "--control and --part do not go together."),
    (["--to", "txt", "--for", "op", "--part", "table"], "--for and --part do not go together."),
    (["-o", "a.pdf", "--for", "op", "--control"], "--for and --control do not go together."),
    (["--to", "html", "--for", "op", "--page", "1"], "--page is for pdf, png, svg only"),
    (["--to", "pdf"], "Pages in pdf are written to files: name one with -o."),
    (["--to", "png", "-o", "-"], "Pages in png are written to files: name one with -o."),
    ([], "Name a format: --to"),
    (["-o", "-"], "Name a format: --to"),
    (["-o", "."], "‘.’ is a folder; name a format with --to"),
    (["-o", "baru/"], "‘baru/’ is a folder; name a format with --to"),
  ])
  func whatDoesNotFitIsRefused(_ options: [String], _ sentence: String) throws {
    try inScratch { folder in
      let run = try sopc(["render", Self.sumbar, "--lang", "en"] + options, in: folder)
      #expect(run.code == 64)
      #expect(run.errors.contains(sentence), "\(run.errors)")
      #expect(run.output == "")
      #expect(try entries(folder) == [])
      let indonesian = try sopc(["render", Self.sumbar] + options, in: folder)
      #expect(indonesian.code == 64 && !indonesian.errors.contains(sentence))
    }
  }

  @Test func pagesAndPartsAreCheckedFirst() throws {
    for option in [["--page", "0"], ["--page", "2-1"], ["--part", "cover"], ["--dpi", "x"]] {
      #expect(try sopc(["render", Self.sumbar, "-o", "tidak/ada.png"] + option).code == 64)
    }
  }

  @Test(arguments: ["txt", "html", "csv", "pdf", "svg"])
  func aTaskSheetIsForSomebody(_ format: String) throws {
    let path = Self.sumbar
    try inScratch { folder in
      let run = try sopc(["render", path, "-o", "a.\(format)", "--for", "OP"], in: folder)
      #expect(run.code == 0 && run.errors == "", "\(run.errors)")
      #expect(try entries(folder) == [format == "svg" ? "a-1.svg" : "a.\(format)"])
      let nobody = try sopc(
        ["render", path, "-o", "b.\(format)", "--for", "kadis", "--lang", "en"], in: folder)
      #expect(nobody.code == 1)
      #expect(nobody.errors.contains("there is no actor ‘kadis’; there are pemohon, op"))
      #expect(try entries(folder).count == 1)
    }
  }

  @Test(arguments: ["txt", "md", "html", "pdf", "png"])
  func aControlSheetIsAPaperOfItsOwn(_ format: String) throws {
    let path = Self.sumbar
    try inScratch { folder in
      let run = try sopc(["render", path, "-o", "a.\(format)", "--control"], in: folder)
      #expect(run.code == 0 && run.errors == "", "\(run.errors)")
      if format == "txt" { #expect(try text("a.txt", in: folder).contains("LEMBAR KENDALI")) }
    }
  }

  @Test func aPartIsPrintedAlone() throws {
    let run = try sopc(["render", Self.sumbar, "--to", "txt", "--part", "flowchart"])
    #expect(run.code == 0)
    #expect(run.output.contains("Pemohon") && !run.output.contains("Kelengkapan"))
    let table = try sopc(["render", Self.sumbar, "--to", "csv", "--part", "table"])
    #expect(table.output == (try sopc(["render", Self.sumbar, "--to", "csv"]).output))
    let input = completed("form: {print: [boxes, flowchart]}\n")
    #expect(try sopc(["render", "-", "--to", "md", "--part", "identity"], input: input).code == 0)
    let none = completed("form: {print: [flowchart]}\n")
    let absent = try sopc(
      ["render", "-", "--to", "md", "--part", "identity", "--lang", "en"], input: none)
    #expect(absent.code == 1 && absent.output == "")
    #expect(
      absent.errors == "sopc: ‘-’: this SOP's form has no identity; see ‘print’ under ‘form’\n")
  }

  @Test func aFolderBecomesAFolder() throws {
    try inScratch { folder in
      try tree(folder)
      let run = try sopc(["render", "sop", "--to", "md", "-o", "cetak/baru"], in: folder)
      #expect(run.code == 0 && run.output == "" && run.errors == "")
      // What is no SOP is passed over; below the folder the paths stay.
      #expect(
        try entries(folder.appending(path: "cetak/baru"))
          == ["a.md", "b.md", "bidang", "bidang/a.md"])
      #expect(try text("cetak/baru/bidang/a.md", in: folder).contains("Dua"))
      // Files and folders together, a folder that is there, and an SOP of its own name.
      let mixed = try sopc(
        ["render", "sop/bidang", "lain.yaml", "-", "--to", "txt", "-o", "cetak"],
        input: completed("title: Dari pipa\n"), in: folder)
      #expect(mixed.code == 0, "\(mixed.errors)")
      for name in ["a.txt", "lain.txt", "stdin.txt"] {
        #expect(try !text("cetak/" + name, in: folder).isEmpty)
      }
      // One SOP into a folder.
      let one = try sopc(["render", "lain.yaml", "--to", "html", "-o", "satu/"], in: folder)
      #expect(one.code == 0)
      #expect(try entries(folder.appending(path: "satu")) == ["lain.html"])
    }
  }

  @Test func severalNeedAFolder() throws {
    try inScratch { folder in
      try tree(folder)
      for output in [["-o", "a.txt"], [], ["-o", "-"]] {
        let run = try sopc(
          ["render", "sop", "--to", "txt", "--lang", "en"] + output, in: folder)
        #expect(run.code == 64 && run.output == "")
        #expect(run.errors.contains("several SOPs make several files"))
      }
      let there = try sopc(["render", "sop", "--to", "txt", "-o", "lain.yaml"], in: folder)
      #expect(there.code == 64)
      #expect(try text("lain.yaml", in: folder).hasPrefix("sop: 1"))
      let file = try sopc(
        ["render", "sop", "--to", "txt", "-o", "lain.yaml/", "--lang", "en"], in: folder)
      #expect(file.code == 2)
      #expect(file.errors == "sopc: ‘lain.yaml’ is a file, not a folder\n")
    }
  }

  @Test func noPrintTakesAnothersPlace() throws {
    try inScratch { folder in
      try tree(folder)
      try write("sop/a.yml", completed("title: Kembar\n"), in: folder)
      for paths in [["sop"], ["sop/a.yaml", "sop/a.yml"], ["sop/a.yaml", "sop/bidang"]] {
        let run = try sopc(
          ["render"] + paths + ["--to", "txt", "-o", "cetak", "--lang", "en"], in: folder)
        #expect(run.code == 64)
        #expect(run.errors.contains("would both become ‘cetak/a.txt’"))
      }
      #expect(!exists("cetak", in: folder))
      // What is passed over takes no place, and neither does one file under two names.
      try write("sop/a.yml", "holidays: 1\nsource: SKB\ndays: {2026-08-17: Hari}\n", in: folder)
      let run = try sopc(
        ["render", "sop", "./sop/a.yaml", "sop/b.yml", "--to", "txt", "-o", "cetak"], in: folder)
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  @Test func theSOPStays() throws {
    try inScratch { folder in
      try tree(folder)
      let before = try text("lain.yaml", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "tautan.txt").path, withDestinationPath: "lain.yaml")
      for output in ["lain.yaml", "./lain.yaml", "tautan.txt"] {
        let run = try sopc(
          ["render", "lain.yaml", "--to", "txt", "-o", output, "--lang", "en"], in: folder)
        #expect(run.code == 64)
        #expect(run.errors.contains("is the SOP itself"))
      }
      #expect(try text("lain.yaml", in: folder) == before)
    }
  }

  @Test func theOthersAreStillPrinted() throws {
    try inScratch { folder in
      try tree(folder)
      try write("sop/aa.yaml", "sop: 1\ntitle: Rusak\n", in: folder)
      let broken = try sopc(["render", "sop", "--to", "txt", "-o", "cetak"], in: folder)
      #expect(broken.code == 1)
      #expect(broken.errors.contains("sop/aa.yaml:1:1: kesalahan SOP118"))
      #expect(
        try entries(folder.appending(path: "cetak"))
          == ["a.txt", "b.txt", "bidang", "bidang/a.txt"])
      let missing = try sopc(
        ["render", "tidak-ada.yaml", "sop", "--to", "md", "-o", "cetak"], in: folder)
      #expect(missing.code == 2)
      #expect(missing.errors.contains("‘tidak-ada.yaml’") && missing.errors.contains("SOP118"))
      #expect(exists("cetak/b.md", in: folder))
    }
  }

  @Test func aFolderWithoutSOPsIsSaidSo() throws {
    try inScratch { folder in
      try write("libur.yaml", "holidays: 1\nsource: SKB\ndays: {2026-08-17: Hari}\n", in: folder)
      // Links that lead round in a circle are no folders to search.
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "putar").path, withDestinationPath: ".")
      let run = try sopc(["render", ".", "--to", "txt", "-o", "cetak", "--lang", "en"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("there is no SOP in ‘.’"))
      #expect(!exists("cetak", in: folder))
    }
  }

  @Test func aLinkAndADeviceKeepTheirPlaces() throws {
    try inScratch { folder in
      try write("nyata.txt", "lama", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "tautan.txt").path, withDestinationPath: "nyata.txt")
      #expect(try sopc(["render", Self.sumbar, "-o", "tautan.txt"], in: folder).code == 0)
      #expect(try text("nyata.txt", in: folder).contains("Pemohon"))
      let link = try FileManager.default.destinationOfSymbolicLink(
        atPath: folder.appending(path: "tautan.txt").path)
      #expect(link == "nyata.txt")
      #expect(
        try sopc(["render", Self.sumbar, "--to", "txt", "-o", "/dev/null"], in: folder).code == 0)
      let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
      #expect(type as? FileAttributeType == .typeCharacterSpecial)
    }
  }

  @Test func csvKeepsItsPlaces() throws {
    try inScratch { folder in
      let path = Repository.root.appending(path: "examples/kearsipan.yaml").path
      #expect(try sopc(["render", path, "-o", "Arsip.CSV"], in: folder).code == 0)
      let names = try entries(folder)
      #expect(names.count > 1)
      #expect(names.allSatisfy { $0.hasPrefix("Arsip-") && $0.hasSuffix(".CSV") })
    }
  }

  /// An SOP `a`, one `b`, another `a` below, and files of other kinds.
  private func tree(_ folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "sop/bidang"), withIntermediateDirectories: true)
    try write("sop/a.yaml", completed("title: Satu\n"), in: folder)
    try write("sop/b.yml", completed("title: Tiga\n"), in: folder)
    try write("sop/bidang/a.yaml", completed("title: Dua\n"), in: folder)
    try write(
      "sop/libur.yaml", "holidays: 1\nsource: SKB\ndays: {2026-08-17: Hari}\n", in: folder)
    try write("sop/lain.yml", "apiVersion: v1\n", in: folder)
    try write("lain.yaml", completed("title: Empat\n"), in: folder)
  }
}

/// What lies in a folder and below it, in order.
func entries(_ folder: URL) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
}

func text(_ name: String, in folder: URL) throws -> String {
  // With its byte order mark, where it has one.
  String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
}

func exists(_ name: String, in folder: URL) -> Bool {
  FileManager.default.fileExists(atPath: folder.appending(path: name).path)
}
