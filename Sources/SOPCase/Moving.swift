package import SOPLanguage

/// What moving a case to another definition of its SOP comes to.
package struct Move: Equatable, Sendable {
  /// The case as it stands there; nothing where it stays as it is.
  package var moved: Case?
  /// Why it stays; empty where it can move.
  package var reasons: [Text] = []
  /// What whoever moves it should know, since it hinders nothing.
  package var remarks: [Text] = []

  /// Whether there is nothing to move, since the case runs under that definition already.
  package var isThere: Bool { reasons == [.alreadyThere] }

  package init(moved: Case? = nil, reasons: [Text] = [], remarks: [Text] = []) {
    (self.moved, self.reasons, self.remarks) = (moved, reasons, remarks)
  }
}

extension Case {
  /// The case as it stands in another course, found by the ids of its steps, or all that speaks
  /// against that.
  ///
  /// What is open stays open, since when and by whom it was taken too. Counted answers, settled
  /// outcome, documents, persons and times go along as far as the other course knows them.
  package func move(to other: Course) -> Move {
    guard state == .open else { return Move(reasons: [.notOpenToMove]) }
    guard other != course else { return Move(reasons: [.alreadyThere]) }
    let likeness = Likeness(course, other)
    var reasons = likeness.differences(of: open.map(\.symbol))
    var moved = Case(of: other)
    moved.state = .open
    moved.open = open.compactMap { open in
      likeness.symbol(open.symbol).map { open.moved(to: Int32($0)) }
    }
    moved.documents = other.documentsAtStart
    for (place, document) in other.workflow.documents.enumerated() {
      if let old = course.workflow.documents.firstIndex(where: { $0.id == document.id }),
        documents.contains(old)
      {
        moved.documents.insert(place)
      }
    }
    // What waits for branches has one of them open.
    for end in branchEnds {
      for open in open {
        guard let same = likeness.symbol(open.symbol) else { continue }
        let pairs = zip(course.branches(around: open.symbol), other.branches(around: same))
        if let pair = pairs.first(where: { $0.0.block - 1 == end.block }) {
          moved.branchEnds.append(BranchEnd(block: pair.1.block - 1, at: end.at))
          break
        }
      }
    }
    moved.taken = likeness.counts(taken, &reasons)
    moved.settled = likeness.settled(settled, &reasons)
    moved.doers = doers.compactMap { doer in
      other.memories.firstIndex(of: course.memories[doer.memory])
        .map { Doer(memory: $0, person: doer.person) }
    }
    moved.lastDone = [Instant?](repeating: nil, count: other.awaited.count)
    for (row, place) in other.awaited {
      if let old = course.awaited[row] { moved.lastDone[place] = lastDone[old] }
    }
    guard reasons.isEmpty else { return Move(reasons: reasons) }
    let ahead = WaysAhead(of: moved)
    reasons = ahead.traps
    guard reasons.isEmpty else { return Move(reasons: reasons) }
    return Move(moved: moved, remarks: remarks(on: moved, ahead))
  }
}

extension Case.OpenSymbol {
  fileprivate func moved(to symbol: Int32) -> Self {
    var moved = Self(symbol, since: since, rowSince: rowSince, isEntry: isEntry)
    moved.takenBy = takenBy
    return moved
  }
}

/// Which symbols of two courses are the same.
struct Likeness {
  private let old: Course
  private let new: Course

  init(_ old: Course, _ new: Course) {
    (self.old, self.new) = (old, new)
  }

  /// The same symbol in the new course.
  func symbol(_ symbol: Int) -> Int? {
    guard old.hasOwnID(symbol), let same = new.number(of: old.nodes[symbol].id),
      new.hasOwnID(same), new.nodes[same].kind == old.nodes[symbol].kind
    else { return nil }
    return same
  }

  /// Why what is open together in the old course cannot be so in the new one.
  func differences(of open: [Int]) -> [Text] {
    var reasons: [Text] = []
    var blocks: [Int: Int] = [:]
    for symbol in open {
      let name = old.nodes[symbol].id
      guard let same = self.symbol(symbol) else {
        reasons.append(whyUnlike(symbol))
        continue
      }
      let (before, now) = (old.branches(around: symbol), new.branches(around: same))
      let isAlike =
        before.count == now.count
        && zip(before, now).allSatisfy { isSameBranch($0, $1, &blocks) }
      guard isAlike else {
        reasons.append(.otherBranch(name))
        continue
      }
      if !isCarriedOutAlike(symbol, same) { reasons.append(.carriedOutOtherwise(name)) }
      for (old, new) in zip(before, now) {
        let known = self.old.procedure.blocks[old.block - 1].branches
        for branch in self.new.procedure.blocks[new.block - 1].branches
        where !known.contains(branch) {
          let reason = Text.newBranch(branch, beside: name)
          if !reasons.contains(reason) { reasons.append(reason) }
        }
      }
    }
    return reasons
  }

