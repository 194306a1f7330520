import SOPLanguage

/// The charts with the SOP's footnotes under them: of several tables a note stands under each that
/// bears its mark, and where none does, under the last.
func withFootnotes(
  _ charts: [Sheet.Chart], of workflow: Workflow, _ labels: Labels
) -> [Sheet.Chart] {
  if workflow.footnotes.isEmpty { return charts }
  var charts = charts
  let used = charts.count > 1 ? marks(in: workflow) : []
  let everywhere = Set(used.joined())
  for index in charts.indices {
    let isLast = index == charts.count - 1
    let notes = workflow.footnotes.filter { note in
      everywhere.contains(note.mark) ? used[index].contains(note.mark) : isLast
    }
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

/// The marks that each procedure's table bears.
private func marks(in workflow: Workflow) -> [Set<String>] {
  // The longest first, since `**` holds `*`.
  let marks = workflow.footnotes.map(\.mark).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  return workflow.procedures.map { procedure in
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
}

private func texts(of row: Workflow.Row) -> [String] {
  [row.action, row.note] + row.items + row.time + (row.requirements + row.outputs).map(\.text)
}
