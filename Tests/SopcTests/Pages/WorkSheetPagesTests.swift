import SOPLanguage
import SOPPages
import SOPRender
import Testing

/// Task sheets and control sheets on pages.
@Suite struct WorkSheetPagesTests {
  private let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  @Test(arguments: FrontTests.files)
  func everyPaper(file: String) throws {
    let workflow = try sopWorkflow(file)
    let ids = workflow.actors.flatMap { [$0.id] + $0.roles.map(\.id) }
    for composition in [Composition.control] + ids.map(Composition.tasks) {
      var sheet = composeSheet(workflow, composition)
      if sheet.parts.isEmpty { continue }
      for (paper, orientation) in FrontTests.papers {
        sheet.paper = paper
        sheet.orientation = orientation
        let document = LaidOut(sheet, typesetter)
        document.expectSound("\(file) \(composition) \(paper) \(orientation)")
        #expect(!document.drawing.isCramped, "\(file) \(composition) \(paper) \(orientation)")
        expectInOrder(frontTexts(sheet), document)
      }
    }
  }

  @Test(arguments: FrontTests.hostile.indices)
  func hostileValues(index: Int) {
    let workflow = Sample.everywhere(FrontTests.hostile[index]).workflow
    for composition in [Composition.control, .tasks(workflow.actors[0].id)] {
      let sheet = composeSheet(workflow, composition)
      if sheet.parts.isEmpty { continue }
      LaidOut(sheet, typesetter).expectSound("\(index) \(composition)")
    }
  }

  /// The table that closes the case does not stand alone on the last page.
  @Test func theEndHasCompany() throws {
    for count in 8...30 {
      let steps = (1...count).map { "  - {actor: a, action: Kegiatan \($0)}\n" }.joined()
      let text = "sop: 1\ntitle: K\nactors: {a: A}\nsteps:\n" + steps
      let workflow = try #require(compile(SourceText(name: "a", text)).workflow)
      let document = LaidOut(composeSheet(workflow, .control), typesetter)
      let last = document.texts.last?.map(\.text) ?? []
      #expect(last.contains("Selesai tanggal") && last.contains("Kegiatan \(count)"), "\(count)")
    }
  }
}
