import Testing

@testable import SOPRender

/// Lines in characters, followed from symbol to symbol as a reader follows them.
@Suite struct CharacterCanvasTests {
  @Test(arguments: 0..<80)
  func everyLineArrives(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let rows = Int.random(in: 2...12, using: &dice)
    var chart = randomFlowchart(
      &dice, rows: rows, columns: Int.random(in: 1...6, using: &dice))
    let isCut = Bool.random(using: &dice)
    for line in chart.lines.indices where isCut && !chart.lines[line].answer.isEmpty {
      chart.lines[line].answer += "abcdefghikl"
    }
    let windows = try #require(FlowchartWindows(chart, tableRows: rows))
    let style = CharacterLayout.Style(
      half: Int.random(in: 1...2, using: &dice), longestAnswer: 8)
    let sides = windows.sides(style)
    var columns: [(start: Int, width: Int)] = []
    var start = 0
    for side in sides {
      let width = side.width + Int.random(in: 0...3, using: &dice)
      columns.append((start, width))
      start += width + 3
    }
    for window in windows.windows {
      var layout = CharacterLayout(window, style)
      let heights = window.rows.map { _ in Int.random(in: 0...8, using: &dice) }
      layout.take(columns: columns, sides, heights: heights)
      layout.stack(ruled: Bool.random(using: &dice))
      ReadDrawing(layout, width: start - 3).check()
    }
  }

  /// An answer goes on along its line, but not over another line or out of its column.
  @Test func answersUseTheRoom() throws {
    let chart = Flowchart(
      columns: 2, bands: [1, 1],
      shapes: [
        .init(name: "a", kind: .diamond, row: 0, band: 0, column: 0),
        .init(name: "b", kind: .box, row: 0, band: 0, column: 1),
        .init(name: "c", kind: .box, row: 1, band: 0, column: 0),
      ],
      lines: [
        .init(from: 0, to: 1, answer: "Perlu telaah teknis"),
        .init(from: 0, to: 2, answer: "Ditarik pemohon"),
      ], ties: [])
    let windows = try #require(FlowchartWindows(chart, tableRows: 2))
    let style = CharacterLayout.Style(half: 1, longestAnswer: 6)
    func drawing(_ columns: [(start: Int, width: Int)]) -> String {
      var layout = CharacterLayout(windows.windows[0], style)
      layout.take(columns: columns, windows.sides(style), heights: [])
      layout.stack(ruled: false)
      let canvas = CharacterCanvas(layout, width: 80)
      let height = (layout.tops.last ?? 0) + (layout.heights.last ?? 0)
      return (0..<height).map { canvas.line($0, separators: []).text }.joined(separator: "\n")
    }
    let wide = drawing([(0, 40), (42, 20)])
    #expect(wide.contains("< >─Perlu telaah teknis─") && wide.contains("│ Ditarik pemohon "))
    let near = drawing([(0, 24), (26, 8)])
    #expect(near.contains("< >─Perlu telaah t…─►[ ]"), "\(near)")
    #expect(near.contains("│ Ditarik pemo… "), "\(near)")
  }

  /// Both ends of a line that is cut bear the same letter.
  @Test(arguments: 0..<1)
  func lettersComeInPairs(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let chart = randomFlowchart(&dice, rows: 50, columns: 4)
    let windows = try #require(FlowchartWindows(chart, tableRows: 50))
    #expect(windows.windows.map(\.rows) == [0..<40, 40..<50])
    var ends: [String: Set<Bool>] = [:]
    for window in windows.windows {
      for line in window.routed.flowchart.lines {
        for (shape, isOut) in [(line.to, true), (line.from, false)] {
          let letter = window.letters[shape]
          if !letter.isEmpty { ends[letter, default: []].insert(isOut) }
        }
      }
    }
    #expect(!ends.isEmpty && ends.values.allSatisfy { $0.count == 2 })
  }

  /// A row of thousands of branches is no drawing.
  @Test func thickets() {
    let shapes = (0..<1_200).map {
      Flowchart.Shape(name: "\($0)", kind: .box, row: 0, band: $0, column: 0)
    }
    let chart = Flowchart(columns: 1, bands: [1_200], shapes: shapes, lines: [], ties: [])
    #expect(FlowchartWindows(chart, tableRows: 1) == nil)
  }
}

/// A drawing read back from its characters alone.
private struct ReadDrawing {
  let layout: CharacterLayout
  let lines: [[Character]]

  private enum Way: CaseIterable {
    case up, down, left, right

    var step: (x: Int, y: Int) {
      switch self {
      case .up: (0, -1)
      case .down: (0, 1)
      case .left: (-1, 0)
      case .right: (1, 0)
      }
    }
    var back: Way {
      switch self {
      case .up: .down
      case .down: .up
      case .left: .right
      case .right: .left
      }
    }
    var head: Character {
      switch self {
      case .up: "▲"
      case .down: "▼"
      case .left: "◄"
      case .right: "►"
      }
    }
  }

  private struct Place: Hashable {
    var x: Int
    var y: Int
    var way: Way
  }

