import SOPLanguage
import SOPRender
import Testing

/// A part of the form, printed alone.
@Suite struct ExcerptTests {
  private static let papers = [
    "sops/sumbar.yaml", "sops/lumajang.yaml", "sops/kaltim.yaml", "sops/batam.yaml",
    "examples/kearsipan.yaml", "Tests/Fixtures/peminjaman.yaml",
  ]

  private func workflow(_ path: String) throws -> Workflow {
    let source = SourceText(name: path, try Repository.text(path))
    return try #require(compile(source, files: Repository.reader).workflow)
  }

  @Test(arguments: papers)
  func theTableIsTheChartsAsTheyStand(_ path: String) throws {
    let sheet = composeSheet(try workflow(path))
    let whole = charts(sheet)
    let alone = charts(sheet.only(.table))
    #expect(!whole.isEmpty)
    #expect(alone.map(\.table) == whole.map(\.table))
    #expect(alone.map(\.totals) == whole.map(\.totals))
    #expect(alone.map(\.footnotes) == whole.map(\.footnotes))
    #expect(alone.first?.onNewPage == false)
    #expect(alone.allSatisfy { !$0.title.isEmpty })
    for part in sheet.only(.table).parts {
      switch part {
      case .flowchart(_, _, let inSection): #expect(!inSection)
      case .legend: break
      case .title, .cover, .identity, .boxes, .section, .passages, .revisions, .table:
        Issue.record("\(part)")
      }
    }
  }

  @Test(arguments: papers)
  func theFlowchartKeepsEverySymbolAndNothingBelow(_ path: String) throws {
    let sheet = composeSheet(try workflow(path))
    for (whole, alone) in zip(charts(sheet), charts(sheet.only(.flowchart))) {
      #expect(symbols(alone.table) == symbols(whole.table))
      #expect(alone.table.rows.map(\.id) == whole.table.rows.map(\.id))
      let sources = Set(alone.table.columns.map(\.source))
      #expect(sources.isSubset(of: [.row, .action, .actors]))
      #expect(sources.isSuperset(of: [.action, .actors]))
      #expect(alone.definitions.isEmpty && alone.totals.isEmpty && alone.footnotes == nil)
      try expectWholeHead(alone.table)
    }
    let parts = sheet.only(.flowchart).parts
    #expect(parts.count == 1)
  }

  /// Without a word over the actors only the quality standard made the head two rows high.
  @Test func aHeadIsNoHigherThanItNeeds() throws {
    var workflow = try workflow("sops/sumbar.yaml")
    workflow.form.labels["actors"] = ""
    for index in workflow.actors.indices { workflow.actors[index].group = "" }
    workflow.form.columnNumbers = "(1)"
    let sheet = composeSheet(workflow)
    #expect(charts(sheet).first?.table.head.count == 3)
    let table = try #require(charts(sheet.only(.flowchart)).first?.table)
    #expect(table.head.count == 2)
    try expectWholeHead(table)
  }

  @Test func theIdentityIsWhatStandsBeforeTheNarrative() throws {
    let parts = composeSheet(try workflow("sops/sumbar.yaml")).only(.identity).parts
    #expect(!parts.isEmpty)
    for part in parts {
      switch part {
      case .title, .cover, .identity, .boxes: break
      case .section, .passages, .flowchart, .legend, .revisions, .table: Issue.record("\(part)")
      }
    }
  }

  @Test(arguments: ["txt", "md", "html"])
  func everyFormatObeys(_ name: String) throws {
    let workflow = try workflow("sops/sumbar.yaml")
    let format = try #require(Format.all.first { $0.name == name })
    func text(_ excerpt: Sheet.Excerpt?) -> String {
      String(decoding: format.write(workflow, .init(width: 160, excerpt: excerpt)), as: UTF8.self)
    }
    #expect(text(nil).contains("Pemohon") && text(nil).contains("Tanggal Efektif"))
    #expect(!text(.identity).contains("→ 2"))
    #expect(text(.identity).contains("Tanggal Efektif"))
    for excerpt in [Sheet.Excerpt.table, .flowchart] {
      #expect(text(excerpt).contains("Pemohon"))
      #expect(!text(excerpt).contains("Tanggal Efektif"))
    }
    #expect(text(.table).contains("Kelengkapan") && !text(.flowchart).contains("Kelengkapan"))
  }

  private func charts(_ sheet: Sheet) -> [Sheet.Chart] {
    sheet.parts.flatMap { part -> [Sheet.Chart] in
      guard case .flowchart(_, let charts, _) = part else { return [] }
      return charts
    }
  }

  private func symbols(_ table: Table) -> [Symbol] {
    (table.rows.flatMap(\.cells) + (table.foot ?? [])).flatMap { cell -> [Symbol] in
      guard case .symbols(let symbols) = cell.content else { return [] }
      return symbols
    }
  }

  /// Every place of the head is covered by exactly one cell.
  private func expectWholeHead(_ table: Table) throws {
    var covered = table.head.map { _ in table.columns.map { _ in 0 } }
    for (row, cells) in table.head.enumerated() {
      for cell in cells {
        try #require(row + cell.rows <= table.head.count)
        try #require(cell.column + cell.columns <= table.columns.count)
        for line in row..<row + cell.rows {
          for column in cell.column..<cell.column + cell.columns { covered[line][column] += 1 }
        }
      }
    }
    #expect(covered.allSatisfy { $0.allSatisfy { $0 == 1 } })
  }
}

@Suite struct PageListTests {
  @Test func listsAreRead() throws {
    let list = try #require(PageList("1,3-4"))
    #expect(list.pages(of: 6) == [1, 3, 4])
    #expect(list.text == "1,3-4")
    #expect(!list.isSingle)
    #expect(try #require(PageList("4,1,1")).pages(of: 6) == [1, 4])
    #expect(PageList("2")?.isSingle == true)
    #expect(PageList("2-2,2")?.isSingle == true)
    #expect(PageList("2-3")?.isSingle == false)
  }

  @Test func aPageThatIsNotThereIsNamed() throws {
    #expect(try #require(PageList("1,3-9")).absent(of: 9) == nil)
    #expect(try #require(PageList("1,3-9")).absent(of: 5) == 6)
    #expect(try #require(PageList("7")).absent(of: 5) == 7)
    #expect(try #require(PageList("1")).absent(of: 0) == 1)
  }

  @Test(arguments: [
    "", "0", "-1", "1-", "3-1", "1,,2", "1;2", "a", "1-2-3", "99999999999999999999", "٣", "+1",
  ])
  func whatIsNoListIsRefused(_ text: String) {
    #expect(PageList(text) == nil)
  }
}
