import SOPLanguage
import Testing

@testable import SOPRender

/// How the characters of a terminal are shared between texts and drawing.
@Suite struct TextLayoutTests {
  private static let papers = [
    "sops/sumbar.yaml", "sops/lumajang.yaml", "sops/kaltim.yaml", "sops/batam.yaml",
    "examples/cuti.yaml", "examples/kearsipan.yaml", "examples/pengadaan.yaml",
    "examples/pengaduan.yaml", "examples/surat-keluar.yaml", "examples/surat-masuk.yaml",
  ]

  @Test(arguments: papers, [100, 120, 140, 160])
  func wordsStayWhole(path: String, width: Int) throws {
    expectWholeWords(in: try workflow(path), width: width)
  }

  /// Eight columns full of ways that wait for others: their words stand under the action before a
  /// word is broken, and the table remains a table.
  @Test func crowdedSymbols() throws {
    let crowded = try crowded()
    expectWholeWords(in: crowded, width: 110)
    let text = text(crowded, width: 110)
    #expect(text.contains("┼") && !text.contains("┈"))
    #expect(text.contains("│[ ] Sekretaris: "))
    // Where an arrow says all, it stays under its symbol.
    #expect(text.contains("│→ 3 │"))
  }

  @Test func aDrawingNeedsNoRoomForWordsElsewhere() throws {
    let text = text(try workflow("examples/pengadaan.yaml"), width: 140)
    #expect(text.contains("┈"))
    #expect(text.contains("─Perbaiki─<") && text.contains(">─Layak─"))
  }

  @Test func draftsAreMarked() throws {
    let draft = try workflow("sops/kaltim.yaml")
    let text = printed(.plainText, draft)
    let space = String(repeating: " ", count: 94)
    #expect(text.hasPrefix(space + "KONSEP\n\n"))
    #expect(text.ranges(of: "KONSEP").count == 1)
    #expect(printed(.markdown, draft).hasPrefix("**KONSEP**\n\n"))
    let official = try workflow("examples/cuti.yaml")
    for format in [Format.plainText, .markdown] {
      #expect(!printed(format, official).contains("KONSEP"))
    }
  }

  /// What no line shows stands as a letter in the symbol.
  @Test func remarksAreLettered() throws {
    let markdown = printed(.markdown, try workflow("examples/pengadaan.yaml"))
    let start = try #require(markdown.firstRange(of: "```text"))
    let drawing = markdown[start.upperBound...]
    #expect(drawing.ranges(of: "[ m ]").count == 2)
    #expect(drawing.ranges(of: "[ d ]").count == 1)
    #expect(drawing.contains("    m = masing-masing\n    d = diberi tahu\n```"))
    // Ties show who acts together.
    #expect(!drawing.contains("= bersama"))
    #expect(drawing.contains("[   ]═"))
  }

  private func workflow(_ path: String) throws -> Workflow {
    let source = SourceText(name: path, try Repository.text(path))
    return try #require(compile(source, files: Repository.reader).workflow)
  }

  private func crowded() throws -> Workflow {
    let text = """
      sop: 1
      title: K
      actors:
        a: Pemohon
        b: Petugas Loket
        c: Staf Pengolah
        d: Kepala Seksi Perizinan
        e: Kepala Bidang Pelayanan Perizinan
        f: Sekretaris
        g: Kepala Dinas
        h: Sistem Informasi
      form: {print: [flowchart], columns: [row, action, actors, requirements, time, outputs, note]}
      steps:
        - {actor: a, action: Mengajukan permohonan, requirements: [Surat Permohonan], time: 5 menit}
        - {actor: b, action: Memadankan data kependudukan, outputs: [Perhitungan retribusi]}
        - {each: [c, d, e, f], action: Menandatangani pendapat tertulis, note: Sebelum pemeriksaan}
        - {actor: g, with: [b, d, e], action: Memutuskan permohonan, informs: [a, h]}
      """
    let compilation = compile(SourceText(name: "k", bytes: Array(text.utf8)))
    return try #require(compilation.workflow, "\(compilation.diagnostics.map(\.message))")
  }

  private func text(_ workflow: Workflow, width: Int) -> String {
    let bytes = Format.plainText.write(workflow, .init(width: width, excerpt: .table))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every word of the charts stands in the text without a break in it.
  private func expectWholeWords(
    in workflow: Workflow, width: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let printed = Set(words(text(workflow, width: width)))
    for case .flowchart(_, let charts, _) in composeSheet(workflow).only(.table).parts {
      for cell in charts.flatMap(\.table.rows).flatMap(\.cells) {
        for word in texts(cell).flatMap(words) where word.count <= 20 {
          #expect(printed.contains(word), "\(word)", sourceLocation: sourceLocation)
        }
      }
    }
  }

  private func words(_ text: String) -> [Substring] { text.split { !$0.isLetter } }

  private func texts(_ cell: Table.Cell) -> [String] {
    switch cell.content {
    case .symbols(let symbols): symbols.flatMap { notes(on: $0) + $0.ways.map(\.text) }
    case .passages(let passages):
      passages.flatMap { passage in
        switch passage {
        case .text(let text): [text]
        case .list(_, let items): items
        }
      }
    }
  }
}