  /// Blocks without ids are told by their branches; `blocks` keeps two of them from being one.
  private func isSameBranch(
    _ a: Workflow.Branch, _ b: Workflow.Branch, _ blocks: inout [Int: Int]
  ) -> Bool {
    let (before, now) = (old.procedure.blocks[a.block - 1], new.procedure.blocks[b.block - 1])
    guard before.id == now.id, before.row == now.row,
      before.branches[a.number - 1] == now.branches[b.number - 1]
    else { return false }
    if let known = blocks[a.block] { return known == b.block }
    if blocks.values.contains(b.block) { return false }
    blocks[a.block] = b.block
    return true
  }

  /// Whether both are another SOP's case or neither is, and whatever that case comes to is an answer
  /// in the new course too: it may be under way.
  private func isCarriedOutAlike(_ symbol: Int, _ same: Int) -> Bool {
    guard (old.nodes[symbol].uses == nil) == (new.nodes[same].uses == nil) else { return false }
    let known = new.symbols[same].ways.compactMap { new.ways[$0].usedOutcome }
    return old.symbols[symbol].ways.compactMap { old.ways[$0].usedOutcome }
      .allSatisfy(known.contains)
  }

  private func whyUnlike(_ symbol: Int) -> Text {
    let name = old.nodes[symbol].id
    guard old.hasOwnID(symbol) else { return .noOwnID(name, isOld: true) }
    guard let same = new.number(of: name) else { return .stepGone(name) }
    guard new.hasOwnID(same) else { return .noOwnID(name, isOld: false) }
    switch new.nodes[same].kind {
    case .decision: return .nowDecision(name)
    case .task: return .noDecisionAnyMore(name)
    }
  }

  /// How often limited answers were taken. A count may be beyond a smaller new limit: that answer
  /// then leads on as it does when its limit is used up.
  func counts(_ taken: [Int32], _ reasons: inout [Text]) -> [Int32] {
    var counts = [Int32](repeating: 0, count: new.counterCount)
    for symbol in old.symbols.indices {
      for way in old.symbols[symbol].ways where old.ways[way].counter >= 0 {
        let count = taken[Int(old.ways[way].counter)]
        guard count > 0 else { continue }
        guard old.hasOwnID(symbol) else {
          reasons.append(.countWithoutID(old.nodes[symbol].id))
          continue
        }
        guard let same = self.symbol(symbol) else { continue }
        for other in new.symbols[same].ways
        where new.ways[other].answer == old.ways[way].answer && new.ways[other].counter >= 0 {
          counts[Int(new.ways[other].counter)] = count
        }
      }
    }
    return counts
  }

  /// The outcome settled so far. Where the decision that settled it is no more, nothing takes it
  /// back.
  func settled(_ settled: Settled, _ reasons: inout [Text]) -> Settled {
    guard let outcome = settled.outcome else { return Settled() }
    let id = old.workflow.outcomes[outcome].id
    guard let same = new.workflow.outcomes.firstIndex(where: { $0.id == id }) else {
      reasons.append(.outcomeGone(old.workflow.outcomes[outcome].text))
      return Settled()
    }
    let by = Int(settled.numbers[1])
    guard old.nodes.indices.contains(by) else { return Settled(Int32(same), by: -1) }
    if !old.hasOwnID(by) { reasons.append(.outcomeWithoutID(old.nodes[by].id)) }
    return Settled(Int32(same), by: Int32(symbol(by) ?? -1))
  }
}

extension Course {
  /// Whether a symbol's row was given an id by its author. One without is called after its place in
  /// the list, which another version may well give to another row. Nothing in a workflow tells such
  /// a name from the same name written by hand at that very place, which therefore is none either.
  func hasOwnID(_ symbol: Int) -> Bool {
    let row = nodes[symbol].row
    let prefix = procedure.id.map { $0 + "_" } ?? ""
    return row != "\(prefix)row_\(place(ofRow: symbol) + 1)"
  }

  /// The branches that a symbol stands in, the outermost first.
  func branches(around symbol: Int) -> [Workflow.Branch] {
    var around: [Workflow.Branch] = []
    var branch = nodes[symbol].branch
    while let inside = branch {
      around.append(inside)
      branch = blocks[inside.block - 1].branch
    }
    return around.reversed()
  }
}
