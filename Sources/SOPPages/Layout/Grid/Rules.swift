/// The lines around and between areas, each drawn once and as long as it can be.
///
/// `owners`: which area each place of the grid of `edges` and `levels` belongs to, row by row.
func ruled(
  _ owners: [[Int]], _ edges: [Double], _ levels: [Double], at corner: Point,
  isTopDrawn: Bool = false
) -> [Mark] {
  let rows = owners.count
  let columns = edges.count - 1
  guard rows > 0, columns > 0 else { return [] }
  let half = Measures.ruleWidth / 2
  var marks: [Mark] = []
  func owner(_ row: Int, _ column: Int) -> Int? {
    (0..<rows).contains(row) && (0..<columns).contains(column) ? owners[row][column] : nil
  }
  for level in (isTopDrawn ? 1 : 0)...rows {
    for run in runs(columns, where: { owner(level - 1, $0) != owner(level, $0) }) {
      // The outer lines close the corners.
      let left = edges[run.lowerBound] - (run.lowerBound == 0 ? half : 0)
      let right = edges[run.upperBound] + (run.upperBound == columns ? half : 0)
      let y = corner.y + levels[level]
      marks.append(
        .rule(
          from: Point(corner.x + left, y), to: Point(corner.x + right, y),
          width: Measures.ruleWidth))
    }
  }
  for edge in 0...columns {
    for run in runs(rows, where: { owner($0, edge - 1) != owner($0, edge) }) {
      let x = corner.x + edges[edge]
      marks.append(
        .rule(
          from: Point(x, corner.y + levels[run.lowerBound]),
          to: Point(x, corner.y + levels[run.upperBound]), width: Measures.ruleWidth))
    }
  }
  return marks
}

/// The longest runs of places that have something.
private func runs(_ count: Int, where has: (Int) -> Bool) -> [Range<Int>] {
  var result: [Range<Int>] = []
  for place in 0..<count where has(place) {
    if let last = result.last, last.upperBound == place {
      result[result.count - 1] = last.lowerBound..<(place + 1)
    } else {
      result.append(place..<(place + 1))
    }
  }
  return result
}
