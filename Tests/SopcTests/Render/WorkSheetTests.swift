import SOPLanguage
import Testing

@testable import SOPRender

/// Task sheets and control sheets.
@Suite struct WorkSheetTests {
  private static let sop = """
    sop: 1
    title: Pelayanan Surat
    actors:
      pemohon: {name: Pemohon, kind: public}
      petugas: Petugas Loket
      bidang:
        name: Bidang Pelayanan
        roles: {kabid: {name: Kepala Bidang, short: Kabid, aliases: [Ka. Bidang]}, kasi: Kepala Seksi}
      kadis: {name: Kepala Dinas, note: Atau yang mewakilinya}
      tamu: Tamu
    outcomes: {terbit: Surat terbit, tolak: Ditolak}
    footnotes: {"*": Lihat lampiran}
    steps:
      - {id: mulai, kind: terminator, action: Mulai, row: ""}
      - {id: terima, any: [petugas, kasi], action: Menerima surat*, time: 5 menit, outputs: [Berkas]}
      - id: periksa
        actor: kasi
        action: Memeriksa berkas
        question: Lengkap?
        answers: {Ya: {}, Tidak: {next: terima, limit: 2, beyond: tolak}}
      - parallel:
          teknis:
            - {id: telaah, actor: kabid, action: Menelaah, requirements: [Berkas], time: 1 hari kerja, due: 3 hari kerja setelah terima}
          biaya:
            - {id: hitung, each: [petugas, bidang], action: Menghitung, informs: [pemohon]}
      - {id: paraf, action: Memaraf, parts: [kasi, kabid]}
      - {id: tanda, actor: kadis, with: [kabid], action: Menandatangani, end: terbit}

    """

