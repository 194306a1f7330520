/// How long a procedure takes: by outcome over the ways without repetition, and what one more
/// round of each loop adds.
///
/// Leaving out the ways back makes the rest a graph without loops, on which shortest and longest
/// ways take one pass. Where every way to the end of a loop passes its beginning, a round is the
/// difference of two such ways; a loop that is jumped into is left out, for it has no one round.
func totals(
  nodes: [Workflow.Node], edges: [Workflow.Edge], outcomes: [Workflow.Outcome],
  calendar: WorkingCalendar
) -> Workflow.Totals {
  let graph = FlowGraph(nodes: nodes, edges: edges)
  let walk = DepthFirst(graph)
  let sum = WaySums(nodes, edges, outcomes, calendar, graph, walk)
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

  mutating func add(_ time: StandardTime) {
    shortest.add(time)
    longest.add(time)
  }
}

/// No method, since one would have to copy all sums to change one of them.
private func merge(_ sum: Extremes, into place: inout Extremes?, _ calendar: WorkingCalendar) {
  if place == nil { place = sum } else { place?.take(sum, calendar) }
}

private struct WaySums {
  private let nodes: [Workflow.Node]
  private let edges: [Workflow.Edge]
  private let outcomes: [Workflow.Outcome]
  private let calendar: WorkingCalendar
  private let graph: FlowGraph
  private let walk: DepthFirst
  /// By node and settled outcome (behind the last: none): the ways to its end.
  private var settled: [Extremes?]
  /// By node, whatever is settled.
  private var any: [Extremes?]
  /// By outcome: the ways that end with it.
  private var ended: [Extremes?]

  init(
    _ nodes: [Workflow.Node], _ edges: [Workflow.Edge], _ outcomes: [Workflow.Outcome],
    _ calendar: WorkingCalendar, _ graph: FlowGraph, _ walk: DepthFirst
  ) {
    self.nodes = nodes
    self.edges = edges
    self.outcomes = outcomes
    self.calendar = calendar
    self.graph = graph
    self.walk = walk
    settled = [Extremes?](repeating: nil, count: nodes.count * (outcomes.count + 1))
    any = [Extremes?](repeating: nil, count: nodes.count)
    ended = [Extremes?](repeating: nil, count: outcomes.count + 1)
    let outcomeNumbers = Dictionary(
      outcomes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let none = Extremes(shortest: TotalTime(), longest: TotalTime())
    for edge in graph.starts { follow(Int(edge), none, outcomes.count, outcomeNumbers) }
    for node in walk.forward {
      any[node]?.add(nodes[node].time)
      for state in 0...outcomes.count {
        let place = node * (outcomes.count + 1) + state
        settled[place]?.add(nodes[node].time)
        guard let here = settled[place] else { continue }
        for edge in graph.edges(from: node) where !walk.isBack[Int(edge)] {
          follow(Int(edge), here, state, outcomeNumbers)
        }
      }
    }
  }

  private mutating func follow(
    _ edge: Int, _ sum: Extremes, _ state: Int, _ outcomeNumbers: [String: Int]
  ) {
    // Running out of a limit takes rounds, so it is on no way without repetition.
    if edges[edge].beyond { return }
    let state = edges[edge].outcome.flatMap { outcomeNumbers[$0] } ?? state
    guard let to = graph.ends[edge].to else {
      merge(sum, into: &ended[state], calendar)
      return
    }
    merge(sum, into: &any[to], calendar)
    merge(sum, into: &settled[to * (outcomes.count + 1) + state], calendar)
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
      round.add(nodes[first].time)
      return Workflow.Totals.Loop(
        from: nodes[last].id, to: nodes[first].id, answer: edges[edge].answer,
        shortest: round.shortest, longest: round.longest)
    }
  }
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
