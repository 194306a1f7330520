/// Text set in lines for a width, the one under the other: what a cell, a box or a section holds.
///
/// It can be cut between any two lines; a part knows as much as the whole.
package struct SetLines: Sendable {
  package var lines: ArraySlice<Line> = []
  /// The room it was set for.
  package var width: Double

  /// One line, with the mark that hangs before it.
  package struct Line: Sendable {
    /// Of one line only.
    package var text: SetText
    /// What hangs to the left of a list item's first line.
    package var mark: SetText?
    package var indent = 0.0
    /// Room above it, where another line stands there.
    package var gap = 0.0
    package var alignment = Alignment.left
    package var isUnderlined = false
    /// The paragraph or list item it belongs to, counted from the text's beginning.
    package var piece: Int
    package var kind: Kind

    package enum Kind: Equatable, Sendable {
      case paragraph
      /// An item of the list that begins at this piece.
      case item(list: Int)
      case heading(level: Int, String)
    }

    var height: Double { max(lead + text.height, mark?.height ?? 0) }

    /// How far its text stands below a larger mark's upper end, so that both have one base line.
    var lead: Double { max(0, (mark?.ascent ?? 0) - text.ascent) }
  }

  package init(width: Double) {
    self.width = width
  }

  package var isEmpty: Bool { lines.isEmpty }

  package var height: Double {
    guard let first = lines.first else { return 0 }
    return lines.reduce(-first.gap) { $0 + $1.gap + $1.height }
  }

  /// How many of its lines a height holds; looks no further than that.
  package func count(fitting height: Double) -> Int {
    var used = -(lines.first?.gap ?? 0)
    for (count, line) in lines.enumerated() {
      used += line.gap + line.height
      if used > height + 0.001 { return count }
    }
    return lines.count
  }

  package func fits(in height: Double) -> Bool { count(fitting: height) == lines.count }

  /// Its first lines and the others: no more than the height holds, but at least one. A paragraph
  /// does not leave a single line behind where it has more.
  package func cut(at height: Double) -> (SetLines, SetLines) {
    let fitting = count(fitting: height)
    if fitting == lines.count { return (self, SetLines(width: width)) }
    var cut = lines.startIndex + max(fitting, 1)
    if isLastOfPiece(cut), cut - 1 > lines.startIndex, continues(at: cut) { cut -= 1 }
    if isSecondOfPiece(cut), cut - 1 > lines.startIndex { cut -= 1 }
    // Nor does the whole text leave a lone line behind.
    if cut == lines.endIndex - 1, cut - lines.startIndex > 2 { cut -= 1 }
    var first = self
    var rest = self
    first.lines = lines[..<cut]
    rest.lines = lines[cut...]
    return (first, rest)
  }

  /// Its marks from the upper left corner given.
  package func marks(at corner: Point) -> [Mark] {
    var result: [Mark] = []
    var items: [Mark] = []
    var piece: [Mark] = []
    var y = corner.y - (lines.first?.gap ?? 0)
    for (index, line) in zip(lines.indices, lines) {
      y += line.gap
      piece += marks(of: line, at: Point(corner.x, y))
      y += line.height
      let next = index + 1 < lines.endIndex ? lines[index + 1] : nil
      if next?.piece == line.piece { continue }
      switch line.kind {
      case .paragraph: result.append(.group(.paragraph, piece))
      case .heading(let level, let text): result.append(.group(.heading(level, text), piece))
      case .item:
        items.append(.group(.listItem, piece))
        if next?.kind != line.kind {
          result.append(.group(.list, items))
          items = []
        }
      }
      piece = []
    }
    return result
  }

  private func marks(of line: Line, at corner: Point) -> [Mark] {
    let start = corner.moved(line.indent, line.lead)
    let room = width - line.indent
    var marks = line.mark?.marks(at: corner, width: line.indent, .left) ?? []
    marks += line.text.marks(at: start, width: room, line.alignment)
    if line.isUnderlined, case .text(let text)? = marks.last {
      let below = text.at.moved(0, text.type.size * 0.13)
      marks.append(
        .group(
          .artifact,
          [.rule(from: below, to: below.moved(text.width, 0), width: Measures.ruleWidth)]))
    }
    return marks
  }

  private func continues(at index: Int) -> Bool {
    index > lines.startIndex && lines[index].piece == lines[index - 1].piece
  }

  /// Whether it is the last line of a piece of several.
  private func isLastOfPiece(_ index: Int) -> Bool {
    continues(at: index) && (index + 1 == lines.endIndex || !continues(at: index + 1))
  }

  /// Whether only one line of its piece stands before it.
  private func isSecondOfPiece(_ index: Int) -> Bool {
    continues(at: index) && !continues(at: index - 1)
  }
}
