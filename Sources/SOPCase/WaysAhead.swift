import SOPLanguage

/// What can still come in a case from where it stands.
struct WaysAhead {
  private let `case`: Case
  private let course: Course
  /// By symbol: whether it is open or can become so.
  private(set) var isAhead: [Bool]
  /// Documents that are there or can come.
  private(set) var documents: DocumentSet
  private var seenBlocks: Set<Int32> = []

  init(of case: Case) {
    self.case = `case`
    course = `case`.course
    isAhead = [Bool](repeating: false, count: course.symbols.count)
    documents = `case`.documents
    var waiting: [Goal] = []
    for open in `case`.open {
      waiting.append(.symbol(Int32(open.symbol)))
      waiting += course.branches(around: open.symbol).map { .join(Int32($0.block - 1)) }
    }
    while let goal = waiting.popLast() {
      switch goal {
      case .symbol(let number):
        let symbol = Int(number)
        if isAhead[symbol] { continue }
        isAhead[symbol] = true
        documents.formUnion(course.symbols[symbol].produces)
        for way in course.symbols[symbol].ways {
          documents.formUnion(course.ways[way].documents)
          waiting.append(course.ways[way].goal)
        }
      case .fork(let block):
        waiting += course.blocks[Int(block)].first.map(\.goal) + [.join(block)]
      case .join(let block):
        guard seenBlocks.insert(block).inserted else { continue }
        let way = course.ways[course.blocks[Int(block)].way]
        documents.formUnion(way.documents)
        waiting.append(way.goal)
      case .end: break
      }
    }
  }

  /// Why a case that stood here could not end, or not with an outcome. The compiler promises both
  /// for cases that came here from the start.
  var traps: [Text] {
    let distance = Distance(course)
    let trapped = `case`.open.filter { distance.least[$0.symbol] == .max }
    guard trapped.isEmpty else {
      return trapped.map { .noWayToAnEnd(course.nodes[$0.symbol].id) }
    }
    return mayEndUnsettled ? [.mayEndUnsettled] : []
  }

  /// Whether some way from here ends without an outcome.
  ///
  /// Of branches that go on side by side one at most settles, so the others are passed over. Who
  /// settled matters only where that decision can take it back.
  private var mayEndUnsettled: Bool {
    guard course.workflow.outcomes.count > 1 else { return false }
    let settling = settlingBranches
    let takesBack = course.symbols.map { symbol in
      symbol.ways.contains { course.ways[$0].outcome < 0 }
    }
    var seen: Set<[Int32]> = []
    var waiting: [(goal: Goal, settled: Settled)] = []
    func state(_ settled: Settled) -> Int32 {
      guard settled.outcome != nil else { return -2 }
      let symbol = settled.numbers[1]
      return takesBack.indices.contains(Int(symbol)) && takesBack[Int(symbol)] ? symbol : -1
    }
    func follow(_ way: Way, of symbol: Int32, _ settled: Settled) {
      var settled = settled
      settled.take(way.outcome, of: symbol)
      waiting.append((way.goal, settled))
    }
    waiting.append((beginning(settling), `case`.settled))
    while let (goal, settled) = waiting.popLast() {
      let place: Int32
      switch goal {
      case .symbol(let symbol): place = symbol
      case .fork(let block):
        let first = settling[Int(block)].map { course.blocks[Int(block)].first[$0 - 1].goal }
        waiting.append((first ?? .join(block), settled))
        continue
      case .join(let block): place = Int32(course.symbols.count) + block
      case .end:
        if settled.outcome == nil { return true }
        continue
      }
      guard seen.insert([place, state(settled)]).inserted else { continue }
      if case .join(let block) = goal {
        follow(course.ways[course.blocks[Int(block)].way], of: place, settled)
      } else {
        for way in course.symbols[Int(place)].ways { follow(course.ways[way], of: place, settled) }
      }
    }
    return false
  }

  /// By block: the number of the branch in which an outcome is settled, if one is.
  private var settlingBranches: [Int?] {
    var settling = [Int?](repeating: nil, count: course.blocks.count)
    func note(_ branch: Workflow.Branch?) {
      var around = branch
      while let inside = around {
        settling[inside.block - 1] = inside.number
        around = course.blocks[inside.block - 1].branch
      }
    }
    for symbol in course.symbols.indices
    where course.symbols[symbol].ways.contains(where: { settles(course.ways[$0]) }) {
      note(course.nodes[symbol].branch)
    }
    for block in course.blocks where settles(course.ways[block.way]) { note(block.branch) }
    return settling
  }

  /// An end of the whole case lies in no branch.
  private func settles(_ way: Way) -> Bool { way.outcome >= 0 && way.goal != .end }

  /// Where what may settle goes on from: the open symbol of the settling branch of each block, or
  /// the end of a block whose settling branch is done.
  private func beginning(_ settling: [Int?]) -> Goal {
    var inside = `case`.open.map { ($0.symbol, course.branches(around: $0.symbol)) }
    var depth = 0
    while true {
      if let here = inside.first(where: { $0.1.count == depth }) { return .symbol(Int32(here.0)) }
      guard let block = inside.first?.1[depth].block else { return .end }
      let within = inside.filter { $0.1[depth].number == settling[block - 1] }
      if within.isEmpty { return .join(Int32(block - 1)) }
      inside = within
      depth += 1
    }
  }
}
