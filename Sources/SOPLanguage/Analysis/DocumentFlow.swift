/// Something that must be there, or must have been done, before a symbol can be: it is not on every
/// way.
package struct Missing: Sendable {
  package var node: Int
  package var demand: Demand
  /// Edges from the start of a case to the node on which nothing supplies it; nothing if no step
  /// supplies it at all.
  package var path: [Int]?
  /// Whether it is missing only where an optional row is skipped.
  package var onlyBySkipping: Bool

  package enum Demand: Hashable, Sendable {
    /// One of a node's `requires`, by its place there.
    case requirement(Int)
    /// The step that its deadline counts from.
    case due

    fileprivate var order: Int {
      switch self {
      case .requirement(let place): place
      case .due: .max
      }
    }
  }
}

/// Every demand that some way leaves unmet, in the order of the nodes.
///
/// A document with `from` is there at the start; a node's is there when it is done, an answer's
/// when it is taken; behind a block, what any of its branches always produces. A demand is met if
/// one supplier lies on every way to it, which one walk through the dominator tree tells for all
/// demands; where several suppliers share the ways, a search backwards from the demand must meet
/// one of them on each.
func missing(
  in procedure: Workflow.Procedure, _ graph: FlowGraph, reached: [Bool], thereAtStart: Set<String>
) -> [Missing] {
  let supply = Supply(procedure, graph, thereAtStart)
  var found = unmet(supply, graph, reached, isSkipping: false)
  if supply.hasOptional {
    let known = Set(found.map { [$0.node, $0.demand.order] })
    found += unmet(supply, graph, reached, isSkipping: true).filter {
      !known.contains([$0.node, $0.demand.order])
    }
  }
  return found.sorted { ($0.node, $0.demand.order) < ($1.node, $1.demand.order) }
}

private func unmet(
  _ supply: Supply, _ graph: FlowGraph, _ reached: [Bool], isSkipping: Bool
) -> [Missing] {
  var search = BackwardSearch(supply, graph, reached, isSkipping: isSkipping)
  var missing: [Missing] = []
  for (node, demand) in doubtful(supply, graph, isSkipping: isSkipping) {
    // A file with this many faults is put right step by step: looking for a long way to each of
    // thousands would take the square of its length.
    if missing.count >= 100, search.placesSeen > 20 * graph.placeCount { break }
    switch search.supply(of: supply.things(demand, of: node), at: node) {
    case .complete: continue
    case .none:
      missing.append(Missing(node: node, demand: demand, path: nil, onlyBySkipping: isSkipping))
    case .avoided(let path):
      missing.append(Missing(node: node, demand: demand, path: path, onlyBySkipping: isSkipping))
    }
  }
  return missing
}

/// Who demands and who supplies what, by number: documents, and steps that deadlines count from.
struct Supply {
  /// By node.
  private let requires: [[[Int]]]
  private let due: [Int?]
  private let produces: [[Int]]
  /// By edge.
  private let gives: [[Int]]
  private let isOptional: [Bool]
  private let isOptionalEdge: [Bool]
  private let thereAtStart: [Bool]
  let hasOptional: Bool
  let count: Int

  init(_ procedure: Workflow.Procedure, _ graph: FlowGraph, _ thereAtStart: Set<String>) {
    var numbers: [String: Int] = [:]
    func number(_ document: String) -> Int {
      if let known = numbers[document] { return known }
      numbers[document] = numbers.count
      return numbers.count - 1
    }
    let nodes = procedure.nodes
    requires = nodes.map { $0.requires.map { $0.map(number) } }
    let awaited = Set(nodes.compactMap(\.due?.after))
    // A space stands in no id, so that a step is never taken for a document.
    func step(_ id: String) -> Int { number("step " + id) }
    due = nodes.map { $0.due.map { step($0.after) } }
    produces = nodes.map { node in
      node.produces.map(number) + (awaited.contains(node.row) ? [step(node.row)] : [])
    }
    gives = procedure.edges.map { $0.documents.map(number) }
    isOptional = nodes.map { $0.optional != nil }
    let optionalRows = Set(nodes.filter { $0.optional != nil }.map(\.row))
    let isOptionalBlock = procedure.blocks.map { $0.row.map(optionalRows.contains) ?? false }
    let isOptionalNode = isOptional
    isOptionalEdge = graph.ends.map { end in
      guard let from = end.from else { return false }
      return graph.block(at: from).map { isOptionalBlock[$0] } ?? isOptionalNode[from]
    }
    hasOptional = !optionalRows.isEmpty
    count = numbers.count
    var start = [Bool](repeating: false, count: numbers.count)
    for document in thereAtStart {
      if let number = numbers[document] { start[number] = true }
    }
    self.thereAtStart = start
  }

