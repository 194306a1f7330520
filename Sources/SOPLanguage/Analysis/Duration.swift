/// How long a procedure takes: by outcome over the ways without repetition, and what one more
/// round of each loop adds.
///
/// Leaving out the ways back makes the rest a graph without loops, on which shortest and longest
/// ways take one pass. Inside a block times count from its fork; behind it, its longest branch
/// counts. Where every way to the end of a loop passes its beginning, a round is the difference of
/// two such ways; a loop that is jumped into is left out, for it has no one round.
func totals(
  nodes: [Workflow.Node], blocks: [Workflow.Block], edges: [Workflow.Edge],
  outcomes: [Workflow.Outcome], calendar: WorkingCalendar
) -> Workflow.Totals {
  let graph = FlowGraph(nodes, blocks, edges)
  let walk = DepthFirst(graph)
  let sum = WaySums(nodes, blocks, edges, outcomes, calendar, graph, walk)
  return Workflow.Totals(ways: sum.ways(), loops: sum.loops())
}

/// The shortest and the longest way to a place.
private struct Extremes {
  var shortest: TotalTime
  var longest: TotalTime

  mutating func take(_ other: Extremes, _ calendar: WorkingCalendar) {
    if other.shortest.measure(in: calendar).least < shortest.measure(in: calendar).least {
      shortest = other.shortest
    }
    if other.longest.measure(in: calendar).most > longest.measure(in: calendar).most {
      longest = other.longest
    }
  }

  /// What may be skipped adds nothing to the shortest way.
  mutating func add(_ time: PlaceTime) {
    if !time.isOptional { shortest.add(time.time) }
    longest.add(time.time)
  }

  mutating func add(_ other: Extremes) {
    shortest.add(other.shortest)
    longest.add(other.longest)
  }

  /// Both go on side by side: the longer of them counts.
  mutating func wait(for other: Extremes, _ calendar: WorkingCalendar) {
    if other.shortest.measure(in: calendar).least > shortest.measure(in: calendar).least {
      shortest = other.shortest
    }
    if other.longest.measure(in: calendar).most > longest.measure(in: calendar).most {
      longest = other.longest
    }
  }

  static let none = Extremes(shortest: TotalTime(), longest: TotalTime())
}

/// No method, since one would have to copy all sums to change one of them.
private func merge(_ sum: Extremes, into place: inout Extremes?, _ calendar: WorkingCalendar) {
  if place == nil { place = sum } else { place?.take(sum, calendar) }
}

/// What coming to a place adds.
private struct PlaceTime {
  var time = StandardTime(parts: [])
  var isOptional = false
}

private struct WaySums {
  private let nodes: [Workflow.Node]
  private let edges: [Workflow.Edge]
  private let outcomes: [Workflow.Outcome]
  private let calendar: WorkingCalendar
  private let graph: FlowGraph
  private let walk: DepthFirst
  /// By place: the standard time that coming to it from outside its row adds.
  private let times: [PlaceTime]
  /// How many there are of: each outcome, and behind them that none is settled.
  private let states: Int
  private let outcomeNumbers: [String: Int]
  /// By place and what is settled: the ways to its end, inside a block from its fork.
  private var settled: [Extremes?]
  /// By place, whatever is settled.
  private var any: [Extremes?]
  /// By branch and what is settled in it: the ways to its end.
  private var branchEnds: [Extremes?]
  /// By outcome: the ways that end with it.
  private var ended: [Extremes?]

  init(
    _ nodes: [Workflow.Node], _ blocks: [Workflow.Block], _ edges: [Workflow.Edge],
    _ outcomes: [Workflow.Outcome], _ calendar: WorkingCalendar, _ graph: FlowGraph,
    _ walk: DepthFirst
  ) {
    self.nodes = nodes
    self.edges = edges
    self.outcomes = outcomes
    self.calendar = calendar
    self.graph = graph
    self.walk = walk
    times = placeTimes(nodes, blocks)
    states = outcomes.count + 1
    settled = [Extremes?](repeating: nil, count: graph.placeCount * states)
    any = [Extremes?](repeating: nil, count: graph.placeCount)
    branchEnds = [Extremes?](repeating: nil, count: graph.blockOfBranch.count * states)
    ended = [Extremes?](repeating: nil, count: states)
    outcomeNumbers = Dictionary(
      outcomes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { a, _ in a })
    for edge in graph.starts { follow(Int(edge), .none, outcomes.count) }
    for place in walk.forward {
      guard let block = graph.block(at: place) else {
        leave(place)
        continue
      }
      if graph.isJoin(place) {
        join(graph.blocks[block])
        leave(place)
      } else {
        // Every branch begins at nothing, with nothing settled.
        for edge in graph.edges(from: place) { follow(Int(edge), .none, outcomes.count) }
      }
    }
  }

