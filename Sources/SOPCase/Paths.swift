package import SOPLanguage

/// A way through a procedure from its start to an end.
package struct Path: Equatable, Sendable {
  package var steps: [Step]
  package var outcome: Workflow.Outcome?
  /// Documents that were made on the way, in the order of `Workflow.documents`.
  package var documents: [Workflow.Document]
  /// The standard times of its steps, summed.
  package var time: TotalTime

  /// A symbol, and the way (a place in `Course.ways`) by which it was left, done or skipped.
  package struct Step: Equatable, Sendable {
    package var symbol: Int
    package var way: Int
    package var isSkipped = false
  }
}

/// Every way through a procedure on which no way back is taken twice, first answers first. Branches
/// that go on side by side stand one after the other.
///
/// There may be exponentially many, so they are found one at a time, and never a beginning is
/// followed that cannot end. An answer beyond its limit comes after the answer was taken once:
/// the rounds before it, all alike, are not listed.
package struct Paths: Sequence, IteratorProtocol {
  private let course: Course
  private let endsForward: [Bool]
  /// The symbols of the way so far; `way` is the one tried last, −1 before the first.
  private var steps: [Path.Step] = []
  /// By way: whether it is a way back that the way so far has taken.
  private var isUsed: [Bool]
  /// By counter: how often the way so far took that answer.
  private var taken: [Int32]

  package init(through course: Course) {
    self.course = course
    endsForward = Distance(course).most.map { $0 != nil }
    isUsed = [Bool](repeating: false, count: course.ways.count)
    taken = [Int32](repeating: 0, count: course.counterCount)
    steps.append(Path.Step(symbol: Int(course.startSymbol), way: -1))
  }

  package mutating func next() -> Path? {
    while let last = steps.indices.last {
      let symbol = steps[last].symbol
      let range = course.symbols[symbol].ways
      let tried = steps[last].way
      if tried >= 0 { release(tried, of: symbol) }
      let isOver = steps[last].isSkipped
      let candidates =
        isOver ? 0..<0 : (tried < 0 ? range.lowerBound : tried + 1)..<range.upperBound
      var way = candidates.first { mayTake($0, of: symbol) }
      if way == nil, !isOver, maySkip(at: last) {
        way = Int(course.symbols[symbol].skip)
        steps[last].isSkipped = true
      }
      guard let way else {
        steps.removeLast()
        continue
      }
      steps[last].way = way
      take(way, of: symbol)
      guard let next = course.ways[way].next else { return path() }
      steps.append(Path.Step(symbol: next, way: -1))
    }
    return nil
  }

  /// A row is skipped where it is entered.
  private mutating func maySkip(at place: Int) -> Bool {
    let symbol = steps[place].symbol
    guard course.isOptional(symbol),
      place == 0 || course.ways[steps[place - 1].way].serial.isTimed
    else { return false }
    return mayTake(Int(course.symbols[symbol].skip), of: symbol)
  }

  private mutating func mayTake(_ way: Int, of symbol: Int) -> Bool {
    let counter = Int(course.ways[way].counter)
    if course.ways[way].isBeyond {
      if taken[Int(course.ways[way - 1].counter)] == 0 { return false }
    } else if counter >= 0, taken[counter] >= course.ways[way].limit {
      return false
    }
    guard !isUsed[way] else { return false }
    guard let next = course.ways[way].next, !endsForward[next] else { return true }
    take(way, of: symbol)
    defer { release(way, of: symbol) }
    return canEnd(from: next)
  }

  private mutating func take(_ way: Int, of symbol: Int) {
    if course.isWayBack(way, from: symbol) { isUsed[way] = true }
    let counter = Int(course.ways[way].counter)
    if counter >= 0 { taken[counter] += 1 }
  }

  private mutating func release(_ way: Int, of symbol: Int) {
    isUsed[way] = false
    let counter = Int(course.ways[way].counter)
    if counter >= 0 { taken[counter] -= 1 }
  }

  /// Whether an end can be reached by the ways back that are left.
  private func canEnd(from start: Int) -> Bool {
    var isSeen = [Bool](repeating: false, count: course.symbols.count)
    var waiting = [start]
    isSeen[start] = true
    while let symbol = waiting.popLast() {
      for way in course.symbols[symbol].ways where !isUsed[way] {
        guard let next = course.ways[way].next, !endsForward[next] else { return true }
        if !isSeen[next] {
          isSeen[next] = true
          waiting.append(next)
        }
      }
    }
    return false
  }

  private func path() -> Path {
    var settled = Settled()
    var documents = DocumentSet()
    var time = StandardTimes(course)
    var isTimed = true
    for step in steps {
      let way = course.ways[step.way]
      if !step.isSkipped {
        documents.formUnion(course.symbols[step.symbol].produces)
        documents.formUnion(way.documents)
      }
      settled.take(way.outcome, of: Int32(step.symbol))
      if isTimed, !step.isSkipped { time.add(step.symbol) }
      isTimed = way.serial.isTimed
      for block in way.serial.completed {
        let onward = course.ways[course.blocks[block].way]
        documents.formUnion(onward.documents)
        settled.take(onward.outcome, of: Int32(course.symbols.count + block))
        time.close(block)
      }
    }
    settled.end(amongOutcomes: course.workflow.outcomes.count)
    return Path(
      steps: steps, outcome: settled.outcome.map { course.workflow.outcomes[$0] },
      documents: course.workflow.documents.indices.filter { documents.contains($0) }.map {
        course.workflow.documents[$0]
      }, time: time.total)
  }
}