  func demands(of node: Int) -> [Missing.Demand] {
    requires[node].indices.map { .requirement($0) } + (due[node] == nil ? [] : [.due])
  }

  /// Of these, one must be there.
  func things(_ demand: Missing.Demand, of node: Int) -> [Int] {
    switch demand {
    case .requirement(let place): requires[node][place]
    case .due: due[node].map { [$0] } ?? []
    }
  }

  func isThereAtStart(_ things: [Int]) -> Bool { things.contains { thereAtStart[$0] } }

  func produced(at node: Int, isSkipping: Bool) -> [Int] {
    isSkipping && isOptional[node] ? [] : produces[node]
  }

  func given(by edge: Int, isSkipping: Bool) -> [Int] {
    isSkipping && isOptionalEdge[edge] ? [] : gives[edge]
  }
}

/// The demands that no single supplier meets on every way.
private func doubtful(
  _ supply: Supply, _ graph: FlowGraph, isSkipping: Bool
) -> [(Int, Missing.Demand)] {
  let split = SplitGraph(supply, graph, isSkipping: isSkipping)
  let dominators = Dominators(split.graph)
  let joined = split.alwaysProduced(before: dominators, graph)
  var there = [Int32](repeating: 0, count: supply.count)
  var doubtful: [(Int, Missing.Demand)] = []
  for place in dominators.tour {
    guard place >= 0 else {
      for thing in split.produced(at: ~place) + (joined[~place] ?? []) { there[thing] -= 1 }
      continue
    }
    if place < graph.nodeCount {
      for demand in supply.demands(of: place) {
        let things = supply.things(demand, of: place)
        if !supply.isThereAtStart(things), !things.contains(where: { there[$0] > 0 }) {
          doubtful.append((place, demand))
        }
      }
    }
    for thing in split.produced(at: place) + (joined[place] ?? []) { there[thing] += 1 }
  }
  return doubtful.sorted { $0.0 < $1.0 }
}

/// The graph with a place in the middle of each edge that gives documents, and one at the end of
/// each branch.
private struct SplitGraph {
  let graph: FlowGraph
  private let supply: Supply
  private let isSkipping: Bool
  private let nodeCount: Int
  /// By place behind those of the plain graph: the edge whose middle it is.
  private let giving: [Int]
  private let firstMiddle: Int
  private let firstBranchEnd: Int

  init(_ supply: Supply, _ plain: FlowGraph, isSkipping: Bool) {
    self.supply = supply
    self.isSkipping = isSkipping
    nodeCount = plain.nodeCount
    let firstBranchEnd = plain.placeCount
    let firstMiddle = firstBranchEnd + plain.blockOfBranch.count
    var ends: [(from: Int?, to: Int?)] = []
    var giving: [Int] = []
    for (edge, end) in plain.ends.enumerated() {
      var goal = end.to
      if let to = end.to, plain.isJoin(to), let from = end.from, plain.branches[from] >= 0 {
        goal = firstBranchEnd + Int(plain.branches[from])
      }
      guard !supply.given(by: edge, isSkipping: isSkipping).isEmpty else {
        ends.append((end.from, goal))
        continue
      }
      ends.append((end.from, firstMiddle + giving.count))
      ends.append((firstMiddle + giving.count, goal))
      giving.append(edge)
    }
    for (branch, block) in plain.blockOfBranch.enumerated() {
      ends.append((firstBranchEnd + branch, plain.blocks[Int(block)].join))
    }
    self.giving = giving
    self.firstMiddle = firstMiddle
    self.firstBranchEnd = firstBranchEnd
    graph = FlowGraph(placeCount: firstMiddle + giving.count, ends: ends)
  }

  func produced(at place: Int) -> [Int] {
    if place < nodeCount { return supply.produced(at: place, isSkipping: isSkipping) }
    return place < firstMiddle
      ? [] : supply.given(by: giving[place - firstMiddle], isSkipping: isSkipping)
  }

  /// By join: what any of its branches always produces. Inner blocks come before outer ones.
  func alwaysProduced(before dominators: Dominators, _ plain: FlowGraph) -> [Int: [Int]] {
    var joined: [Int: [Int]] = [:]
    for block in plain.blocks.reversed() {
      var things: Set<Int> = []
      for branch in block.branches {
        var place = firstBranchEnd + branch
        while place >= 0, place != block.fork {
          things.formUnion(produced(at: place))
          if let inner = joined[place] { things.formUnion(inner) }
          place = Int(dominators.immediate[place])
        }
      }
      joined[block.join] = things.sorted()
    }
    return joined
  }
}
