import SOPLanguage
import Testing

@testable import SOPRender

/// What stands around the table on real papers is printed, in its place and once.
@Suite struct PaperTests {
  @Test(arguments: Paper.allCases, Format.all.indices)
  func goldens(paper: Paper, format: Int) throws {
    let format = Format.all[format]
    let bytes = format.write(try paper.workflow(), .init())
    try expectGolden(bytes, "render/paper-\(paper).\(format.name)")
  }

  @Test(arguments: Paper.allCases)
  func everyTextIsPrinted(paper: Paper) throws {
    let workflow = try paper.workflow()
    let text = squeezed(printed(.plainText, workflow))
    let markdown = printed(.markdown, workflow)
    let page = printed(.html, workflow)
    for value in narrative(workflow) {
      #expect(text.contains(squeezed(value)), "\(value)")
      #expect(markdown.contains(escaped(value)), "\(value)")
      #expect(page.contains(html(value)), "\(value)")
    }
    for revision in workflow.revisions {
      for value in [revision.date, revision.change, revision.by] {
        #expect(text.contains(squeezed(value)))
        #expect(markdown.contains("| \(escaped(value)) |"))
        #expect(page.contains(">\(html(value))</td>"))
      }
    }
  }

  @Test(arguments: Paper.allCases)
  func sectionsAreLetteredInOrder(paper: Paper) throws {
    let workflow = try paper.workflow()
    for format in [Format.plainText, .markdown, .html] {
      var rest = squeezed(printed(format, workflow).replacing("</span> <span>", with: ""))[...]
      for (index, section) in workflow.sections.enumerated() {
        let letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)[index]
        let place = rest.firstRange(of: squeezed("\(letter). \(section.title)"))
        rest = rest[try #require(place?.upperBound, "\(section.title)")...]
      }
    }
  }

  @Test(arguments: Paper.allCases)
  func nothingIsPrintedTwice(paper: Paper) throws {
    let workflow = try paper.workflow()
    let page = printed(.html, workflow)
    for row in workflow.procedures[0].rows {
      #expect(page.matches(of: /<tr id="row-([a-z_]+)">/).count { $0.1 == row.id } == 1)
    }
    let parts = composeSheet(workflow).parts
    let charts = parts.count { if case .flowchart = $0 { true } else { false } }
    let revisions = parts.count { if case .revisions = $0 { true } else { false } }
    #expect(charts == 1 && revisions <= 1)
    for actor in workflow.actors where !actor.note.isEmpty {
      #expect(page.ranges(of: html(actor.note)).count == 1, "\(actor.id)")
    }
  }

  @Test func theTableStandsInItsSection() throws {
    let kaltim = composeSheet(try Paper.kaltim.workflow()).parts
    guard case .section(let last) = kaltim[kaltim.count - 2] else { throw Unexpected() }
    guard case .flowchart(_, let charts, true) = kaltim[kaltim.count - 1] else {
      throw Unexpected()
    }
    // The page begins with the section's heading, which is the table's too.
    #expect(last.letter == "G." && last.onNewPage)
    #expect(charts[0].title == "" && !charts[0].onNewPage)

    let all = composeSheet(try Paper.peminjaman.workflow()).parts
    let kinds = all.map { part in
      switch part {
      case .title: "title"
      case .cover: "cover"
      case .identity: "identity"
      case .boxes: "boxes"
      case .section(let section): section.letter
      case .passages(let body): "passages \(body.count)"
      case .flowchart: "flowchart"
      case .legend: "legend"
      case .revisions: "revisions"
      case .table: "table"
      }
    }
    #expect(
      kinds == [
        "cover", "identity", "boxes", "A.", "B.", "flowchart", "passages 2", "C.", "revisions",
        "passages 1", "legend",
      ])
    #expect(all[9] == .passages([.text("Lihat bagian B.")]))
  }

  /// Without the sections the same parts are printed where `print` names them.
  @Test func withoutItsSectionTheTableStandsAlone() throws {
    var workflow = try Paper.peminjaman.workflow()
    workflow.form.print = [.title, .flowchart, .revisions]
    let parts = composeSheet(workflow).parts
    guard case .flowchart("", let charts, false) = parts[1] else { throw Unexpected() }
    #expect(charts[0].title == workflow.identity.title)
    // A lone title does not fill a page.
    #expect(!charts[0].onNewPage)
    guard case .revisions("Daftar Riwayat Revisi", _, false) = parts[2] else { throw Unexpected() }
    workflow.form.print = [.sections]
    workflow.sections.removeAll()
    #expect(composeSheet(workflow).parts.isEmpty)
  }

  @Test func numbersAreExplainedOnce() throws {
    // Batam's second box lists the actors in the order of their numbers.
    #expect(try legend(Paper.batam.workflow())?.actors == [])
    var workflow = try Paper.peminjaman.workflow()
    let names = workflow.actors.map(\.name)
    #expect(legend(workflow)?.actors.map(\.term) == ["1", "2", "3", "4", "5"])
    #expect(legend(workflow)?.actors.map(\.text) == names)
    #expect(try chart(workflow).definitions.map(\.term) == ["Petugas Kendaraan"])
    workflow.form.print = [.flowchart]
    #expect(
      try chart(workflow).definitions.map(\.text).filter { names.contains($0) } == names)
  }

  private func narrative(_ workflow: Workflow) -> [String] {
    var values = workflow.sections.flatMap { section in
      [section.title] + section.body.flatMap { [$0.intro] + $0.items }
    }
    values += workflow.footnotes.flatMap { [$0.mark, $0.text] + $0.items }
    if let promise = workflow.promise { values.append(promise.text) }
    return values.filter { !$0.isEmpty }
  }
}

/// A part of a sheet that is not where it should be.
struct Unexpected: Error {}

func printed(_ format: Format, _ workflow: Workflow) -> String {
  String(decoding: format.write(workflow, .init()), as: UTF8.self)
}

func chart(_ workflow: Workflow) throws -> Sheet.Chart {
  for case .flowchart(_, let charts, _) in composeSheet(workflow).parts {
    return try #require(charts.first)
  }
  throw Unexpected()
}

func legend(_ workflow: Workflow) -> Sheet.Legend? {
  for case .legend(let legend) in composeSheet(workflow).parts { return legend }
  return nil
}
