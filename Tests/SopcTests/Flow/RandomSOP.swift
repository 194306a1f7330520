/// A small random SOP with everything that may happen in a flow, as its author would nest it.
struct RandomSOP {
  indirect enum Entry {
    case row(Row)
    case parallel(id: String, branches: [[Entry]])
  }

  struct Row {
    var id: String
    var manner = Manner.one(["a"])
    var isOptional = false
    /// Of each list, one document.
    var requires: [[String]] = []
    var outputs: [String] = []
  }

  enum Manner {
    /// Any of these.
    case one([String])
    case each([String])
    case parts([Part])
  }

  /// The row's own answers and ways stand in its one part.
  struct Part {
    /// Empty for a row without parts.
    var id = ""
    var actor: [String] = ["a"]
    var with: [String] = []
    var answers: [Answer] = []
    var goal = Goal.following
  }

  struct Answer {
    var label: String
    var goal: Goal
    var outcome: String?
    var outputs: [String]
  }

  enum Goal: Equatable {
    case following
    /// A row, `row.part` or a `parallel` entry of the same list.
    case jump(String)
    case end(String)
  }

  static let outcomes = ["setuju", "tolak"]
  static let documents = ["x", "y"]
  static let actors = ["a", "b", "c", "d"]

  var entries: [Entry] = []
  private var rows = 0

  init(_ dice: inout Dice) {
    entries = list(&dice, depth: 0, count: Int.random(in: 1...4, using: &dice), settles: true)
    entries = linked(entries, &dice, isBranch: false, settles: true)
  }

  private mutating func list(
    _ dice: inout Dice, depth: Int, count: Int, settles: Bool
  ) -> [Entry] {
    (0..<count).map { _ in
      if depth < 2, Int.random(in: 0..<5, using: &dice) == 0 {
        rows += 1
        let id = "p\(rows)"
        let branches = (0..<Int.random(in: 2...3, using: &dice)).map { branch in
          list(
            &dice, depth: depth + 1, count: Int.random(in: 1...2, using: &dice),
            settles: settles && branch == 0)
        }
        return .parallel(id: id, branches: branches)
      }
      return .row(row(&dice))
    }
  }

  private mutating func row(_ dice: inout Dice) -> Row {
    rows += 1
    var row = Row(id: "r\(rows)")
    row.requires = Self.documents.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }
      .map { [$0] }
    if Int.random(in: 0..<8, using: &dice) == 0 { row.requires = [Self.documents] }
    row.outputs = Self.documents.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }
    let people = Self.actors.shuffled(using: &dice)
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: row.manner = .each(Array(people.prefix(Int.random(in: 1...3, using: &dice))))
    case 1: row.manner = .one(Array(people.prefix(2)))
    case 2, 3:
      row.manner = .parts(
        (0..<Int.random(in: 2...3, using: &dice)).map { place in
          Part(
            id: "q\(place)", actor: [people[place]],
            with: Array(people.dropFirst(3).prefix(Int.random(in: 0...1, using: &dice))))
        })
    case 4: row.manner = .parts([Part(actor: [people[0]], with: Array(people[1...2]))])
    default: row.manner = .parts([Part(actor: [people[0]])])
    }
    row.isOptional = Int.random(in: 0..<7, using: &dice) == 0
    return row
  }

  /// Gives rows their ways, once it is known what there is to lead to.
  private func linked(
    _ list: [Entry], _ dice: inout Dice, isBranch: Bool, settles: Bool
  ) -> [Entry] {
    var list = list
    let names = list.flatMap { entry -> [String] in
      switch entry {
      case .parallel(let id, _): return [id]
      case .row(let row):
        guard case .parts(let parts) = row.manner else { return [row.id] }
        return [row.id] + parts.filter { !$0.id.isEmpty }.map { "\(row.id).\($0.id)" }
      }
    }
    for place in list.indices {
      switch list[place] {
      case .parallel(let id, var branches):
        for branch in branches.indices {
          branches[branch] = linked(
            branches[branch], &dice, isBranch: true, settles: settles && branch == 0)
        }
        list[place] = .parallel(id: id, branches: branches)
      case .row(var row):
        guard case .parts(var parts) = row.manner else { continue }
        for part in parts.indices {
          if !row.isOptional, Int.random(in: 0..<3, using: &dice) == 0 {
            parts[part].answers = (0..<Int.random(in: 2...3, using: &dice)).map { number in
              let goal = goal(names, &dice, isBranch: isBranch)
              let settlesHere = settles && Int.random(in: 0..<3, using: &dice) == 0
              let isEnd = if case .end = goal { true } else { false }
              return Answer(
                label: "J\(number)", goal: goal,
                outcome: settlesHere && !isEnd
                  ? Self.outcomes.randomElement(using: &dice) : nil,
                outputs: Self.documents.filter { _ in Int.random(in: 0..<5, using: &dice) == 0 })
            }
          } else if Int.random(in: 0..<6, using: &dice) == 0 {
            parts[part].goal = goal(names, &dice, isBranch: isBranch || row.isOptional)
          }
        }
        row.manner = .parts(parts)
        list[place] = .row(row)
      }
    }
    return list
  }

  private func goal(_ names: [String], _ dice: inout Dice, isBranch: Bool) -> Goal {
    switch Int.random(in: 0..<6, using: &dice) {
    case 0 where !isBranch: .end(Self.outcomes.randomElement(using: &dice) ?? "setuju")
    case 1, 2: names.randomElement(using: &dice).map { .jump($0) } ?? .following
    default: .following
    }
  }
}

