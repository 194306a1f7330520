import SOPLanguage

/// A table without rows: its columns, and the rows of its head.
func composeHead(_ actors: [NumberedActor], _ form: Workflow.Form, _ labels: Labels) -> Table {
  let stacks = form.columns.flatMap { column -> [Stack] in
    let (label, kind) = heading(of: column)
    let single = Table.Column(
      kind: kind, source: column, heading: labels[label], short: labels[label])
    switch column {
    case .row, .action, .note: return [Stack(block: .single, above: [], column: single)]
    case .actors:
      return actors.map { actor in
        let above = [labels[.actors], actor.actor.group]
        return Stack(block: .actors, above: above, column: composeColumn(actor, form))
      }
    case .requirements, .time, .outputs:
      return [Stack(block: .quality, above: [labels[.quality]], column: single)]
    }
  }
  var head = rows(of: stacks)
  if let pattern = form.columnNumbers {
    head.append(
      stacks.indices.map {
        Table.HeadCell(says: .number(numbered($0 + 1, pattern)), column: $0)
      })
  }
  return Table(columns: stacks.map(\.column), head: head, rows: [], foot: nil)
}

/// A column and the headings over its own, from the top.
private struct Stack {
  let block: Block
  let above: [String]
  let column: Table.Column

  enum Block { case single, actors, quality }

  /// A heading without words takes no place.
  init(block: Block, above: [String], column: Table.Column) {
    self.block = block
    self.above = above.filter { !$0.isEmpty }
    self.column = column
  }

  /// Whether a neighbour stands under the same heading at a level, and the same ones above that.
  func shares(_ level: Int, with other: Stack) -> Bool {
    block == other.block && above.count > level
      && above.prefix(level + 1).elementsEqual(
        other.above.prefix(level + 1))
  }
}

/// Neighbours under the same heading share its cell; a column's own heading reaches down to the
/// last row.
private func rows(of stacks: [Stack]) -> [[Table.HeadCell]] {
  let depth = stacks.map(\.above.count).max() ?? 0
  return (0...depth).map { level in
    var cells: [Table.HeadCell] = []
    for (column, stack) in stacks.enumerated() where stack.above.count >= level {
      if stack.above.count == level {
        cells.append(.init(says: .heading, column: column, rows: depth + 1 - level))
      } else if column > 0, stack.shares(level, with: stacks[column - 1]) {
        cells[cells.count - 1].columns += 1
      } else {
        cells.append(.init(says: .shared(stack.above[level]), column: column))
      }
    }
    return cells
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

private func composeColumn(_ numbered: NumberedActor, _ form: Workflow.Form) -> Table.Column {
  let actor = numbered.actor
  let short = actor.short.isEmpty ? actor.name : actor.short
  let (heading, narrow) =
    switch form.actors {
    case .names: (actor.name, short)
    case .short: (short, short)
    case .numbers: ("\(numbered.number)", "\(numbered.number)")
    }
  return Table.Column(
    kind: .actor(actor.id), source: .actors, heading: heading, short: narrow, group: actor.group)
}

/// A column's number in the form's pattern: `(1)` makes `(3)` of 3.
private func numbered(_ number: Int, _ pattern: String) -> String {
  guard let place = pattern.firstIndex(of: "1") else { return "\(number)" }
  return pattern[..<place] + "\(number)" + pattern[pattern.index(after: place)...]
}
