/// Looks from a demand back to the start for a way without any of what is demanded.
struct BackwardSearch {
  enum Outcome {
    case complete
    /// Nothing that a case can come to supplies it.
    case none
    /// The edges of a shortest way without it.
    case avoided([Int])
  }

  private let graph: FlowGraph
  private var producing: [Int: Set<Int>] = [:]
  private var giving: [Int: Set<Int>] = [:]
  /// By what is demanded: places before which it is known to be there on all ways.
  private var safe: [[Int]: Set<Int>] = [:]

  init(_ supply: Supply, _ graph: FlowGraph, _ reached: [Bool], isSkipping: Bool) {
    self.graph = graph
    for node in 0..<graph.nodeCount where reached[node] {
      for thing in supply.produced(at: node, isSkipping: isSkipping) {
        producing[thing, default: []].insert(node)
      }
    }
    for (edge, end) in graph.ends.enumerated() where end.from.map({ reached[$0] }) ?? true {
      for thing in supply.given(by: edge, isSkipping: isSkipping) {
        giving[thing, default: []].insert(edge)
      }
    }
  }

  mutating func supply(of things: [Int], at node: Int) -> Outcome {
    var suppliers = Suppliers()
    for thing in things {
      // Demands for one thing share its suppliers without copying them.
      if suppliers.places.isEmpty {
        suppliers.places = producing[thing] ?? []
      } else {
        suppliers.places.formUnion(producing[thing] ?? [])
      }
      if suppliers.edges.isEmpty {
        suppliers.edges = giving[thing] ?? []
      } else {
        suppliers.edges.formUnion(giving[thing] ?? [])
      }
    }
    if suppliers.places.isEmpty, suppliers.edges.isEmpty { return .none }
    if safe[things]?.contains(node) ?? false { return .complete }
    var onward: [Int: Int] = [:]
    let (seen, first) = avoid(suppliers, from: [node], until: nil, &onward)
    guard let first else {
      safe[things, default: []].formUnion(seen)
      return .complete
    }
    return .avoided(way(beginningWith: first, to: node, onward))
  }

  private struct Suppliers {
    var places: Set<Int> = []
    var edges: Set<Int> = []
  }

  /// Goes back from places inside one branch, or the main flow, to the fork it begins at, or the
  /// start. Gives all places it came through, and the first edge of a way without a supplier, if
  /// there is one; `onward` then leads along that way.
  ///
  /// A block between is passed only if every one of its branches can be. Nesting is as deep as YAML
  /// allows, and so is the recursion.
  private func avoid(
    _ suppliers: Suppliers, from places: [Int], until fork: Int?, _ onward: inout [Int: Int]
  ) -> (seen: Set<Int>, first: Int?) {
    var seen = Set(places)
    var waiting = places
    var next = 0
    while next < waiting.count {
      for edge in graph.edges(to: waiting[next]).map(Int.init)
      where !suppliers.edges.contains(edge) {
        guard let from = graph.ends[edge].from, from != fork else { return (seen, edge) }
        guard !suppliers.places.contains(from), seen.insert(from).inserted else { continue }
        onward[from] = edge
        guard graph.isJoin(from), let block = graph.block(at: from) else {
          waiting.append(from)
          continue
        }
        let around = graph.blocks[block]
        // A block whose fork was passed already is the one that the search came out of: going
        // through it again would tell no shorter way.
        guard !seen.contains(around.fork), let first = avoid(suppliers, block: around, &onward)
        else { continue }
        seen.insert(around.fork)
        onward[around.fork] = first
        waiting.append(around.fork)
      }
      next += 1
    }
    return (seen, nil)
  }

  /// The first edge of a way through the longest branch, if all branches can be passed without a
  /// supplier.
  private func avoid(
    _ suppliers: Suppliers, block: FlowGraph.Block, _ onward: inout [Int: Int]
  ) -> Int? {
    var lastEdges: [[Int]] = Array(repeating: [], count: block.branches.count)
    for edge in graph.edges(to: block.join).map(Int.init) {
      guard let from = graph.ends[edge].from, graph.branches[from] >= 0 else { continue }
      lastEdges[Int(graph.branches[from]) - block.branches.lowerBound].append(edge)
    }
    var told: (edge: Int, length: Int)?
    for edges in lastEdges {
      var ends: [Int] = []
      for edge in edges where !suppliers.edges.contains(edge) {
        guard let from = graph.ends[edge].from, !suppliers.places.contains(from) else { continue }
        onward[from] = edge
        ends.append(from)
      }
      let (seen, first) = avoidInside(suppliers, ends, block, &onward)
      guard let first else { return nil }
      if told == nil || seen > (told?.length ?? 0) { told = (first, seen) }
    }
    return told?.edge
  }

  private func avoidInside(
    _ suppliers: Suppliers, _ ends: [Int], _ block: FlowGraph.Block, _ onward: inout [Int: Int]
  ) -> (Int, Int?) {
    // The last place of a branch may be the join of a block inside it.
    var starts: [Int] = []
    for end in ends {
      guard graph.isJoin(end), let inner = graph.block(at: end) else {
        starts.append(end)
        continue
      }
      guard let first = avoid(suppliers, block: graph.blocks[inner], &onward) else { continue }
      onward[graph.blocks[inner].fork] = first
      starts.append(graph.blocks[inner].fork)
    }
    let (seen, first) = avoid(suppliers, from: starts, until: block.fork, &onward)
    return (seen.count, first)
  }

  private func way(beginningWith start: Int, to node: Int, _ onward: [Int: Int]) -> [Int] {
    var way = [start]
    var current = graph.ends[start].to
    while let here = current, here != node, let edge = onward[here] {
      way.append(edge)
      current = graph.ends[edge].to
    }
    return way
  }
}
