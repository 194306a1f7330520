import SOPLanguage
import Testing

@testable import SOPRender

/// What is drawn of an SOP is its work, all of it and once.
@Suite struct ConstructTests {
  @Test(arguments: Construct.allCases, Format.all.indices)
  func goldens(construct: Construct, format: Int) throws {
    let format = Format.all[format]
    for file in format.files(of: try construct.workflow(), .init(width: 120)) {
      let part = file.procedure.map { "-" + $0 } ?? ""
      try expectGolden(
        file.bytes, "render/constructs/\(construct.rawValue)\(part).\(format.name)")
    }
  }

  /// Nothing in the folder is without a test.
  @Test func everyFixtureIsDrawn() throws {
    let files = try Repository.files(in: "Tests/Fixtures/constructs", endingWith: ".yaml")
    #expect(
      files == Construct.allCases.map { "Tests/Fixtures/constructs/\($0.rawValue).yaml" }.sorted())
  }

  @Test(arguments: Construct.allCases)
  func everySymbolIsDrawnOnceInItsColumn(construct: Construct) throws {
    let workflow = try construct.workflow()
    for (procedure, chart) in zip(workflow.procedures, charts(workflow)) {
      #expect(chart.table.rows.map(\.id) == procedure.rows.map(\.id))
      let drawn = symbols(chart.table)
      for node in procedure.nodes {
        let inColumn = drawn.filter { $0.symbol.id == node.id && $0.column == node.column }
        #expect(inColumn.count == 1 && inColumn.first?.row == node.row, "\(node.id)")
        #expect(
          inColumn.allSatisfy { ($0.symbol.shape == .diamond) == (node.kind == .decision) })
      }
      // Every other shape is a second drawing of such a symbol, somebody who gets to know, or the
      // capsule that a decision begins or ends the case with.
      for other in drawn {
        let row = try #require(procedure.rows.first { $0.id == other.row })
        let nodes = procedure.nodes.filter { $0.id == other.symbol.id }
        if row.kind == .terminator {
          #expect(other.symbol.shape == .capsule && nodes.isEmpty)
        } else if other.symbol.shape == .capsule, other.symbol.id == nil {
          let decisions = procedure.nodes.filter {
            $0.row == row.id && $0.column == other.column && $0.kind == .decision
          }
          let names = decisions.flatMap { ["start:\($0.id)", "end:\($0.id)"] }
          #expect(names.contains(other.symbol.name))
        } else if other.symbol.id == nil {
          #expect(row.informs.contains(other.column))
        } else {
          #expect(nodes.count == 1 && row.columns.contains(other.column))
        }
      }
    }
  }

  /// Whoever follows the printed ways comes everywhere, and to nothing that is not there.
  @Test(arguments: Construct.allCases)
  func everyWayLeadsOn(construct: Construct) throws {
    let workflow = try construct.workflow()
    for (procedure, chart) in zip(workflow.procedures, charts(workflow)) {
      let rows = Set(procedure.rows.map(\.id))
      var entered: Set<String> = []
      for (_, row, symbol) in symbols(chart.table) {
        let node = procedure.nodes.first { $0.id == symbol.id && $0.row == row }
        let answers = procedure.edges.filter { $0.from == symbol.id && !$0.beyond }.map(\.answer)
        if node?.signsWith != nil || node == nil {
          #expect(
            symbol.ways.isEmpty || row == procedure.edges.first { $0.from == nil }?.terminator)
          continue
        }
        // A second drawing has no ways of its own.
        if symbol.ways.isEmpty, symbol.remark == "salah satu" { continue }
        #expect(symbol.ways.map(\.answer) == answers.map { $0 ?? "" }, "\(symbol.id ?? "")")
        for way in symbol.ways {
          #expect(!way.goals.isEmpty, "\(symbol.id ?? "")")
          for goal in way.goals {
            #expect(!goal.text.isEmpty)
            guard let row = goal.row else {
              #expect(goal.text.hasPrefix("selesai"))
              continue
            }
            #expect(rows.contains(row))
            entered.insert(row)
          }
        }
      }
      let starts = DrawnWays(procedure).starts.flatMap { $0.targets.map(\.row) }
      let first = procedure.edges.compactMap { $0.from == nil ? $0.terminator : nil }
      #expect(entered.union(starts).union(first) == rows)
    }
  }

  /// As by a walk over the edges themselves, one by one.
  @Test(arguments: Construct.allCases)
  func gatesAreResolvedAsTheEdgesSay(construct: Construct) throws {
    for procedure in try construct.workflow().procedures {
      let places = Dictionary(
        uniqueKeysWithValues: procedure.nodes.enumerated().map { ($1.id, $0) })
      func goals(_ to: String?) -> [String] {
        guard let to else { return ["end"] }
        if let place = places[to] { return [procedure.nodes[place].signsWith ?? to] }
        return procedure.edges.filter { $0.from == to }.flatMap { goals($0.to) }
      }
      let drawn = DrawnWays(procedure)
      for (index, node) in procedure.nodes.enumerated() where node.signsWith == nil {
        let edges = procedure.edges.filter { $0.from == node.id && !$0.beyond }
        let ways = drawn.ways(from: index)
        #expect(ways.count == edges.count)
        for (way, edge) in zip(ways, edges) {
          let found = way.targets.flatMap(\.nodes).map { procedure.nodes[$0].id }
          #expect(Set(found + (way.end == nil ? [] : ["end"])) == Set(goals(edge.to)))
          #expect(Set(found).count == found.count)
        }
      }
    }
  }

  @Test(arguments: Construct.allCases)
  func everyTextIsPrinted(construct: Construct) throws {
    let workflow = try construct.workflow()
    let markdown = printed(.markdown, workflow)
    let page = printed(.html, workflow)
    let text = squeezed(
      String(decoding: Format.plainText.write(workflow, .init(width: 40)), as: UTF8.self))
    for procedure in workflow.procedures {
      var values = procedure.footnotes.flatMap { [$0.mark, $0.text] }
      if workflow.procedures.count > 1 { values.append(procedure.title) }
      for row in procedure.rows {
        values += [row.row, row.action, row.due, row.note] + row.items + row.time
        values += (row.requirements + row.outputs).map(\.text)
      }
      values += procedure.nodes.map(\.question) + procedure.edges.compactMap(\.answer)
      for value in values where !value.isEmpty {
        #expect(text.contains(squeezed(value)), "\(value)")
        #expect(markdown.contains(escaped(value)), "\(value)")
        #expect(page.contains(html(value)), "\(value)")
      }
    }
  }

  @Test(arguments: Construct.allCases)
  func noLineIsTooLong(construct: Construct) throws {
    let workflow = try construct.workflow()
    for width in stride(from: 40, through: 200, by: 8) { expectWidth(of: workflow, atMost: width) }
  }

  @Test func waysOfSharedWork() throws {
    #expect(try ways(.each, "telaah") == ["→ 3 (menunggu DLH)", "→ 3 (menunggu Dinas PUPR)"])
    #expect(try ways(.each, "putus") == ["Lengkap → 4", "Belum lengkap → 2 (kembali)"])
    // Those who only sign have none.
    #expect(try ways(.with, "periksa") == ["Ya → 3", "Tidak → 1 (kembali)"])
    #expect(
      try ways(.parts, "paraf") == [
        "→ Kepala Seksi", "Benar → Kepala Bidang", "Salah → Pengonsep (kembali)", "Sesuai → 3",
        "Tidak sesuai → 1 (kembali)",
      ])
    #expect(
      try ways(.parts, "tanda_tangan") == [
        "Disetujui → selesai", "Perlu diteliti Kabid → 2 Kepala Bidang (kembali)",
      ])
    #expect(try ways(.procedures, "teliti") == ["Benar → 2", "Salah → 1 (kembali)"])
  }

  @Test func waysOfWorkSideBySide() throws {
    #expect(try ways(.parallel, "susun") == ["→ 2, 4, 5 (bersamaan)"])
    #expect(
      try ways(.parallel, "harmonisasi") == ["Sudah → 7 (menunggu 6)", "Belum → 2 (kembali)"])
    #expect(try ways(.parallel, "biaya") == ["→ 6 (menunggu 5)"])
    #expect(try ways(.parallel, "gabung") == ["→ 7 (menunggu 3)"])
    #expect(try ways(.parallel, "putus")[1] == "Ditelaah ulang → 2, 4, 5 (bersamaan, kembali)")
    #expect(try ways(.parallelEnds, "bahan") == ["→ 4, 5 (bersamaan, menunggu 2)"])
    #expect(
      try ways(.parallelEnds, "teliti") == [
        "→ selesai (menunggu Kepala Bidang, 4)", "→ selesai (menunggu Sekretaris, 4)",
      ])
    let starts = symbols(try chart(Construct.parallelEnds.workflow()).table)
      .filter { $0.symbol.shape == .capsule }.map(\.row)
    #expect(starts == ["ruang", "bahan", "undangan", "teliti", "teliti"])
  }

  @Test func waysBetweenAllOfThem() throws {
    #expect(try ways(.mixed, "mulai") == ["→ 1"])
    #expect(try ways(.mixed, "teliti")[0] == "→ 2, 3, 4 (bersamaan, menunggu Keuangan)")
    #expect(try ways(.mixed, "label") == ["→ 5 (menunggu 3, 4)"])
    // The same person twice in a row.
    #expect(
      try ways(.mixed, "konsep").dropLast() == [
        "→ Kabag", "Benar → Pengurus Barang (2)", "Salah → Pengurus Barang (1) (kembali)",
      ])
    #expect(
      try ways(.mixed, "serah") == [
        "Sesuai → selesai", "Tidak sesuai → 2, 3, 4 (bersamaan, kembali)",
      ])
    let remarks = try charts(Construct.mixed.workflow())[0].table.rows.map { row -> [Passage] in
      guard case .passages(let action) = row.cells[1].content else { return [] }
      return Array(action.dropFirst())
    }
    // The form has no column for remarks.
    #expect(
      remarks == [
        [], [], [.text("(Langkah 2 bersamaan dengan 3 dan 4)")], [],
        [.text("(Langkah 3 bersamaan dengan 2 dan 4)")],
        [.text("(Langkah 4 bersamaan dengan 2 dan 3)")], [], [],
      ])
  }

  @Test func loopsAreNamedAtAFork() throws {
    let totals = try chart(Construct.parallel.workflow()).totals.map(\.term)
    #expect(
      totals == [
        "Jumlah waktu", "3 → 2 (Belum)", "7 → 2 (Ditelaah ulang)", "7 → 1 (Disusun ulang)",
      ])
    let parts = try chart(Construct.parts.workflow()).totals.map(\.term)
    #expect(parts[1] == "2 Kepala Seksi → Pengonsep (Salah)")
    #expect(parts[3] == "3 → 2 Kepala Bidang (Perlu diteliti Kabid)")
  }

  @Test func eachChartHasItsOwnColumnsAndFootnotes() throws {
    let charts = charts(try Construct.procedures.workflow())
    #expect(charts.map(\.title) == ["Surat Masuk", "Surat Keluar"])
    let columns = charts.map { chart in
      chart.table.columns.compactMap { column in
        if case .actor(let id) = column.kind { id } else { nil }
      }
    }
    #expect(columns == [["agendaris", "kepala"], ["kurir", "agendaris", "kasubag"]])
    let notes = charts.map { $0.footnotes?.notes.map { $0.body } ?? [] }
    #expect(
      notes == [
        [
          [.text("Buku agenda dapat berupa aplikasi.")],
          [.text("Surat rahasia diteruskan tanpa dibuka.")],
        ], [[.text("Tanpa nomor, surat tidak dikirim.")]],
      ])
  }

  @Test func noSymbolIsLostWithAColumn() throws {
    var workflow = try Construct.procedures.workflow()
    workflow.procedures[1].columns = ["kurir"]
    let drawn = symbols(charts(workflow)[1].table).filter { $0.symbol.id != nil }.map(\.column)
    #expect(drawn == ["kasubag", "agendaris", "kurir"])
  }

  private func charts(_ workflow: Workflow) -> [Sheet.Chart] {
    composeCharts(workflow, Labels(workflow))
  }

  private func symbols(_ table: Table) -> [(column: String, row: String, symbol: Symbol)] {
    table.rows.flatMap { row in
      zip(table.columns, row.cells).flatMap { column, cell in
        guard case .actor(let id) = column.kind, case .symbols(let symbols) = cell.content else {
          return [(column: String, row: String, symbol: Symbol)]()
        }
        return symbols.map { (id, row.id ?? "", $0) }
      }
    }
  }

  private func ways(_ construct: Construct, _ row: String) throws -> [String] {
    charts(try construct.workflow()).flatMap { symbols($0.table) }
      .filter { $0.row == row }.flatMap(\.symbol.ways).map(\.text)
  }
}
