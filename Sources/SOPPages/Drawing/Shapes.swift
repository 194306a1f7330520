/// The measures of the flowchart's ink, in points, the same in every format.
enum Ink {
  static let line = 0.75
  /// How long the dashes of a choice and the gaps between them are.
  static let dash = 2.25
  static let headLength = 5.0
  static let headWidth = 3.6
  /// The radius of the dot where lines come together.
  static let dot = 1.6
}

/// A line with an arrow's head: its shaft, and the triangle at its end.
struct Arrow {
  var shaft: [Point]
  var head: [Point]

  /// The tip is the last point. The shaft ends a little before it, inside the head, so that it does
  /// not blunt the tip; no further, so that it still ends at the symbol for whoever measures.
  init(_ points: [Point]) {
    shaft = points
    head = []
    guard let tip = points.last,
      let before = points.dropLast().last(where: { $0 != tip })
    else { return }
    let (dx, dy) = (tip.x - before.x, tip.y - before.y)
    let length = (dx * dx + dy * dy).squareRoot()
    let (ux, uy) = (dx / length, dy / length)
    let base = tip.moved(-ux * Ink.headLength, -uy * Ink.headLength)
    let half = Ink.headWidth / 2
    head = [tip, base.moved(-uy * half, ux * half), base.moved(uy * half, -ux * half)]
    let hidden = min(length, Ink.line / 2 * Ink.headLength / half + 0.1)
    shaft[shaft.count - 1] = tip.moved(-ux * hidden, -uy * hidden)
  }
}

extension SymbolMark {
  enum Outline {
    /// A rectangle whose corners have this radius.
    case rectangle(radius: Double)
    case polygon([Point])
  }

  var outline: Outline {
    switch shape {
    case .capsule: .rectangle(radius: min(area.width, area.height) / 2)
    case .box: .rectangle(radius: 0)
    case .diamond:
      .polygon([
        Point(area.centre.x, area.y), Point(area.right, area.centre.y),
        Point(area.centre.x, area.bottom), Point(area.x, area.centre.y),
      ])
    case .pentagon:
      .polygon([
        Point(area.x, area.y), Point(area.right, area.y),
        Point(area.right, area.bottom - area.height * 0.4),
        Point(area.centre.x, area.bottom), Point(area.x, area.bottom - area.height * 0.4),
      ])
    }
  }
}

extension Drawing.Page {
  /// What stands below everything else, wherever it is in the text: the rules of tables and then
  /// the lines of the flowchart. Symbols are white inside and cover no arrow's tip this way.
  var background: [Mark] {
    var rules: [Mark] = []
    var lines: [Mark] = []
    func collect(_ marks: [Mark]) {
      for mark in marks {
        switch mark {
        case .rule: rules.append(mark)
        case .line, .dot: lines.append(mark)
        case .symbol(let symbol): collect(symbol.words)
        case .label(_, let marks), .group(_, let marks): collect(marks)
        case .text: break
        }
      }
    }
    collect(content)
    return rules + lines
  }
}