  private func workflow(_ text: String = sop, language: Language = .indonesian) throws -> Workflow {
    let compilation = compile(SourceText(name: "a.yaml", text))
    var workflow = try #require(
      compilation.workflow, "\(compilation.diagnostics.map(\.message))")
    workflow.language = language
    return workflow
  }

  /// By row number, the columns of a task sheet: what, from, needs, time, gives, to.
  private func tasks(_ name: String, _ text: String = sop) throws -> [String: [String]] {
    let table = composeTable(try workflow(text), .tasks(name))
    return Dictionary(
      uniqueKeysWithValues: table.rows.map { row in
        let texts = row.cells.map(plain)
        return (texts[0], Array(texts.dropFirst()))
      })
  }

  private func plain(_ cell: Table.Cell) -> String {
    guard case .passages(let passages) = cell.content else { return "" }
    return passages.flatMap { passage in
      switch passage {
      case .text(let text): [text]
      case .list(let marks, let items): items.enumerated().map { marks.mark(at: $0) + $1 }
      }
    }.joined(separator: "\n")
  }

  private func control(_ text: String = sop) throws -> [[String]] {
    let sheet = composeSheet(try workflow(text), .control)
    let tables = sheet.parts.compactMap { if case .table(_, let table) = $0 { table } else { nil } }
    return tables[1].rows.map { $0.cells.map(plain) }
  }

  // MARK: Who acts and gets to know

  @Test func aColumnHasAllItsSteps() throws {
    #expect(try tasks("bidang").keys.sorted() == ["1", "2", "3", "4", "5", "6"])
  }

  @Test func aRoleHasItsOwnStepsAndThoseOfItsColumn() throws {
    #expect(try tasks("kasi").keys.sorted() == ["1", "2", "4", "5"])
    #expect(try tasks("kabid").keys.sorted() == ["3", "4", "5", "6"])
    // The column's step says whose it is.
    #expect(try tasks("kasi")["4"]?[0].contains("(Bidang Pelayanan)") == true)
  }

  @Test func whoIsInformedReadsOfIt() throws {
    let tasks = try tasks("pemohon")
    #expect(tasks.keys.sorted() == ["4"])
    #expect(tasks["4"]?[0].contains("(untuk diketahui)") == true)
    #expect(tasks["4"]?[1] == "- 4, Petugas Loket\n- 4, Bidang Pelayanan")
    #expect(tasks["4"]?[5] == "")
  }

  @Test func sharedWorkSaysWithWhom() throws {
    #expect(
      try tasks("petugas")["1"]?[0].contains("(salah satu: Petugas Loket / Kepala Seksi)") == true)
    #expect(try tasks("petugas")["4"]?[0].contains("(masing-masing)") == true)
    #expect(try tasks("kabid")["6"]?[0].contains("(bersama Kepala Dinas)") == true)
    #expect(try tasks("kadis")["6"]?[0].contains("(bersama Kepala Bidang)") == true)
  }

  // MARK: From where, to where

  @Test func waysNameStepActorAndAnswer() throws {
    let kasi = try tasks("kasi")
    #expect(
      kasi["1"]?[1] == "- awal proses\n- 2, Kepala Seksi (jawaban: Tidak)")
    #expect(kasi["2"]?[0] == "Memeriksa berkas\nPutuskan: Lengkap?")
    let onward = try #require(kasi["2"]?[5])
    #expect(
      onward.hasPrefix("- Ya → 3, Kepala Bidang; 4, Petugas Loket, Bidang Pelayanan (bersamaan"))
    #expect(
      onward.contains("- Tidak → 1, Petugas Loket / Kepala Seksi (kembali, paling banyak 2 kali"))
    #expect(onward.contains("Ditolak"))
    let kabid = try tasks("kabid")
    #expect(kabid["3"]?[1] == "2, Kepala Seksi (jawaban: Ya)")
    #expect(kabid["3"]?[2] == "Berkas")
    #expect(kabid["3"]?[3] == "1 hari kerja\nTenggat: 3 hari kerja setelah langkah 1")
    #expect(kabid["3"]?[5].hasPrefix("5, Kepala Seksi (menunggu ") == true)
    // Behind the join all branches are before.
    #expect(
      try tasks("kasi")["5"]?[1].contains(
        "- 3, Kepala Bidang\n- 4, Petugas Loket\n- 4, Bidang Pelayanan") == true)
    // Parts of a row follow each other.
    #expect(kabid["5"]?[1] == "5, Kepala Seksi")
    // Who signs with another is reached and left as that one.
    #expect(kabid["6"]?[1] == "5, Kepala Bidang")
    #expect(kabid["6"]?[5].contains("Surat terbit") == true)
  }

  @Test func rowsWithoutNumbersAreNamed() throws {
    let text = Self.sop.replacing("id: periksa\n", with: "id: periksa\n    row: \"\"\n")
    #expect(try tasks("kasi", text)["sesudah 1"]?[0].hasPrefix("Memeriksa") == true)
  }

  @Test func aForkAfterAJoinNamesOnlySome() throws {
    func block(_ name: String) -> String {
      "  - parallel:\n"
        + (0..<40).map { "      \(name)\($0): [{actor: \(name), action: K}]\n" }.joined()
    }
    let text =
      "sop: 1\ntitle: K\nactors: {a: A, b: B}\nsteps:\n" + block("a") + block("b")
      + "  - {actor: b, action: K}\n"
    let tasks = try tasks("b", text)
    #expect(tasks.count == 41)
    for (_, texts) in tasks {
      #expect(texts[1].count { $0 == "\n" } <= 8 && texts[5].count { $0 == ";" } <= 8)
    }
  }

  // MARK: Names

  @Test(arguments: [
    "kabid", "Kepala Bidang", "kepala  bidang", "KABID", "Ka. Bidang", "ka. bidang ",
  ])
  func everyNameIsKnown(_ name: String) throws {
    #expect(try tasks(name).keys.sorted() == ["3", "4", "5", "6"])
  }

  @Test func whoIsNotThereIsSaidSo() throws {
    let workflow = try workflow()
    for name in ["", " ", "kabidx", "\u{1B}[2J"] {
      let text = try #require(Composition.tasks(name).absence(in: workflow))
      #expect(text.id.contains("yang ada: pemohon, petugas, bidang, kabid, kasi, kadis, tamu"))
      #expect(text.en.contains("there are pemohon"))
      #expect(composeSheet(workflow, .tasks(name)).parts.isEmpty)
    }
    #expect(
      Composition.tasks("tamu").absence(in: workflow)?.id == "‘Tamu’ tidak bertugas dalam SOP ini")
    let same = Self.sop.replacing(
      "kasi: Kepala Seksi", with: "kasi: {name: Kepala Seksi, short: Kabid}"
    )
    .replacing("kabid: {name", with: "kabag: {name").replacing("kabid", with: "kabag")
    #expect(
      Composition.tasks("KABID").absence(in: try self.workflow(same))?.en
        == "‘KABID’ may be several actors; give an id: kabag, kasi")
  }

  // MARK: Control sheets

  @Test func everySymbolHasALineAndLoopsHaveTwo() throws {
    let rows = try control()
    #expect(rows.map { $0[0] } == ["1.", "", "2.", "", "3.", "4.", "", "5.", "", "6.", "", ""])
    #expect(rows[0][1] == "Menerima surat*")
    #expect(rows[0][2] == "□ Petugas Loket\n□ Kepala Seksi")
    #expect(rows[1][1] == "Putaran ke-2")
    #expect(rows[2][1].hasPrefix("Memeriksa berkas\nLengkap?\n□ Ya → 3, 4"))
    #expect(rows[3][1].hasPrefix("Putaran ke-2\nLengkap?\n□ Ya"))
    #expect(rows[4][1] == "Menelaah\n(Langkah 3 bersamaan dengan 4)")
    #expect(rows[5...6].map { $0[2] } == ["Petugas Loket", "Bidang Pelayanan"])
    #expect(rows[6][1] == "(masing-masing)\n□ Pemohon diberi tahu")
    #expect(rows[11][1].hasPrefix("Putaran berikutnya"))
    #expect(rows.allSatisfy { $0[3] == "□" && $0[4...].allSatisfy(\.isEmpty) })
  }

  /// A row that is only Selesai is on neither paper, so nothing leads to its number.
  @Test func endsAreSaidInWords() throws {
    let workflow = try sopWorkflow("sops/batam.yaml")
    let tasks = composeTable(workflow, .tasks("petugas")).rows
    #expect(tasks.last?.cells.last.map(plain) == "selesai")
    let batam = composeSheet(workflow, .control)
    let bytes = writePlainText(batam, width: 200)
    #expect(bytes.contains("□ Ditolak → selesai: Permohonan ditolak"))
  }

  @Test func withoutLoopsThereAreNoRounds() throws {
    let rows = try control("sop: 1\ntitle: K\nactors: {a: A}\nsteps:\n  - {actor: a, action: K}\n")
    #expect(rows.count == 1)
  }

  @Test func thereIsRoomToWrite() throws {
    for case .table(_, let table) in composeSheet(try workflow(), .control).parts {
      #expect(table.rows.allSatisfy { $0.room >= 10 })
    }
  }

  @Test func theDocumentsLanguageDecides() throws {
    let workflow = try workflow(language: .english)
    for composition in [Composition.control, .tasks("kasi")] {
      let text = String(
        decoding: Format.plainText.write(workflow, .init(width: 200, composition)), as: UTF8.self)
      for word in ["LEMBAR", "Putaran", "Paraf", "Diterima", "langkah", "jawaban"] {
        #expect(!text.replacing("setelah langkah", with: "").contains(word), "\(word)")
      }
    }
  }

  @Test func footnotesThatAreMeantFollow() throws {
    func notes(_ composition: Composition) throws -> Int {
      composeSheet(try workflow(), composition).parts.count {
        if case .passages = $0 { true } else { false }
      }
    }
    #expect(try notes(.tasks("kasi")) == 1 && notes(.tasks("kadis")) == 0 && notes(.control) == 1)
  }

  // MARK: Formats

  static let samples: [(name: String, path: String, composition: Composition)] = [
    ("kendali-sumbar", "sops/sumbar.yaml", .control),
    ("kendali-pengadaan", "examples/pengadaan.yaml", .control),
    ("kendali-kearsipan", "examples/kearsipan.yaml", .control),
    ("tugas-kaltim", "sops/kaltim.yaml", .tasks("diskominfo")),
    ("tugas-pengadaan", "examples/pengadaan.yaml", .tasks("KPA")),
    ("tugas-kearsipan", "examples/kearsipan.yaml", .tasks("petugas")),
  ]

  @Test(arguments: samples.indices, ["txt", "md", "html", "csv"])
  func goldens(index: Int, name: String) throws {
    let sample = Self.samples[index]
    if name == "csv", sample.composition == .control { return }
    let format = try #require(Format.all.first { $0.name == name })
    let workflow = try sopWorkflow(sample.path)
    let files = format.files(of: workflow, .init(sample.composition))
    for (procedure, bytes) in files {
      let addition = procedure.map { "-" + $0 } ?? ""
      try expectGolden(bytes, "worksheets/\(sample.name)\(addition).\(name)")
    }
  }

  @Test func csvLeavesOutProceduresWithoutTasks() throws {
    let workflow = try sopWorkflow("examples/kearsipan.yaml")
    let files = Format.csv.files(of: workflow, .init(.tasks("kasubag")))
    #expect(files.count == 1 && workflow.procedures.count == 2)
  }

  @Test(arguments: HostileValueTests.values)
  func hostileValuesStayWhereTheyAre(value: String) throws {
    let workflow = Sample.everywhere(value).workflow
    let harmless = Sample.everywhere(visibleShape(of: value)).workflow
    let ids = workflow.actors.flatMap { [$0.id] + $0.roles.map(\.id) }
    for composition in [Composition.control] + ids.map(Composition.tasks) {
      if composition.absence(in: workflow) != nil { continue }
      for format in Format.all {
        let bytes = format.write(workflow, .init(width: 80, composition))
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        let controls = text.unicodeScalars.filter { $0 != "\n" && isControl($0.value) }
        #expect(controls.isEmpty)
        switch format.name {
        case "txt":
          for line in text.split(separator: "\n") {
            #expect(displayWidth(line) <= 80 && line.last != " ", "\(line)")
          }
        case "html":
          let page = String(decoding: format.write(harmless, .init(composition)), as: UTF8.self)
          #expect(tags(text) == tags(page))
        default: break
        }
      }
    }
  }
}

private func isControl(_ value: UInt32) -> Bool {
  switch value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// An SOP of the repository.
func sopWorkflow(_ path: String) throws -> Workflow {
  let run = try sopc(["compile", path])
  return try Workflow(json: Array(run.output.utf8.dropLast(run.output.hasSuffix("\n") ? 1 : 0)))
}
