import SOPLanguage

/// What one actor or role has to do, where it comes from and where it goes; without parts for
/// nobody, or who has nothing to do.
func composeTaskSheet(_ workflow: Workflow, for performer: Performer?) -> Sheet {
  let words = Words(language: workflow.language)
  let labels = Labels(workflow)
  guard let performer else { return workSheet(workflow, titled: words.taskSheet, []) }
  let procedures = workflow.procedures.filter { hasTasks(performer, in: $0) }
  var parts: [Sheet.Part] = []
  if !procedures.isEmpty {
    let head = workTable(
      [
        (.text, labels.needed(.actors, workflow.language)),
        (.text, labels.needed(.number, workflow.language)),
      ],
      [Table.Row(id: nil, cells: [whose(performer, workflow), .text(workflow.identity.number)])])
    parts = [
      .title(composeWorkTitle(workflow, words.taskSheet)),
      .table(heading: "", table: head),
    ]
  }
  for procedure in procedures {
    let heading = workflow.procedures.count > 1 ? procedure.title : ""
    let tasks = Tasks(of: performer, in: procedure, of: workflow)
    let table = tasks.table
    parts.append(.table(heading: heading, table: table))
    parts += footnotes(
      of: procedure, inRows: Set(table.rows.compactMap(\.id)), of: workflow, Labels(workflow))
  }
  return workSheet(workflow, titled: "\(words.taskSheet) \(performer.name)", parts)
}

/// A role with the column it stands in, and what the SOP says of that.
private func whose(_ performer: Performer, _ workflow: Workflow) -> Table.Cell {
  let actor = workflow.actors.first { $0.id == performer.column }
  let texts = [
    performer.name, performer.id == actor?.id ? "" : actor?.name ?? "", actor?.note ?? "",
  ]
  return Table.Cell(content: .passages(texts.filter { !$0.isEmpty }.map { .text($0) }))
}

/// The steps of one procedure that concern somebody.
private struct Tasks {
  private let performer: Performer
  private let procedure: Workflow.Procedure
  private let workflow: Workflow
  private let words: Words
  private let people: People
  private let routes: Routes
  private let arrivals: Arrivals
  private let branches: [String: [String]]
  private let rowPlaces: [String: Int]

