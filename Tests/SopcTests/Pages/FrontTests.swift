import SOPLanguage
import SOPPages
import Testing

@testable import SOPRender

/// What stands around the charts is on the pages, whole, in order and in its place.
@Suite struct FrontTests {
  static let files = [
    "sops/batam.yaml", "sops/kaltim.yaml", "sops/lumajang.yaml", "sops/sumbar.yaml",
    "examples/cuti.yaml", "examples/kearsipan.yaml", "examples/pengadaan.yaml",
    "examples/pengaduan.yaml", "examples/surat-keluar.yaml", "examples/surat-masuk.yaml",
    "Tests/Fixtures/peminjaman.yaml",
  ]
  static let papers: [(Workflow.Form.Paper, Workflow.Form.Orientation)] =
    [Workflow.Form.Paper.a4, .f4, .letter, .legal].flatMap { [($0, .portrait), ($0, .landscape)] }

  private let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  @Test(arguments: files)
  func everyPaper(file: String) throws {
    for (paper, orientation) in Self.papers {
      var sheet = try sheet(file)
      sheet.paper = paper
      sheet.orientation = orientation
      let document = LaidOut(sheet, typesetter)
      document.expectSound("\(file) \(paper) \(orientation)")
      expectInOrder(frontTexts(sheet), document)
    }
  }

  static let hostile =
    HostileValueTests.values + [
      "", "-", String(repeating: "Kata ", count: 2_000), String(repeating: "Wajib\n", count: 300),
    ]

  @Test(arguments: hostile.indices)
  func hostileValues(index: Int) {
    let value = Self.hostile[index]
    var sheet = composeSheet(Sample.everywhere(value).workflow)
    sheet.parts.removeAll { if case .flowchart = $0 { true } else { false } }
    for (paper, orientation) in [Self.papers[0], Self.papers[3]] {
      sheet.paper = paper
      sheet.orientation = orientation
      let document = LaidOut(sheet, typesetter)
      document.expectSound("\(index) \(orientation)")
      // What is cut over pages is read in turns with its neighbour, so letters are counted; heads
      // are repeated.
      expectSameLetters(frontTexts(sheet).joined(), document)
    }
  }

