import SOPLanguage

/// Sums the standard times of what was done in a case, where branches go on side by side.
struct StandardTimes {
  private let course: Course
  private var main = TotalTime()
  /// By block that is being gone through: the sum of each branch, by number.
  private var blocks: [Int: [Int: TotalTime]] = [:]

  init(_ course: Course) {
    self.course = course
  }

  mutating func add(_ symbol: Int) {
    let node = course.nodes[symbol]
    // The branches around it are under way too.
    var around = node.branch
    while let branch = around {
      if blocks[branch.block] == nil { blocks[branch.block] = [:] }
      around = course.blocks[branch.block - 1].branch
    }
    add(TotalTime(node.time), to: node.branch)
  }

  /// Adds the longest branch of each block of which nothing is open any more.
  mutating func close(in case: Case) {
    // Inner blocks have higher numbers.
    for block in blocks.keys.sorted(by: >)
    where !`case`.open.contains(where: { `case`.isInside($0.symbol, block: Int32(block - 1)) }) {
      let longest = self.longest(of: blocks[block] ?? [:])
      blocks[block] = nil
      add(longest, to: course.blocks[block - 1].branch)
    }
  }

  var total: TotalTime {
    var rest = self
    for block in blocks.keys.sorted(by: >) {
      let longest = rest.longest(of: rest.blocks[block] ?? [:])
      rest.blocks[block] = nil
      rest.add(longest, to: course.blocks[block - 1].branch)
    }
    return rest.main
  }

  private mutating func add(_ time: TotalTime, to branch: Workflow.Branch?) {
    guard let branch else { return main.add(time) }
    blocks[branch.block, default: [:]][branch.number, default: TotalTime()].add(time)
  }

  private func longest(of branches: [Int: TotalTime]) -> TotalTime {
    let calendar = course.workflow.calendar
    return branches.sorted { $0.key < $1.key }.map(\.value).reduce(TotalTime()) { longest, time in
      time.measure(in: calendar).most > longest.measure(in: calendar).most
        || (longest == TotalTime()) ? time : longest
    }
  }
}
