// Binds where rows and answers go on.
extension Resolver {
  /// `next`, `end`, or what follows.
  mutating func way(
    next: Located<String>?, end: Located<String>?, at place: ChartPlace
  ) -> Procedure.Way {
    if let next {
      // Reported while reading: which of the two is meant cannot be known.
      return end == nil ? jump(next, from: place) : .unknown
    }
    if let end {
      if place.branch != nil, !place.written.steps[place.step].isTerminator {
        diagnostics.append(.endInBranch(end))
        return .unknown
      }
      guard let outcome = outcome(end) else { return .unknown }
      return .end(outcome: outcome, terminator: nil)
    }
    if place.part + 1 < place.written.steps[place.step].parts.count {
      return .step(place.step, part: place.part + 1)
    }
    return way(to: place.step + 1, inBranch: place.branch, place)
  }

  /// A jump stays in its list: branches are entered and left as a whole.
  private mutating func jump(_ next: Located<String>, from place: ChartPlace) -> Procedure.Way {
    guard let target = targets[next.value] else {
      // `next: kasi` where `paraf.kasi` is meant.
      let part = targets.part(called: next.value)
      diagnostics.append(
        .unknownStep(next, meant: part ?? nearest(next.value, among: targets.names)))
      return .unknown
    }
    guard target.chart == place.chart else {
      diagnostics.append(.jumpToOtherProcedure(next))
      return .unknown
    }
    guard target.branch == place.branch else {
      let branches = place.written.branches
      diagnostics.append(
        .jumpAcross(
          next, from: place.branch.map { branches[$0].id.value },
          to: target.branch.map { branches[$0].id.value }))
      return .unknown
    }
    switch target.goal {
    case .block(let block):
      return place.written.blocks[block].branches.isEmpty ? .unknown : .fork(block)
    case .step(let step, let part):
      let way = way(to: step, inBranch: place.branch, place, isJump: true)
      guard case .step(let row, _) = way else { return way }
      return .step(row, part: row == step ? part : 0)
    }
  }

  /// Where a case begins.
  mutating func start(of place: ChartPlace) -> Procedure.Way {
    way(to: 0, inBranch: nil, place)
  }

  /// The row at a place of a list, the block that begins there, or what lies behind the list.
  mutating func way(
    to index: Int, inBranch branch: Int?, _ place: ChartPlace, isJump: Bool = false
  ) -> Procedure.Way {
    let written = place.written
    // A step of a nested block that is jumped to was refused before.
    if !isJump, let block = place.blockStarts[ChartPlace.Start(step: index, branch: branch)] {
      return .fork(block)
    }
    if let branch, index >= written.branches[branch].steps.upperBound {
      return .join(written.branches[branch].block)
    }
    let only = outcomes.count == 1 ? 0 : nil
    guard index < written.steps.count else { return .end(outcome: only, terminator: nil) }
    let step = written.steps[index]
    guard step.isTerminator else { return .step(index, part: 0) }
    // A terminator row does nothing: it leads on where it stands first, and ends the case elsewhere.
    if index == 0, branch == nil {
      switch step.parts.first?.next.flatMap({ targets[$0.value] })?.goal {
      case .step(let goal, _) where goal > 0: return way(to: goal, inBranch: nil, place)
      case .block(let block) where !written.blocks[block].branches.isEmpty: return .fork(block)
      case .step, .block, nil: return way(to: 1, inBranch: nil, place)
      }
    }
    if branch != nil {
      diagnostics.append(.terminatorInBranch(at: step.place))
      return .unknown
    }
    let outcome = step.parts.first?.end.flatMap { outcomes[$0.value] } ?? only
    return .end(outcome: outcome, terminator: index)
  }
}
