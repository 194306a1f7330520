import SOPLanguage
import Testing

@testable import SOPRender

/// A web page on paper: nothing of it is lost, and there is room for what is added by hand.
@Suite struct PrintedPageTests {
  @Test(arguments: [(1, false), (3, false), (12, true), (24, true)])
  func wideTablesArePrintedSmaller(columns: Int, isSmaller: Bool) throws {
    let workflow = sample(columns: columns).workflow
    let sheet = composeSheet(workflow)
    let chart = try chart(workflow)
    let flow = HTMLFlow(chart, sheet)
    let widths = TableWidths(chart.table, actors: flow.columns, .paper)
    let page = printed(.html, workflow)
    let zoom = page.firstMatch(of: /class="scroll"[^>]* style="--zoom:([0-9.]+)"/)
    #expect((zoom != nil) == isSmaller)
    if let zoom {
      let scale = try #require(Double(zoom.1))
      // As large as the paper lets it be.
      #expect(widths.least * scale <= printableWidth(sheet))
      #expect(widths.least * (scale + 0.01) > printableWidth(sheet))
    } else {
      #expect(widths.least <= printableWidth(sheet))
    }
  }

  /// On a screen the identity is as wide as a table that is wider than the paper.
  @Test func theIdentityIsAsWideAsTheTable() throws {
    let width = /:root \{ --paper: ([0-9.]+)(px|mm);/
    let narrow = try #require(printed(.html, sample(columns: 3).workflow).firstMatch(of: width))
    #expect(narrow.1 == "267.0" && narrow.2 == "mm")
    let workflow = sample(columns: 24).workflow
    let chart = try chart(workflow)
    let flow = HTMLFlow(chart, composeSheet(workflow))
    let wide = try #require(printed(.html, workflow).firstMatch(of: width))
    let least = TableWidths(chart.table, actors: flow.columns, .screen).least
    #expect(wide.2 == "px" && Double(wide.1) == least.rounded(.up))
  }

  @Test func onlyRowsThatNoPageHoldsAreCut() throws {
    var sample = Sample.lumajang
    sample.procedures[0].steps[1].action = String(repeating: "menyampaikan laporan ", count: 2_000)
    let cut = printed(.html, sample.workflow).matches(of: /<tr id="([^"]*)" class="tall">/)
    #expect(cut.map { String($0.1) } == ["row-" + sample.procedures[0].steps[1].id])
    #expect(!printed(.html, Sample.lumajang.workflow).contains("class=\"tall\""))
  }

  @Test func thereIsRoomToSign() {
    var sample = Sample.lumajang
    #expect(sample.identity.approvals.isEmpty)
    func rooms() -> Int {
      printed(.html, sample.workflow).ranges(of: "<div class=\"signature\"></div>").count
    }
    #expect(rooms() == 1)
    sample.identity.approvals = Sample.batam.identity.approvals
    #expect(rooms() == sample.identity.approvals.count)
  }

  /// The identity page is set smaller where that saves a page, and only there.
  @Test func theIdentityPageFitsItsPaper() {
    var sample = Sample.lumajang
    #expect(frontType(composeSheet(sample.workflow)) < 10)
    sample.form.orientation = .portrait
    #expect(frontType(composeSheet(sample.workflow)) == 10)
    sample.boxes[0].items = Array(repeating: "Undang-Undang", count: 300)
    #expect(frontType(composeSheet(sample.workflow)) == 10)
  }

  @Test(arguments: [
    ("Langkah 9–10 dan 4-7", ["9–10", "4-7"]), ("masa ke-1.", ["ke-1"]),
    ("2026-03-02", ["2026-03-02"]), ("serah-terima 9 – 10", []), ("0812-3456-7890", []),
    ("-1 dan 9-", []), ("5-/6", []),
  ])
  func rangesAreNotBroken(text: String, whole: [String]) {
    let page = html(text)
    let found = page.matches(of: /<span class="whole">(.*?)<\/span>/).map { String($0.1) }
    #expect(found == whole)
    #expect(page.replacing(/<[^>]*>/, with: "") == text)
  }

  private func sample(columns: Int) -> Sample {
    var sample = Sample.lumajang
    let step = sample.procedures[0].steps[0]
    sample.actors = (0..<columns).map { Sample.actor("a\($0)", "Administrator \($0)") }
    sample.procedures[0].steps = (0..<columns).map { index in
      var next = step
      next.id = "langkah_\(index)"
      next.row = nil
      next.symbols = [
        .init(id: next.id, column: "a\(index)", performers: ["a\(index)"])
      ]
      return next
    }
    return sample
  }
}
