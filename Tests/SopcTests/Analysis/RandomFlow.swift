@testable import SOPLanguage

/// A small random flow, and what can be said of it by trying everything.
struct RandomFlow {
  var nodes: [Workflow.Node] = []
  var edges: [Workflow.Edge] = []
  static let outcomes = ["a", "b"]
  static let documents = ["x", "y"]

  init(_ dice: inout Dice) {
    let count = Int.random(in: 1...6, using: &dice)
    edges.append(edge(from: nil, to: "n0"))
    for number in 0..<count {
      let answers = Bool.random(using: &dice) ? Int.random(in: 2...3, using: &dice) : 1
      for answer in 0..<answers {
        var way = edge(from: "n\(number)", to: target(number, count, &dice))
        if answers > 1 {
          way.answer = "J\(answer)"
          way.documents = Self.documents.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }
        }
        let settles = answers > 1 || way.to == nil
        if settles, Int.random(in: 0..<3, using: &dice) == 0 {
          way.outcome = Self.outcomes.randomElement(using: &dice)
        }
        edges.append(way)
      }
      nodes.append(
        Workflow.Node(
          id: "n\(number)", row: "n\(number)", kind: answers > 1 ? .decision : .task,
          column: "staf", performers: ["staf"], question: "",
          requires: requirements(&dice),
          produces: Self.documents.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 },
          time: StandardTime(parts: [
            StandardTime.Part(
              least: Int.random(in: 1...9, using: &dice) * 1000,
              most: Int.random(in: 10...19, using: &dice) * 1000, unit: .minute)
          ])))
    }
  }

  private func edge(from: String?, to: String?) -> Workflow.Edge {
    Workflow.Edge(
      from: from, to: to, answer: nil, limit: nil, beyond: false, documents: [], outcome: nil)
  }

  /// Some documents by themselves, or that either is enough.
  private func requirements(_ dice: inout Dice) -> [[String]] {
    if Int.random(in: 0..<5, using: &dice) == 0 { return [Self.documents] }
    return Self.documents.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }.map { [$0] }
  }

  private func target(_ number: Int, _ count: Int, _ dice: inout Dice) -> String? {
    let next = number + 1 < count ? "n\(number + 1)" : nil
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: return nil
    case 1...4: return next
    default: return "n\(Int.random(in: 0..<count, using: &dice))"
    }
  }

  var graph: FlowGraph { FlowGraph(nodes, [], edges) }

  var procedure: Workflow.Procedure {
    Workflow.Procedure(
      id: nil, title: "", rows: [], nodes: nodes, edges: edges,
      totals: Workflow.Totals(ways: [], loops: []))
  }

  /// By pairs of nodes: whether a way of one edge or more leads from the one to the other.
  func closure() -> [[Bool]] {
    let graph = graph
    var leads = [[Bool]](
      repeating: [Bool](repeating: false, count: nodes.count), count: nodes.count)
    for case (let from?, let to?) in graph.ends { leads[from][to] = true }
    for middle in nodes.indices {
      for from in nodes.indices where leads[from][middle] {
        for to in nodes.indices where leads[middle][to] { leads[from][to] = true }
      }
    }
    return leads
  }

  /// All ways from the first node that come to no node twice, as edges behind the start's.
  func simpleWays() -> [[Int]] {
    let graph = graph
    var ways: [[Int]] = []
    func go(_ node: Int, _ seen: Set<Int>, _ way: [Int]) {
      for edge in graph.edges(from: node).map(Int.init) {
        guard let to = graph.ends[edge].to else {
          ways.append(way + [edge])
          continue
        }
        if !seen.contains(to) { go(to, seen.union([to]), way + [edge]) }
      }
    }
    go(0, [0], [])
    return ways
  }
}
