import SOPLanguage

/// The shapes of one row, by the id of the column they stand in.
func composeSymbols(
  inRow index: Int, of procedure: Workflow.Procedure, _ form: Workflow.Form, _ routes: Routes,
  _ people: People, _ words: Words
) -> [String: [Symbol]] {
  let row = procedure.rows[index]
  let nodes = routes.nodes[index]
  switch row.kind {
  case .terminator: return terminator(inRow: index, of: procedure, form, routes)
  case .step: break
  }

  var symbols: [String: [Symbol]] = [:]
  for node in nodes {
    let (before, after) = capsules(around: node, form, routes)
    let symbol = Symbol(
      id: node.id, name: node.id, shape: shape(of: node, form, routes),
      words: lettering(of: node, form, routes),
      performer: people.performer(of: node, in: node.column),
      remark: remark(on: node, of: procedure, nodes, people, words),
      ways: routes.ways(from: node, withLimits: !form.columns.contains(.note)),
      tiedTo: node.signsWith)
    symbols[node.column, default: []] += before + [symbol] + after
  }
  // Where others of several columns may do the work, its symbol is drawn in each.
  let drawn = Set(nodes.map(\.column))
  for column in row.columns where !drawn.contains(column) {
    guard let node = nodes.first(where: { people.performs($0, in: column) }) else { continue }
    symbols[node.column] = symbols[node.column]?.map { symbol in
      var symbol = symbol
      if symbol.id == node.id { symbol.remark = words.oneOf }
      return symbol
    }
    let other = Symbol(
      id: node.id, name: node.id, shape: shape(of: node, form, routes), words: "",
      performer: people.performer(of: node, in: column), remark: words.oneOf, ways: [])
    symbols[column, default: []].append(other)
  }
  for column in row.informs {
    let informed = Symbol(
      id: nil, name: informsName(row.id, column), shape: .box, words: "", performer: "",
      remark: words.informed, ways: [])
    symbols[column, default: []].append(informed)
  }
  return symbols
}

/// What the shape does not show: that it is done together with another, or by each separately.
func remark(
  on node: Workflow.Node, of procedure: Workflow.Procedure, _ nodes: [Workflow.Node],
  _ people: People, _ words: Words
) -> String {
  if let lead = node.signsWith {
    return words.together(with: nodes.first { $0.id == lead }.map(people.name(of:)) ?? lead)
  }
  guard let branch = node.branch, procedure.blocks.indices.contains(branch.block - 1),
    procedure.blocks[branch.block - 1].row == node.row
  else { return "" }
  return words.separately
}

/// The capsule under the table's last line, in the column in which the last case ends.
func composeFoot(
  of procedure: Workflow.Procedure, _ form: Workflow.Form, _ routes: Routes
) -> (column: String, symbol: Symbol)? {
  guard form.endTerminator == .below,
    let last = routes.nodes.joined().last(where: { routes.ends($0).sometimes })
  else { return nil }
  return (last.column, capsule(form.endWord, footName))
}

/// A row that is only *Mulai* or *Selesai*: a capsule that nobody performs.
private func terminator(
  inRow index: Int, of procedure: Workflow.Procedure, _ form: Workflow.Form, _ routes: Routes
) -> [String: [Symbol]] {
  let row = procedure.rows[index]
  let starts = routes.startRow == row.id
  var symbol =
    starts
    ? capsule(form.startWord, startName(row.id)) : capsule(form.endWord, endName(row.id))
  if starts { symbol.ways = routes.waysIn() }
  let column = routes.column(ofTerminator: index)
  let columns = row.columns.isEmpty ? column.map { [$0] } ?? [] : row.columns
  return Dictionary(columns.map { ($0, [symbol]) }) { first, _ in first }
}

private func capsule(_ words: String, _ name: String) -> Symbol {
  Symbol(id: nil, name: name, shape: .capsule, words: words, performer: "", remark: "", ways: [])
}

/// What lines call the shapes that are no work: capsules by the row or the symbol they belong to.
func startName(_ id: String) -> String { "start:" + id }
func endName(_ id: String) -> String { "end:" + id }
func informsName(_ row: String, _ column: String) -> String { "informs:\(row).\(column)" }
/// The capsule under the table.
let footName = "end:"

/// A decision is a diamond always: only its shape says that it asks.
private func shape(
  of node: Workflow.Node, _ form: Workflow.Form, _ routes: Routes
) -> Symbol.Shape {
  switch node.kind {
  case .decision: .diamond
  case .task:
    isStart(node, form, routes) || isEnd(node, form, routes)
      ? .capsule : .box
  }
}

private func lettering(
  of node: Workflow.Node, _ form: Workflow.Form, _ routes: Routes
) -> String {
  switch node.kind {
  case .decision: return node.question
  case .task:
    let start = isStart(node, form, routes) ? form.startWord : ""
    let end = isEnd(node, form, routes) ? form.endWord : ""
    return [start, end].filter { !$0.isEmpty }.joined(separator: " / ")
  }
}

/// Whether a task is itself the capsule that the case starts at.
private func isStart(
  _ node: Workflow.Node, _ form: Workflow.Form, _ routes: Routes
) -> Bool {
  switch form.startTerminator {
  case .merged, .below: node.kind == .task && routes.startsCase(node)
  case .apart: false
  }
}

/// Whether a task is itself the capsule that the case ends at.
private func isEnd(
  _ node: Workflow.Node, _ form: Workflow.Form, _ routes: Routes
) -> Bool {
  switch form.endTerminator {
  case .merged: node.kind == .task && routes.ends(node).always
  case .apart, .below: false
  }
}

/// The capsules that stand in the same cell before and after a symbol.
private func capsules(
  around node: Workflow.Node, _ form: Workflow.Form, _ routes: Routes
) -> (before: [Symbol], after: [Symbol]) {
  // A decision is no capsule: one that a case starts at has one before it, and an answer that ends
  // the case leads to one of its own.
  let start = routes.startsCase(node) && !isStart(node, form, routes)
  let end =
    switch form.endTerminator {
    case .apart: routes.ends(node).sometimes
    case .merged: routes.ends(node).sometimes && !isEnd(node, form, routes)
    case .below: false
    }
  return (
    start ? [capsule(form.startWord, startName(node.id))] : [],
    end ? [capsule(form.endWord, endName(node.id))] : []
  )
}
