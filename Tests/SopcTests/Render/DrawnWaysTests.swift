import SOPLanguage
import Testing

@testable import SOPRender

/// Forks and joins resolved, in charts that no person would write.
@Suite struct DrawnWaysTests {
  @Test(arguments: 0..<60)
  func randomNesting(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let procedure = try #require(try nested(&dice).procedures.first)
    let places = Dictionary(uniqueKeysWithValues: procedure.nodes.enumerated().map { ($1.id, $0) })
    /// The symbols and ends behind an edge, and the blocks that it has to wait for.
    func walk(_ to: String?) -> (goals: [String], joins: [String]) {
      guard let to else { return (["end"], []) }
      if let place = places[to] { return ([procedure.nodes[place].signsWith ?? to], []) }
      var all: (goals: [String], joins: [String]) = ([], to.hasPrefix("join") ? [to] : [])
      for edge in procedure.edges where edge.from == to {
        let further = walk(edge.to)
        all.goals += further.goals
        all.joins += further.joins
      }
      return all
    }
    let drawn = DrawnWays(procedure)
    for (index, node) in procedure.nodes.enumerated() {
      let edges = procedure.edges.filter { $0.from == node.id && !$0.beyond }
      if node.signsWith != nil {
        #expect(drawn.ways(from: index).isEmpty)
        continue
      }
      #expect(drawn.ways(from: index).map(\.edge) == edges)
      for (way, edge) in zip(drawn.ways(from: index), edges) {
        let found = way.targets.flatMap(\.nodes).map { procedure.nodes[$0].id }
        let expected = walk(edge.to)
        #expect(Set(found + (way.end == nil ? [] : ["end"])) == Set(expected.goals))
        #expect(Set(found).count == found.count)
        #expect(way.block.map { joinName($0 + 1) } == expected.joins.last)
      }
    }
  }

  /// A thousand branches before another thousand: each end of the one leads to every beginning of
  /// the other.
  @Test func manyBranches() throws {
    let branches = { (name: String) in
      "  - parallel:\n"
        + (0..<1_000).map { "      \(name)\($0): [{actor: a, action: K}]\n" }.joined()
    }
    let many = try compiled("steps:\n" + branches("a") + branches("b"))
    for format in Format.all { #expect(!format.write(many, .init()).isEmpty) }
    let workflow = try compiled(
      "steps:\n  - parallel:\n"
        + (0..<30).map { "      a\($0): [{actor: a, action: K}]\n" }.joined()
        + "  - {actor: a, action: K}\n")
    let text = printed(.markdown, workflow)
    #expect(squeezed(text).contains(squeezed("→ 31 (menunggu cabang lain)")))
    #expect(squeezed(text).contains(squeezed("Langkah 7 bersamaan dengan cabang lain dalam 1–30")))
  }

  @Test func aLongListOfGoalsIsCut() throws {
    let workflow = try compiled(
      "steps:\n  - {actor: a, action: K}\n  - parallel:\n"
        + (0..<30).map { "      a\($0): [{actor: a, action: K}]\n" }.joined())
    let symbols = try chart(workflow).table.rows[0].cells.flatMap { cell -> [Symbol] in
      guard case .symbols(let symbols) = cell.content else { return [] }
      return symbols
    }
    let goals = (2...21).map(String.init).joined(separator: ", ")
    #expect(symbols.flatMap(\.ways).map(\.text) == ["→ \(goals), dan 10 lainnya (bersamaan)"])
  }

  private func compiled(_ steps: String) throws -> Workflow {
    let text = """
      sop: 1
      title: K
      actors: {a: A, b: B, c: C}
      form: {print: [flowchart]}

      """
    let compilation = compile(SourceText(name: "k", bytes: Array((text + steps).utf8)))
    return try #require(compilation.workflow, "\(compilation.diagnostics.map(\.message))")
  }

  private func nested(_ dice: inout Dice) throws -> Workflow {
    try compiled("steps:\n" + entries(depth: 0, indent: 2, &dice))
  }

  /// Rows and blocks of all kinds.
  private func entries(depth: Int, indent: Int, _ dice: inout Dice) -> String {
    let space = String(repeating: " ", count: indent)
    var text = ""
    for _ in 0..<Int.random(in: 1...3, using: &dice) {
      switch Int.random(in: 0..<(depth < 3 ? 7 : 4), using: &dice) {
      case 0: text += space + "- {actor: a, action: K}\n"
      case 1: text += space + "- {each: [a, b, c], action: K}\n"
      case 2: text += space + "- {actor: a, with: [b, c], action: K}\n"
      case 3: text += space + "- {parts: [b, {actor: a, with: [c]}, c], action: K}\n"
      default:
        text += space + "- parallel:\n"
        for branch in 0..<Int.random(in: 2...3, using: &dice) {
          text += space + "    c\(branch):\n"
          text += entries(depth: depth + 1, indent: indent + 6, &dice)
        }
      }
    }
    return text
  }
}
