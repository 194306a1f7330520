/// A random SOP carried out by its nesting alone, as the language says it: no graph, no gates.
///
/// A token stands in an entry of a list; parallel work holds a token a branch. Trying every move
/// from every state tells what the analyses must find.
struct TokenGame {
  let sop: RandomSOP
  /// Whether optional rows may be left out.
  var allowsSkipping = false

  /// Where a list stands.
  indirect enum Spot: Hashable {
    case row(entry: Int, part: Int, waiting: Set<String>)
    case parallel(entry: Int, branches: [Spot])
    case done
  }

  struct State: Hashable {
    var spot: Spot
    var documents: Set<String> = []
    var outcome: String?
    /// The symbol that settled it.
    var settledBy: String?
    var hasEnded = false
  }

  struct Move {
    var symbol: String
    var answer: String?
    var isSkip = false
    var state: State
  }

  /// A requirement of a row that was entered without it.
  struct Unmet: Hashable {
    var row: String
    var requirement: Int
  }

  var start: State { State(spot: spot(at: 0, sop.entries, [])) }

  func moves(from state: State) -> [Move] {
    guard !state.hasEnded else { return [] }
    return moves(sop.entries, state.spot, state).map { move in
      var move = move
      if move.state.spot == .done { move.state.hasEnded = true }
      return move
    }
  }

  // MARK: Lists

  /// Entering the entry at a place; behind the last, the list is done.
  private func spot(at place: Int, _ list: [RandomSOP.Entry], _ part: [Int]) -> Spot {
    guard place < list.count else { return .done }
    switch list[place] {
    case .parallel(_, let branches):
      return .parallel(entry: place, branches: branches.map { spot(at: 0, $0, []) })
    case .row(let row):
      let part = part.first ?? 0
      return .row(entry: place, part: part, waiting: waiting(in: row, part))
    }
  }

  private func waiting(in row: RandomSOP.Row, _ part: Int) -> Set<String> {
    switch row.manner {
    case .one: []
    case .each(let actors): Set(actors)
    case .parts(let parts): Set(parts[part].with)
    }
  }

  private func moves(_ list: [RandomSOP.Entry], _ spot: Spot, _ state: State) -> [Move] {
    switch spot {
    case .done: return []
    case .parallel(let entry, let branches):
      guard case .parallel(_, let lists) = list[entry] else { return [] }
      return branches.indices.flatMap { branch in
        moves(lists[branch], branches[branch], state).map { move in
          var move = move
          var after = branches
          after[branch] = move.state.spot
          let isComplete = after.allSatisfy { $0 == .done }
          move.state.spot =
            isComplete
            ? self.spot(at: entry + 1, list, []) : .parallel(entry: entry, branches: after)
          return move
        }
      }
    case .row(let entry, let part, let waiting):
      guard case .row(let row) = list[entry] else { return [] }
      var moves = acts(row, list, entry, part, waiting, state)
      if row.isOptional, allowsSkipping, let first = moves.first {
        var after = state
        after.spot = leave(exit(of: row, from: part), list, entry)
        moves.append(Move(symbol: first.symbol, answer: nil, isSkip: true, state: after))
      }
      return moves
    }
  }

  /// Where doing the rest of a row leads.
  private func exit(of row: RandomSOP.Row, from part: Int) -> RandomSOP.Goal {
    guard case .parts(let parts) = row.manner else { return .following }
    return parts[part...].lazy.map(\.goal).first { $0 != .following } ?? .following
  }

  // MARK: Rows