  private mutating func leave(_ place: Int) {
    for state in 0..<states {
      guard let here = settled[place * states + state] else { continue }
      for edge in graph.edges(from: place) where !walk.isBack[Int(edge)] {
        follow(Int(edge), here, state)
      }
    }
  }

  private mutating func follow(_ edge: Int, _ sum: Extremes, _ state: Int) {
    // Running out of a limit takes rounds, so it is on no way without repetition.
    if edges[edge].beyond { return }
    let state = edges[edge].outcome.flatMap { outcomeNumbers[$0] } ?? state
    guard let to = graph.ends[edge].to else {
      merge(sum, into: &ended[state], calendar)
      return
    }
    if graph.isJoin(to), let from = graph.ends[edge].from, graph.branches[from] >= 0 {
      merge(sum, into: &branchEnds[Int(graph.branches[from]) * states + state], calendar)
      return
    }
    var sum = sum
    if !edges[edge].within { sum.add(times[to]) }
    merge(sum, into: &any[to], calendar)
    merge(sum, into: &settled[to * states + state], calendar)
  }

  /// Behind a block: the ways to its fork, and the longest branch. What is settled in a branch
  /// takes the place of what was settled before.
  private mutating func join(_ block: FlowGraph.Block) {
    guard let before = any[block.fork] else { return }
    var aside: Extremes?
    var settling: [(state: Int, sum: Extremes)] = [(outcomes.count, .none)]
    for branch in block.branches {
      let ways = (0..<states).compactMap { state in
        branchEnds[branch * states + state].map { (state: state, sum: $0) }
      }
      guard let first = ways.first else { return }
      if ways.count == 1, first.state == outcomes.count {
        if aside == nil { aside = first.sum } else { aside?.wait(for: first.sum, calendar) }
      } else {
        settling = ways
      }
    }
    var whole: Extremes?
    for way in settling {
      var sum = way.sum
      if let aside { sum.wait(for: aside, calendar) }
      merge(sum, into: &whole, calendar)
      for state in 0..<states {
        guard var there = settled[block.fork * states + state] else { continue }
        there.add(sum)
        let after = way.state == outcomes.count ? state : way.state
        merge(there, into: &settled[block.join * states + after], calendar)
      }
    }
    guard let whole else { return }
    var total = before
    total.add(whole)
    any[block.join] = total
  }

  func ways() -> [Workflow.Totals.Way] {
    zip(outcomes, ended).compactMap { outcome, extremes in
      extremes.map {
        Workflow.Totals.Way(outcome: outcome.id, shortest: $0.shortest, longest: $0.longest)
      }
    }
  }

  func loops() -> [Workflow.Totals.Loop] {
    guard !walk.waysBack.isEmpty else { return [] }
    let dominators = Dominators(graph)
    return walk.waysBack.compactMap { edge -> Workflow.Totals.Loop? in
      guard let last = graph.ends[edge].from, let first = graph.ends[edge].to,
        dominators.dominates(first, last), let end = any[last], let start = any[first]
      else { return nil }
      var round = end
      round.shortest.subtract(start.shortest)
      round.longest.subtract(start.longest)
      round.add(times[first])
      return Workflow.Totals.Loop(
        from: name(of: last), to: name(of: first), answer: edges[edge].answer,
        shortest: round.shortest, longest: round.longest)
    }
  }

  /// As edges name it.
  private func name(of place: Int) -> String {
    guard let block = graph.block(at: place) else { return nodes[place].id }
    return graph.isJoin(place) ? joinName(block + 1) : forkName(block + 1)
  }
}

/// By place: the time of its row, which a block in a row has as a whole.
private func placeTimes(
  _ nodes: [Workflow.Node], _ blocks: [Workflow.Block]
) -> [PlaceTime] {
  let own = nodes.map { PlaceTime(time: $0.time, isOptional: $0.optional != nil) }
  var ofRow: [String: PlaceTime] = [:]
  if blocks.contains(where: { $0.row != nil }) {
    for (node, time) in zip(nodes, own) where ofRow[node.row] == nil { ofRow[node.row] = time }
  }
  return own
    + blocks.flatMap { [$0.row.flatMap { ofRow[$0] } ?? PlaceTime(), PlaceTime()] }
}

extension TotalTime {
  /// Takes away a sum that this one was made from by adding.
  fileprivate mutating func subtract(_ part: TotalTime) {
    work.subtract(part.work)
    workingDays.subtract(part.workingDays)
    calendarDays.subtract(part.calendarDays)
    months.subtract(part.months)
    unknown -= part.unknown
  }
}

extension TotalTime.Span {
  fileprivate mutating func subtract(_ part: TotalTime.Span) {
    least -= part.least
    most -= part.most
  }
}