extension RandomSOP {
  /// The file that its author would write.
  var text: String {
    """
    sop: 1
    title: Contoh
    actors: {a: A, b: B, c: C, d: D}
    documents: {x: Dokumen X, y: Dokumen Y}
    outcomes: {setuju: Setuju, tolak: Tolak}
    steps:

    """ + entries.map { Self.text($0, "  ") }.joined()
  }

  private static func text(_ entry: Entry, _ indent: String) -> String {
    switch entry {
    case .parallel(let id, let branches):
      var text = "\(indent)- id: \(id)\n\(indent)  parallel:\n"
      for (place, branch) in branches.enumerated() {
        text += "\(indent)    cabang\(place):\n"
        text += branch.map { Self.text($0, indent + "      ") }.joined()
      }
      return text
    case .row(let row):
      var text = "\(indent)- id: \(row.id)\n\(indent)  action: Mengerjakan\n"
      let items = row.requires.map { one in
        one.count == 1 ? one[0] : "{one_of: [\(one.joined(separator: ", "))]}"
      }
      if !items.isEmpty { text += "\(indent)  requirements: [\(items.joined(separator: ", "))]\n" }
      if !row.outputs.isEmpty {
        text += "\(indent)  outputs: [\(row.outputs.joined(separator: ", "))]\n"
      }
      if row.isOptional { text += "\(indent)  optional: bila perlu\n" }
      switch row.manner {
      case .one(let actors): text += "\(indent)  any: [\(actors.joined(separator: ", "))]\n"
      case .each(let actors): text += "\(indent)  each: [\(actors.joined(separator: ", "))]\n"
      case .parts(let parts):
        guard let only = parts.first, only.id.isEmpty else {
          text += "\(indent)  parts:\n"
          for part in parts {
            text += "\(indent)    - id: \(part.id)\n" + Self.text(part, indent + "      ")
          }
          return text
        }
        text += Self.text(only, indent + "  ")
      }
      return text
    }
  }

  private static func text(_ part: Part, _ indent: String) -> String {
    var text = "\(indent)actor: \(part.actor[0])\n"
    if !part.with.isEmpty { text += "\(indent)with: [\(part.with.joined(separator: ", "))]\n" }
    switch part.goal {
    case .following: break
    case .jump(let name): text += "\(indent)next: \(name)\n"
    case .end(let outcome): text += "\(indent)end: \(outcome)\n"
    }
    guard !part.answers.isEmpty else { return text }
    text += "\(indent)answers:\n"
    for answer in part.answers {
      var keys: [String] = []
      switch answer.goal {
      case .following: break
      case .jump(let name): keys.append("next: \(name)")
      case .end(let outcome): keys.append("end: \(outcome)")
      }
      if let outcome = answer.outcome { keys.append("outcome: \(outcome)") }
      if !answer.outputs.isEmpty {
        keys.append("outputs: [\(answer.outputs.joined(separator: ", "))]")
      }
      text += "\(indent)  \(answer.label): {\(keys.joined(separator: ", "))}\n"
    }
    return text
  }
}
