import Testing

@testable import SOPLanguage
@testable import SOPRender

/// What is drawn in the tables.
@Suite struct SheetTests {
  @Test func terminatorRowsBearTheCapsules() throws {
    let workflow = try Paper.peminjaman.workflow()
    let chart = try chart(workflow)
    let capsules = chart.table.rows.flatMap { row in
      zip(chart.table.columns, row.cells).flatMap { column, cell in
        symbols(cell).filter { $0.shape == .capsule }.map { (row.id, column.kind, $0) }
      }
    }
    #expect(capsules.map(\.0) == ["mulai", "selesai"])
    #expect(capsules.map(\.1) == [.actor("peminjam"), .actor("petugas")])
    #expect(capsules.map(\.2.words) == ["Mulai", "Selesai"])
    #expect(capsules.map { $0.2.ways.map(\.text) } == [["→ 2"], []])
    // Nobody performs them.
    #expect(capsules.allSatisfy { $0.2.id == nil && $0.2.performer == "" })
  }

  @Test func waysNameTheRowTheyEndIn() throws {
    let rows = try chart(Paper.batam.workflow()).table.rows
    let ways = rows.flatMap { $0.cells.flatMap(symbols).flatMap(\.ways) }
    let last = ways.flatMap(\.goals).filter { $0.row == "selesai" }
    #expect(last.map(\.text) == ["6 (Permohonan ditolak)", "6"])
    // The last step is a box: the case ends in the row below.
    #expect(rows[4].cells.flatMap(symbols).map(\.shape) == [.box])
    #expect(rows[5].cells.flatMap(symbols).map(\.shape) == [.capsule])
  }

  @Test func whoIsInformedHasABoxWithoutAWayOn() throws {
    let table = try chart(Paper.peminjaman.workflow()).table
    let row = try #require(table.rows.first { $0.id == "putuskan" })
    for (column, cell) in zip(table.columns, row.cells) {
      switch column.kind {
      case .actor("kabag"): #expect(symbols(cell).map(\.shape) == [.diamond])
      case .actor("satpam"), .actor("petugas"):
        let symbol = try #require(symbols(cell).first)
        #expect(symbol.id == nil && symbol.shape == .box && symbol.ways.isEmpty)
        #expect(symbol.remark == "diberi tahu")
      case .actor, .number, .text, .time, .tick, .entry: #expect(symbols(cell).isEmpty)
      }
    }
  }

  @Test func groupsStandOverNeighbours() throws {
    let table = try chart(Paper.peminjaman.workflow()).table
    #expect(
      table.head[0] == [
        .init(says: .heading, column: 0, rows: 3), .init(says: .heading, column: 1, rows: 3),
        .init(says: .shared("Pelaksana"), column: 2, columns: 5),
        .init(says: .shared("Mutu Baku"), column: 7, columns: 3),
        .init(says: .heading, column: 10, rows: 3),
      ])
    #expect(
      table.head[1] == [
        .init(says: .heading, column: 2, rows: 2),
        .init(says: .shared("Bagian Umum"), column: 3, columns: 2),
        .init(says: .shared("Gerbang"), column: 5),
        .init(says: .heading, column: 6, rows: 2),
        .init(says: .heading, column: 7, rows: 2), .init(says: .heading, column: 8, rows: 2),
        .init(says: .heading, column: 9, rows: 2),
      ])
    #expect(table.head[2] == [3, 4, 5].map { .init(says: .heading, column: $0) })
    #expect(table.head[3].map(\.says).first == .number("(1)"))
    #expect(table.head.count == 4 && table.head[3].count == 11)
  }

  /// A group that comes back behind another one, or beside one of the same name under another
  /// heading, is a heading of its own.
  @Test func onlyNeighboursShareAHeading() {
    var form = Workflow.Form()
    form.columns = [.actors, .time]
    form.labels = ["actors": "", "quality": "X"]
    let actors = ["X", "Y", "X"].enumerated().map { index, group in
      NumberedActor(actor: Sample.actor("a\(index)", "A", group: group), number: index + 1)
    }
    var sample = Sample()
    sample.form = form
    let head = composeHead(actors, form, Labels(sample.workflow)).head
    #expect(head[0].map(\.columns) == [1, 1, 1, 1])
    #expect(head[0].map(\.says) == [.shared("X"), .shared("Y"), .shared("X"), .shared("X")])
  }

  @Test func footnotesStandUnderTheTableThatBearsTheirMark() throws {
    var sample = Sample.gathering
    sample.footnotes = ["*", "**", "†"].map { mark in
      Workflow.Footnote(mark: mark, text: mark, items: [])
    }
    sample.procedures[0].steps[0].action = "Draw up the order**"
    sample.procedures[1].steps[0].note = "*"
    let charts = composeCharts(sample.workflow, Labels(sample.workflow))
    // What no table bears stands at the end.
    #expect(charts.map { $0.footnotes?.notes.map(\.mark) } == [["*", "**"], ["*", "†"]])
    sample.footnotes = []
    let none = composeCharts(sample.workflow, Labels(sample.workflow))
    #expect(none.allSatisfy { $0.footnotes == nil })
  }

  private func symbols(_ cell: Table.Cell) -> [Symbol] {
    switch cell.content {
    case .passages: []
    case .symbols(let symbols): symbols
    }
  }
}
