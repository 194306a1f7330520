/// Draws a window of a flowchart with box-drawing characters.
///
/// `┼` is two lines that cross and nothing else: where lines part or come together in all four
/// directions, there is a `╬`.
struct CharacterCanvas {
  let width: Int
  /// By line, then character: the directions that flowlines take from there.
  private var directions: [[Directions]]
  private var ties: [[Tie?]]
  /// What stands on the lines.
  private var stamps: [[Stamp]]

  private struct Directions: OptionSet {
    var rawValue: UInt8

    static let up = Directions(rawValue: 1)
    static let down = Directions(rawValue: 2)
    static let left = Directions(rawValue: 4)
    static let right = Directions(rawValue: 8)
    /// A line turns here, and so does not only pass.
    static let turn = Directions(rawValue: 16)

    static let upright: Directions = [.up, .down]
    static let level: Directions = [.left, .right]
  }

  private struct Tie {
    var kind: Flowchart.Tie.Kind
    var isUpright: Bool
  }

  private struct Stamp {
    var x: Int
    var text: String
    var width: Int
  }

  /// `letters` is what stands in the middle of a shape.
  init(
    _ layout: CharacterLayout, width: Int,
    letters: (Flowchart.Shape) -> Character? = { _ in nil }
  ) {
    self.width = width
    let height = (layout.tops.last ?? 0) + (layout.heights.last ?? 0)
    directions = Array(repeating: Array(repeating: [], count: width), count: height)
    ties = Array(repeating: Array(repeating: nil, count: width), count: height)
    stamps = Array(repeating: [], count: height)
    let chart = layout.window.routed.flowchart
    for tie in chart.ties { draw(tie, layout) }
    for path in layout.window.routed.paths { draw(path, layout) }
    for (index, shape) in chart.shapes.enumerated() {
      draw(shape: index, letters(shape), layout)
    }
    for (line, path) in zip(chart.lines, layout.window.routed.paths) {
      drawHead(of: path, at: line.to, layout)
    }
    // Last, so that an answer that finds no room covers nothing.
    var cut: [(answer: Answer, stamp: Stamp)] = []
    for (line, path) in zip(chart.lines, layout.window.routed.paths) {
      let text = layout.answer(of: path)
      let corner = layout.corner(ofAnswer: path, from: line.from, width: text.width)
      guard isFree(corner.x..<corner.x + text.width, corner.y) else { continue }
      stamp(text, x: corner.x, y: corner.y)
      if text.text != layout.answer(of: path, upTo: .max).text, let stamp = stamps[corner.y].last {
        cut.append((Answer(path: path, shape: line.from, y: corner.y), stamp))
      }
    }
    for (answer, stamp) in cut { lengthen(answer, stamp, layout) }
  }

  /// An answer on the canvas: its line, the symbol that it is given at, and where it stands.
  private struct Answer {
    var path: RoutedFlowchart.Path
    var shape: Int
    var y: Int
  }

  /// Puts more of an answer in the place of its beginning, as far as its line goes on or its column
  /// is empty.
  private mutating func lengthen(_ answer: Answer, _ short: Stamp, _ layout: CharacterLayout) {
    let path = answer.path
    let column = layout.window.routed.flowchart.shapes[answer.shape].column
    stamps[answer.y].removeAll { $0.x == short.x }
    var best = short
    var width = short.width + 1
    while true {
      let text = layout.answer(of: path, upTo: width)
      let x = layout.corner(ofAnswer: path, from: answer.shape, width: text.width).x
      // A piece of the line, or a gap, stands on both sides.
      let range = x - 1..<x + text.width + 1
      guard isFree(range, answer.y) else { break }
      if layout.isInLine(answerOf: path) {
        guard range.allSatisfy({ directions[answer.y][$0].isSuperset(of: .level) }) else { break }
      } else {
        guard range.upperBound <= layout.end(of: column),
          range.allSatisfy({ directions[answer.y][$0].isEmpty })
        else { break }
      }
      best = Stamp(x: x, text: text.text, width: text.width)
      if text.text == layout.answer(of: path, upTo: .max).text { break }
      width += 1
    }
    stamps[answer.y].append(best)
  }

  /// A line of the drawing, with what shines through where nothing is drawn: `rule` along the line,
  /// and `┊` between the columns.
  func line(_ y: Int, rule: Character = " ", separators: Set<Int>) -> TextLine {
    var text = ""
    var x = 0
    var next = 0
    let stamps = stamps[y].sorted { $0.x < $1.x }
    while x < width {
      if next < stamps.count, stamps[next].x == x {
        text += stamps[next].text
        x += stamps[next].width
        next += 1
        continue
      }
      text.append(character(x, y) ?? (separators.contains(x) ? "┊" : rule))
      x += 1
    }
    return TextLine(text, width: width)
  }