  init(of performer: Performer, in procedure: Workflow.Procedure, of workflow: Workflow) {
    self.performer = performer
    self.procedure = procedure
    self.workflow = workflow
    words = Words(language: workflow.language)
    people = People(workflow)
    routes = Routes(procedure, of: workflow, people)
    arrivals = Arrivals(procedure)
    branches = branchRemarks(procedure, routes.references, words)
    rowPlaces = Dictionary(procedure.rows.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// In the printed order.
  var table: Table {
    let labels = Labels(workflow)
    func heading(_ label: Label) -> String { labels.needed(label, workflow.language) }
    return workTable(
      [
        (.number, heading(.row)), (.text, heading(.action)), (.text, words.fromStep),
        (.text, heading(.requirements)), (.time, heading(.time)), (.text, heading(.outputs)),
        (.text, words.toStep),
      ],
      procedure.rows.indices.compactMap { task(inRow: $0) })
  }

  private func task(inRow index: Int) -> Table.Row? {
    let row = procedure.rows[index]
    let nodes = routes.nodes[index].filter(performer.performs)
    let isInformed = nodes.isEmpty && performer.isInformed(in: row)
    guard !nodes.isEmpty || isInformed else { return nil }
    let number = row.row.isEmpty ? routes.references[index] : row.row
    var action = [row.action] + branches[row.id, default: []].map { "(\($0))" }
    if isInformed { action.append(words.informedOnly) }
    action += nodes.flatMap { remarks(on: $0, inRow: index) }
    let besides = row.note.isEmpty ? [] : [row.note]
    let items: [Passage] = row.items.isEmpty ? [] : [.list(.dash, row.items)]
    let questions = isInformed ? [] : nodes.map(\.question).filter { !$0.isEmpty }
    let content: [Passage] =
      [.text(action[0])] + items + action.dropFirst().map { .text($0) }
      + questions.map { .text(words.decide($0)) }
      + besides.map { .text($0) }
    let time: [Passage] =
      isInformed ? [] : texts(row.time) + texts(row.due.isEmpty ? [] : [words.due(row.due)])
    return Table.Row(
      id: row.id,
      cells: [
        .text(number), cell(content),
        cell(list(isInformed ? senders(inRow: index) : sources(nodes))),
        cell(isInformed ? [] : list(row.requirements.map(\.text))), cell(time),
        cell(list(row.outputs.map(\.text))),
        cell(list(nodes.flatMap { onward(from: $0) })),
      ])
  }

  /// What is special about how this work is shared.
  private func remarks(on node: Workflow.Node, inRow index: Int) -> [String] {
    let others = routes.nodes[index].filter { $0.signsWith == node.id }.map(people.fullName(of:))
    let names = people.fullName(of: node)
    let remark = remark(on: node, of: procedure, routes.nodes[index], people, words)
    let whose =
      node.performers.count > 1
      ? words.oneOf(names)
      : node.performers == [performer.id] || node.performers.isEmpty ? "" : names
    return ([remark, whose] + others.map { words.together(with: $0) })
      .filter { !$0.isEmpty }.map { "(\($0))" }
  }

  private func sources(_ nodes: [Workflow.Node]) -> [String] {
    unique(
      nodes.flatMap { node -> [String] in
        let found = arrivals.sources(of: node, most: mostSources + 1)
        return found.prefix(mostSources).map(text(of:))
          + (found.count > mostSources ? ["…"] : [])
      })
  }

  private func text(of source: Arrivals.Source) -> String {
    guard let node = source.node.map({ procedure.nodes[$0] }), let row = rowPlaces[node.row] else {
      return words.startOfCase
    }
    return words.step(
      routes.references[row], by: people.fullName(of: node), answer: source.answer)
  }

  /// Whose work somebody gets to know of.
  private func senders(inRow index: Int) -> [String] {
    unique(
      routes.nodes[index].prefix(mostSources).filter { $0.signsWith == nil }.map { node in
        words.step(routes.references[index], by: people.fullName(of: node), answer: nil)
      })
  }

  /// Where the work goes, with each answer; who signs with another leaves that to them.
  private func onward(from node: Workflow.Node) -> [String] {
    let lead = arrivals.lead(of: node)
    let ways = routes.ways(from: lead, withLimits: true, toEndRows: false)
    return zip(ways, routes.targets(from: lead)).map { way, targets in
      let named = targets.prefix(mostSources).compactMap { target -> String? in
        guard let row = rowPlaces[target.row] else { return nil }
        let names = unique(
          target.nodes.prefix(mostSources).map { people.fullName(of: procedure.nodes[$0]) })
        return words.step(
          routes.references[row], by: names.joined(separator: ", "), answer: nil)
      }
      let goals = named.isEmpty ? way.goals.map(\.text) : named
      let more = targets.count > mostSources ? ["…"] : []
      return [
        way.answer.isEmpty ? "" : "\(way.answer) →", (goals + more).joined(separator: "; "),
        way.remark,
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func cell(_ passages: [Passage]) -> Table.Cell {
    Table.Cell(content: .passages(passages))
  }

  private func texts(_ texts: [String]) -> [Passage] { texts.map { .text($0) } }

  private func list(_ items: [String]) -> [Passage] {
    items.count < 2 ? items.map { .text($0) } : [.list(.dash, items)]
  }

  private func unique(_ texts: [String]) -> [String] {
    var met: Set<String> = []
    return texts.filter { met.insert($0).inserted }
  }
}

/// How many places before or behind a step are named.
private let mostSources = 8
