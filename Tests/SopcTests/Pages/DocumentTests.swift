import Foundation
import SOPPages
import SOPRender
import Testing

@testable import SOPLanguage

/// What comes out as PDF, PNG and SVG, as other programs read it.
@Suite struct DocumentTests {
  private static let sop = """
    sop: 1
    title: Pelayanan Surat
    actors: {pemohon: Pemohon, petugas: Petugas Loket, kepala: Kepala Bidang}
    steps:
      - {id: ajukan, actor: pemohon, action: Mengajukan permohonan, time: 5 menit, outputs: [Berkas]}
      - id: periksa
        actor: petugas
        action: Memeriksa kelengkapan
        time: 10 menit
        requirements: [Berkas]
        question: Lengkap?
        answers: {Ya: {}, Tidak: {next: ajukan}}
        outputs: [Berkas lengkap]
      - {id: setujui, actor: kepala, action: Menyetujui, time: 1 jam, requirements: [Berkas lengkap]}

    """

  private func drawing(_ typesetter: Typesetter, _ language: Language = .indonesian) throws
    -> Drawing
  {
    var workflow = try #require(compile(SourceText(name: "a.yaml", Self.sop)).workflow)
    workflow.language = language
    return layOut(composeSheet(workflow), typesetter)
  }

  private func tool(_ name: String, _ arguments: [String], _ bytes: [UInt8]) throws -> String {
    var output = ""
    try inScratch { folder in
      try Data(bytes).write(to: folder.appending(path: "a.pdf"))
      let run = try run(try #require(Repository.tool(name)), arguments, in: folder)
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
      output = run.output
    }
    return output
  }

  @Test func textIsReadCellAfterCell() throws {
    let typesetter = try Typesetter()
    let pdf = try writePDF(drawing(typesetter), typesetter)
    let lines = try tool("pdftotext", ["-raw", "a.pdf", "-"], pdf).split(
      whereSeparator: \.isNewline
    )
    .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    var rest = lines[...]
    for text in [
      "PELAYANAN SURAT", "Kegiatan", "Pemohon", "1.", "Mengajukan permohonan", "5 menit", "Berkas",
      "2.", "Memeriksa", "Lengkap?", "Ya", "Tidak", "Berkas", "10 menit", "Berkas lengkap", "3.",
      "Menyetujui", "1 jam",
    ] {
      let found = rest.range(of: text, options: .caseInsensitive)
      #expect(found != nil, "\(text) in: \(rest)")
      rest = rest[(found?.upperBound ?? rest.startIndex)...]
    }
  }

  @Test func fontsAreInTheFile() throws {
    let typesetter = try Typesetter()
    let pdf = try writePDF(drawing(typesetter), typesetter)
    let fonts = try tool("pdffonts", ["a.pdf"], pdf).split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 2)
    for font in fonts {
      // name, type, encoding, embedded, subset, has Unicode.
      let fields = font.split(separator: " ")
      #expect(fields[0].contains("Liberation"))
      #expect(fields.dropLast(2).suffix(3) == ["yes", "yes", "yes"], "\(font)")
    }
  }

  @Test func readersAreToldTitleLanguageAndTags() throws {
    let typesetter = try Typesetter()
    let pdf = try writePDF(drawing(typesetter), typesetter)
    let info = try tool("pdfinfo", ["a.pdf"], pdf)
    #expect(info.contains("Title:           Pelayanan Surat"))
    #expect(info.contains("Tagged:          yes"))
    #expect(info.contains("Page size:       841.89 x 595.276 pts (A4)"))
    let tags = try tool("pdfinfo", ["-struct-text", "a.pdf"], pdf)
    for tag in ["H1", "Table", "TR", "TH", "TD", "Figure"] { #expect(tags.contains(tag), "\(tag)") }
    let text = String(decoding: pdf, as: Unicode.ASCII.self)
    #expect(text.contains("/Lang (id)"))
    let english = try writePDF(drawing(typesetter, .english), typesetter)
    #expect(String(decoding: english, as: Unicode.ASCII.self).contains("/Lang (en)"))
  }

  /// A screen reader says what a symbol means and where its ways lead, in the symbols' order.
  @Test func figuresAreToldInWords() throws {
    let typesetter = try Typesetter()
    let pdf = try writePDF(drawing(typesetter), typesetter)
    let told = String(decoding: pdf, as: Unicode.ASCII.self).matches(of: /\/Alt <FEFF([0-9A-F]+)>/)
      .map { match in
        let digits = Array(match.output.1)
        let units = stride(from: 0, to: digits.count, by: 4).compactMap {
          UInt16(String(digits[$0..<$0 + 4]), radix: 16)
        }
        return String(decoding: units, as: UTF16.self)
      }
    #expect(
      told == [
        "mulai/akhir; → 2", "keputusan Lengkap?; Ya → 3; Tidak → 1 (kembali)",
        "mulai/akhir; → selesai",
      ])
    let tree = try tool("pdfinfo", ["-struct", "a.pdf"], pdf)
    #expect(tree.hasPrefix("Document\n"))
  }

  @Test func theSameTextGivesTheSameBytes() throws {
    let first = try Typesetter()
    let second = try Typesetter()
    #expect(try writePDF(drawing(first), first) == writePDF(drawing(second), second))
    let (one, other) = (try drawing(first), try drawing(second))
    #expect(one == other)
    #expect(
      try writePNG(one.pages[0], first, dpi: 60) == writePNG(other.pages[0], second, dpi: 60))
  }

  @Test func aPictureHasItsSize() throws {
    let typesetter = try Typesetter()
    let page = try #require(drawing(typesetter).pages.first)
    let png = try writePNG(page, typesetter, dpi: 100)
    #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    func number(_ place: Int) -> Int { png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    // A4 lying: 297 × 210 mm at 100 dots an inch.
    #expect(number(16) == 1169 && number(20) == 827)
    #expect(throws: PictureFailure.resolution(20)) { try writePNG(page, typesetter, dpi: 20) }
    let huge = Drawing.Page(width: 1e9, height: 1e9, content: [])
    #expect(throws: PictureFailure.self) { try writePNG(huge, typesetter, dpi: 300) }
  }

  @Test func aDrawingIsRealTextWithoutTransforms() throws {
    let typesetter = try Typesetter()
    let drawing = try drawing(typesetter)
    let page = try #require(drawing.pages.last)
    let svg = String(decoding: writeSVG(page, of: drawing), as: UTF8.self)
    #expect(!svg.contains("transform"))
    #expect(svg.contains(">Memeriksa kelengkapan</text>") || svg.contains(">Memeriksa</text>"))
    #expect(svg.contains("data-from=\"ajukan\" data-to=\"periksa\""))
    #expect(svg.contains("lang=\"id\""))
    let parser = XMLCheck(svg)
    #expect(parser.isWellFormed)
  }

  @Test func charactersWithoutAFontAreNamed() throws {
    let typesetter = try Typesetter()
    _ = typesetter.set("Surat \u{4E2D} keluar", TypeStyle(10))
    #expect(typesetter.missing == ["\u{4E2D}"])
    #expect(missingCharacters(["\u{4E2D}"])?.id.contains("U+4E2D") == true)
  }
}

/// Whether a text is well-formed XML, as Python's parser sees it.
private struct XMLCheck {
  var isWellFormed = false

  init(_ text: String) {
    guard let python = Repository.tool("python3") else { return }
    let script = "import sys, xml.dom.minidom as m; m.parse(sys.stdin.buffer)"
    let run = try? run(python, ["-c", script], input: Data(text.utf8))
    isWellFormed = run?.code == 0
  }
}
