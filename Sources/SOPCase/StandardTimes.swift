import SOPLanguage

/// Sums the standard times of what was done, of branches that go on side by side the longest.
struct StandardTimes {
  private let course: Course
  private var main = TotalTime()
  /// By block that is being gone through (a place in `Course.blocks`): the sum of each branch.
  private var blocks: [Int: [Int: TotalTime]] = [:]

  /// `before` is what was summed up in a course that the case has left.
  init(_ course: Course, after before: TotalTime = TotalTime()) {
    self.course = course
    main = before
  }

  mutating func add(_ symbol: Int) {
    let node = course.nodes[symbol]
    // The blocks around it are under way too.
    var around = node.branch
    while let branch = around {
      if blocks[branch.block - 1] == nil { blocks[branch.block - 1] = [:] }
      around = course.blocks[branch.block - 1].branch
    }
    add(TotalTime(node.time), to: node.branch)
  }

  /// All branches of a block are done: the longest counts for what is around it.
  mutating func close(_ block: Int) {
    guard let branches = blocks.removeValue(forKey: block) else { return }
    let calendar = course.workflow.calendar
    let times = branches.sorted { $0.key < $1.key }.map(\.value)
    let longest = times.max { $0.measure(in: calendar).most < $1.measure(in: calendar).most }
    add(longest ?? TotalTime(), to: course.blocks[block].branch)
  }

  /// Closes every block of which nothing is open in a case any more.
  mutating func close(in case: Case) {
    for block in underWay
    where !`case`.open.contains(where: { `case`.isInside($0.symbol, block: Int32(block)) }) {
      close(block)
    }
  }

  var total: TotalTime {
    var rest = self
    for block in underWay { rest.close(block) }
    return rest.main
  }

  /// Inner blocks, whose numbers are higher, before those around them.
  private var underWay: [Int] { blocks.keys.sorted(by: >) }

  private mutating func add(_ time: TotalTime, to branch: Workflow.Branch?) {
    guard let branch else { return main.add(time) }
    blocks[branch.block - 1, default: [:]][branch.number, default: TotalTime()].add(time)
  }
}
