import SOPLanguage

/// One case on paper, a sheet for each procedure: who has done what, when, and how it ended.
func composeControlSheet(_ workflow: Workflow) -> Sheet {
  let words = Words(language: workflow.language)
  let procedures = workflow.procedures.filter { !$0.nodes.isEmpty }
  var parts: [Sheet.Part] = []
  for (index, procedure) in procedures.enumerated() {
    let control = Control(procedure, of: workflow)
    let heading = workflow.procedures.count > 1 ? procedure.title : ""
    parts += [
      .title(composeWorkTitle(workflow, words.controlSheet, onNewPage: index > 0)),
      .table(heading: heading, table: control.head),
      .table(heading: "", table: control.steps),
      .table(heading: "", table: control.foot),
    ]
    parts += footnotes(
      of: procedure, inRows: Set(procedure.rows.map(\.id)), of: workflow, Labels(workflow))
  }
  return workSheet(workflow, titled: words.controlSheet, parts)
}

private struct Control {
  private let procedure: Workflow.Procedure
  private let workflow: Workflow
  private let words: Words
  private let labels: Labels
  private let people: People
  private let routes: Routes
  private let branches: [String: [String]]
  /// Symbols that a case may come to again.
  private let repeated: Set<String>

  init(_ procedure: Workflow.Procedure, of workflow: Workflow) {
    self.procedure = procedure
    self.workflow = workflow
    words = Words(language: workflow.language)
    labels = Labels(workflow)
    people = People(workflow)
    routes = Routes(procedure, of: workflow, people)
    branches = branchRemarks(procedure, routes.references, words)
    let onCycles = placesOnCycles(
      in: FlowGraph(procedure.nodes, procedure.blocks, procedure.edges))
    repeated = Set(zip(procedure.nodes, onCycles).filter(\.1).map(\.0.id))
  }

  /// Which case it is.
  var head: Table {
    workTable(
      [
        (.text, labels.needed(.number, workflow.language)), (.entry(45), words.caseNumber),
        (.entry(60), words.applicant), (.entry(35), words.opened),
      ],
      [
        Table.Row(
          id: nil, cells: [.text(workflow.identity.number), .text(""), .text(""), .text("")],
          room: 12)
      ])
  }

  /// A line for each symbol, and one more where it may be done again.
  var steps: Table {
    var rows = procedure.rows.indices.flatMap(lines)
    if !repeated.isEmpty {
      rows.append(line("", [.text(words.furtherRound)], []))
    }
    return workTable(
      [
        (.number, labels.needed(.row, workflow.language)),
        (.text, labels.needed(.action, workflow.language)),
        (.text, labels.needed(.actors, workflow.language)), (.tick, words.done),
        (.entry(30), words.dateAndTime), (.entry(20), words.initials), (.entry(35), words.remarks),
      ], rows)
  }

  /// How it ended.
  var foot: Table {
    let reached = Set(procedure.edges.compactMap(\.outcome))
    let outcomes = workflow.outcomes.filter { reached.isEmpty || reached.contains($0.id) }
    return workTable(
      [(.entry(45), words.closed), (.text, words.result), (.entry(75), words.signature)],
      [
        Table.Row(
          id: nil,
          cells: [
            .text(""), Table.Cell(content: .passages([.list(.box, outcomes.map(\.text))])),
            .text(""),
          ], room: 20)
      ])
  }

  private func lines(ofRow index: Int) -> [Table.Row] {
    let row = procedure.rows[index]
    let nodes = routes.nodes[index]
    // Nobody does a row that is only Mulai or Selesai.
    guard !nodes.isEmpty else { return [] }
    let items: [Passage] = row.items.isEmpty ? [] : [.list(.dash, row.items)]
    let what: [Passage] =
      [.text(row.action)] + items + branches[row.id, default: []].map { .text("(\($0))") }
    let told = row.informs.map { words.tell(people.fullName($0)) }
    let number = row.row.isEmpty ? routes.references[index] : row.row
    let first = nodes.enumerated().map { place, node in
      let isLast = place == nodes.count - 1
      return line(
        place == 0 ? number : "",
        (place == 0 ? what : []) + asked(node, inRow: index)
          + (isLast && !told.isEmpty ? [.list(.box, told)] : []), who(node))
    }
    let again = nodes.filter { repeated.contains($0.id) }.enumerated().map { place, node in
      line(
        "", (place == 0 ? [.text(words.round(2))] : []) + asked(node, inRow: index), who(node))
    }
    return first + again
  }

  /// A symbol's share in its row, its question, and each answer with where it leads.
  private func asked(_ node: Workflow.Node, inRow index: Int) -> [Passage] {
    let remark = remark(on: node, of: procedure, routes.nodes[index], people, words)
    var passages: [Passage] = remark.isEmpty ? [] : [.text("(\(remark))")]
    switch node.kind {
    case .task: break
    case .decision:
      if !node.question.isEmpty { passages.append(.text(node.question)) }
      let ways = routes.ways(from: node, withLimits: true, toEndRows: false)
      passages.append(.list(.box, ways.map(\.text)))
    }
    return passages
  }

  /// Of several who may do it, a box each.
  private func who(_ node: Workflow.Node) -> [Passage] {
    node.performers.count > 1
      ? [.list(.box, node.performers.map(people.fullName))] : [.text(people.fullName(of: node))]
  }

  private func line(_ number: String, _ what: [Passage], _ who: [Passage]) -> Table.Row {
    let cells = [[.text(number)], what, who, [.text("□")], [], [], []]
    return Table.Row(
      id: nil, cells: cells.map { Table.Cell(content: .passages($0)) }, room: 10)
  }
}
