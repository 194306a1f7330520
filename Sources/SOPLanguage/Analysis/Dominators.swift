/// Which nodes every case must have come through before it comes to a node.
///
/// Lengauer and Tarjan, *A Fast Algorithm for Finding Dominators in a Flowgraph* (1979), with path
/// compression: close to linear in the number of edges.
struct Dominators {
  /// A walk through the tree in which a node hangs below the last node that every way to it
  /// passes: `node` where the walk comes to it, `~node` where it leaves it. Only reached nodes.
  let tour: [Int]
  /// By place: the last place that every way to it passes; −1 for the start of the case, and for
  /// a place that cannot be reached.
  let immediate: [Int32]
  private var entry: [Int32]
  private var exit: [Int32]

  init(_ graph: FlowGraph) {
    var tree = SpanningTree(graph)
    immediate = tree.immediateDominators()
    tour = treeTour(of: immediate, reached: tree.isReached)
    entry = [Int32](repeating: -1, count: graph.placeCount)
    exit = entry
    for (time, place) in tour.enumerated() {
      if place >= 0 { entry[place] = Int32(time) } else { exit[~place] = Int32(time) }
    }
  }

  /// Whether every way to `node` passes `other`; false if one of them cannot be reached.
  func dominates(_ other: Int, _ node: Int) -> Bool {
    entry[other] >= 0 && entry[node] >= 0 && entry[other] <= entry[node]
      && exit[node] <= exit[other]
  }
}

/// Nodes in the order of a depth-first search, from 1; the start of the case is 0.
private struct SpanningTree {
  private let graph: FlowGraph
  private var number: [Int32]
  private var vertex: [Int32] = [-1]
  private var parent: [Int32] = [0]
  private var semi: [Int32] = [0]
  private var label: [Int32] = [0]
  private var ancestor: [Int32] = [-1]

  init(_ graph: FlowGraph) {
    self.graph = graph
    number = [Int32](repeating: -1, count: graph.placeCount)
    var stack: [(number: Int32, edges: ArraySlice<Int32>)] = [(0, graph.starts)]
    while let top = stack.indices.last {
      guard let edge = stack[top].edges.popFirst() else {
        stack.removeLast()
        continue
      }
      guard let to = graph.ends[Int(edge)].to, number[to] < 0 else { continue }
      let new = Int32(vertex.count)
      number[to] = new
      vertex.append(Int32(to))
      parent.append(stack[top].number)
      semi.append(new)
      label.append(new)
      ancestor.append(-1)
      stack.append((new, graph.edges(from: to)))
    }
  }

  func isReached(_ node: Int) -> Bool { number[node] >= 0 }

  mutating func immediateDominators() -> [Int32] {
    let count = vertex.count
    var dominator = [Int32](repeating: 0, count: count)
    var bucketHead = [Int32](repeating: -1, count: count)
    var bucketNext = [Int32](repeating: -1, count: count)
    for current in stride(from: count - 1, to: 0, by: -1) {
      for edge in graph.edges(to: Int(vertex[current])) {
        let from = graph.ends[Int(edge)].from
        let predecessor = from.map { number[$0] } ?? 0
        guard predecessor >= 0 else { continue }
        semi[current] = min(semi[current], semi[Int(best(predecessor))])
      }
      let half = Int(semi[current])
      bucketNext[current] = bucketHead[half]
      bucketHead[half] = Int32(current)
      let above = Int(parent[current])
      ancestor[current] = Int32(above)
      var waiting = bucketHead[above]
      bucketHead[above] = -1
      while waiting >= 0 {
        let node = Int(waiting)
        waiting = bucketNext[node]
        let found = best(Int32(node))
        dominator[node] = semi[Int(found)] < semi[node] ? found : Int32(above)
      }
    }
    for current in 1..<max(count, 1) where dominator[current] != semi[current] {
      dominator[current] = dominator[Int(dominator[current])]
    }
    var immediate = [Int32](repeating: -1, count: graph.placeCount)
    for current in 1..<max(count, 1) {
      immediate[Int(vertex[current])] = vertex[Int(dominator[current])]
    }
    return immediate
  }

  /// The node with the least semidominator on the way up to the root of its linked tree.
  private mutating func best(_ node: Int32) -> Int32 {
    guard ancestor[Int(node)] >= 0 else { return node }
    var path: [Int] = []
    var current = Int(node)
    while ancestor[Int(ancestor[current])] >= 0 {
      path.append(current)
      current = Int(ancestor[current])
    }
    for node in path.reversed() {
      let above = Int(ancestor[node])
      if semi[Int(label[above])] < semi[Int(label[node])] { label[node] = label[above] }
      ancestor[node] = ancestor[above]
    }
    return label[Int(node)]
  }
}

private func treeTour(of immediate: [Int32], reached: (Int) -> Bool) -> [Int] {
  let root = immediate.count
  var firstChild = [Int32](repeating: -1, count: root + 1)
  var nextSibling = [Int32](repeating: -1, count: root)
  for node in 0..<root where reached(node) {
    let above = immediate[node] < 0 ? root : Int(immediate[node])
    nextSibling[node] = firstChild[above]
    firstChild[above] = Int32(node)
  }
  var tour: [Int] = []
  var stack: [Int] = []
  var child = Int(firstChild[root])
  while child >= 0 || !stack.isEmpty {
    if child >= 0 {
      tour.append(child)
      stack.append(child)
      child = Int(firstChild[child])
    } else if let node = stack.popLast() {
      tour.append(~node)
      child = Int(nextSibling[node])
    }
  }
  return tour
}
