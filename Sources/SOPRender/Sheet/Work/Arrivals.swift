import SOPLanguage

/// From where the symbols of a procedure are reached.
struct Arrivals {
  struct Source: Equatable {
    /// A place in `nodes`; nothing at the start of the case.
    var node: Int?
    var answer: String?
  }

  private let procedure: Workflow.Procedure
  private let graph: FlowGraph
  private let places: [String: Int]
  /// Who only signs with the symbol at a place.
  private let signers: [Int: [Int]]

  init(_ procedure: Workflow.Procedure) {
    self.procedure = procedure
    graph = FlowGraph(procedure.nodes, procedure.blocks, procedure.edges)
    let places = Dictionary(procedure.nodes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    self.places = places
    var signers: [Int: [Int]] = [:]
    for (index, node) in procedure.nodes.enumerated() {
      if let lead = node.signsWith.flatMap({ places[$0] }) {
        signers[lead, default: []].append(index)
      }
    }
    self.signers = signers
  }

  /// Through whose box a symbol is left: of one that only signs, the one it signs with.
  func lead(of node: Workflow.Node) -> Workflow.Node {
    node.signsWith.flatMap { places[$0] }.map { procedure.nodes[$0] } ?? node
  }

  /// The symbols before one, as far as `most`, those who only sign with it left out: forks and joins
  /// lie between and are no work.
  func sources(of node: Workflow.Node, most: Int) -> [Source] {
    guard let own = places[node.signsWith ?? node.id] else { return [] }
    var found: [Source] = []
    var waiting = [own] + signers[own, default: []]
    let inside = Set(waiting)
    var met = inside
    var next = 0
    while next < waiting.count {
      for edge in graph.edges(to: waiting[next]) {
        if found.count == most { return found }
        let written = procedure.edges[Int(edge)]
        guard let from = graph.ends[Int(edge)].from else {
          if written.from == nil { add(Source(node: nil, answer: nil), to: &found) }
          continue
        }
        if from >= graph.nodeCount {
          if met.insert(from).inserted { waiting.append(from) }
        } else if from == own || !inside.contains(from) {
          // Work that goes on through a signer is its lead's.
          add(Source(node: from, answer: written.answer), to: &found)
        }
      }
      next += 1
    }
    return found
  }

  private func add(_ source: Source, to found: inout [Source]) {
    if !found.contains(source) { found.append(source) }
  }
}
