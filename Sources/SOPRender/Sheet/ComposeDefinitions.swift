import SOPLanguage

/// Whether the actors' definitions stand in the table's last column.
func definesInTable(_ form: Workflow.Form) -> Bool {
  switch form.definitions {
  case .below: false
  case .note: form.columns.contains(.note)
  }
}

/// What is explained below a table: headings that are no names, and the actors' definitions unless
/// the table has printed them.
func composeDefinitions(
  _ actors: [NumberedActor], _ introduced: Set<String>, _ workflow: Workflow
) -> [Sheet.Definition] {
  let form = workflow.form
  let explained = form.print.contains(.legend) || isExplainedInABox(workflow)
  let printed = printedItems(workflow)
  return actors.flatMap { numbered -> [Sheet.Definition] in
    let actor = numbered.actor
    var definitions: [Sheet.Definition] = []
    switch form.actors {
    case .names: break
    case .short:
      if !actor.short.isEmpty, actor.short != actor.name {
        definitions.append(.init(term: actor.short, text: actor.name))
      }
    case .numbers:
      if !explained { definitions.append(.init(term: "\(numbered.number)", text: actor.name)) }
    }
    let isPrinted =
      introduced.contains(actor.id)
      || printed.contains { $0.hasPrefix(actor.name) && $0.hasSuffix(actor.note) }
    if !actor.note.isEmpty, !isPrinted {
      definitions.append(.init(term: actor.name, text: actor.note))
    }
    return definitions
  }
}

/// Who the numbers over the actors' columns are, for the legend; nothing where a box says it.
func composeActorNumbers(_ workflow: Workflow) -> [Sheet.Definition] {
  switch workflow.form.actors {
  case .names, .short: return []
  case .numbers:
    if isExplainedInABox(workflow) { return [] }
    return workflow.actors.enumerated().map { .init(term: "\($0 + 1)", text: $1.name) }
  }
}

/// Whether a numbered box lists the actors, so that their numbers need no words of their own.
private func isExplainedInABox(_ workflow: Workflow) -> Bool {
  printedBoxes(workflow).contains { box in
    box.items.count >= workflow.actors.count
      && zip(box.items, workflow.actors).allSatisfy { $0.hasPrefix($1.name) }
  }
}

private func printedBoxes(_ workflow: Workflow) -> [Workflow.Box] {
  guard workflow.form.print.contains(.boxes) else { return [] }
  return workflow.boxes.filter { workflow.form.boxes.contains($0.key) }
}

/// The lists outside the tables, which may hold the actors with their definitions.
private func printedItems(_ workflow: Workflow) -> [String] {
  let sections = workflow.form.print.contains(.sections) ? workflow.sections : []
  return printedBoxes(workflow).flatMap(\.items) + sections.flatMap(\.body).flatMap(\.items)
}
