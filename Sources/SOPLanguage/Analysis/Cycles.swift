/// By place: whether a case that is there can come there again (Tarjan's strongly connected
/// components, those of one node without a way to itself left out).
package func placesOnCycles(in graph: FlowGraph) -> [Bool] {
  var onCycle = [Bool](repeating: false, count: graph.placeCount)
  var order = [Int32](repeating: -1, count: graph.placeCount)
  var lowest = [Int32](repeating: 0, count: graph.placeCount)
  var isStacked = [Bool](repeating: false, count: graph.placeCount)
  var component: [Int] = []
  var next: Int32 = 0
  var stack: [(node: Int, edges: ArraySlice<Int32>)] = []
  for root in 0..<graph.placeCount where order[root] < 0 {
    stack.append((root, graph.edges(from: root)))
    while let top = stack.indices.last {
      let node = stack[top].node
      if order[node] < 0 {
        order[node] = next
        lowest[node] = next
        next += 1
        component.append(node)
        isStacked[node] = true
      }
      if let edge = stack[top].edges.popFirst() {
        guard let to = graph.ends[Int(edge)].to else { continue }
        if to == node { onCycle[node] = true }
        if order[to] < 0 {
          stack.append((to, graph.edges(from: to)))
        } else if isStacked[to] {
          lowest[node] = min(lowest[node], order[to])
        }
        continue
      }
      stack.removeLast()
      if let parent = stack.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
      guard lowest[node] == order[node] else { continue }
      let isAlone = component.last == node
      while let member = component.popLast() {
        isStacked[member] = false
        if !isAlone { onCycle[member] = true }
        if member == node { break }
      }
    }
  }
  return onCycle
}
