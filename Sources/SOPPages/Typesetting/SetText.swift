/// Text broken into measured lines.
package struct SetText: Equatable, Sendable {
  package var lines: [Line]
  package var type: TypeStyle
  /// From a line's top to its baseline.
  package var ascent: Double
  package var lineHeight: Double

  package init(lines: [Line], type: TypeStyle, ascent: Double, lineHeight: Double) {
    self.lines = lines
    self.type = type
    self.ascent = ascent
    self.lineHeight = lineHeight
  }

  package struct Line: Equatable, Sendable {
    package var text: String
    package var width: Double
    /// Whether a blank was dropped at its end.
    package var hasBlankAfter: Bool

    package init(text: String, width: Double, hasBlankAfter: Bool = false) {
      self.text = text
      self.width = width
      self.hasBlankAfter = hasBlankAfter
    }
  }

  /// Of the widest line.
  package var width: Double { lines.reduce(0) { max($0, $1.width) } }
  package var height: Double { Double(lines.count) * lineHeight }

  /// Its lines as marks from the upper left corner given, in an area so wide.
  package func marks(at corner: Point, width: Double, _ alignment: Alignment) -> [Mark] {
    lines.enumerated().compactMap { index, line in
      if line.text.isEmpty { return nil }
      let indent =
        switch alignment {
        case .left: 0.0
        case .centre: (width - line.width) / 2
        case .right: width - line.width
        }
      let baseline = corner.moved(indent, Double(index) * lineHeight + ascent)
      return .text(
        TextLine(
          text: line.text, at: baseline, width: line.width, type: type,
          hasBlankAfter: line.hasBlankAfter))
    }
  }
}

/// Where lines of text stand in their area.
package enum Alignment: Equatable, Sendable {
  case left, centre, right
}
