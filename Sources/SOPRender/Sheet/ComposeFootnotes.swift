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
