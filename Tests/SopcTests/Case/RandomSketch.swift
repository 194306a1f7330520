extension Sketch {
  /// A small flow without any order in it; some of its symbols may never reach an end.
  static func random(_ dice: inout Dice) -> Sketch {
    let count = Int.random(in: 1...6, using: &dice)
    let outcomes = ["a", "b", "c"].prefix(Int.random(in: 1...3, using: &dice))
    let documents = (0..<4).map {
      document("d\($0)", "D\($0)", from: Bool.random(using: &dice) ? "staf" : nil)
    }
    func target() -> String? {
      switch Int.random(in: 0..<10, using: &dice) {
      case 0, 1: ""
      case 2...5: nil
      default: "s\(Int.random(in: 0..<count, using: &dice))"
      }
    }
    func outcome() -> String? {
      Bool.random(using: &dice) ? outcomes.randomElement(using: &dice) : nil
    }
    func outputs() -> [String] {
      Bool.random(using: &dice) ? ["d\(Int.random(in: 0..<4, using: &dice))"] : []
    }
    let steps = (0..<count).map { place in
      let answers = Bool.random(using: &dice) ? Int.random(in: 2...3, using: &dice) : 0
      return Step(
        "s\(place)", time: minutes(Int.random(in: 1...9, using: &dice)), outputs: outputs(),
        answers: (0..<answers).map { number in
          let isLimited = Int.random(in: 0..<4, using: &dice) == 0
          return Answer(
            "J\(number)", next: target(), outcome: outcome(), outputs: outputs(),
            limit: isLimited ? (Int.random(in: 1...3, using: &dice), outcome()) : nil)
        }, next: target())
    }
    return Sketch(
      documents: documents, outcomes: outcomes.map { ($0, $0) }, separate: [["s0", "s1"]],
      steps: steps)
  }
}
