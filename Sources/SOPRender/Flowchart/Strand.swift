/// A line or a tie of the flowchart with the trails it may take.
struct Strand {
  /// The shapes it begins and ends at.
  let from: Int
  let to: Int
  let trails: [Trail]
  let leaving: Leaving
  /// Lines of one branch leave one shape by the same answer: they may share a side, and run
  /// together as far as they go the same way.
  let branch: Int

  /// How the branches that leave one shape stand to each other.
  enum Leaving: Equatable {
    /// Each by corners of its own.
    case corner
    /// There are more than corners: those below turn off one after another.
    case fork
    /// A tie shares nothing.
    case alone
  }

  /// The strata that its trails reach.
  let reach: Reach

  init(from: Int, to: Int, trails: [Trail], leaving: Leaving, branch: Int) {
    self.from = from
    self.to = to
    self.trails = trails
    self.leaving = leaving
    self.branch = branch
    reach = Reach(trails.flatMap(\.corners))
  }
}

/// The lines of a flowchart, then its ties; of each line so many trails for each pair of sides.
/// `forking`: the decisions that fork although they have corners enough.
func strands(
  of flowchart: Flowchart, _ strata: Strata, trailsForEnds: Int, forking: Set<Int>
) -> [Strand] {
  // By shape, how many of its sides are taken beside the one that lines enter by.
  var taken = Array(repeating: 0, count: flowchart.shapes.count)
  var branches: [Branch: Int] = [:]
  for line in flowchart.lines where branches[Branch(line)] == nil {
    branches[Branch(line)] = branches.count
    taken[line.from] += 1
  }
  for tie in flowchart.ties {
    taken[tie.first] += 1
    taken[tie.second] += 1
  }
  let lines = flowchart.lines.map { line in
    let isDecision = flowchart.shapes[line.from].kind == .diamond
    let forks = isDecision && (taken[line.from] > 3 || forking.contains(line.from))
    return Strand(
      from: line.from, to: line.to,
      trails: trails(
        of: line, in: flowchart, strata, forks: forks, forEachEnds: trailsForEnds),
      leaving: forks ? .fork : .corner, branch: branches[Branch(line)] ?? 0)
  }
  let ties = flowchart.ties.enumerated().map { place, tie in
    let (first, second) = (flowchart.shapes[tie.first], flowchart.shapes[tie.second])
    let from = Trail.Corner(x: Strata.centre(first.column), y: strata.band(of: first))
    let to = Trail.Corner(x: Strata.centre(second.column), y: strata.band(of: second))
    let isStraight = from.x == to.x || from.y == to.y
    let corners = isStraight ? [from, to] : [from, .init(x: to.x, y: from.y), to]
    return Strand(
      from: tie.first, to: tie.second, trails: [Trail(corners: corners, cost: 0, strata)],
      leaving: .alone, branch: branches.count + place)
  }
  return lines + ties
}

private struct Branch: Hashable {
  var from: Int
  var answer: String

  init(_ line: Flowchart.Line) { (from, answer) = (line.from, line.answer) }
}

extension Trail {
  /// How many of its stretches may be one line with others that lead to the same place.
  fileprivate func ownStretches(_ strand: Strand) -> Int {
    strand.leaving == .fork && turnsOff ? stretches.count - 2 : stretches.count
  }
}

/// How many of two trails' first stretches are one line, and how many of their last.
struct Bundle {
  let first: Int
  let last: Int
  private let difference: Int
  private let firstOfLast: Int
  /// How many stretches the one has.
  private let count: Int

  /// Stretches `i` of the one and `j` of the other, counted from 0.
  func joins(_ i: Int, _ j: Int) -> Bool {
    if i == j, i >= 0, i < first { return true }
    // Counted from the end, both stand at the same place.
    return j - i == difference && i >= firstOfLast && i < count
  }

  init(_ one: Strand, _ a: Trail, _ other: Strand, _ b: Trail) {
    let stretches = (a.stretches.count, b.stretches.count)
    count = stretches.0
    difference = stretches.1 - stretches.0
    var first = 0
    if one.from == other.from, one.leaving == other.leaving, one.leaving != .alone, a.exit == b.exit
    {
      // Those that turn off have only the piece from the corner in common.
      let most = one.branch == other.branch ? min(stretches.0, stretches.1) : 1
      while first < most, a.corners[first] == b.corners[first] { first += 1 }
    }
    var last = 0
    if one.to == other.to, one.leaving != .alone, other.leaving != .alone, a.entry == b.entry {
      // Answers that turn off one after another do so apart, even where they lead to the same place.
      let most = max(0, min(a.ownStretches(one), b.ownStretches(other)))
      while last < most,
        a.corners[stretches.0 - last] == b.corners[stretches.1 - last]
      {
        last += 1
      }
    }
    self.first = first
    self.last = last
    firstOfLast = stretches.0 - last
  }
}
