import SOPRender

extension PageFlow {
  /// Words and what they mean, or measures and their values, in two columns.
  mutating func add(_ definitions: [Sheet.Definition], gap: Double, _ typesetter: Typesetter) {
    let rows = definitions.map { definition in
      (
        mark: shown(definition.term) + ":", body: [Passage.text(definition.text)]
      )
    }
    add(rows, markType: Measures.smallStrong, gap: gap, typesetter)
  }

  /// What the marks in a table stand for.
  mutating func add(_ footnotes: Sheet.Footnotes, gap: Double, _ typesetter: Typesetter) {
    let heading = typesetter.set(value: footnotes.heading, Measures.smallText, within: width)
    add(heading, gap: gap, keepsWithNext: true)
    let rows = footnotes.notes.map { (mark: shown($0.mark), body: $0.body) }
    add(rows, markType: Measures.smallText, gap: heading.isEmpty ? gap : 1, typesetter)
  }

  private mutating func add(
    _ rows: [(mark: String, body: [Passage])], markType: TypeStyle, gap: Double,
    _ typesetter: Typesetter
  ) {
    if rows.isEmpty { return }
    let most = rows.reduce(0) { max($0, typesetter.need(of: $1.mark, markType).most) }
    add(gap: gap) { frame in
      let padding = Padding(x: 0, y: 0.75)
      var grid = Grid(
        edges: [0, min(most, frame.width * 0.4) + 6, frame.width], padding: padding, lines: .none)
      grid.isTable = false
      grid.rows = rows.map { row in
        let mark = typesetter.set(row.mark, markType, within: grid.textWidth(0..<1) - 6)
        var lines = SetLines(width: grid.textWidth(0..<1) - 6)
        lines.append(mark, 0)
        let body = typesetter.set(
          row.body, Measures.smallText, within: grid.textWidth(1..<2))
        return Grid.Row(
          cells: [
            .init(columns: 0..<1, .lines(lines), role: nil),
            .init(columns: 1..<2, .lines(body), role: nil),
          ], cut: .anywhere)
      }
      return grid.blocks(in: frame)
    }
  }
}
