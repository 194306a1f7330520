import SOPLanguage

/// The flowchart of a table: which band of its row each symbol of the cells stands in, and where
/// the lines lead. The symbols learn their places among its shapes.
func composeFlowchart(
  of procedure: Workflow.Procedure, _ form: Workflow.Form, _ routes: Routes, _ table: inout Table
) -> Flowchart {
  let actors = table.columns.indices.filter {
    if case .actor = table.columns[$0].kind { true } else { false }
  }
  var composer = FlowchartComposer(columns: actors.count)
  for row in table.rows.indices {
    composer.place(row: row, symbols(of: table.rows[row].cells, in: actors), routes.nodes[row])
  }
  if let foot = table.foot {
    composer.place(row: table.rows.count, symbols(of: foot, in: actors), [])
  }
  for row in table.rows.indices {
    for (column, cell) in actors.enumerated() {
      table.rows[row].cells[cell].place { composer.place(of: $0, row: row, column: column) }
    }
  }
  if var foot = table.foot {
    for (column, cell) in actors.enumerated() {
      foot[cell].place { composer.place(of: $0, row: table.rows.count, column: column) }
    }
    table.foot = foot
  }
  composer.connect(procedure, form, routes)
  return composer.flowchart
}

/// By actors' column, the symbols of a row.
private func symbols(of cells: [Table.Cell], in actors: [Int]) -> [[Symbol]] {
  actors.map { actor in
    switch cells[actor].content {
    case .passages: []
    case .symbols(let symbols): symbols
    }
  }
}

extension Table.Cell {
  fileprivate mutating func place(_ place: (Symbol) -> Int) {
    switch content {
    case .passages: break
    case .symbols(let symbols):
      content = .symbols(
        symbols.map { symbol in
          var symbol = symbol
          symbol.place = place(symbol)
          return symbol
        })
    }
  }
}

private struct FlowchartComposer {
  private(set) var flowchart: Flowchart
  /// By name, the first shape that lines lead to.
  private var shapes: [String: Int] = [:]
  private var placed: [Cell: Int] = [:]

  private struct Cell: Hashable {
    var name: String
    var row: Int
    var column: Int
  }

  /// Symbols of a row that stand side by side because they act together, or one of them does.
  private struct Group {
    var members: [(column: Int, symbol: Symbol)]
    var tie: Flowchart.Tie.Kind?
  }

  init(columns: Int) {
    flowchart = Flowchart(columns: columns, bands: [], shapes: [], lines: [], ties: [])
  }

  func place(of symbol: Symbol, row: Int, column: Int) -> Int {
    placed[Cell(name: symbol.name, row: row, column: column)] ?? 0
  }

  /// Gives the symbols of a row their bands: those that follow each other to one side stand in one,
  /// what turns back or would stand in the same column in the next.
  mutating func place(row: Int, _ cells: [[Symbol]], _ nodes: [Workflow.Node]) {
    var bands = Bands()
    var rest = cells.enumerated().flatMap { column, symbols in
      symbols.map { (column: column, symbol: $0) }
    }
    func take(_ isMeant: (Symbol) -> Bool) -> [(column: Int, symbol: Symbol)] {
      let taken = rest.filter { isMeant($0.symbol) }
      rest.removeAll { isMeant($0.symbol) }
      return taken
    }
    let starts = take { symbol in nodes.contains { symbol.name == startName($0.id) } }
    for start in starts { add(start, row: row, band: bands.first(for: start.column)) }
    bands.close()
    for group in groups(nodes, take) { add(group, row: row, &bands) }
    // Who gets to know, and rows that are only a capsule.
    let ends = take { symbol in nodes.contains { symbol.name == endName($0.id) } }
    for other in rest { add(Group(members: [other]), row: row, &bands) }
    for end in ends { add(end, row: row, band: bands.under(end.column)) }
    flowchart.bands.append(bands.count)
  }

  private func groups(
    _ nodes: [Workflow.Node], _ take: ((Symbol) -> Bool) -> [(column: Int, symbol: Symbol)]
  ) -> [Group] {
    nodes.compactMap { node in
      guard node.signsWith == nil else { return nil }
      let signers = nodes.filter { $0.signsWith == node.id }.map(\.id)
      let members = take { $0.name == node.id || signers.contains($0.name) }
      if members.isEmpty { return nil }
      let tie: Flowchart.Tie.Kind? =
        signers.isEmpty ? (members.count > 1 ? .choice : nil) : .together
      return Group(members: members, tie: tie)
    }
  }

  private mutating func add(_ group: Group, row: Int, _ bands: inout Bands) {
    // Of several in one column, those that only sign stand above.
    var byColumn: [(column: Int, symbols: [Symbol])] = []
    for member in group.members {
      if let place = byColumn.firstIndex(where: { $0.column == member.column }) {
        byColumn[place].symbols.append(member.symbol)
      } else {
        byColumn.append((member.column, [member.symbol]))
      }
    }
    let height = byColumn.map(\.symbols.count).max() ?? 0
    let first = bands.place(columns: byColumn.map(\.column), height: height)
    let last = first + height - 1
    var standing: [Int] = []
    for (column, symbols) in byColumn.sorted(by: { $0.column < $1.column }) {
      let sorted = symbols.filter { $0.tiedTo != nil } + symbols.filter { $0.tiedTo == nil }
      var above: Int?
      for (place, symbol) in sorted.enumerated() {
        let band = last - (sorted.count - 1 - place)
        add((column, symbol), row: row, band: band)
        let shape = flowchart.shapes.count - 1
        if let above, let tie = group.tie {
          flowchart.ties.append(.init(first: above, second: shape, kind: tie))
        }
        above = shape
      }
      if let above { standing.append(above) }
    }
    if let tie = group.tie {
      for (first, second) in zip(standing, standing.dropFirst()) {
        flowchart.ties.append(.init(first: first, second: second, kind: tie))
      }
    }
  }

