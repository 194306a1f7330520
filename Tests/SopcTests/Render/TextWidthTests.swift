import SOPLanguage
import Testing

@testable import SOPRender

/// No line of the plain text is wider than asked for, and none ends in a space.
func expectWidth(
  of workflow: Workflow, atMost width: Int, sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = String(
    decoding: Format.plainText.write(workflow, .init(width: width)), as: UTF8.self)
  for line in text.split(separator: "\n") {
    #expect(displayWidth(line) <= width, "\(line)", sourceLocation: sourceLocation)
    #expect(line.last != " ", "\(line)", sourceLocation: sourceLocation)
  }
}

@Suite struct TextWidthTests {
  @Test(arguments: 40...200)
  func samples(width: Int) {
    for (_, sample) in RenderGoldenTests.samples { expectWidth(of: sample.workflow, atMost: width) }
  }

  /// All lines of a bordered table are equally wide, whatever stands in the cells.
  @Test(arguments: ["😀 👨‍👩‍👧", "漢字", "e\u{301}"])
  func borders(value: String) {
    let sheet = composeSheet(Sample.everywhere(value).workflow)
    for case .flowchart(_, let charts, _) in sheet.parts {
      for chart in charts {
        let lines = textTable(chart.table, actors: "", width: 160).split(separator: "\n")
        #expect(lines.allSatisfy { displayWidth($0) == 160 })
      }
    }
  }
}
