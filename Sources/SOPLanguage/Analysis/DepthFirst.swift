/// A walk through all nodes that a case can come to, taking ways in the order they are written.
struct DepthFirst {
  /// Every reached node before those it leads to, ways back left out.
  private(set) var forward: [Int] = []
  /// Edges back to a node that is on the way to them: each closes a loop.
  private(set) var waysBack: [Int] = []
  /// By edge: whether it is a way back.
  private(set) var isBack: [Bool]

  init(_ graph: FlowGraph) {
    enum Colour { case new, open, done }
    var colours = [Colour](repeating: .new, count: graph.placeCount)
    isBack = [Bool](repeating: false, count: graph.ends.count)
    var stack: [(node: Int, edges: ArraySlice<Int32>)] = []
    for start in graph.starts {
      guard let first = graph.ends[Int(start)].to, colours[first] == .new else { continue }
      colours[first] = .open
      stack.append((first, graph.edges(from: first)))
      while let top = stack.indices.last {
        guard let edge = stack[top].edges.popFirst().map(Int.init) else {
          colours[stack[top].node] = .done
          forward.append(stack[top].node)
          stack.removeLast()
          continue
        }
        guard let to = graph.ends[edge].to else { continue }
        switch colours[to] {
        case .new:
          colours[to] = .open
          stack.append((to, graph.edges(from: to)))
        case .open:
          isBack[edge] = true
          waysBack.append(edge)
        case .done: break
        }
      }
    }
    forward.reverse()
    waysBack.sort()
  }
}
