package import SOPLanguage

/// A procedure as its cases run through it: symbols and the ways between them, by number.
///
/// A class, so that each of many cases holds one reference and none of the tables.
package final class Course: Sendable {
  package let workflow: Workflow
  package let procedure: Workflow.Procedure
  /// The workflow's hash.
  package let definition: String
  /// By symbol, in the order of `nodes`.
  package let symbols: [Symbol]
  /// The ways out of the first symbol, then of the second …, each in the order of the answers;
  /// a way beyond a limit stands right behind the way of its answer.
  package let ways: [Way]
  /// What cases remember persons for.
  package let memories: [Memory]
  /// What goes on side by side.
  package let blocks: [Block]
  /// The calendar of its deadlines.
  package let timetable: Timetable
  let start: Goal
  /// The first symbol in printed order.
  let startSymbol: Int32
  /// The steps whose last completion deadlines count from, by id.
  let awaited: [String: Int]
  let documentsAtStart: DocumentSet
  /// How many answers have a limit.
  let counterCount: Int
  private let numbers: [String: Int32]
  private let rows: [Int32]

  /// A symbol's part in the course.
  package struct Symbol: Sendable {
    package var ways: Range<Int>
    package var isDecision: Bool
    var produces: DocumentSet
    /// Places in `Course.memories`: what is remembered of who does it, and whoever must not.
    var memories: [Int]
    var bars: [Int]
    /// The block it stands in; −1 for none.
    var block: Int32
    /// The way that skipping its row takes; −1 where it may not be skipped.
    var skip: Int32
  }

  /// Work that goes on side by side.
  package struct Block: Sendable {
    /// Whether its branches are the symbols of one row.
    var isRow: Bool
    var row: String?
    var first: [(goal: Goal, staysInRow: Bool)]
    /// The way behind it.
    var way: Int
    /// The branch it stands in itself.
    var branch: Workflow.Branch?
    var outer: Int32 { branch.map { Int32($0.block - 1) } ?? -1 }
  }

  /// What a case remembers persons for.
  package enum Memory: Hashable, Sendable {
    /// Everyone who did a step that `separate` names.
    case step(String)
    /// Everyone who did a symbol of a row that several do together, since it was entered.
    case joint(String)
    /// Whoever first acted for a public actor.
    case actor(String)
  }

  package init(
    _ workflow: Workflow, procedure: Workflow.Procedure
  ) throws(BrokenWorkflow) {
    let table = try WayTable(workflow, procedure)
    let recall = MemoryTable(workflow, procedure)
    self.workflow = workflow
    self.procedure = procedure
    let hash: String? = workflow.hash
    definition = hash ?? ""
    ways = table.ways
    blocks = table.blocks
    timetable = Timetable(workflow.calendar)
    start = table.start ?? .end
    startSymbol = table.startSymbol
    var awaited: [String: Int] = [:]
    for node in procedure.nodes {
      if let row = node.due?.after, awaited[row] == nil { awaited[row] = awaited.count }
    }
    self.awaited = awaited
    counterCount = table.counterCount
    numbers = table.numbers
    memories = recall.memories
    symbols = procedure.nodes.indices.map { node in
      Symbol(
        ways: table.ranges[node], isDecision: procedure.nodes[node].kind == .decision,
        produces: table.documents(procedure.nodes[node].produces),
        memories: recall.memories(of: procedure.nodes[node]),
        bars: recall.bars(of: procedure.nodes[node]),
        block: procedure.nodes[node].branch.map { Int32($0.block - 1) } ?? -1,
        skip: procedure.nodes[node].optional == nil ? -1 : wayOut(of: node, table))
    }
    rows = table.rows
    var documents = DocumentSet()
    for (place, document) in workflow.documents.enumerated() where document.from != nil {
      documents.insert(place)
    }
    documentsAtStart = documents
  }

  package var nodes: [Workflow.Node] { procedure.nodes }

  /// The printed row that a symbol stands in.
  package func row(of symbol: Int) -> Workflow.Row { procedure.rows[place(ofRow: symbol)] }

  /// The place of that row in the table.
  func place(ofRow symbol: Int) -> Int { Int(rows[symbol]) }

  package func number(of name: String) -> Int? { numbers[name].map(Int.init) }

  /// The symbols of the row that is called so: by its id or its printed number.
  package func symbols(ofRow name: String) -> [Int] {
    nodes.indices.filter { isRow(of: $0, called: name) }
  }

  /// Whether the row that a symbol stands in is called so: by its id or its printed number.
  package func isRow(of symbol: Int, called name: String) -> Bool {
    let row = row(of: symbol)
    return row.id == name || row.row.filter({ $0.isNumber || $0.isLetter }) == name
  }

  /// The answers that a symbol may be given, as places in `ways` in printed order; none for a
  /// plain task.
  package func answers(of symbol: Int) -> [Int] {
    symbols[symbol].isDecision ? symbols[symbol].ways.filter { !ways[$0].isBeyond } : []
  }

  /// The words of these answers.
  package func labels(of symbol: Int) -> [String] {
    answers(of: symbol).map { ways[$0].answer ?? "" }
  }

  /// Whether a way leads to its own symbol or to one printed before it.
  package func isWayBack(_ way: Int, from symbol: Int) -> Bool {
    ways[way].next.map { $0 <= symbol } ?? false
  }

  /// The symbols that are open right behind a way, branches side by side; none where the case ends
  /// or waits for other branches.
  package func opened(by way: Int) -> [Int] {
    var found: [Int] = []
    var waiting = [ways[way].goal]
    while let goal = waiting.popLast() {
      switch goal {
      case .symbol(let symbol): found.append(Int(symbol))
      case .fork(let block): waiting += blocks[Int(block)].first.map(\.goal).reversed()
      case .join, .end: break
      }
    }
    return found
  }

  /// Whether a way waits until other branches are done.
  package func waits(behind way: Int) -> Bool {
    if case .join = ways[way].goal { return true }
    return false
  }

  /// Whether a symbol may be skipped.
  package func isOptional(_ symbol: Int) -> Bool { symbols[symbol].skip >= 0 }

  /// The way that an answer takes.
  func way(from symbol: Int, _ answer: String?) throws(Refusal) -> Int {
    let range = symbols[symbol].ways
    guard let answer else {
      if !symbols[symbol].isDecision { return range.lowerBound }
      throw .answerMissing(nodes[symbol].id, possible: labels(of: symbol))
    }
    guard symbols[symbol].isDecision else {
      throw .answerNotAsked(nodes[symbol].id, answer: answer)
    }
    for way in range where ways[way].answer == answer { return way }
    for way in range where ways[way].usedOutcome == answer { return way }
    throw .unknownAnswer(answer, symbol: nodes[symbol].id, possible: labels(of: symbol))
  }
}

/// Where doing the rest of a symbol's row leads on: the way that skipping it takes. Nothing where
/// the row only goes round in itself.
private func wayOut(of symbol: Int, _ table: WayTable) -> Int32 {
  var way = table.ranges[symbol].lowerBound
  for _ in 0...table.ways.count {
    guard table.ways[way].staysInRow else { return Int32(way) }
    switch table.ways[way].goal {
    case .symbol(let next): way = table.ranges[Int(next)].lowerBound
    case .fork(let block), .join(let block): way = table.blocks[Int(block)].way
    case .end: return Int32(way)
    }
  }
  return -1
}

extension Course: Equatable {
  /// A hash names one workflow, and a workflow's procedures differ by id.
  package static func == (a: Course, b: Course) -> Bool {
    a === b || (a.definition == b.definition && a.procedure.id == b.procedure.id)
  }
}
