package import SOPLanguage

/// The ways of a chart as they are drawn: from symbol to symbol, without the places where work is
/// split and brought together, for which the official form has no symbol.
///
/// A way into a fork leads to the first symbols of every branch, a way into a join to what follows
/// it. Where a join opens the next fork, each end of the one leads to each beginning of the other;
/// what a gate leads to and waits for is therefore kept once a gate and shared by its ways, so that
/// all of it grows with the symbols times the depth of nesting. Who prints these lists has to cut
/// them.
package struct DrawnWays: Sendable {
  /// The first ways into the chart.
  package let starts: [Way]
  private let ways: [[Way]]
  private let gates: [Gate]
  private let names: [String: GateName]

  /// A way out of a symbol, or into the chart.
  package struct Way: Sendable {
    /// The edge it begins with, which bears the answer.
    package var edge: Workflow.Edge
    /// The symbols it leads to, all of them; none at the end of the case.
    package var targets: [Target]
    /// The edge that ends the case, which bears the outcome and the terminator row.
    package var end: Workflow.Edge?
    /// The block that has to be done first, from 0; of blocks that end together the outermost.
    package var block: Int?
  }

  /// Symbols that stand in the same row and are reached together, by their places in `nodes`.
  package struct Target: Equatable, Sendable {
    package var row: String
    package var nodes: [Int]
  }

  package init(_ procedure: Workflow.Procedure) {
    let nodes = procedure.nodes
    var places = Dictionary(nodes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    // Who signs with another is reached and left through the other's box.
    for node in nodes {
      guard let lead = node.signsWith.flatMap({ places[$0] }) else { continue }
      places[node.id] = lead
    }
    let gates = makeGates(procedure, places)
    let names = gateNames(gates.count)

    func way(_ edge: Workflow.Edge) -> Way {
      var way = Way(edge: edge, targets: [], end: nil, block: nil)
      guard let to = edge.to else {
        way.end = edge
        return way
      }
      if let node = places[to] {
        way.targets = [Target(row: nodes[node].row, nodes: [node])]
      } else if let gate = names[to] {
        switch gate {
        case .fork(let block): way.targets = gates[block].first
        case .join(let block):
          way.block = gates[block].outermost
          way.targets = gates[block].onward
          way.end = gates[block].end
        }
      }
      return way
    }
    var ways: [[Way]] = Array(repeating: [], count: nodes.count)
    var starts: [Way] = []
    for edge in procedure.edges where !edge.beyond {
      guard let from = edge.from else {
        starts.append(way(edge))
        continue
      }
      guard let node = places[from], nodes[node].id == from else { continue }
      ways[node].append(way(edge))
    }
    self.gates = gates
    self.names = names
    self.starts = starts
    self.ways = ways
  }

  /// The ways out of a symbol, in the order of its answers; none for one that only signs.
  package func ways(from node: Int) -> [Way] { ways[node] }

  /// The block whose fork or join an edge calls so.
  package func block(of name: String) -> Int? {
    switch names[name] {
    case .fork(let block), .join(let block): block
    case nil: nil
    }
  }

  /// The first symbols of a block's branches.
  package func first(of block: Int) -> [Target] { gates[block].first }

  /// The symbols with which a block's branches end.
  package func last(of block: Int) -> [Target] { gates[block].last }
}

/// What a block is resolved to.
private struct Gate: Sendable {
  var first: [DrawnWays.Target] = []
  var last: [DrawnWays.Target] = []
  var onward: [DrawnWays.Target] = []
  var end: Workflow.Edge?
  var outermost: Int
}

private enum GateName: Sendable {
  case fork(Int)
  case join(Int)
}

private func gateNames(_ count: Int) -> [String: GateName] {
  var names: [String: GateName] = [:]
  for block in 0..<count {
    names[forkName(block + 1)] = .fork(block)
    names[joinName(block + 1)] = .join(block)
  }
  return names
}

/// An outer block stands before those in it. So what comes from inside is gathered from the last
/// block to the first, what comes from outside from the first to the last, and no block is asked
/// for before it is known.
private func makeGates(_ procedure: Workflow.Procedure, _ places: [String: Int]) -> [Gate] {
  let names = gateNames(procedure.blocks.count)
  var gates = procedure.blocks.indices.map { Gate(outermost: $0) }
  var opening: [[Workflow.Edge]] = gates.map { _ in [] }
  var closing: [[Workflow.Edge]] = gates.map { _ in [] }
  var onward: [Workflow.Edge?] = gates.map { _ in nil }
  for edge in procedure.edges {
    switch edge.from.flatMap({ names[$0] }) {
    case .fork(let block): opening[block].append(edge)
    case .join(let block): onward[block] = onward[block] ?? edge
    case nil: break
    }
    switch edge.to.flatMap({ names[$0] }) {
    case .join(let block): closing[block].append(edge)
    case .fork, nil: break
    }
  }

  for block in gates.indices.reversed() {
    var first = Gathering()
    var last = Gathering()
    for edge in opening[block] {
      if let node = edge.to.flatMap({ places[$0] }) {
        first.add(node, in: procedure.nodes[node].row)
      } else if case .fork(let inner) = edge.to.flatMap({ names[$0] }), inner > block {
        first.add(gates[inner].first)
      }
    }
    for edge in closing[block] {
      if let node = edge.from.flatMap({ places[$0] }) {
        last.add(node, in: procedure.nodes[node].row)
      } else if case .join(let inner) = edge.from.flatMap({ names[$0] }), inner > block {
        last.add(gates[inner].last)
      }
    }
    gates[block].first = first.targets
    gates[block].last = last.targets
  }

  for block in gates.indices {
    guard let edge = onward[block] else { continue }
    guard let to = edge.to else {
      gates[block].end = edge
      continue
    }
    if let node = places[to] {
      gates[block].onward = [.init(row: procedure.nodes[node].row, nodes: [node])]
      continue
    }
    switch names[to] {
    case .fork(let next): gates[block].onward = gates[next].first
    case .join(let outer) where outer < block:
      gates[block].onward = gates[outer].onward
      gates[block].end = gates[outer].end
      gates[block].outermost = gates[outer].outermost
    case .join, nil: break
    }
  }
  return gates
}

/// Symbols by row, each once, in the order in which they come.
private struct Gathering {
  private(set) var targets: [DrawnWays.Target] = []
  private var rows: [String: Int] = [:]

  mutating func add(_ node: Int, in row: String) {
    guard let place = rows[row] else {
      rows[row] = targets.count
      targets.append(.init(row: row, nodes: [node]))
      return
    }
    // Several answers of one symbol come one after another.
    if targets[place].nodes.last != node { targets[place].nodes.append(node) }
  }

  mutating func add(_ others: [DrawnWays.Target]) {
    for other in others {
      for node in other.nodes { add(node, in: other.row) }
    }
  }
}