  private func character(_ x: Int, _ y: Int) -> Character? {
    let here = directions[y][x]
    if let tie = ties[y][x] {
      let crossing = here.isEmpty ? 0 : 1
      return switch (tie.kind, tie.isUpright) {
      case (.together, false): ["═", "╪"][crossing]
      case (.together, true): ["║", "╫"][crossing]
      case (.choice, false): ["╌", "┼"][crossing]
      case (.choice, true): ["╎", "┼"][crossing]
      }
    }
    if here.isEmpty { return nil }
    if here.isSuperset(of: [.upright, .level]) { return here.contains(.turn) ? "╬" : "┼" }
    return junction(
      up: here.contains(.up), down: here.contains(.down), left: here.contains(.left),
      right: here.contains(.right))
  }

  private mutating func draw(_ path: RoutedFlowchart.Path, _ layout: CharacterLayout) {
    let points = path.points.map { (x: layout.x($0), y: layout.y($0)) }
    var last: Directions?
    for (a, b) in zip(points, points.dropFirst()) where a != b {
      let isUpright = a.x == b.x
      let (onward, back): (Directions, Directions) =
        isUpright
        ? (b.y > a.y ? (.down, .up) : (.up, .down))
        : (b.x > a.x ? (.right, .left) : (.left, .right))
      let count = abs(b.x - a.x) + abs(b.y - a.y)
      let step = (x: (b.x - a.x).signum(), y: (b.y - a.y).signum())
      for place in 0...count {
        let (x, y) = (a.x + place * step.x, a.y + place * step.y)
        guard directions.indices.contains(y), (0..<width).contains(x) else { continue }
        if place < count { directions[y][x].insert(onward) }
        if place > 0 { directions[y][x].insert(back) }
        if place == 0, let last, last != onward { directions[y][x].insert(.turn) }
      }
      last = onward
    }
  }

  private mutating func draw(_ tie: Flowchart.Tie, _ layout: CharacterLayout) {
    let shapes = layout.window.routed.flowchart.shapes
    let (first, second) = (
      RoutedFlowchart.Point(shapes[tie.first]), RoutedFlowchart.Point(shapes[tie.second])
    )
    let (a, b) = ((layout.x(first), layout.y(first)), (layout.x(second), layout.y(second)))
    let isUpright = a.0 == b.0
    for y in min(a.1, b.1)...max(a.1, b.1) {
      for x in min(a.0, b.0)...max(a.0, b.0) where isUpright || y == a.1 {
        ties[y][x] = Tie(kind: tie.kind, isUpright: isUpright)
      }
    }
  }

  private mutating func draw(
    shape index: Int, _ letter: Character?, _ layout: CharacterLayout
  ) {
    let shape = layout.window.routed.flowchart.shapes[index]
    let (x, y) = (layout.x(.init(shape)), layout.y(.init(shape)))
    let half = layout.half(of: index)
    let width = 2 * half + 1
    if shape.kind == .pentagon {
      let letter = layout.window.letters[index]
      let space = width - 2 - letter.utf8.count
      let before = String(repeating: " ", count: space / 2)
      let after = String(repeating: " ", count: space - space / 2)
      stamp(TextLine("\\\(before)\(letter)\(after)/", width: width), x: x - half, y: y)
    } else {
      var text = Array(glyph(of: shape.kind, width: width))
      if let letter { text[half] = letter }
      stamp(TextLine(String(text), width: width), x: x - half, y: y)
    }
  }

  private mutating func drawHead(
    of path: RoutedFlowchart.Path, at shape: Int, _ layout: CharacterLayout
  ) {
    guard let end = path.points.last else { return }
    let (x, y) = (layout.x(end), layout.y(end))
    let beside = layout.half(of: shape) + 1
    let head: (x: Int, y: Int, text: String) =
      switch path.entry {
      case .top: (x, y - 1, "▼")
      case .bottom: (x, y + 1, "▲")
      case .left: (x - beside, y, "►")
      case .right: (x + beside, y, "◄")
      }
    // Lines that come in together share their head.
    guard isFree(head.x..<head.x + 1, head.y, onLines: true) else { return }
    stamp(TextLine(head.text, width: 1), x: head.x, y: head.y)
  }

  private mutating func stamp(_ text: TextLine, x: Int, y: Int) {
    guard text.width > 0, stamps.indices.contains(y), x >= 0, x + text.width <= width else {
      return
    }
    stamps[y].append(Stamp(x: x, text: text.text, width: text.width))
  }

  /// Whether nothing else stands there and no line passes but along it.
  private func isFree(_ range: Range<Int>, _ y: Int, onLines: Bool = false) -> Bool {
    guard stamps.indices.contains(y), range.lowerBound >= 0, range.upperBound <= width else {
      return false
    }
    let overlaps = stamps[y].contains {
      $0.x < range.upperBound && range.lowerBound < $0.x + $0.width
    }
    if overlaps { return false }
    return onLines
      || range.allSatisfy {
        directions[y][$0].isDisjoint(with: .upright) && ties[y][$0] == nil
      }
  }
}

/// A symbol as wide as this.
func glyph(of kind: Flowchart.Shape.Kind, width: Int) -> String {
  let space = String(repeating: " ", count: width - 2)
  return switch kind {
  case .capsule: "(\(space))"
  case .box: "[\(space)]"
  case .diamond: "<\(space)>"
  case .pentagon: "\\\(space)/"
  }
}
