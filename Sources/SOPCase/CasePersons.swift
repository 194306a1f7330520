import SOPLanguage

// Who may do what after what they and others did before.
extension Case {
  /// The one person an open step is left to: who has begun with it, or who has acted for its
  /// public actor before. Nothing while any who hold its role may do it.
  package func onlyPerson(for open: OpenSymbol) -> String? {
    if let taker = open.takenBy { return taker }
    for memory in course.symbols[open.symbol].memories {
      guard case .actor = course.memories[memory] else { continue }
      if let known = doers.first(where: { $0.memory == memory }) { return known.person }
    }
    return nil
  }

  /// Why somebody may not do an open step after what they and others did before.
  package func refusal(of person: String, for open: OpenSymbol) -> Refusal? {
    do throws(Refusal) {
      try checkTaken(open, by: person)
      try checkPerson(person, for: open.symbol)
      return nil
    } catch {
      return error
    }
  }

  /// What somebody has begun with is theirs to finish.
  func checkTaken(_ open: OpenSymbol, by person: String) throws(Refusal) {
    if let taker = open.takenBy, taker != person {
      throw .takenBy(taker, symbol: course.nodes[open.symbol].id)
    }
  }

  /// Whether somebody may do a symbol after what they and others did before. Nobody in particular,
  /// as in an unattended run, is not held against anybody.
  func checkPerson(_ person: String, for symbol: Int) throws(Refusal) {
    guard !person.isEmpty else { return }
    if let refusal = bar(on: person, for: symbol) { throw refusal }
    for memory in course.symbols[symbol].memories {
      guard case .actor = course.memories[memory],
        let known = doers.first(where: { $0.memory == memory }), known.person != person
      else { continue }
      throw .otherPerson(course.nodes[symbol].row, person: person, known: known.person)
    }
  }

  /// Why a symbol is to be done by another than somebody who did something before.
  package func bar(on person: String, for symbol: Int) -> Refusal? {
    for bar in course.symbols[symbol].bars
    where doers.contains(where: { $0.memory == bar && $0.person == person }) {
      switch course.memories[bar] {
      case .step(let other):
        return .separate(course.nodes[symbol].row, other: other, person: person)
      case .joint: return .signedAlready(course.nodes[symbol].row, person: person)
      case .actor: break
      }
    }
    return nil
  }

  mutating func remember(_ person: String, for symbol: Int) {
    if person.isEmpty { return }
    for memory in course.symbols[symbol].memories {
      let isKnown =
        switch course.memories[memory] {
        case .step, .joint: doers.contains { $0.memory == memory && $0.person == person }
        case .actor: doers.contains { $0.memory == memory }
        }
      if !isKnown { doers.append(Doer(memory: memory, person: person)) }
    }
  }
}
