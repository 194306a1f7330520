/// How many symbols of a chart take over from one in another column.
func handovers(in chart: Workflow.Procedure, _ graph: FlowGraph) -> Int {
  var senders = Senders(chart, graph)
  return chart.nodes.indices.count { node in
    let column = chart.nodes[node].column
    return graph.edges(to: node).contains { edge in
      guard let from = graph.ends[Int(edge)].from else { return false }
      switch senders.columns(at: from) {
      case .none: return false
      case .one(let sender): return sender != column
      case .several: return true
      }
    }
  }
}

/// Whose work leads on from a place: a symbol's column, or that of those before a fork or a join.
private struct Senders {
  enum Columns: Equatable {
    case none
    case one(String)
    case several
  }

  private let chart: Workflow.Procedure
  private let graph: FlowGraph
  private var known: [Int: Columns] = [:]

  init(_ chart: Workflow.Procedure, _ graph: FlowGraph) {
    self.chart = chart
    self.graph = graph
  }

  /// Follows forks and joins backwards, at most as deep as blocks stand in each other.
  mutating func columns(at place: Int) -> Columns {
    if place < graph.nodeCount { return .one(chart.nodes[place].column) }
    if let known = known[place] { return known }
    known[place] = Columns.none
    var found = Columns.none
    for edge in graph.edges(to: place) {
      guard let from = graph.ends[Int(edge)].from, found != .several else { continue }
      let other = columns(at: from)
      if found == .none {
        found = other
      } else if other != .none, other != found {
        found = .several
      }
    }
    known[place] = found
    return found
  }
}
