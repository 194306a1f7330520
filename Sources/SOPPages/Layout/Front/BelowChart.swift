import SOPRender

/// What is said below a chart's table: what words mean, the sums of times, what marks stand for.
struct BelowChart {
  private var parts: [Part] = []

  private struct Part {
    var gap: Double
    /// In a footnote's case its heading.
    var heading: SetLines?
    /// Two columns: words or marks, and what they mean.
    var grid: Grid
  }

  init(_ chart: Sheet.Chart, width: Double, _ typesetter: Typesetter) {
    for definitions in [chart.definitions, chart.totals] {
      let rows = definitions.map { definition in
        (mark: shown(definition.term) + ":", body: [Passage.text(definition.text)])
      }
      add(rows, Measures.smallStrong, under: nil, width, typesetter)
    }
    if let footnotes = chart.footnotes {
      let heading = typesetter.set(value: footnotes.heading, Measures.smallText, within: width)
      let rows = footnotes.notes.map { (mark: shown($0.mark), body: $0.body) }
      add(rows, Measures.smallText, under: heading.isEmpty ? nil : heading, width, typesetter)
    }
  }

  /// Of all of it, with the gap above it.
  var height: Double {
    parts.reduce(0) { height, part in
      height + part.gap + (part.heading.map { $0.height + headingGap } ?? 0)
        + part.grid.rows.reduce(0) { $0 + part.grid.height(of: $1) }
    }
  }

  func put(into flow: inout PageFlow) {
    for part in parts {
      if let heading = part.heading { flow.add(heading, gap: part.gap, keepsWithNext: true) }
      flow.add(gap: part.heading == nil ? part.gap : headingGap) { part.grid.blocks(in: $0) }
    }
  }

  private mutating func add(
    _ rows: [(mark: String, body: [Passage])], _ markType: TypeStyle, under heading: SetLines?,
    _ width: Double, _ typesetter: Typesetter
  ) {
    if rows.isEmpty { return }
    let most = rows.reduce(0) { max($0, typesetter.need(of: $1.mark, markType).most) }
    var grid = Grid(
      edges: [0, min(most, width * 0.4) + 6, width], padding: Padding(x: 0, y: 0.75), lines: .none)
    grid.isTable = false
    grid.rows = rows.map { row in
      let mark = typesetter.set(row.mark, markType, within: grid.textWidth(0..<1) - 6)
      var lines = SetLines(width: grid.textWidth(0..<1) - 6)
      lines.append(mark, 0)
      let body = typesetter.set(row.body, Measures.smallText, within: grid.textWidth(1..<2))
      return Grid.Row(
        cells: [
          .init(columns: 0..<1, .lines(lines), role: nil),
          .init(columns: 1..<2, .lines(body), role: nil),
        ], cut: .anywhere)
    }
    parts.append(Part(gap: 6, heading: heading, grid: grid))
  }
}

private let headingGap = 1.0
