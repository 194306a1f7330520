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
  let start: Int32
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
    /// Places in `Course.memories`.
    var memories: [Int]
  }

  /// What a case remembers persons for.
  package enum Memory: Hashable, Sendable {
    /// Everyone who did a step that `separate` names.
    case step(String)
    /// Whoever first acted for a public actor.
    case actor(String)
  }

  package init(
    _ workflow: Workflow, procedure: Workflow.Procedure
  ) throws(BrokenWorkflow) {
    let table = try WayTable(workflow, procedure)
    let recall = MemoryTable(workflow)
    self.workflow = workflow
    self.procedure = procedure
    let hash: String? = workflow.hash
    definition = hash ?? ""
    ways = table.ways
    start = table.start
    counterCount = table.counterCount
    numbers = table.numbers
    memories = recall.memories
    symbols = procedure.nodes.indices.map { node in
      Symbol(
        ways: table.ranges[node], isDecision: procedure.nodes[node].kind == .decision,
        produces: table.documents(procedure.nodes[node].produces),
        memories: recall.memories(of: procedure.nodes[node]))
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
  package func row(of symbol: Int) -> Workflow.Row { procedure.rows[Int(rows[symbol])] }

  package func number(of name: String) -> Int? { numbers[name].map(Int.init) }

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
    throw .unknownAnswer(answer, symbol: nodes[symbol].id, possible: labels(of: symbol))
  }
}

extension Course: Equatable {
  /// A hash names one workflow, and a workflow's procedures differ by id.
  package static func == (a: Course, b: Course) -> Bool {
    a === b || (a.definition == b.definition && a.procedure.id == b.procedure.id)
  }
}
