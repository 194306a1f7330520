/// The edges of a shortest way from the start of a case to a place; nothing if none leads there.
/// Branches that go on side by side are passed through one of them.
func shortestWay(to goal: Int, in graph: FlowGraph) -> [Int]? {
  var cameBy = [Int32](repeating: -1, count: graph.placeCount)
  var waiting: [Int] = []
  func visit(_ edges: ArraySlice<Int32>, _ cameBy: inout [Int32], _ waiting: inout [Int]) {
    for edge in edges {
      guard let to = graph.ends[Int(edge)].to, cameBy[to] < 0 else { continue }
      cameBy[to] = edge
      waiting.append(to)
    }
  }
  visit(graph.starts, &cameBy, &waiting)
  var next = 0
  while next < waiting.count, cameBy[goal] < 0 {
    visit(graph.edges(from: waiting[next]), &cameBy, &waiting)
    next += 1
  }
  guard cameBy[goal] >= 0 else { return nil }
  var way: [Int] = []
  var place: Int? = goal
  while let here = place {
    way.append(Int(cameBy[here]))
    place = graph.ends[Int(cameBy[here])].from
  }
  return way.reversed()
}

/// The edges that first answers take from a place until they come to a place they have passed: how a
/// case that cannot end goes round.
func round(from start: Int, in graph: FlowGraph) -> [Int] {
  var way: [Int] = []
  var isPassed = [Bool](repeating: false, count: graph.placeCount)
  var here = start
  while !isPassed[here] {
    isPassed[here] = true
    guard let edge = graph.edges(from: here).first.map(Int.init), let to = graph.ends[edge].to
    else { break }
    way.append(edge)
    here = to
  }
  return way
}
