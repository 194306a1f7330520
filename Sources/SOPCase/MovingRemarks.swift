import SOPLanguage

extension Case {
  /// What moving this case does not carry over, or leaves out.
  func remarks(on moved: Case, _ ahead: WaysAhead) -> [Text] {
    let new = moved.course
    let rowsAhead = rows(in: new, ahead)
    return passed(in: moved, ahead).map { .newStepPassed($0, mayCome: rowsAhead.contains($0)) }
      + droppedDocuments(in: new).map { .documentDropped($0) }
      + missing(in: new, ahead).map { .documentMissing($0.document, step: $0.step) }
      + usedUpLimits(in: moved, ahead)
      + unknownBeginnings(in: moved, ahead).map { .beginningUnknown($0.step, after: $0.after) }
      + forgotten(in: new, ahead).map { .doerUnknown($0.step, other: $0.other) }
  }

  /// Rows that only the new course has, in front of where the case stands, or in a branch in which
  /// nothing is open any more.
  private func passed(in moved: Case, _ ahead: WaysAhead) -> [String] {
    let new = moved.course
    let known = Set(course.nodes.map(\.row))
    let isBefore = leadsToOpen(moved)
    let firstOpen = moved.open.map { new.place(ofRow: $0.symbol) }
    var rows: [String] = []
    for symbol in new.nodes.indices {
      let row = new.nodes[symbol].row
      guard !known.contains(row), rows.last != row else { continue }
      let around = new.branches(around: symbol)
      let isInDoneBranch = around.contains { branch in
        let inside = moved.open.filter { moved.isInside($0.symbol, block: Int32(branch.block - 1)) }
        return !inside.isEmpty
          && !inside.contains { new.branches(around: $0.symbol).contains(branch) }
      }
      let isAbove = firstOpen.contains { new.place(ofRow: symbol) < $0 }
      if isInDoneBranch || (isBefore[symbol] && isAbove) { rows.append(row) }
    }
    return rows
  }

  /// By symbol of the case's course: whether it lies on a way to an open one.
  private func leadsToOpen(_ moved: Case) -> [Bool] {
    let course = moved.course
    var before = [[Int]](repeating: [], count: course.symbols.count)
    for symbol in course.symbols.indices {
      for way in course.symbols[symbol].ways {
        for next in course.opened(by: way) { before[next].append(symbol) }
        var goal = course.ways[way].goal
        // What stands in a block leads to what is behind it.
        while case .join(let block) = goal {
          let behind = course.blocks[Int(block)].way
          for next in course.opened(by: behind) { before[next].append(symbol) }
          goal = course.ways[behind].goal
        }
      }
    }
    var leads = [Bool](repeating: false, count: course.symbols.count)
    var waiting = moved.open.map(\.symbol)
    while let symbol = waiting.popLast() {
      for earlier in before[symbol] where !leads[earlier] {
        leads[earlier] = true
        waiting.append(earlier)
      }
    }
    return leads
  }

  private func droppedDocuments(in new: Course) -> [String] {
    let kept = Set(new.workflow.documents.map(\.id))
    return course.workflow.documents.enumerated()
      .filter { documents.contains($0.offset) && !kept.contains($0.element.id) }
      .map(\.element.name)
  }

  /// What a step ahead requires and nothing gives any more.
  private func missing(
    in new: Course, _ ahead: WaysAhead
  ) -> [(document: String, step: String)] {
    var missing: [(document: String, step: String)] = []
    for (symbol, node) in new.nodes.enumerated() where ahead.isAhead[symbol] {
      for choice in node.requires {
        let places = choice.compactMap { id in
          new.workflow.documents.firstIndex { $0.id == id }
        }
        if places.isEmpty || places.contains(where: ahead.documents.contains) { continue }
        let names = places.map { new.workflow.documents[$0].name }.joined(separator: " / ")
        missing.append((names, node.row))
      }
    }
    return missing
  }

  private func usedUpLimits(in moved: Case, _ ahead: WaysAhead) -> [Text] {
    let new = moved.course
    return new.symbols.indices.filter { ahead.isAhead[$0] }.flatMap { symbol in
      new.symbols[symbol].ways.compactMap { way -> Text? in
        guard let most = new.ways[way].mostTimes, moved.timesTaken(way) > most else { return nil }
        return .beyondNewLimit(
          new.nodes[symbol].id, answer: new.ways[way].answer ?? "",
          times: moved.timesTaken(way), most: most)
      }
    }
  }

  /// Deadlines ahead that count from a step which was done unnoted, since none counted from it.
  private func unknownBeginnings(
    in moved: Case, _ ahead: WaysAhead
  ) -> [(step: String, after: String)] {
    let new = moved.course
    let rowsAhead = rows(in: new, ahead)
    var found: [(step: String, after: String)] = []
    for (symbol, node) in new.nodes.enumerated() where ahead.isAhead[symbol] {
      guard let due = node.due, moved.beginningOfDue(symbol) == nil, !rowsAhead.contains(due.after),
        !found.contains(where: { $0.step == node.row })
      else { continue }
      found.append((node.row, due.after))
    }
    return found
  }

  /// Steps ahead that the new course wants done by another person than a step whose persons the old
  /// one did not remember.
  private func forgotten(
    in new: Course, _ ahead: WaysAhead
  ) -> [(step: String, other: String)] {
    let rowsAhead = rows(in: new, ahead)
    var found: [(step: String, other: String)] = []
    for list in new.workflow.separate {
      for other in list where !rowsAhead.contains(other) {
        guard new.nodes.contains(where: { $0.row == other }),
          course.nodes.contains(where: { $0.row == other }),
          !course.memories.contains(.step(other))
        else { continue }
        found += list.filter { $0 != other && rowsAhead.contains($0) }.map { ($0, other) }
      }
    }
    return found
  }

  private func rows(in new: Course, _ ahead: WaysAhead) -> Set<String> {
    Set(new.nodes.indices.filter { ahead.isAhead[$0] }.map { new.nodes[$0].row })
  }
}
