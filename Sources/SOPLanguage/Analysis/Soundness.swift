/// By place: whether a case can still end from it, every answer being free.
///
/// `openEnded` nodes lead on to a place that could not be bound, so they count as able to.
func placesThatCanEnd(in graph: FlowGraph, openEnded: Set<Int>) -> [Bool] {
  var canEnd = [Bool](repeating: false, count: graph.placeCount)
  var waiting: [Int] = []
  func visit(_ node: Int, _ canEnd: inout [Bool], _ waiting: inout [Int]) {
    guard !canEnd[node] else { return }
    canEnd[node] = true
    waiting.append(node)
  }
  for node in openEnded { visit(node, &canEnd, &waiting) }
  for edge in graph.finishes {
    if let from = graph.ends[Int(edge)].from { visit(from, &canEnd, &waiting) }
  }
  while let node = waiting.popLast() {
    for edge in graph.edges(to: node) {
      if let from = graph.ends[Int(edge)].from { visit(from, &canEnd, &waiting) }
    }
  }
  return canEnd
}
