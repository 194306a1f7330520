import SOPLanguage

/// The symbols and ways of a procedure, found by row and symbol: built once, asked for every row.
struct Routes {
  /// The symbols of each row, by the row's place in the table.
  let nodes: [[Workflow.Node]]
  /// How the rows are called when a way leads to them.
  let references: [String]
  /// The row that is only *Mulai*, where one stands before the first symbol.
  let startRow: String?
  let drawn: DrawnWays
  private let starts: Set<Int>
  private let edges: [String: [Workflow.Edge]]
  /// Where a symbol stands: its row's place, and its own place among all symbols.
  private let places: [String: (row: Int, node: Int)]
  private let rowPlaces: [String: Int]
  /// What a symbol is called inside its row, by its place among all.
  private let names: [String]
  /// The same without short names, for what stands outside the table.
  private let fullNames: [String]
  /// The column from which cases end in a row that is only *Selesai*; the last of several.
  private let lastColumns: [String: String]
  private let rows: [Workflow.Row]
  private let outcomes: [String: String]
  private let words: Words

  init(_ procedure: Workflow.Procedure, of workflow: Workflow, _ people: People) {
    rows = procedure.rows
    words = Words(language: workflow.language)
    let drawn = DrawnWays(procedure)
    let rowPlaces = Dictionary(rows.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var nodes: [[Workflow.Node]] = Array(repeating: [], count: rows.count)
    var places: [String: (row: Int, node: Int)] = [:]
    var lastColumns: [String: String] = [:]
    for (index, node) in procedure.nodes.enumerated() {
      guard let row = rowPlaces[node.row] else { continue }
      nodes[row].append(node)
      places[node.id] = (row, index)
      for way in drawn.ways(from: index) {
        if let row = way.end?.terminator { lastColumns[row] = node.column }
      }
    }
    edges = Dictionary(grouping: procedure.edges.filter { $0.from != nil }) { $0.from ?? "" }
    startRow = drawn.starts.lazy.compactMap(\.edge.terminator).first
    starts = Set(drawn.starts.flatMap { $0.targets.flatMap(\.nodes) })
    names = symbolNames(procedure.nodes, people.name)
    fullNames = symbolNames(procedure.nodes, people.fullName)
    references = rowReferences(rows, numbering: workflow.form.numbering, words)
    self.drawn = drawn
    self.nodes = nodes
    self.places = places
    self.rowPlaces = rowPlaces
    self.lastColumns = lastColumns
    // The one result of an SOP that declares none goes without saying.
    let declared = workflow.outcomes.count == 1 && workflow.outcomes[0].id == "selesai"
    outcomes = Dictionary((declared ? [] : workflow.outcomes).map { ($0.id, $0.text) }) { a, _ in a
    }
  }

  /// Whether the case starts at a symbol itself, without a row that is only *Mulai*.
  func startsCase(_ node: Workflow.Node) -> Bool {
    startRow == nil && places[node.id].map { starts.contains($0.node) } ?? false
  }

  /// Whether a symbol's ways end the case there, without a row that is only *Selesai*: all of them,
  /// or at least one.
  func ends(_ node: Workflow.Node) -> (always: Bool, sometimes: Bool) {
    let ways = drawnWays(from: node)
    func isEnd(_ way: DrawnWays.Way) -> Bool { way.end.map { $0.terminator == nil } ?? false }
    return (!ways.isEmpty && ways.allSatisfy(isEnd), ways.contains(where: isEnd))
  }

  /// The column in which the capsule of a row that is only *Mulai* or *Selesai* is drawn: where the
  /// work begins or ends.
  func column(ofTerminator row: Int) -> String? {
    if startRow == rows[row].id { return nodes.first { !$0.isEmpty }?.first?.column }
    return lastColumns[rows[row].id] ?? nodes[..<row].last { !$0.isEmpty }?.last?.column
  }

  /// The ways out of a symbol, in the order of its answers; with what limits them where the table
  /// has no other place for it. `toEndRows`: whether a row that is only *Selesai* is called by its
  /// number; a paper without that row says that the case ends.
  func ways(
    from node: Workflow.Node, withLimits: Bool, toEndRows: Bool = true
  ) -> [Way] {
    drawnWays(from: node).map { way in
      var remarks: [String] = []
      var leads = goals(of: way, from: places[node.id], &remarks)
      if !toEndRows, let end = way.end {
        leads = [Way.Goal(text: words.end(outcome(of: end, settledBy: way.edge)), row: nil)]
      }
      if let waiting = waiting(way, node) { remarks.append(waiting) }
      if withLimits, let limit = limit(on: way.edge) { remarks.append(limit) }
      return Way(answer: way.edge.answer ?? "", goals: leads, remarks: remarks)
    }
  }

  /// What each of these ways leads to; nothing where the case ends.
  func targets(from node: Workflow.Node) -> [[DrawnWays.Target]] {
    drawnWays(from: node).map { $0.end == nil ? $0.targets : [] }
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
    drawn.starts.map { way in
      var remarks: [String] = []
      let goals = goals(of: way, from: nil, &remarks)
      return Way(answer: "", goals: goals, remarks: remarks)
    }
  }

  /// How a loop is called: from which row to which, and by which answer.
  func name(of loop: Workflow.Totals.Loop) -> String {
    let (first, last) = (place(loop.to, isEnd: false), place(loop.from, isEnd: true))
    let from = last.map { references[$0.row] } ?? loop.from
    let to = first.map { name(of: $0.node, in: $0.row, with: [$0.node]) } ?? loop.to
    let answer = loop.answer.map { " (\($0))" } ?? ""
    if let first, let last, first.row == last.row, first.node != last.node {
      return "\(from) \(fullNames[last.node]) → \(fullNames[first.node])" + answer
    }
    return "\(from) → \(to)" + answer
  }

  /// The name of an outcome; empty where it goes without saying.
  func text(ofOutcome outcome: String) -> String {
    outcomes[outcome] ?? ""
  }

  private func drawnWays(from node: Workflow.Node) -> [DrawnWays.Way] {
    places[node.id].map { drawn.ways(from: $0.node) } ?? []
  }

  /// Where a loop begins or ends: at a symbol, or at the first or the last of a block.
  private func place(_ name: String, isEnd: Bool) -> (row: Int, node: Int)? {
    if let place = places[name] { return place }
    guard let block = drawn.block(of: name) else { return nil }
    let targets = isEnd ? drawn.last(of: block) : drawn.first(of: block)
    guard let target = isEnd ? targets.last : targets.first, let row = rowPlaces[target.row],
      let node = isEnd ? target.nodes.last : target.nodes.first
    else { return nil }
    return (row, node)
  }

  private func limit(on edge: Workflow.Edge) -> String? {
    guard let limit = edge.limit, !edge.beyond else { return nil }
    let beyond = edges[edge.from ?? "", default: []].first { $0.beyond && $0.answer == edge.answer }
    let outcome = beyond.map { $0.outcome.flatMap { outcomes[$0] } ?? "" }
    return words.limit(limit) + (outcome.map { ", " + words.beyond($0) } ?? "")
  }

  private func goals(
    of way: DrawnWays.Way, from origin: (row: Int, node: Int)?, _ remarks: inout [String]
  ) -> [Way.Goal] {
    if let end = way.end { return [goal(end: end, settledBy: way.edge)] }
    var goals = way.targets.prefix(mostNamed).compactMap { goal(to: $0, from: origin) }
    let more = way.targets.count - mostNamed
    if more > 0 { goals.append(Way.Goal(text: words.more(more), row: nil)) }
    if way.targets.count > 1 { remarks.append(words.atOnce) }
    if let origin, let last = way.targets.lazy.compactMap(\.nodes.last).first, last <= origin.node {
      remarks.append(words.back)
    }
    return goals
  }

  private func outcome(of end: Workflow.Edge, settledBy edge: Workflow.Edge) -> String {
    // With a single outcome every end has it.
    let only = outcomes.count == 1 ? outcomes.first?.value : nil
    return (end.outcome ?? edge.outcome).flatMap { outcomes[$0] } ?? only ?? ""
  }

  private func goal(end: Workflow.Edge, settledBy edge: Workflow.Edge) -> Way.Goal {
    let outcome = outcome(of: end, settledBy: edge)
    guard let row = end.terminator.flatMap({ rowPlaces[$0] }) else {
      return Way.Goal(text: words.end(outcome), row: nil)
    }
    // *Selesai* says more than where a row without a number stands.
    if rows[row].row.isEmpty { return Way.Goal(text: words.end(outcome), row: rows[row].id) }
    let text = references[row] + (outcome.isEmpty ? "" : " (\(outcome))")
    return Way.Goal(text: text, row: rows[row].id)
  }

  private func goal(
    to target: DrawnWays.Target, from origin: (row: Int, node: Int)?
  ) -> Way.Goal? {
    guard let row = rowPlaces[target.row], let first = target.nodes.first else { return nil }
    let inside = origin?.row == row
    if inside, nodes[row].count > 1 {
      return Way.Goal(text: named(target.nodes).joined(separator: ", "), row: rows[row].id)
    }
    return Way.Goal(text: name(of: first, in: row, with: target.nodes), row: rows[row].id)
  }

  /// A row, and the symbols in it unless it is entered by them anyway.
  private func name(of first: Int, in row: Int, with nodes: [Int]) -> String {
    if entry(of: row) == first { return references[row] }
    return "\(references[row]) \(named(nodes).joined(separator: ", "))"
  }

  /// The symbol by which a row is entered: the first that does not only sign.
  private func entry(of row: Int) -> Int? {
    nodes[row].first { $0.signsWith == nil }.flatMap { places[$0.id]?.node }
  }

  private func named(_ nodes: [Int]) -> [String] {
    let more = nodes.count - mostNamed
    return nodes.prefix(mostNamed).map { names[$0] } + (more > 0 ? [words.more(more)] : [])
  }

  /// Which work has to be done too before a way goes on: that of the same row by whose it is, other
  /// rows by their numbers; of many only that there are others.
  private func waiting(_ way: DrawnWays.Way, _ node: Workflow.Node) -> String? {
    guard let block = way.block, let own = places[node.id] else { return nil }
    let last = drawn.last(of: block)
    let beside = drawn.last(of: block).first { $0.row == node.row }?.nodes ?? []
    let others = beside.prefix(mostAwaited + 2).filter { $0 != own.node }
    let rows = last.prefix(mostAwaited + 2).filter { $0.row != node.row }
    guard !others.isEmpty || !rows.isEmpty else { return nil }
    if rows.isEmpty, others.count > mostAwaited { return words.waitingForAll }
    if others.count + rows.count > mostAwaited { return words.waitingForBranches }
    let numbers = rows.compactMap { rowPlaces[$0.row].map { references[$0] } }
    return words.waiting(for: others.map { names[$0] } + numbers)
  }
}

/// How many goals of a way are named. Without an end to it, a join before a fork of a thousand
/// branches each would print a million.
private let mostNamed = 20

/// How many others are named that a way waits for.
private let mostAwaited = 3
