import Foundation
import Testing

@testable import SOPRender

/// Random flowcharts, drawn on a plain grid.
@Suite struct RoutingTests {
  /// By the geometry oracle: nothing through a symbol, along another line, off its symbol or over an
  /// answer.
  @Test func drawingsAreSound() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sopc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var dice = Dice(seed: 77)
    let count = oracleCount(120)
    for number in 0..<count {
      let svg = GridPicture(chart(&dice).routed()).svg
      try Data(svg.utf8).write(to: folder.appending(path: "\(number).svg"))
    }
    let checked = try run(
      URL(filePath: "/usr/bin/env"),
      [
        "python3", Repository.root.appending(path: "Tests/Oracles/each_drawing.py").path,
        folder.path,
      ])
    #expect(checked.output == "\(count)\n")
    #expect(checked.code == 0)
  }

  /// What the oracle does not look at: a line that ends or turns on another, which would read as one
  /// coming together with it.
  @Test func strangersOnlyCross() {
    var dice = Dice(seed: 5)
    var crossings = 0
    for _ in 0..<oracleCount(120) {
      let chart = chart(&dice)
      let picture = GridPicture(chart.routed())
      let lines = chart.lines.indices.map { picture.points(ofLine: $0) }
      for (a, b) in pairs(lines.count) {
        let (one, other) = (chart.lines[a], chart.lines[b])
        if one.from == other.from || one.to == other.to { continue }
        let met = meetings(lines[a], lines[b])
        crossings += met.crossings
        // A line may end at a symbol where another begins, at another of its corners.
        #expect(met.touches == 0, "\(one) \(other)")
      }
    }
    #expect(crossings > 100)
  }

  /// A dot wherever a line turns and all four directions are drawn, and nowhere else.
  @Test func fourWaysThatJoinBearADot() {
    var dice = Dice(seed: 9)
    var dots = 0
    for _ in 0..<oracleCount(40) {
      let routed = chart(&dice).routed()
      let picture = GridPicture(routed)
      let lines = routed.paths.indices.map { picture.points(ofLine: $0) }
      var arms: [[Double]: Set<[Double]>] = [:]
      for corner in lines.flatMap({ $0.dropFirst().dropLast() }) {
        for (a, b) in lines.flatMap({ zip($0, $0.dropFirst()) }) {
          let (x, y) = (min(a.0, b.0)...max(a.0, b.0), min(a.1, b.1)...max(a.1, b.1))
          guard x.contains(corner.0), y.contains(corner.1) else { continue }
          for end in [a, b] where end != corner {
            let way = [end.0 - corner.0, end.1 - corner.1].map { $0 == 0 ? 0 : $0 / abs($0) }
            arms[[corner.0, corner.1], default: []].insert(way)
          }
        }
      }
      let expected = Set(arms.filter { $0.value.count == 4 }.keys)
      #expect(Set(routed.junctions.map { [picture.x($0), picture.y($0)] }) == expected)
      dots += expected.count
    }
    #expect(dots > 10)
  }

  private func chart(_ dice: inout Dice) -> Flowchart {
    randomFlowchart(
      &dice, rows: Int.random(in: 2...12, using: &dice),
      columns: Int.random(in: 1...6, using: &dice))
  }

  private func pairs(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { a in (0..<a).map { (a, $0) } }
  }

  private func meetings(
    _ one: [(Double, Double)], _ other: [(Double, Double)]
  ) -> (crossings: Int, touches: Int) {
    var result = (crossings: 0, touches: 0)
    for (a, b) in zip(one, one.dropFirst()) {
      for (c, d) in zip(other, other.dropFirst()) {
        let x = (max(min(a.0, b.0), min(c.0, d.0)), min(max(a.0, b.0), max(c.0, d.0)))
        let y = (max(min(a.1, b.1), min(c.1, d.1)), min(max(a.1, b.1), max(c.1, d.1)))
        if x.0 > x.1 || y.0 > y.1 { continue }
        let isInside =
          x.0 > min(a.0, b.0, c.0, d.0) && x.1 < max(a.0, b.0, c.0, d.0)
          && y.0 > min(a.1, b.1, c.1, d.1) && y.1 < max(a.1, b.1, c.1, d.1)
        let isCrossing =
          isInside && (a.0 == b.0) != (c.0 == d.0)
          && ![a, b, c, d].contains { $0.0 == x.0 && $0.1 == y.0 }
        if isCrossing { result.crossings += 1 } else { result.touches += 1 }
      }
    }
    return result
  }
}
