/// Every state that a random SOP can come to, and what can be read off them.
struct StateSpace {
  let game: TokenGame
  private(set) var states: [TokenGame.State] = []
  private(set) var moves: [[(move: TokenGame.Move, to: Int)]] = []
  private(set) var canEnd: [Bool] = []

  /// Nothing where there are too many.
  init?(_ game: TokenGame, limit: Int) {
    self.game = game
    var numbers = [game.start: 0]
    states = [game.start]
    while moves.count < states.count {
      guard states.count < limit else { return nil }
      moves.append(
        game.moves(from: states[moves.count]).map { move in
          if let known = numbers[move.state] { return (move, known) }
          numbers[move.state] = states.count
          states.append(move.state)
          return (move, states.count - 1)
        })
    }
    var before = [[Int]](repeating: [], count: states.count)
    for (state, moves) in moves.enumerated() { for move in moves { before[move.to].append(state) } }
    canEnd = states.map(\.hasEnded)
    var waiting = states.indices.filter { states[$0].hasEnded }
    while let state = waiting.popLast() {
      for earlier in before[state] where !canEnd[earlier] {
        canEnd[earlier] = true
        waiting.append(earlier)
      }
    }
  }

  var symbols: Set<String> { Set(moves.joined().map(\.move.symbol)) }
  var isSound: Bool { canEnd.allSatisfy { $0 } }
  var outcomes: Set<String?> { Set(states.filter(\.hasEnded).map(\.outcome)) }

  /// Requirements that are not there in some state in which their row is open.
  func unmet(_ rows: [String: RandomSOP.Row]) -> Set<TokenGame.Unmet> {
    var unmet: Set<TokenGame.Unmet> = []
    for state in states {
      for id in game.openRows(state) {
        for (place, one) in (rows[id]?.requires ?? []).enumerated()
        where state.documents.isDisjoint(with: one) {
          unmet.insert(TokenGame.Unmet(row: id, requirement: place))
        }
      }
    }
    return unmet
  }
}
