import SOPLanguage

/// The symbols of a course one after the other: where branches go on side by side, the first one
/// comes first. What lists ways and counts steps goes by it.
struct SerialOrder {
  private(set) var serials: [Way.Serial] = []
  private let ways: [Way]
  private let blocks: [Course.Block]

  init(
    ways: [Way], ranges: [Range<Int>], blocks: [Course.Block], _ procedure: Workflow.Procedure
  ) {
    self.ways = ways
    self.blocks = blocks
    serials = [Way.Serial](repeating: Way.Serial(), count: ways.count)
    for (node, range) in zip(procedure.nodes, ranges) {
      for way in range { serials[way] = serial(of: way, in: node.branch) }
    }
    for block in blocks { serials[block.way] = serial(of: block.way, in: block.branch) }
  }

  func start(at goal: Goal?) -> Way.Serial {
    var serial = Way.Serial()
    follow(goal ?? .end, in: nil, &serial)
    return serial
  }

  private func serial(of way: Int, in branch: Workflow.Branch?) -> Way.Serial {
    var serial = Way.Serial()
    serial.isTimed = !ways[way].staysInRow
    follow(ways[way].goal, in: branch, &serial)
    return serial
  }

  /// Goes through forks and joins as far as the next symbol.
  private func follow(
    _ goal: Goal, in branch: Workflow.Branch?, _ serial: inout Way.Serial
  ) {
    var goal = goal
    var branch = branch
    // No chain of gates is longer than there are blocks, unless the file was changed by hand.
    for _ in 0...(2 * blocks.count) {
      switch goal {
      case .end: return
      case .symbol(let symbol):
        serial.symbol = symbol
        return
      case .fork(let number):
        let block = blocks[Int(number)]
        if !block.isRow { serial.isTimed = !block.first[0].staysInRow }
        goal = block.first[0].goal
        branch = Workflow.Branch(block: Int(number) + 1, number: 1)
      case .join(let number):
        let block = blocks[Int(number)]
        let following = branch?.block == Int(number) + 1 ? branch?.number ?? 0 : block.first.count
        if following < block.first.count {
          serial.isTimed = !block.isRow && !block.first[following].staysInRow
          goal = block.first[following].goal
          branch = Workflow.Branch(block: Int(number) + 1, number: following + 1)
        } else {
          serial.completed.append(Int(number))
          serial.isTimed = !ways[block.way].staysInRow
          goal = ways[block.way].goal
          branch = block.branch
        }
      }
    }
  }
}
