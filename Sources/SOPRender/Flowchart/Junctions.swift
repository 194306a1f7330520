/// Where lines come together or part so that what is drawn goes off in all four directions, each as
/// a corner of a line.
///
/// `traces`: the lines' corners on a grid on which every lane and track has a place of its own.
func junctions(of traces: [[Trail.Corner]]) -> [(line: Int, corner: Int)] {
  var turns: [Trail.Corner: Turn] = [:]
  for (line, corners) in traces.enumerated() {
    for place in corners.indices.dropFirst().dropLast() {
      turns[corners[place], default: Turn(line: line, corner: place)].arms
        .formUnion([
          side(from: corners[place], to: corners[place - 1]),
          side(from: corners[place], to: corners[place + 1]),
        ])
    }
  }
  let upright = Dictionary(grouping: turns.keys, by: \.x).mapValues { $0.map(\.y).sorted() }
  let level = Dictionary(grouping: turns.keys, by: \.y).mapValues { $0.map(\.x).sorted() }
  for (from, to) in traces.flatMap({ zip($0, $0.dropFirst()) }) {
    let isUpright = from.x == to.x
    let (low, high) = isUpright ? (from.y, to.y) : (from.x, to.x)
    let along = (isUpright ? upright[from.x] : level[from.y]) ?? []
    for place in values(of: along, between: min(low, high), and: max(low, high)) {
      let corner = Trail.Corner(x: isUpright ? from.x : place, y: isUpright ? place : from.y)
      turns[corner]?.arms.formUnion(isUpright ? [.top, .bottom] : [.left, .right])
    }
  }
  return turns.values.filter { $0.arms.count == 4 }.map { ($0.line, $0.corner) }
    .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
}

/// A corner at which a line turns, and where lines go from it.
private struct Turn {
  let line: Int
  let corner: Int
  var arms: Set<RoutedFlowchart.Side> = []

  init(line: Int, corner: Int) {
    self.line = line
    self.corner = corner
  }
}

/// Those of sorted values that lie between two others, both left out.
private func values(of sorted: [Int], between low: Int, and high: Int) -> ArraySlice<Int> {
  func first(after value: Int) -> Int {
    var (from, to) = (0, sorted.count)
    while from < to {
      let middle = (from + to) / 2
      if sorted[middle] > value { to = middle } else { from = middle + 1 }
    }
    return from
  }
  let (begin, end) = (first(after: low), first(after: high - 1))
  return begin < end ? sorted[begin..<end] : []
}
