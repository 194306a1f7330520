import SOPLanguage
import Testing

@testable import SOPRender

/// Every text of every row stands in every format.
@Suite struct CompletenessTests {
  @Test(arguments: RenderGoldenTests.samples.indices, [40, 60, 100, 200])
  func text(sample: Int, width: Int) {
    let workflow = RenderGoldenTests.samples[sample].sample.workflow
    let text = bare(
      String(decoding: Format.plainText.write(workflow, .init(width: width)), as: UTF8.self))
    // A cell's lines stand apart, so words are looked for: those that are too short to be broken.
    for value in values(workflow) {
      for word in value.split(separator: " ") where width >= 100 && word.count <= 10 {
        #expect(text.contains(bare(String(word))), "\(word)")
      }
    }
    // As blocks, and so undivided.
    for case .flowchart(_, let charts, _) in composeSheet(workflow).parts {
      for chart in charts {
        let blocks = bare(textBlocks(chart.table, actors: chart.actors, width: width))
        for value in values(chart.table) { #expect(blocks.contains(bare(value)), "\(value)") }
      }
    }
  }

  @Test(arguments: RenderGoldenTests.samples.indices)
  func markdownAndHTML(sample: Int) {
    let workflow = RenderGoldenTests.samples[sample].sample.workflow
    let markdown = String(decoding: Format.markdown.write(workflow, .init()), as: UTF8.self)
    let page = String(decoding: Format.html.write(workflow, .init()), as: UTF8.self)
    for value in values(workflow) {
      for line in visibleLines(value) {
        #expect(markdown.contains(escaped(line)), "\(value)")
        #expect(page.contains(html(line)), "\(value)")
      }
    }
  }

  /// What the workflow prints, but for what its form leaves out.
  private func values(_ workflow: Workflow) -> [String] {
    var values = [workflow.identity.title]
    if workflow.form.print.contains(.identity) {
      values += [workflow.identity.number] + workflow.identity.issuer.map(\.text)
      values += workflow.identity.approvals.flatMap { [$0.position, $0.name, $0.rank, $0.nip] }
    }
    for box in workflow.boxes { values += [box.intro] + box.items }
    values += workflow.actors.map(\.note) + workflow.actors.map(\.group)
    for section in workflow.sections {
      values += [section.title] + section.body.flatMap { [$0.intro] + $0.items }
    }
    values += workflow.footnotes.flatMap { [$0.mark, $0.text] + $0.items }
    values += workflow.revisions.flatMap { [$0.date, $0.change, $0.by] }
    if let promise = workflow.promise { values.append(promise.text) }
    for procedure in workflow.procedures {
      values += procedure.nodes.map(\.question) + procedure.edges.compactMap(\.answer)
      for row in procedure.rows {
        values += [row.row, row.action] + row.items + row.requirements.map(\.text) + row.time
        values += row.outputs.map(\.text) + [row.note]
      }
    }
    return values.filter { !$0.isEmpty }
  }

  private func values(_ table: Table) -> [String] {
    table.rows.flatMap(\.cells).flatMap { cell in
      switch cell.content {
      case .symbols(let symbols): symbols.flatMap { notes(on: $0) + $0.ways.map(\.text) }
      case .passages(let passages):
        passages.flatMap { passage in
          switch passage {
          case .text(let text): [text]
          case .list(_, let items): items
          }
        }
      }
    }
  }

  /// Without spaces and lines, so that only the letters count.
  private func bare(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }
}
