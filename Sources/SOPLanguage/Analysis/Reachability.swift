/// By place: whether any case can come to it.
func reachedPlaces(in graph: FlowGraph) -> [Bool] {
  var reached = [Bool](repeating: false, count: graph.placeCount)
  var waiting: [Int] = []
  func visit(_ edges: ArraySlice<Int32>, _ reached: inout [Bool], _ waiting: inout [Int]) {
    for edge in edges {
      guard let to = graph.ends[Int(edge)].to, !reached[to] else { continue }
      reached[to] = true
      waiting.append(to)
    }
  }
  visit(graph.starts, &reached, &waiting)
  while let node = waiting.popLast() { visit(graph.edges(from: node), &reached, &waiting) }
  return reached
}
