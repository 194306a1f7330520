import SOPLanguage

/// One chart a procedure, and with them what is said once for the whole SOP.
func composeCharts(_ workflow: Workflow, _ labels: Labels) -> [Sheet.Chart] {
  var charts = workflow.procedures.map { composeChart($0, of: workflow, labels) }
  if let promise = workflow.promise, !charts.isEmpty {
    charts[charts.count - 1].totals.append(.init(term: labels[.promise], text: promise.text))
  }
  return withFootnotes(charts, of: workflow, labels)
}

/// The table of a procedure with its symbols and ways, and what is printed with every such table.
func composeChart(
  _ procedure: Workflow.Procedure, of workflow: Workflow, _ labels: Labels
) -> Sheet.Chart {
  let form = workflow.form
  let people = People(workflow)
  let routes = Routes(procedure, of: workflow, people)
  let words = Words(language: workflow.language)
  let branches = branchRemarks(procedure, routes.references, words)
  let actors = columns(of: procedure, in: workflow)
  var table = composeHead(actors, form, labels)
  // What each column of the table shows: `actors` once an actor.
  let sources = form.columns.flatMap { column in
    Array(repeating: column, count: column == .actors ? actors.count : 1)
  }

  var introduced: Set<String> = []
  table.rows.reserveCapacity(procedure.rows.count)
  for (index, row) in procedure.rows.enumerated() {
    let symbols = composeSymbols(inRow: index, of: procedure, form, routes, people, words)
    var notes = row.note.isEmpty ? [] : [row.note]
    let besides = branches[row.id, default: []]
    if form.columns.contains(.note) { notes += besides }
    notes += routes.nodes[index].flatMap(routes.limits).filter { !row.note.contains($0) }
    if definesInTable(form) {
      for actor in actors where symbols[actor.actor.id] != nil && !actor.actor.note.isEmpty {
        if introduced.insert(actor.actor.id).inserted { notes.append(actor.actor.note) }
      }
    }
    let cells = zip(sources, table.columns).map { source, column in
      var cell = Table.Cell(
        content: content(source, column, of: row, symbols, notes, form.cells, words))
      // A form without remarks has no better place for it.
      if source == .action, !form.columns.contains(.note) { cell.add(besides.map { "(\($0))" }) }
      return cell
    }
    table.rows.append(Table.Row(id: row.id, cells: cells))
  }
  table.foot = composeFoot(of: procedure, form, routes).map { foot in
    table.columns.map { column in
      let here = column.kind == .actor(foot.column)
      return Table.Cell(content: here ? .symbols([foot.symbol]) : .passages([]))
    }
  }
  let flowchart = composeFlowchart(of: procedure, form, routes, &table)
  return Sheet.Chart(
    procedure: procedure.id, title: title(of: procedure, in: workflow, labels),
    onNewPage: workflow.form.flow == .newPage, actors: labels[.actors], table: table,
    flowchart: flowchart,
    definitions: composeDefinitions(actors, introduced, workflow),
    totals: composeTotals(procedure.totals, of: workflow, routes, words), footnotes: nil)
}

/// A printed column, and its number among all of the SOP's.
struct NumberedActor {
  let actor: Workflow.Actor
  let number: Int
}

/// The columns that a procedure prints, in its order; behind them those that it does not name and
/// work is done in all the same, so that no symbol is lost.
private func columns(
  of procedure: Workflow.Procedure, in workflow: Workflow
) -> [NumberedActor] {
  let all = Dictionary(
    workflow.actors.enumerated().map { ($1.id, NumberedActor(actor: $1, number: $0 + 1)) }
  ) { first, _ in first }
  let named = Set(procedure.columns)
  let used = Set(procedure.nodes.map(\.column) + procedure.rows.flatMap { $0.columns + $0.informs })
  let forgotten = workflow.actors.map(\.id).filter { used.contains($0) && !named.contains($0) }
  return (procedure.columns + forgotten).compactMap { all[$0] }
}

/// A lone chart bears the form's own heading, one of several its procedure's title.
private func title(
  of procedure: Workflow.Procedure, in workflow: Workflow, _ labels: Labels
) -> String {
  if workflow.procedures.count > 1 { return procedure.title }
  if let own = labels.own(.flowchart) { return own }
  return procedure.title.isEmpty ? workflow.identity.title : procedure.title
}

private func content(
  _ source: Workflow.Form.Column, _ column: Table.Column, of row: Workflow.Row,
  _ symbols: [String: [Symbol]], _ notes: [String], _ cells: Workflow.Form.Cells,
  _ words: Words
) -> Table.Cell.Content {
  switch source {
  case .row: return .passages(row.row.isEmpty ? [] : [.text(row.row)])
  case .action:
    let action: [Passage] = row.action.isEmpty ? [] : [.text(row.action)]
    return .passages(
      action + (row.items.isEmpty ? [] : [.list(marksUnderAction(cells), row.items)]))
  case .actors:
    guard case .actor(let id) = column.kind else { return .symbols([]) }
    return .symbols(symbols[id] ?? [])
  case .requirements: return .passages(passages(row.requirements.map(\.text), cells))
  case .time:
    let due: [Passage] = row.due.isEmpty ? [] : [.text(words.due(row.due))]
    return .passages(passages(row.time, cells) + due)
  case .outputs: return .passages(passages(row.outputs.map(\.text), cells))
  case .note: return .passages(notes.map { .text($0) })
  }
}

/// How several items stand in a cell; one alone needs no mark.
private func passages(_ items: [String], _ cells: Workflow.Form.Cells) -> [Passage] {
  if items.count < 2 { return items.map { .text($0) } }
  return switch cells {
  case .lines: [.list(.none, items)]
  case .dashes: [.list(.dash, items)]
  case .commas: [.text(items.joined(separator: ", "))]
  case .numbered: [.list(.number, items)]
  case .lettered: [.list(.letter, items)]
  }
}

/// The list under an action and its answers' lines have marks in any case: without them they would
/// read on from the action.
private func marksUnderAction(_ cells: Workflow.Form.Cells) -> Passage.Marks {
  switch cells {
  case .lines, .dashes, .commas: .dash
  case .numbered: .number
  case .lettered: .letter
  }
}
