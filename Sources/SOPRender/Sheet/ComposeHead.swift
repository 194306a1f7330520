import SOPLanguage

/// A table without rows: its columns, and the two or three rows of its head.
func composeHead(_ actors: [NumberedActor], _ form: Workflow.Form, _ labels: Labels) -> Table {
  var columns: [Table.Column] = []
  var top: [Table.Cell] = []
  var second: [Table.Cell] = []

  /// Headings side by side under one that they share; without its words they fill its place too.
  func add(_ group: [Table.Column], under heading: String) {
    let cells = group.indices.map { index in
      var cell = Table.Cell.text(group[index].heading)
      cell.heads = columns.count + index
      return cell
    }
    columns += group
    if heading.isEmpty {
      top += cells.map { cell in
        var cell = cell
        cell.rows = 2
        return cell
      }
    } else {
      top.append(.text(heading))
      top[top.count - 1].columns = group.count
      second += cells
    }
  }

  var quality: [Table.Column] = []
  for column in form.columns {
    // Neighbours of the quality standard stand together under its heading.
    if !isQuality(column), !quality.isEmpty {
      add(quality, under: labels[.quality])
      quality = []
    }
    let (label, kind) = heading(of: column)
    let single = Table.Column(kind: kind, heading: labels[label], short: labels[label])
    switch column {
    case .row, .action, .note: add([single], under: "")
    case .actors:
      let group = actors.map { composeColumn($0, form) }
      if !group.isEmpty { add(group, under: labels[.actors]) }
    case .requirements, .time, .outputs: quality.append(single)
    }
  }
  if !quality.isEmpty { add(quality, under: labels[.quality]) }

  var head = [top, second]
  if second.isEmpty {
    // No shared headings: one row is enough.
    head = [top.map { Table.Cell(content: $0.content, heads: $0.heads) }]
  }
  if let pattern = form.columnNumbers {
    head.append(columns.indices.map { .text(numbered($0 + 1, pattern)) })
  }
  return Table(columns: columns, head: head, rows: [], foot: nil)
}

private func isQuality(_ column: Workflow.Form.Column) -> Bool {
  switch column {
  case .requirements, .time, .outputs: true
  case .row, .action, .actors, .note: false
  }
}

private func heading(of column: Workflow.Form.Column) -> (Label, Table.Column.Kind) {
  switch column {
  case .row: (.row, .number)
  case .action: (.action, .text)
  case .actors: (.actors, .text)
  case .requirements: (.requirements, .text)
  case .time: (.time, .time)
  case .outputs: (.outputs, .text)
  case .note: (.note, .text)
  }
}

private func composeColumn(_ actor: NumberedActor, _ form: Workflow.Form) -> Table.Column {
  let short = actor.actor.short.isEmpty ? actor.actor.name : actor.actor.short
  return switch form.actors {
  case .names: Table.Column(kind: .actor(actor.actor.id), heading: actor.actor.name, short: short)
  case .short: Table.Column(kind: .actor(actor.actor.id), heading: short, short: short)
  case .numbers:
    Table.Column(
      kind: .actor(actor.actor.id), heading: "\(actor.number)", short: "\(actor.number)")
  }
}

/// A column's number in the form's pattern: `(1)` makes `(3)` of 3.
private func numbered(_ number: Int, _ pattern: String) -> String {
  guard let place = pattern.firstIndex(of: "1") else { return "\(number)" }
  return pattern[..<place] + "\(number)" + pattern[pattern.index(after: place)...]
}
