/// What `next` may lead to, by the names that authors give.
struct JumpTargets {
  private var targets: [String: JumpTarget] = [:]
  private var places: [String: SourceRange] = [:]
  /// By a part's own id: its whole name, where only one row has such a part.
  private var parts: [String: String?] = [:]

  /// The place of the first of that name, if there is one already.
  mutating func add(_ name: Located<String>, _ target: JumpTarget) -> SourceRange? {
    if let first = places[name.value] { return first }
    targets[name.value] = target
    places[name.value] = name.range
    if let dot = name.value.firstIndex(of: ".") {
      let own = String(name.value[name.value.index(after: dot)...])
      parts[own] = .some(parts[own] == nil ? name.value : nil)
    }
    return nil
  }

  func part(called name: String) -> String? { parts[name] ?? nil }

  subscript(_ name: String) -> JumpTarget? { targets[name] }
  var names: [String: JumpTarget] { targets }
}

/// A row, a part of one, or a `parallel` entry, and the list that it stands in.
struct JumpTarget {
  var chart: Int
  /// The branch whose list it stands in; nothing for the main list.
  var branch: Int?
  var goal: Goal

  enum Goal: Equatable {
    case step(Int, part: Int)
    case block(Int)
  }
}

/// Where in a chart a name is met.
struct ChartPlace {
  var chart: Int
  var step = 0
  var part = 0
  let written: Manuscript.Chart
  /// By where its first row is and the branch it stands in: each block.
  let blockStarts: [Start: Int]

  struct Start: Hashable {
    var step: Int
    var branch: Int?
  }

  init(_ chart: Int, _ written: Manuscript.Chart) {
    self.chart = chart
    self.written = written
    blockStarts = Dictionary(
      written.blocks.enumerated().filter { !$0.element.branches.isEmpty }.map { place, block in
        (Start(step: block.steps.lowerBound, branch: block.outer), place)
      }, uniquingKeysWith: { first, _ in first })
  }

  var branch: Int? { written.steps[step].branch }
}