  init(_ layout: CharacterLayout, width: Int) {
    self.layout = layout
    let canvas = CharacterCanvas(layout, width: width)
    let height = (layout.tops.last ?? 0) + (layout.heights.last ?? 0)
    lines = (0..<height).map { Array(canvas.line($0, separators: []).text) }
    #expect(lines.allSatisfy { $0.count == width })
  }

  private var chart: Flowchart { layout.window.routed.flowchart }
  private var picture: String { lines.map { String($0) }.joined(separator: "\n") }

  func check() {
    var used = Set(
      zip(chart.lines, layout.window.routed.paths).flatMap { line, path in
        [Side(shape: line.from, way: way(path.exit)), Side(shape: line.to, way: way(path.entry))]
      })
    for tie in chart.ties {
      for way in Way.allCases {
        used.insert(Side(shape: tie.first, way: way))
        used.insert(Side(shape: tie.second, way: way))
      }
    }
    for shape in chart.shapes.indices { check(shape, used) }
    let reached = chart.shapes.indices.map(reached(from:))
    for line in chart.lines {
      #expect(
        reached[line.from].contains(line.to), "\(line.from) to \(line.to)\n\(picture)")
    }
    // As many heads as lines come in from a side, and every answer.
    let heads = Set(
      zip(chart.lines, layout.window.routed.paths).map { line, path in
        Side(shape: line.to, way: way(path.entry))
      })
    let all = lines.joined()
    #expect(all.count { "▲▼◄►".contains($0) } == heads.count, "\(picture)")
    #expect(
      all.count { $0 == "J" } >= layout.window.routed.paths.count { !$0.answer.isEmpty },
      "\(picture)")
  }

  private struct Side: Hashable {
    var shape: Int
    var way: Way
  }

  private func way(_ side: RoutedFlowchart.Side) -> Way {
    switch side {
    case .top: .up
    case .bottom: .down
    case .left: .left
    case .right: .right
    }
  }

  /// A symbol stands whole in its place, and only its own lines touch it.
  private func check(_ shape: Int, _ used: Set<Side>) {
    let (x, y) = middle(shape)
    let half = layout.half(of: shape)
    let text = String(lines[y][x - half...x + half])
    let letter = layout.window.letters[shape]
    let expected = letter.isEmpty ? glyph(of: chart.shapes[shape].kind, width: 2 * half + 1) : text
    #expect(text == expected && text.contains(letter), "\(shape)\n\(picture)")
    for way in Way.allCases where !used.contains(Side(shape: shape, way: way)) {
      let place = beside(shape, way)
      guard let character = character(place) else { continue }
      #expect(!ways(of: character).contains(way.back), "\(shape) \(way)\n\(picture)")
    }
  }

  private func middle(_ shape: Int) -> (x: Int, y: Int) {
    let point = RoutedFlowchart.Point(chart.shapes[shape])
    return (layout.x(point), layout.y(point))
  }

  private func beside(_ shape: Int, _ way: Way) -> Place {
    let (x, y) = middle(shape)
    let far = way.step.x == 0 ? 1 : layout.half(of: shape) + 1
    return Place(x: x + way.step.x * far, y: y + way.step.y * far, way: way)
  }

  private func character(_ place: Place) -> Character? {
    guard lines.indices.contains(place.y), lines[place.y].indices.contains(place.x) else {
      return nil
    }
    return lines[place.y][place.x]
  }

  /// The symbols whose arrow heads a reader comes to.
  private func reached(from shape: Int) -> Set<Int> {
    var open = Way.allCases.map { beside(shape, $0) }
    var seen = Set(open)
    var reached: Set<Int> = []
    while let place = open.popLast() {
      guard let character = character(place) else { continue }
      if character == place.way.head {
        let step = place.way.step
        for target in chart.shapes.indices {
          let (x, y) = middle(target)
          if place.y + step.y == y, abs(place.x + step.x - x) <= layout.half(of: target) {
            reached.insert(target)
          }
        }
        continue
      }
      for way in onward(character, place.way) {
        let next = Place(x: place.x + way.step.x, y: place.y + way.step.y, way: way)
        if seen.insert(next).inserted { open.append(next) }
      }
    }
    return reached
  }

  private func onward(_ character: Character, _ way: Way) -> [Way] {
    switch character {
    case "┼", "╪", "╫": return [way]
    // The letters of an answer stand in the line.
    case let letter where letter.isLetter || letter.isNumber || letter == "…":
      return way.step.y == 0 ? [way] : []
    default:
      let ways = ways(of: character)
      return ways.contains(way.back) ? ways.filter { $0 != way.back } : []
    }
  }

  private func ways(of character: Character) -> [Way] {
    switch character {
    case "│": [.up, .down]
    case "─": [.left, .right]
    case "┌": [.down, .right]
    case "┐": [.down, .left]
    case "└": [.up, .right]
    case "┘": [.up, .left]
    case "├": [.up, .down, .right]
    case "┤": [.up, .down, .left]
    case "┬": [.down, .left, .right]
    case "┴": [.up, .left, .right]
    case "┼", "╬": Way.allCases
    default: []
    }
  }
}
