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
  let explained = isExplainedInABox(workflow)
  return actors.flatMap { numbered -> [Sheet.Definition] in
    let actor = numbered.actor
    var definitions: [Sheet.Definition] = []
    switch workflow.form.actors {
    case .names: break
    case .short:
      if !actor.short.isEmpty, actor.short != actor.name {
        definitions.append(.init(term: actor.short, text: actor.name))
      }
    case .numbers:
      if !explained { definitions.append(.init(term: "\(numbered.number)", text: actor.name)) }
    }
    if !actor.note.isEmpty, !introduced.contains(actor.id) {
      definitions.append(.init(term: actor.name, text: actor.note))
    }
    return definitions
  }
}

/// Whether a numbered box lists the actors, so that their numbers need no words of their own.
private func isExplainedInABox(_ workflow: Workflow) -> Bool {
  guard workflow.form.print.contains(.boxes) else { return false }
  return workflow.boxes.contains { box in
    workflow.form.boxes.contains(box.key) && box.items.count >= workflow.actors.count
      && zip(box.items, workflow.actors).allSatisfy { $0.hasPrefix($1.name) }
  }
}
