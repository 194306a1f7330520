import SOPRender

/// A small flowchart as SOPs have them: mostly from row to row, with skips, loops and decisions.
func randomFlowchart(_ dice: inout Dice, rows: Int, columns: Int) -> Flowchart {
  var chart = Flowchart(columns: columns, bands: [], shapes: [], lines: [], ties: [])
  for row in 0..<rows {
    let bands = Int.random(in: 0..<8, using: &dice) == 0 ? 2 : 1
    chart.bands.append(bands)
    for band in 0..<bands {
      let width = Int.random(in: 0..<5, using: &dice) == 0 ? min(2, columns) : 1
      let places = Array((0..<columns).shuffled(using: &dice).prefix(width)).sorted()
      for column in places {
        let isDiamond = Int.random(in: 0..<3, using: &dice) == 0
        chart.shapes.append(
          .init(
            name: "s\(chart.shapes.count)", kind: isDiamond ? .diamond : .box, row: row,
            band: band, column: column))
      }
      if places.count == 2, Int.random(in: 0..<3, using: &dice) == 0 {
        chart.ties.append(
          .init(first: chart.shapes.count - 2, second: chart.shapes.count - 1, kind: .together))
      }
    }
  }
  let signers = Set(chart.ties.map(\.second))
  let places = chart.shapes.indices.filter { !signers.contains($0) }
  for (index, place) in places.enumerated() {
    var goals: [Int] = index + 1 < places.count ? [places[index + 1]] : []
    switch chart.shapes[place].kind {
    case .diamond:
      let answers = Int.random(in: 2...4, using: &dice)
      while goals.count < answers { goals.append(places.randomElement(using: &dice) ?? place) }
      for (number, goal) in goals.enumerated() {
        chart.lines.append(.init(from: place, to: goal, answer: "J\(number)"))
        // An answer may split the work.
        if Int.random(in: 0..<6, using: &dice) == 0,
          let other = places.randomElement(using: &dice), other != goal
        {
          chart.lines.append(.init(from: place, to: other, answer: "J\(number)"))
        }
      }
    case .capsule, .box, .pentagon:
      if Int.random(in: 0..<6, using: &dice) == 0, let goal = places.randomElement(using: &dice) {
        goals.append(goal)
      }
      for goal in Set(goals).sorted() where goal != place {
        chart.lines.append(.init(from: place, to: goal))
      }
    }
  }
  return chart
}
