import SOPLanguage

/// The charts with their footnotes: each with its procedure's own, and of the SOP's with those
/// whose mark it bears; what none bears stands under the last.
func withFootnotes(
  _ charts: [Sheet.Chart], of workflow: Workflow, _ labels: Labels
) -> [Sheet.Chart] {
  var charts = charts
  let used = charts.count > 1 ? workflow.procedures.map { marks(in: $0, of: workflow) } : []
  let everywhere = Set(used.joined())
  for (index, procedure) in workflow.procedures.enumerated() where index < charts.count {
    let isLast = index == charts.count - 1
    // A procedure's own words for a mark replace the SOP's.
    let own = Set(procedure.footnotes.map(\.mark))
    let shared = workflow.footnotes.filter { note in
      everywhere.contains(note.mark)
        ? used[index].contains(note.mark) && !own.contains(note.mark) : isLast
    }
    let notes = shared + procedure.footnotes
    if !notes.isEmpty {
      charts[index].footnotes = Sheet.Footnotes(
        heading: labels[.footnotes], notes: notes.map(composed))
    }
  }
  return charts
}

/// The footnotes whose marks stand in some rows of a procedure, as running text.
func footnotes(
  of procedure: Workflow.Procedure, inRows ids: Set<String>, of workflow: Workflow, _ labels: Labels
) -> [Sheet.Part] {
  var part = procedure
  part.rows.removeAll { !ids.contains($0.id) }
  let used = marks(in: part, of: workflow)
  let own = Set(procedure.footnotes.map(\.mark))
  let notes = (workflow.footnotes.filter { !own.contains($0.mark) } + procedure.footnotes)
    .filter { used.contains($0.mark) }
  if notes.isEmpty { return [] }
  let heading = labels[.footnotes]
  let texts = notes.flatMap { note -> [Passage] in
    [.text("\(note.mark) \(note.text)")] + (note.items.isEmpty ? [] : [.list(.dash, note.items)])
  }
  return [.passages((heading.isEmpty ? [] : [.text(heading)]) + texts)]
}

private func composed(_ note: Workflow.Footnote) -> Sheet.Footnotes.Note {
  let text: [Passage] = note.text.isEmpty ? [] : [.text(note.text)]
  return Sheet.Footnotes.Note(
    mark: note.mark, body: text + (note.items.isEmpty ? [] : [.list(.dash, note.items)]))
}

/// The marks that a procedure's table bears.
private func marks(in procedure: Workflow.Procedure, of workflow: Workflow) -> Set<String> {
  // The longest first, since `**` holds `*`.
  let marks = (workflow.footnotes + procedure.footnotes).map(\.mark).filter { !$0.isEmpty }
    .sorted { ($1.count, $0) < ($0.count, $1) }
  var found: Set<String> = []
  for text in procedure.rows.flatMap(texts) {
    var rest = text[...]
    while !rest.isEmpty {
      if let mark = marks.first(where: { rest.hasPrefix($0) }) {
        found.insert(mark)
        rest.removeFirst(mark.count)
      } else {
        rest.removeFirst()
      }
    }
  }
  return found
}

private func texts(of row: Workflow.Row) -> [String] {
  [row.action, row.note] + row.items + row.time + (row.requirements + row.outputs).map(\.text)
}