  private mutating func add(_ member: (column: Int, symbol: Symbol), row: Int, band: Int) {
    let symbol = member.symbol
    let kind: Flowchart.Shape.Kind =
      switch symbol.shape {
      case .capsule: .capsule
      case .box: .box
      case .diamond: .diamond
      }
    placed[Cell(name: symbol.name, row: row, column: member.column)] = flowchart.shapes.count
    // Of those that share a symbol, lines lead to the one in the symbol's own column.
    if shapes[symbol.name] == nil || !symbol.ways.isEmpty {
      shapes[symbol.name] = flowchart.shapes.count
    }
    flowchart.shapes.append(
      .init(name: symbol.name, kind: kind, row: row, band: band, column: member.column))
  }

  /// Draws a line for every way.
  mutating func connect(
    _ procedure: Workflow.Procedure, _ form: Workflow.Form, _ routes: Routes
  ) {
    let nodes = procedure.nodes
    for way in routes.drawn.starts {
      if let row = way.edge.terminator {
        for target in way.targets.flatMap(\.nodes) { connect(startName(row), nodes[target].id) }
      } else {
        for target in way.targets.flatMap(\.nodes) {
          connect(startName(nodes[target].id), nodes[target].id)
        }
      }
    }
    for (index, node) in nodes.enumerated() {
      for way in routes.drawn.ways(from: index) {
        let answer = way.edge.answer ?? ""
        if let end = way.end {
          let goal = end.terminator.map(endName) ?? endName(node.id)
          connect(node.id, shapes[goal] == nil ? footName : goal, answer)
        }
        for target in drawnTargets(of: way, from: index, routes.drawn) {
          connect(node.id, nodes[target].id, answer)
        }
      }
    }
    for (row, nodes) in zip(procedure.rows, routes.nodes) {
      guard let last = nodes.last(where: { $0.signsWith == nil }) else { continue }
      for column in row.informs { connect(last.id, informsName(row.id, column)) }
    }
  }

  /// The symbols that a way is drawn to: all that it leads to. Where many ends of parallel work each
  /// lead to many beginnings, the first end leads to all of them and the others to the first, since
  /// a line from each to each could not be told apart.
  private func drawnTargets(
    of way: DrawnWays.Way, from node: Int, _ drawn: DrawnWays
  ) -> ArraySlice<Int> {
    let targets = way.targets.flatMap(\.nodes)
    guard let block = way.block, targets.count > 1 else { return targets.prefix(mostTargets) }
    let ends = drawn.last(of: block)
    let count = ends.reduce(0) { $0 + $1.nodes.count }
    let isFirst = ends.first?.nodes.first == node
    return targets.prefix(count * targets.count <= mostFromEachToEach || isFirst ? mostTargets : 1)
  }

  private mutating func connect(_ from: String, _ to: String, _ answer: String = "") {
    guard let from = shapes[from], let to = shapes[to] else { return }
    flowchart.lines.append(.init(from: from, to: to, answer: answer))
  }
}

/// A fork of more branches draws lines to the first ones only.
private let mostTargets = 100

private let mostFromEachToEach = 9

/// Which columns of a row's bands are taken.
private struct Bands {
  private var taken: [Set<Int>] = []
  private var isClosed = false
  /// Whether the band's symbols follow each other to the right, or to the left.
  private var goesRight: Bool?

  var count: Int { taken.count }

  /// What comes next begins a band.
  mutating func close() {
    isClosed = !taken.isEmpty
  }

  /// The first band in which a column is free.
  mutating func first(for column: Int) -> Int { take(column, from: 0) }

  /// The first band under all symbols of a column.
  mutating func under(_ column: Int) -> Int {
    take(column, from: (taken.lastIndex { $0.contains(column) } ?? -1) + 1)
  }

  private mutating func take(_ column: Int, from band: Int) -> Int {
    var band = band
    while band < taken.count, taken[band].contains(column) { band += 1 }
    if band == taken.count { taken.append([]) }
    taken[band].insert(column)
    return band
  }

  /// The first of so many bands for a group, in the last band or behind it.
  mutating func place(columns: [Int], height: Int) -> Int {
    guard let least = columns.min(), let most = columns.max() else { return 0 }
    if height == 1, !isClosed, let last = taken.last, let first = last.min(), let end = last.max() {
      if least > end, goesRight != false {
        goesRight = true
        taken[taken.count - 1].formUnion(columns)
        return taken.count - 1
      }
      if most < first, goesRight != true {
        goesRight = false
        taken[taken.count - 1].formUnion(columns)
        return taken.count - 1
      }
    }
    isClosed = false
    goesRight = nil
    let first = taken.count
    for _ in 0..<height { taken.append(Set(columns)) }
    return first
  }
}
