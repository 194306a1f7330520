import Foundation
import SOPPages
import SOPRender
import Testing

@testable import SOPLanguage

/// Random SOPs, from their text to the pages, looked at by the geometry oracle.
@Suite struct RandomPagesTests {
  @Test func pagesAreSound() throws {
    let typesetter = try Typesetter()
    var dice = Dice(seed: 2026)
    var drawings = 0
    try inScratch { folder in
      for number in 0..<oracleCount(100) {
        var workflow = try RandomSOP(&dice).built().1
        workflow.form.paper = Workflow.Form.Paper.allCases[number % 4]
        workflow.form.orientation = number % 8 < 4 ? .landscape : .portrait
        workflow.form.startTerminator = Workflow.Form.Terminator.allCases[number % 3]
        workflow.form.endTerminator = Workflow.Form.Terminator.allCases[number / 3 % 3]
        let drawing = layOut(composeSheet(workflow), typesetter)
        for (page, content) in drawing.pages.enumerated() {
          let svg = writeSVG(content, of: drawing)
          // The pages in front have no flowchart.
          guard String(decoding: svg, as: UTF8.self).contains("data-step") else { continue }
          drawings += 1
          try Data(svg).write(to: folder.appending(path: "\(number)-\(page).svg"))
        }
      }
      let checked = try run(
        try #require(Repository.tool("python3")),
        [Repository.root.appending(path: "Tests/Oracles/each_drawing.py").path, folder.path])
      #expect(checked.output == "\(drawings)\n")
      #expect(checked.code == 0)
    }
    #expect(drawings > 50)
  }
}