  /// A box, a field, a section and a cell that no page holds.
  @Test func whatIsTallerThanAPage() {
    let long = (1...1_500).map { "kata\($0)" }.joined(separator: " ")
    let table = Table(
      columns: ["No", "Perubahan"].map { .init(kind: .text, heading: $0, short: $0) },
      head: [[.init(says: .heading, column: 0), .init(says: .heading, column: 1)]],
      rows: [.init(id: nil, cells: [.text("1"), .text(long)])], foot: nil)
    let parts: [Sheet.Part] = [
      .identity(.init(issuer: ["Dinas"], fields: [field(long)])),
      .boxes([box("kiri", long), box("kanan", "pendek")]),
      .section(.init(letter: "A.", title: "Isi", body: [.text(long)], onNewPage: false)),
      .revisions(heading: "Riwayat", table: table, inSection: false),
    ]
    for part in parts {
      let sheet = sheet(of: [part])
      let document = LaidOut(sheet, typesetter)
      document.expectSound("\(part)".prefix(20).description)
      #expect(document.drawing.pages.count > 1)
      var rest = document.texts.joined().map(\.text).joined(separator: " ")[...]
      for word in long.split(separator: " ").map(String.init) + [""] {
        guard let place = rest.firstRange(of: word) else {
          Issue.record("\(word) is missing")
          break
        }
        rest = rest[place.upperBound...]
      }
    }
    let revisions = LaidOut(sheet(of: [parts[3]]), typesetter)
    for page in revisions.texts { #expect(page.contains { $0.text == "Perubahan" }) }
  }

  @Test func bothBoxesOfAPairEndTogether() {
    let document = LaidOut(
      sheet(of: [.boxes([box("kiri", "satu\ndua\ntiga"), box("kanan", "pendek")])]), typesetter)
    // Three upright lines of the same length, four level ones over the whole width.
    let rules = document.drawing.pages[0].content.flatMap { mark -> [(Point, Point)] in
      guard case .group(.artifact, let marks) = mark else { return [] }
      return marks.compactMap {
        if case .rule(let from, let to, _) = $0 { (from, to) } else { nil }
      }
    }
    let upright = rules.filter { $0.0.x == $0.1.x }
    let level = rules.filter { $0.0.y == $0.1.y }
    #expect(upright.count == 3 && Set(upright.map { $0.1.y - $0.0.y }).count == 1)
    #expect(level.count == 3 && Set(level.map { $0.1.x - $0.0.x }).count == 1)
  }

  @Test func pagesBearTheirNumbersFromTheSecondOn() throws {
    let document = LaidOut(try sheet("sops/kaltim.yaml"), typesetter)
    #expect(document.drawing.pages.count > 1)
    for (index, texts) in document.artifacts.enumerated() {
      let numbers = texts.map(\.text).filter { $0.hasPrefix("-") }
      #expect(numbers == (index == 0 ? [] : ["- \(index + 1) -"]))
    }
  }

  @Test func onlyADraftBearsItsMark() throws {
    for (file, mark) in [("sops/kaltim.yaml", "KONSEP"), ("examples/cuti.yaml", nil)] {
      let document = LaidOut(try sheet(file), typesetter)
      for page in document.artifacts {
        #expect(page.first { !$0.text.hasPrefix("-") }?.text == mark, "\(file)")
      }
    }
  }

  /// What makes a draft is what the rule `missing-identity` asks for.
  @Test func whatMakesADraft() throws {
    let whole = try workflow("examples/cuti.yaml")
    #expect(composeSheet(whole).draftMark == nil)
    func expect(_ mark: String?, _ change: (inout Workflow) -> Void) {
      var workflow = whole
      change(&workflow)
      #expect(composeSheet(workflow).draftMark == mark)
    }
    expect("KONSEP") { $0.identity.number = "" }
    expect(nil) { $0.identity.number = "-" }
    expect("KONSEP") { $0.identity.approvals = [] }
    expect("KONSEP") { $0.identity.approvals[0].name = " " }
    expect(nil) { $0.identity.approvals[0].nip = "" }
    expect("KONSEP") { $0.identity.dates.removeAll { $0.key == "effective" } }
    expect(nil) { $0.identity.dates.removeAll { $0.key == "revised" } }
    expect("KONSEP") { $0.identity.issuer.removeAll { $0.key != "id" } }
    expect("DRAFT") {
      $0.language = .english
      $0.identity.number = ""
    }
  }

  @Test func theLegendNamesTheConnectorWhereThereIsOne() throws {
    for rows in [3, 60] {
      let steps = (1...rows).map {
        Sample.Step("s\($0)", "a", "Kegiatan \($0)", ways: $0 == rows ? [.init()] : nil)
      }
      var sample = Sample(
        actors: [Sample.actor("a", "Pelaksana")], procedures: [.init(steps: steps)])
      sample.form.print = [.legend, .flowchart]
      let document = LaidOut(composeSheet(sample.workflow), typesetter)
      let says = document.letters.contains("penghubungkehalamanlain")
      #expect(says == (rows == 60) && document.contains(.pentagon) == says)
    }
  }

  @Test func columnsKeepTheirWidestWords() {
    let needs = [
      WidthNeed(least: 20, most: 20), .init(least: 50, most: 400), .init(least: 30, most: 100),
    ]
    for width in [100.0, 120, 300, 520, 800] {
      let widths = columnWidths(needs, within: width)
      #expect(abs(widths.reduce(0, +) - width) < 0.001)
      #expect(zip(widths, needs).allSatisfy { $0 >= $1.least - 0.001 })
    }
    // Too little for all: the narrow ones keep theirs.
    #expect(columnWidths(needs, within: 80) == [20, 30, 30])
    #expect(columnWidths(needs, within: 720, growing: [false, true, false])[1] == 600)
  }

  /// Each letter as often as it should be, or more often where heads are repeated.
  private func expectSameLetters(_ text: String, _ document: LaidOut) {
    func counts(_ text: String) -> [Unicode.Scalar: Int] {
      text.unicodeScalars.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let printed = counts(document.letters)
    for (scalar, count) in counts(text) where !scalar.properties.isWhitespace {
      #expect(printed[scalar, default: 0] >= count, "\(scalar)")
    }
  }

  private func workflow(_ file: String) throws -> Workflow {
    let source = SourceText(name: file, try Repository.text(file))
    return try #require(compile(source, files: Repository.reader).workflow)
  }

  private func sheet(_ file: String) throws -> Sheet { composeSheet(try workflow(file)) }

  private func sheet(of parts: [Sheet.Part]) -> Sheet {
    var sheet = composeSheet(Sample().workflow)
    sheet.parts = parts
    sheet.draftMark = nil
    return sheet
  }

  private func field(_ value: String) -> Sheet.Field {
    .init(key: "number", label: "Nomor", value: .text(value))
  }

  private func box(_ heading: String, _ text: String) -> Sheet.Box {
    .init(key: heading, heading: heading, body: [.text(text)])
  }
}
