import Testing

@testable import SOPRender

/// The router's choice against every combination of its own trails.
@Suite struct LeastCrossingsTests {
  @Test func nothingCrossesLess() {
    var dice = Dice(seed: 11)
    var compared = 0
    var crossing = 0
    while compared < oracleCount(300) {
      let chart = randomFlowchart(
        &dice, rows: Int.random(in: 2...6, using: &dice),
        columns: Int.random(in: 2...5, using: &dice))
      let strands = ChosenTrails(chart, Strata(chart)).strands
      if strands.count(where: { $0.trails.count > 1 }) > 7 { continue }
      compared += 1
      let drawn = chart.routed().crossings
      var least = leastCrossings(strands) { $1 }
      // Several lines may have to cross though any two of them need not: then what is drawn counts.
      if least < drawn {
        least = leastCrossings(strands) { SOPRender.drawn(strands, $0, atLeast: $1).crossings }
      }
      crossing += least
      #expect(drawn == least)
    }
    #expect(crossing > 0)
  }

  /// Of charts with more lines the least is not known; what is drawn is printed beside how often
  /// the chosen trails cross at least, two by two.
  @Test func crossingsOfLargerCharts() {
    var dice = Dice(seed: 12)
    var (charts, lines, drawn, least) = (0, 0, 0, 0)
    while charts < oracleCount(60) {
      let chart = randomFlowchart(
        &dice, rows: Int.random(in: 5...15, using: &dice),
        columns: Int.random(in: 2...7, using: &dice))
      let choice = ChosenTrails(chart, Strata(chart))
      if choice.strands.count(where: { $0.trails.count > 1 }) <= 7 { continue }
      let crossings = chart.routed().crossings
      #expect(crossings >= choice.crossings)
      charts += 1
      lines += chart.lines.count
      drawn += crossings
      least += choice.crossings
    }
    print("\(charts) charts, \(lines) lines: \(drawn) crossings drawn, \(least) two by two")
    #expect(Double(drawn) < 1.1 * Double(least))
  }

  /// The fewest crossings of all combinations without a conflict. `count`: how often the trails
  /// chosen cross, given how often they do at least, two by two.
  private func leastCrossings(_ strands: [Strand], _ count: ([Int], Int) -> Int) -> Int {
    var tables: [[[[Encounter]]]] = []
    for a in strands.indices {
      tables.append(
        strands[..<a].map { other in
          strands[a].trails.map { trail in
            other.trails.map { encounter(strands[a], trail, other, $0) }
          }
        })
    }
    var best = Int.max
    var chosen: [Int] = []
    func search(_ crossings: Int) {
      if crossings >= best { return }
      let strand = chosen.count
      if strand == strands.count {
        best = min(best, count(chosen, crossings))
        return
      }
      next: for trail in strands[strand].trails.indices {
        var sum = crossings
        for (other, place) in chosen.enumerated() {
          let met = tables[strand][other][trail][place]
          if met.isConflict { continue next }
          sum += met.crossings
        }
        chosen.append(trail)
        search(sum)
        chosen.removeLast()
      }
    }
    search(0)
    return best
  }
}
