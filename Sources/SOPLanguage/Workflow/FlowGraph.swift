/// The ways between a procedure's places as numbers, for questions about the whole graph.
///
/// Places are the symbols by their place in `nodes`, then the fork and the join of each block by
/// turns. Ways are their places in `edges`.
package struct FlowGraph: Sendable {
  /// Where an edge begins and ends; nothing is the start or the end of the case.
  package private(set) var ends: [(from: Int?, to: Int?)]
  package let nodeCount: Int
  package let placeCount: Int
  package let blocks: [Block]
  /// By place: the branch it stands in, counted over all blocks; −1 for the main flow.
  package let branches: [Int32]
  /// By branch: its block.
  package let blockOfBranch: [Int32]
  private var leaving: Adjacency
  private var entering: Adjacency

  package struct Block: Sendable {
    package var fork: Int
    package var join: Int
    /// Its branches, counted over all blocks.
    package var branches: Range<Int>
  }

  /// Edges whose ends are no places are left out of every answer.
  package init(_ nodes: [Workflow.Node], _ blocks: [Workflow.Block], _ edges: [Workflow.Edge]) {
    var places: [String: Int] = [:]
    places.reserveCapacity(nodes.count + 2 * blocks.count)
    for (index, node) in nodes.enumerated() { places[node.id] = index }
    var ranges: [Block] = []
    var blockOfBranch: [Int32] = []
    for (index, block) in blocks.enumerated() {
      let fork = nodes.count + 2 * index
      places[forkName(index + 1)] = fork
      places[joinName(index + 1)] = fork + 1
      let first = blockOfBranch.count
      blockOfBranch += [Int32](repeating: Int32(index), count: block.branches.count)
      ranges.append(Block(fork: fork, join: fork + 1, branches: first..<blockOfBranch.count))
    }
    func number(_ branch: Workflow.Branch?) -> Int32 {
      guard let branch, ranges.indices.contains(branch.block - 1) else { return -1 }
      return Int32(ranges[branch.block - 1].branches.lowerBound + branch.number - 1)
    }
    let ends = edges.map { edge in
      (from: edge.from.flatMap { places[$0] }, to: edge.to.flatMap { places[$0] })
    }
    self.init(
      nodeCount: nodes.count, blocks: ranges, blockOfBranch: blockOfBranch,
      branches: nodes.map { number($0.branch) }
        + blocks.flatMap { [number($0.branch), number($0.branch)] }, ends: ends)
  }

  /// A graph of places without blocks.
  init(placeCount: Int, ends: [(from: Int?, to: Int?)]) {
    self.init(
      nodeCount: placeCount, blocks: [], blockOfBranch: [],
      branches: [Int32](repeating: -1, count: placeCount), ends: ends)
  }

  private init(
    nodeCount: Int, blocks: [Block], blockOfBranch: [Int32], branches: [Int32],
    ends: [(from: Int?, to: Int?)]
  ) {
    self.nodeCount = nodeCount
    self.blocks = blocks
    self.blockOfBranch = blockOfBranch
    self.branches = branches
    self.ends = ends
    let count = branches.count
    placeCount = count
    // The start and the end are one more place behind the others.
    leaving = Adjacency(places: count + 1, ends.map { $0.from ?? count })
    entering = Adjacency(places: count + 1, ends.map { $0.to ?? count })
  }

  /// The edges out of a place, in the order of its answers.
  package func edges(from place: Int) -> ArraySlice<Int32> { leaving[place] }
  package func edges(to place: Int) -> ArraySlice<Int32> { entering[place] }
  /// The edges from the start of the case.
  package var starts: ArraySlice<Int32> { leaving[placeCount] }
  /// The edges that end the case.
  package var finishes: ArraySlice<Int32> { entering[placeCount] }

  /// The block whose fork or join a place is.
  package func block(at place: Int) -> Int? { place < nodeCount ? nil : (place - nodeCount) / 2 }
  package func isJoin(_ place: Int) -> Bool {
    place >= nodeCount && !(place - nodeCount).isMultiple(of: 2)
  }
}

/// Edges by the place they hang on, in one array.
private struct Adjacency: Sendable {
  private var first: [Int32]
  private var edges: [Int32]

  init(places: Int, _ placeOfEdge: [Int]) {
    first = [Int32](repeating: 0, count: places + 1)
    for place in placeOfEdge { first[place + 1] += 1 }
    for place in 0..<places { first[place + 1] += first[place] }
    var next = first
    edges = [Int32](repeating: 0, count: placeOfEdge.count)
    for (edge, place) in placeOfEdge.enumerated() {
      edges[Int(next[place])] = Int32(edge)
      next[place] += 1
    }
  }

  subscript(_ place: Int) -> ArraySlice<Int32> {
    edges[Int(first[place])..<Int(first[place + 1])]
  }
}
