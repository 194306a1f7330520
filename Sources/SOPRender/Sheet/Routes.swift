import SOPLanguage

/// The symbols and ways of a procedure, found by row and symbol: built once, asked for every row.
struct Routes {
  /// The symbols of each row, by the row's place in the table.
  let nodes: [[Workflow.Node]]
  /// Where a case starts, and whether a row that is only *Mulai* stands before it.
  let starts: (symbols: Set<String>, row: String?)
  private let edges: [String: [Workflow.Edge]]
  /// Where a symbol stands: its row's place, and its own place among all symbols.
  private let places: [String: (row: Int, node: Int)]
  private let rowPlaces: [String: Int]
  /// The column from which cases end in a row that is only *Selesai*; the last of several.
  private let lastColumns: [String: String]
  /// How the rows are called when a way leads to them.
  private let references: [String]
  private let rows: [Workflow.Row]
  private let outcomes: [String: String]
  private let people: People
  private let words: Words

  init(_ procedure: Workflow.Procedure, of workflow: Workflow, _ people: People) {
    rows = procedure.rows
    self.people = people
    words = Words(language: workflow.language)
    let rowPlaces = Dictionary(rows.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var nodes: [[Workflow.Node]] = Array(repeating: [], count: rows.count)
    var places: [String: (row: Int, node: Int)] = [:]
    for (index, node) in procedure.nodes.enumerated() {
      guard let row = rowPlaces[node.row] else { continue }
      nodes[row].append(node)
      places[node.id] = (row, index)
    }
    var edges: [String: [Workflow.Edge]] = [:]
    var starts: (symbols: Set<String>, row: String?) = ([], nil)
    for edge in procedure.edges {
      if let from = edge.from {
        edges[from, default: []].append(edge)
      } else {
        starts.row = starts.row ?? edge.terminator
        if let to = edge.to { starts.symbols.insert(to) }
      }
    }
    self.nodes = nodes
    self.places = places
    self.edges = edges
    self.starts = starts
    self.rowPlaces = rowPlaces
    let columns = Dictionary(procedure.nodes.map { ($0.id, $0.column) }) { first, _ in first }
    lastColumns = Dictionary(
      procedure.edges.compactMap { edge in
        guard edge.to == nil, let row = edge.terminator else { return nil }
        return edge.from.flatMap { columns[$0] }.map { (row, $0) }
      }
    ) { _, last in last }
    references = rowReferences(rows, numbering: workflow.form.numbering, words)
    // The one result of an SOP that declares none goes without saying.
    let declared = workflow.outcomes.count == 1 && workflow.outcomes[0].id == "selesai"
    outcomes = Dictionary((declared ? [] : workflow.outcomes).map { ($0.id, $0.text) }) { a, _ in a
    }
  }

  /// Whether the case starts at a symbol itself, without a row that is only *Mulai*.
  func startsCase(_ node: Workflow.Node) -> Bool {
    starts.row == nil && starts.symbols.contains(node.id)
  }

  /// Whether a symbol's ways end the case there, without a row that is only *Selesai*: all of them,
  /// or at least one.
  func ends(_ node: Workflow.Node) -> (always: Bool, sometimes: Bool) {
    let ways = edges[node.id, default: []].filter { !$0.beyond }
    func isEnd(_ edge: Workflow.Edge) -> Bool { edge.to == nil && edge.terminator == nil }
    return (!ways.isEmpty && ways.allSatisfy(isEnd), ways.contains(where: isEnd))
  }

  /// The column in which the capsule of a row that is only *Mulai* or *Selesai* is drawn: where the
  /// work begins or ends.
  func column(ofTerminator row: Int) -> String? {
    if starts.row == rows[row].id { return nodes.first { !$0.isEmpty }?.first?.column }
    return lastColumns[rows[row].id] ?? nodes[..<row].last { !$0.isEmpty }?.last?.column
  }

  /// The ways out of a symbol, in the order of its answers; with what limits them where the table
  /// has no other place for it.
  func ways(from node: Workflow.Node, withLimits: Bool) -> [Way] {
    var answers: [String] = []
    var targets: [String: [Workflow.Edge]] = [:]
    for edge in edges[node.id, default: []] where !edge.beyond {
      let answer = edge.answer ?? ""
      if targets[answer] == nil { answers.append(answer) }
      targets[answer, default: []].append(edge)
    }
    return answers.map { answer in
      let edges = targets[answer, default: []]
      let remark = withLimits ? edges.lazy.compactMap { limit(on: $0) }.first : nil
      return Way(
        answer: answer, goals: goals(of: edges, from: node), remark: remark.map { "(\($0))" } ?? "")
    }
  }

  /// What the limits of a symbol's answers say, a line each: *Tidak sesuai: paling banyak 3 kali*.
  func limits(of node: Workflow.Node) -> [String] {
    edges[node.id, default: []].compactMap { edge in
      guard let limit = limit(on: edge) else { return nil }
      return edge.answer.map { "\($0): \(limit)" } ?? limit
    }
  }

  /// The first ways into the procedure, from a row that is only *Mulai*.
  func waysIn() -> [Way] {
    let first = nodes.joined().filter { starts.symbols.contains($0.id) }
    if first.isEmpty { return [] }
    return [Way(answer: "", goals: goals(to: first.map(\.id), from: nil), remark: "")]
  }

  /// How a loop is called: from which row to which, and by which answer.
  func name(of loop: Workflow.Totals.Loop) -> String {
    let from = places[loop.from].map { references[$0.row] } ?? loop.from
    let to = places[loop.to].map { references[$0.row] } ?? loop.to
    return "\(from) → \(to)" + (loop.answer.map { " (\($0))" } ?? "")
  }

  func text(ofOutcome outcome: String) -> String {
    outcomes[outcome] ?? ""
  }

  private func limit(on edge: Workflow.Edge) -> String? {
    guard let limit = edge.limit, !edge.beyond else { return nil }
    let beyond = edges[edge.from ?? "", default: []].first { $0.beyond && $0.answer == edge.answer }
    let outcome = beyond.map { $0.outcome.flatMap { outcomes[$0] } ?? "" }
    return words.limit(limit) + (outcome.map { ", " + words.beyond($0) } ?? "")
  }

  private func goals(of edges: [Workflow.Edge], from node: Workflow.Node) -> [Way.Goal] {
    let ends = edges.filter { $0.to == nil }.map { edge in
      // With a single outcome every end has it.
      let only = outcomes.count == 1 ? outcomes.first?.value : nil
      let outcome = edge.outcome.flatMap { outcomes[$0] } ?? only ?? ""
      guard let row = edge.terminator.flatMap({ rowPlaces[$0] }) else {
        return Way.Goal(text: words.end(outcome), row: nil)
      }
      let text = references[row] + (outcome.isEmpty ? "" : " (\(outcome))")
      return Way.Goal(text: text, row: rows[row].id)
    }
    return goals(to: edges.compactMap(\.to), from: node) + ends
  }

  /// One goal a row. A symbol inside a row is named only where it is not the one the row is
  /// entered by anyway.
  private func goals(to targets: [String], from node: Workflow.Node?) -> [Way.Goal] {
    let origin = node.flatMap { places[$0.id] }
    var rowsInOrder: [Int] = []
    var targetsByRow: [Int: [String]] = [:]
    for target in targets {
      guard let place = places[target] else { continue }
      if targetsByRow[place.row] == nil { rowsInOrder.append(place.row) }
      targetsByRow[place.row, default: []].append(target)
    }
    return rowsInOrder.map { row in
      let targets = targetsByRow[row, default: []]
      let entered = nodes[row].first.map { targets.contains($0.id) } ?? true
      let inside = origin?.row == row
      var text = inside ? "" : references[row]
      if inside || !entered {
        let names = nodes[row].filter { targets.contains($0.id) }.map(people.name(of:))
        text += (text.isEmpty ? "" : " ") + names.joined(separator: ", ")
      }
      let place = targets.compactMap { places[$0]?.node }.max() ?? 0
      if let origin, place <= origin.node { text += " (\(words.back))" }
      return Way.Goal(text: text, row: rows[row].id)
    }
  }
}

/// What each row is called: its number without the numbering's marks, or where it stands.
private func rowReferences(_ rows: [Workflow.Row], numbering: String, _ words: Words) -> [String] {
  var last = ""
  var distance = 0
  return rows.map { row in
    guard !row.row.isEmpty else {
      distance += 1
      return words.unnumbered(after: last, by: distance)
    }
    last = bareNumber(row.row, numbering: numbering)
    distance = 0
    return last
  }
}

/// A row's number without the numbering's marks; with them a spreadsheet takes `(1)` for -1.
func bareNumber(_ row: String, numbering: String) -> String {
  let marks = numbering.split(separator: "1", maxSplits: 1, omittingEmptySubsequences: false)
  let (before, after) = (marks.first ?? "", marks.count > 1 ? marks[1] : "")
  var number = Substring(row)
  if number.hasPrefix(before) { number = number.dropFirst(before.count) }
  if number.hasSuffix(after) { number = number.dropLast(after.count) }
  return String(number)
}
