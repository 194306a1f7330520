package import SOPRender

/// How narrow and how wide text can sensibly be.
package struct WidthNeed: Equatable, Sendable {
  /// Of its widest word: narrower, and words break.
  package var least: Double
  /// Of its widest line: wider is of no use.
  package var most: Double

  package init(least: Double = 0, most: Double = 0) {
    self.least = least
    self.most = most
  }

  /// What both need.
  package func union(_ other: WidthNeed) -> WidthNeed {
    WidthNeed(least: max(least, other.least), most: max(most, other.most))
  }
}

extension Typesetter {
  /// Sets a cell's passages in lines: paragraphs, and lists whose marks hang; these always stand on
  /// the left.
  package func set(
    _ passages: [Passage], _ type: TypeStyle, within width: Double, _ alignment: Alignment = .left,
    gap: Double = 1.5
  ) -> SetLines {
    var result = SetLines(width: width)
    for passage in passages {
      switch passage {
      case .text(let text): result.append(set(shown(text), type, within: width), gap, alignment)
      case .list(let marks, let items):
        let indent = indent(marks, items.count, type)
        // Where there is hardly room beside the marks, they stand in the text.
        let hangs = width - indent > 3 * type.size
        let list = result.nextPiece
        for (index, item) in items.enumerated() {
          let mark = marks.mark(at: index)
          let text = hangs ? shown(item) : mark + shown(item)
          result.append(
            set(text, type, within: hangs ? width - indent : width), index == 0 ? gap : gap / 2,
            .left, kind: .item(list: list), indent: hangs ? indent : 0,
            mark: hangs && !mark.isEmpty ? set(withoutBlank(mark), style(of: marks, type)) : nil)
        }
      }
    }
    return result
  }

  /// Sets a text of its own: a heading, a value.
  package func set(
    value: String, _ type: TypeStyle, within width: Double, _ alignment: Alignment = .left,
    kind: SetLines.Line.Kind = .paragraph
  ) -> SetLines {
    var result = SetLines(width: width)
    result.append(set(shown(value), type, within: width), 0, alignment, kind: kind)
    return result
  }

  /// How wide a cell's passages want to be.
  package func need(of passages: [Passage], _ type: TypeStyle) -> WidthNeed {
    passages.reduce(WidthNeed()) { need, passage in
      switch passage {
      case .text(let text): return need.union(self.need(of: text, type))
      case .list(let marks, let items):
        let indent = indent(marks, items.count, type)
        return items.reduce(need) { need, item in
          let item = self.need(of: item, type)
          return need.union(WidthNeed(least: item.least + indent, most: item.most + indent))
        }
      }
    }
  }

  package func need(of text: String, _ type: TypeStyle) -> WidthNeed {
    let text = shown(text)
    // A hair more than measured: sums of widths are not exact, and what just fits must not break.
    return WidthNeed(
      least: widestWord(of: text, type) + 0.05, most: set(text, type).width + 0.05)
  }

  /// The width of a list's widest mark with the room behind it.
  private func indent(_ marks: Passage.Marks, _ count: Int, _ type: TypeStyle) -> Double {
    let last = withoutBlank(marks.mark(at: max(count - 1, 0)))
    if last.isEmpty { return 0 }
    let first = withoutBlank(marks.mark(at: 0))
    let style = style(of: marks, type)
    return max(set(first, style).width, set(last, style).width) + Measures.markGap
  }

  /// A box to be ticked is larger than the letters behind it.
  private func style(of marks: Passage.Marks, _ type: TypeStyle) -> TypeStyle {
    switch marks {
    case .none, .dash, .number, .letter: type
    case .box: TypeStyle(type.size * 1.4, bold: type.isBold)
    }
  }
}

extension SetLines {
  /// Adds a paragraph or a list item.
  mutating func append(
    _ text: SetText, _ gap: Double, _ alignment: Alignment = .left, kind: Line.Kind = .paragraph,
    indent: Double = 0, mark: SetText? = nil, isUnderlined: Bool = false
  ) {
    let piece = nextPiece
    var text = text
    // A mark without words still stands.
    if text.lines.isEmpty, mark != nil { text.lines = [SetText.Line(text: "", width: 0)] }
    for (index, line) in text.lines.enumerated() {
      let single = SetText(
        lines: [line], type: text.type, ascent: text.ascent, lineHeight: text.lineHeight)
      lines.append(
        Line(
          text: single, mark: index == 0 ? mark : nil, indent: indent, gap: index == 0 ? gap : 0,
          alignment: alignment, isUnderlined: isUnderlined, piece: piece, kind: kind))
    }
  }

  fileprivate var nextPiece: Int { (lines.last?.piece ?? -1) + 1 }
}

/// A value as it may be printed, its own line breaks kept.
func shown(_ value: String) -> String { visibleLines(value).joined(separator: "\n") }

private func withoutBlank(_ mark: String) -> String {
  mark.hasSuffix(" ") ? String(mark.dropLast()) : mark
}
