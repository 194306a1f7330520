import SOPLanguage

func composeRevisions(_ workflow: Workflow, _ labels: Labels) -> Table {
  let headings = [labels[.row], labels[.date], labels[.change], labels[.by]]
  let kinds: [Table.Column.Kind] = [.number, .time, .text, .text]
  var rows = workflow.revisions.enumerated().map { index, revision in
    let texts = ["\(index + 1)", revision.date, revision.change, revision.by]
    return Table.Row(id: nil, cells: texts.map { .text($0) })
  }
  // A list without entries keeps a place to write the first one.
  if rows.isEmpty { rows = [Table.Row(id: nil, cells: headings.map { _ in .text("") })] }
  return Table(
    columns: zip(kinds, headings).map { Table.Column(kind: $0, heading: $1, short: $1) },
    head: [headings.indices.map { .init(says: .heading, column: $0) }], rows: rows, foot: nil)
}
