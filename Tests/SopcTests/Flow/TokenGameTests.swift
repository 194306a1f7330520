import SOPCase
import Testing

@testable import SOPLanguage

/// The analyses and the case against every state of random SOPs: definitions as in the independent
/// soundness oracle (a state from which no end can be reached; a step that is never enabled).
@Suite struct TokenGameTests {
  private let rounds = oracleCount(1500)

  @Test func analysesAgreeWithTryingEverything() throws {
    var dice = Dice(seed: 31)
    var (sound, unsound, unreached, missing, byChance, blocks) = (0, 0, 0, 0, 0, 0)
    for round in 0..<rounds {
      let sop = RandomSOP(&dice)
      guard let space = StateSpace(TokenGame(sop: sop), limit: 4000) else { continue }
      let facts = try facts(of: sop)
      let chart = facts.charts[0]
      let nodes = chart.chart.nodes
      let reached = Set(nodes.indices.filter { chart.reached[$0] }.map { nodes[$0].id })
      let text: Comment = "SOP \(round)\n\(sop.text)"
      // A branch that never ends keeps what follows its block from being reached.
      if space.isSound { #expect(reached == space.symbols, text) }
      unreached += reached.count < nodes.count ? 1 : 0
      let trapped = nodes.indices.filter { chart.reached[$0] && !chart.canEnd[$0] }
      #expect(trapped.isEmpty == space.isSound, text)
      for node in trapped {
        let states = space.states.indices.filter { state in
          space.moves[state].contains { $0.move.symbol == nodes[node].id }
        }
        #expect(states.allSatisfy { !space.canEnd[$0] }, text)
      }
      blocks += chart.chart.blocks.count
      guard space.isSound else {
        unsound += 1
        continue
      }
      sound += 1
      #expect((chart.settlement.unsettled != nil) == space.outcomes.contains(nil), text)
      #expect(chart.settlement.reached == Set(space.outcomes.compactMap { $0 }), text)
      (missing, byChance) = try compareMissing(
        chart, sop, space, text, (missing, byChance))
    }
    #expect(sound > rounds / 4)
    #expect(unsound > rounds / 50)
    #expect(unreached > rounds / 50)
    #expect(missing > rounds / 10)
    #expect(byChance > rounds / 100)
    #expect(blocks > rounds / 3)
  }

  private func compareMissing(
    _ chart: ChartFacts, _ sop: RandomSOP, _ space: StateSpace, _ text: Comment,
    _ counts: (Int, Int)
  ) throws -> (Int, Int) {
    let rows = rows(of: sop.entries)
    let unmet = space.unmet(rows)
    func found(_ onlyBySkipping: Bool) -> Set<TokenGame.Unmet> {
      Set(
        chart.missing.filter { $0.onlyBySkipping == onlyBySkipping }.compactMap { missing in
          guard case .requirement(let place) = missing.demand else { return nil }
          return TokenGame.Unmet(row: chart.chart.nodes[missing.node].row, requirement: place)
        })
    }
    #expect(found(false) == unmet, text)
    for missing in chart.missing { expectWay(missing, chart, text) }
    var skipping = TokenGame(sop: sop)
    skipping.allowsSkipping = true
    guard let wider = StateSpace(skipping, limit: 8000) else { return counts }
    let byChance = wider.unmet(rows).subtracting(unmet)
    #expect(found(true).subtracting(unmet) == byChance, text)
    return (counts.0 + unmet.count, counts.1 + byChance.count)
  }

  /// The way shown leads from the start to the step, each edge from where the one before ends.
  private func expectWay(_ missing: Missing, _ chart: ChartFacts, _ text: Comment) {
    guard let path = missing.path else { return }
    var here: Int?
    for edge in path {
      #expect(chart.graph.ends[edge].from == here, text)
      here = chart.graph.ends[edge].to
    }
    #expect(here == missing.node, text)
  }

  @Test func aCaseGoesTheSameWays() throws {
    var dice = Dice(seed: 37)
    var steps = 0
    for round in 0..<(rounds / 3) {
      let sop = RandomSOP(&dice)
      let workflow = try facts(of: sop).workflow
      let course = try Course(workflow, procedure: workflow.procedures[0])
      var game = TokenGame(sop: sop)
      game.allowsSkipping = true
      var state = game.start
      var `case` = Case(of: course)
      func event(_ what: Event.What) -> Event {
        Event(what, at: Instant(seconds: steps), by: "")
      }
      try `case`.apply(event(.opened(definition: course.definition, procedure: nil)))
      let text: Comment = "SOP \(round)\n\(sop.text)"
      for _ in 0..<20 {
        let moves = game.moves(from: state)
        let expected = Set(moves.filter { !$0.isSkip }.map(\.symbol))
        #expect(Set(`case`.open.map { course.nodes[$0.symbol].id }) == expected, text)
        #expect((`case`.state == .ended) == state.hasEnded, text)
        #expect(`case`.outcome?.id == state.outcome, text)
        let documents = workflow.documents.indices.filter { `case`.has(document: $0) }
          .map { workflow.documents[$0].id }
        #expect(Set(documents) == state.documents, text)
        guard let move = moves.randomElement(using: &dice) else { break }
        steps += 1
        if move.isSkip {
          try `case`.apply(event(.skipped(symbol: move.symbol, reason: "-")))
        } else {
          let what = Event.What.completed(symbol: move.symbol, answer: move.answer, note: nil)
          try `case`.apply(event(what))
        }
        state = move.state
      }
    }
    #expect(steps > rounds)
  }

  @Test func totalsAreThoseOfThePaths() throws {
    var dice = Dice(seed: 41)
    var (compared, blocks) = (0, 0)
    for round in 0..<rounds {
      let sop = RandomSOP(&dice)
      let facts = try facts(of: sop)
      var workflow = facts.workflow
      // Times that tell ways apart.
      for node in workflow.procedures[0].nodes.indices {
        let row = workflow.procedures[0].nodes[node].row
        let minutes = (Int(row.dropFirst()) ?? 0) * 1000
        workflow.procedures[0].nodes[node].time = StandardTime(parts: [
          .init(least: minutes, most: minutes * 3, unit: .minute)
        ])
      }
      let procedure = workflow.procedures[0]
      guard DepthFirst(facts.charts[0].graph).waysBack.isEmpty,
        !facts.charts[0].reached.contains(false)
      else { continue }
      let found = totals(
        nodes: procedure.nodes, blocks: procedure.blocks, edges: procedure.edges,
        outcomes: workflow.outcomes, calendar: workflow.calendar)
      let paths = Array(Paths(through: try Course(workflow, procedure: procedure)).prefix(2000))
      guard paths.count < 2000 else { continue }
      compared += 1
      blocks += procedure.blocks.isEmpty ? 0 : 1
      for way in found.ways {
        let times = paths.filter { $0.outcome?.id == way.outcome }.map(\.time)
        let text: Comment = "SOP \(round)\n\(sop.text)"
        #expect(times.map(\.work.least).min() == way.shortest.work.least, text)
        #expect(times.map(\.work.most).max() == way.longest.work.most, text)
      }
    }
    #expect(compared > rounds / 10)
    #expect(blocks > rounds / 50)
  }

  private func facts(of sop: RandomSOP) throws -> Facts {
    let (procedure, workflow, origins) = try sop.built()
    return Facts(procedure, workflow, origins, SourceText(name: "acak.yaml", sop.text))
  }

  private func rows(of entries: [RandomSOP.Entry]) -> [String: RandomSOP.Row] {
    var rows: [String: RandomSOP.Row] = [:]
    for entry in entries {
      switch entry {
      case .row(let row): rows[row.id] = row
      case .parallel(_, let branches):
        for branch in branches { rows.merge(self.rows(of: branch)) { first, _ in first } }
      }
    }
    return rows
  }
}
