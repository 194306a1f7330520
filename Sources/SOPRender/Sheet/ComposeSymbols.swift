import SOPLanguage

/// The shapes of one row, by the id of the column they stand in.
func composeSymbols(
  inRow index: Int, of procedure: Workflow.Procedure, _ form: Workflow.Form, _ routes: Routes,
  _ people: People, _ words: Words
) -> [String: [Symbol]] {
  let row = procedure.rows[index]
  let nodes = routes.nodes[index]
  if nodes.isEmpty { return terminator(inRow: index, of: procedure, form, routes) }

  var symbols: [String: [Symbol]] = [:]
  for node in nodes {
    let (before, after) = capsules(around: node, inRow: index, form, routes)
    let symbol = Symbol(
      id: node.id, shape: shape(of: node, inRow: index, form, routes),
      words: lettering(of: node, inRow: index, form, routes),
      performer: people.performer(of: node, in: node.column), remark: "",
      ways: routes.ways(from: node, withLimits: !form.columns.contains(.note)))
    symbols[node.column, default: []] += before + [symbol] + after
  }
  let drawn = Set(nodes.map(\.column))
  for column in row.columns where !drawn.contains(column) {
    // A column without a symbol of its own: one more who may act, or somebody who gets to know.
    if let node = nodes.first(where: { people.performs($0, in: column) }) {
      symbols[node.column] = symbols[node.column]?.map { symbol in
        var symbol = symbol
        if symbol.id == node.id { symbol.remark = words.oneOf }
        return symbol
      }
      let other = Symbol(
        id: node.id, shape: shape(of: node, inRow: index, form, routes), words: "",
        performer: people.performer(of: node, in: column), remark: words.oneOf, ways: [])
      symbols[column, default: []].append(other)
    } else {
      let informed = Symbol(
        id: nil, shape: .box, words: "", performer: "", remark: words.informed, ways: [])
      symbols[column, default: []].append(informed)
    }
  }
  return symbols
}

/// The capsule under the table's last line, in the column in which the last case ends.
func composeFoot(
  of procedure: Workflow.Procedure, _ form: Workflow.Form, _ routes: Routes
) -> (column: String, symbol: Symbol)? {
  guard form.endTerminator == .below,
    let last = routes.nodes.joined().last(where: { routes.ends($0).sometimes })
  else { return nil }
  return (last.column, capsule(form.endWord))
}

/// A row that is only *Mulai* or *Selesai*: a capsule that nobody performs.
private func terminator(
  inRow index: Int, of procedure: Workflow.Procedure, _ form: Workflow.Form, _ routes: Routes
) -> [String: [Symbol]] {
  let starts = index == 0
  var symbol = capsule(starts ? form.startWord : form.endWord)
  if starts { symbol.ways = routes.waysIn() }
  var columns = procedure.rows[index].columns
  if columns.isEmpty {
    let neighbour =
      starts
      ? routes.nodes.joined().first : routes.nodes[..<index].last { !$0.isEmpty }?.last
    columns = neighbour.map { [$0.column] } ?? []
  }
  return Dictionary(columns.map { ($0, [symbol]) }) { first, _ in first }
}

private func capsule(_ words: String) -> Symbol {
  Symbol(id: nil, shape: .capsule, words: words, performer: "", remark: "", ways: [])
}

/// A decision is a diamond always: only its shape says that it asks.
private func shape(
  of node: Workflow.Node, inRow row: Int, _ form: Workflow.Form, _ routes: Routes
) -> Symbol.Shape {
  switch node.kind {
  case .decision: .diamond
  case .task:
    isStart(node, inRow: row, form, routes) || isEnd(node, inRow: row, form, routes)
      ? .capsule : .box
  }
}

private func lettering(
  of node: Workflow.Node, inRow row: Int, _ form: Workflow.Form, _ routes: Routes
) -> String {
  switch node.kind {
  case .decision: return node.question
  case .task:
    let start = isStart(node, inRow: row, form, routes) ? form.startWord : ""
    let end = isEnd(node, inRow: row, form, routes) ? form.endWord : ""
    return [start, end].filter { !$0.isEmpty }.joined(separator: " / ")
  }
}

/// Whether a task is itself the capsule that the case starts at.
private func isStart(
  _ node: Workflow.Node, inRow row: Int, _ form: Workflow.Form, _ routes: Routes
) -> Bool {
  switch form.startTerminator {
  case .merged, .below: routes.starts.contains(node.id) && !routes.isTerminator(0)
  case .apart: false
  }
}

/// Whether a task is itself the capsule that the case ends at.
private func isEnd(
  _ node: Workflow.Node, inRow row: Int, _ form: Workflow.Form, _ routes: Routes
) -> Bool {
  switch form.endTerminator {
  case .merged: routes.ends(node).always && !routes.isTerminator(row + 1)
  case .apart, .below: false
  }
}

/// The capsules that stand in the same cell before and after a symbol.
private func capsules(
  around node: Workflow.Node, inRow row: Int, _ form: Workflow.Form, _ routes: Routes
) -> (before: [Symbol], after: [Symbol]) {
  let start =
    form.startTerminator == .apart && routes.starts.contains(node.id) && !routes.isTerminator(0)
  let end =
    form.endTerminator == .apart && routes.ends(node).sometimes && !routes.isTerminator(row + 1)
  return (start ? [capsule(form.startWord)] : [], end ? [capsule(form.endWord)] : [])
}