  private func acts(
    _ row: RandomSOP.Row, _ list: [RandomSOP.Entry], _ entry: Int, _ part: Int,
    _ waiting: Set<String>, _ state: State
  ) -> [Move] {
    switch row.manner {
    case .one:
      var after = state
      after.documents.formUnion(row.outputs)
      after.spot = spot(at: entry + 1, list, [])
      return [Move(symbol: row.id, answer: nil, state: after)]
    case .each:
      return waiting.sorted().map { actor in
        var after = state
        let rest = waiting.subtracting([actor])
        if rest.isEmpty {
          after.documents.formUnion(row.outputs)
          after.spot = spot(at: entry + 1, list, [])
        } else {
          after.spot = .row(entry: entry, part: 0, waiting: rest)
        }
        return Move(symbol: "\(row.id).\(actor)", answer: nil, state: after)
      }
    case .parts(let parts):
      let own = parts[part]
      let name = own.id.isEmpty ? row.id : "\(row.id).\(own.id)"
      guard waiting.isEmpty else {
        return waiting.sorted().map { actor in
          var after = state
          after.spot = .row(entry: entry, part: part, waiting: waiting.subtracting([actor]))
          return Move(symbol: "\(name).\(actor)", answer: nil, state: after)
        }
      }
      let symbol = own.with.isEmpty ? name : "\(name).\(own.actor[0])"
      return decide(row, own, isLast: part == parts.count - 1, symbol, list, entry, part, state)
    }
  }

  private func decide(
    _ row: RandomSOP.Row, _ own: RandomSOP.Part, isLast: Bool, _ symbol: String,
    _ list: [RandomSOP.Entry], _ entry: Int, _ part: Int, _ state: State
  ) -> [Move] {
    var done = state
    if isLast { done.documents.formUnion(row.outputs) }
    if own.answers.isEmpty {
      var after = done
      settle(endOutcome(own.goal), symbol, isDecision: false, &after)
      after.spot = onward(own.goal, list, entry, part, isLast: isLast)
      return [Move(symbol: symbol, answer: nil, state: after)]
    }
    return own.answers.map { answer in
      var after = done
      after.documents.formUnion(answer.outputs)
      settle(endOutcome(answer.goal) ?? answer.outcome, symbol, isDecision: true, &after)
      after.spot = onward(answer.goal, list, entry, part, isLast: isLast)
      return Move(symbol: symbol, answer: answer.label, state: after)
    }
  }

  private func endOutcome(_ goal: RandomSOP.Goal) -> String? {
    if case .end(let outcome) = goal { return outcome }
    return nil
  }

  private func settle(
    _ outcome: String?, _ symbol: String, isDecision: Bool, _ state: inout State
  ) {
    if let outcome {
      (state.outcome, state.settledBy) = (outcome, symbol)
    } else if isDecision, state.settledBy == symbol {
      (state.outcome, state.settledBy) = (nil, nil)
    }
  }

  private func onward(
    _ goal: RandomSOP.Goal, _ list: [RandomSOP.Entry], _ entry: Int, _ part: Int, isLast: Bool
  ) -> Spot {
    if goal == .following, !isLast, case .row(let row) = list[entry] {
      return .row(entry: entry, part: part + 1, waiting: waiting(in: row, part + 1))
    }
    return leave(goal, list, entry)
  }

  private func leave(_ goal: RandomSOP.Goal, _ list: [RandomSOP.Entry], _ entry: Int) -> Spot {
    switch goal {
    case .following: return spot(at: entry + 1, list, [])
    case .end: return .done
    case .jump(let name):
      let words = name.split(separator: ".").map(String.init)
      for (place, entry) in list.enumerated() {
        switch entry {
        case .parallel(let id, _) where id == words[0]: return spot(at: place, list, [])
        case .row(let row) where row.id == words[0]:
          guard words.count == 2, case .parts(let parts) = row.manner,
            let part = parts.firstIndex(where: { $0.id == words[1] })
          else { return spot(at: place, list, []) }
          return spot(at: place, list, [part])
        case .parallel, .row: continue
        }
      }
      return .done
    }
  }

  // MARK: What is open

  /// The symbols that can be done, and the rows that wait in this state.
  func openRows(_ state: State) -> [String] {
    state.hasEnded ? [] : openRows(sop.entries, state.spot)
  }

  private func openRows(_ list: [RandomSOP.Entry], _ spot: Spot) -> [String] {
    switch spot {
    case .done: return []
    case .row(let entry, _, _):
      if case .row(let row) = list[entry] { return [row.id] }
      return []
    case .parallel(let entry, let branches):
      guard case .parallel(_, let lists) = list[entry] else { return [] }
      return zip(lists, branches).flatMap { openRows($0, $1) }
    }
  }
}
