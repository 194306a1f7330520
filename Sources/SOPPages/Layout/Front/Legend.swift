import SOPRender

extension PageFlow {
  /// What the shapes mean, and who the actors' numbers are: one entry beside the other while the
  /// line has room.
  mutating func add(_ legend: Sheet.Legend, hasConnector: Bool, _ typesetter: Typesetter) {
    var entries = legend.shapes.map { entry in
      LegendEntry(sign: .shape(shape(of: entry.shape)), text: entry.text)
    }
    entries.append(LegendEntry(sign: .arrow, text: legend.arrow))
    if hasConnector {
      entries.append(LegendEntry(sign: .shape(.pentagon), text: legend.connector))
    }
    let actors = legend.actors.map { LegendEntry(sign: .word($0.term), text: $0.text) }

    let heading = typesetter.set(
      value: legend.heading, Measures.smallStrong, within: width,
      kind: .heading(level: 2, line(legend.heading)))
    add(heading, gap: Measures.partGap, keepsWithNext: true)
    let lines = [entries, actors].flatMap { entries in
      self.lines(of: entries.map { $0.set(within: width, typesetter) })
    }
    for (index, entries) in lines.enumerated() {
      let gap = index > 0 ? 2 : heading.isEmpty ? Measures.partGap : 4
      if let only = entries.first, entries.count == 1, only.height > pageHeight / 2 {
        add(only.text, gap: gap)
      } else {
        add(block(of: entries, gap: gap, keepsWithNext: index + 1 < lines.count))
      }
    }
  }

  private func lines(of entries: [SetEntry]) -> [[SetEntry]] {
    var lines: [[SetEntry]] = []
    var used = 0.0
    for entry in entries {
      if !lines.isEmpty, used + entry.width <= width {
        lines[lines.count - 1].append(entry)
      } else {
        lines.append([entry])
        used = 0
      }
      used += entry.width + SetEntry.distance
    }
    return lines
  }

  private func block(of entries: [SetEntry], gap: Double, keepsWithNext: Bool) -> Block {
    let height = entries.reduce(0) { max($0, $1.height) }
    var items: [Mark] = []
    var x = 0.0
    for entry in entries {
      items.append(.group(.listItem, entry.marks(at: Point(x, 0), lineHeight: height)))
      x += entry.width + SetEntry.distance
    }
    return Block(
      height: height, marks: [.group(.list, items)], gap: gap, keepsWithNext: keepsWithNext)
  }
}

private struct LegendEntry {
  var sign: Sign
  var text: String

  enum Sign {
    case shape(SymbolMark.Shape)
    case arrow
    case word(String)
  }

  func set(within width: Double, _ typesetter: Typesetter) -> SetEntry {
    let type = Measures.smallText
    var label: SetText?
    var signWidth = SetEntry.signWidth
    if case .word(let word) = sign {
      let text = typesetter.set(shown(word), type)
      label = text
      signWidth = text.width
    }
    let room = width - signWidth - SetEntry.signGap
    let natural = typesetter.need(of: "= " + text, type).most
    let lines = typesetter.set(value: "= " + text, type, within: min(natural, room))
    return SetEntry(sign: sign, label: label, signWidth: signWidth, text: lines)
  }
}

/// An entry of the legend with its measures.
private struct SetEntry {
  var sign: LegendEntry.Sign
  var label: SetText?
  var signWidth: Double
  var text: SetLines

  static let signWidth = 24.0
  static let signHeight = 10.0
  static let signGap = 4.0
  static let distance = 18.0

  var width: Double { signWidth + Self.signGap + text.width }
  var height: Double { max(Self.signHeight + 3, text.height, label?.height ?? 0) }

  func marks(at corner: Point, lineHeight: Double) -> [Mark] {
    let first = text.lines.first?.height ?? Self.signHeight
    // A line of text stands in the middle; of several the first is beside the sign.
    let top = text.lines.count > 1 ? 0 : (lineHeight - first) / 2
    let middle = corner.y + top + first / 2
    var marks: [Mark]
    switch sign {
    case .shape(let shape):
      let width = shape == .pentagon ? Self.signHeight * 1.4 : Self.signWidth
      let area = Rectangle(
        x: corner.x + (signWidth - width) / 2, y: middle - Self.signHeight / 2, width: width,
        height: Self.signHeight)
      marks = [
        .group(.artifact, [.symbol(SymbolMark(name: nil, shape: shape, area: area, words: []))])
      ]
    case .arrow:
      let line = LineMark(
        kind: .arrow, from: nil, to: nil,
        points: [Point(corner.x, middle), Point(corner.x + signWidth, middle)])
      marks = [.group(.artifact, [.line(line)])]
    case .word:
      marks = label?.marks(at: corner.moved(0, top), width: signWidth, .left) ?? []
    }
    marks += text.marks(at: corner.moved(signWidth + Self.signGap, top))
    return marks
  }
}

private func shape(of shape: Symbol.Shape) -> SymbolMark.Shape {
  switch shape {
  case .capsule: .capsule
  case .box: .box
  case .diamond: .diamond
  }
}
