/// A way that a line could take: where it turns, in strata, from the middle of its first shape to
/// the middle of its last.
struct Trail: Equatable {
  /// Each differs from the one before in one coordinate.
  let corners: [Corner]
  /// How much is to be said against it where it crosses nothing.
  let cost: Int
  /// Its pieces between two corners.
  let stretches: [Stretch]
  let reach: Reach

  struct Corner: Hashable {
    var x: Int
    var y: Int
  }

  struct Stretch: Equatable {
    let isUpright: Bool
    /// Its stratum, and the strata that it reaches along itself.
    let stratum: Int
    let reach: ClosedRange<Int>
    /// Whether several find room side by side.
    let hasRoom: Bool

    func lies(beside other: Stretch) -> Bool {
      isUpright == other.isUpright && stratum == other.stratum && reach.overlaps(other.reach)
    }
  }

  init(corners: [Corner], cost: Int, _ strata: Strata) {
    self.corners = corners
    self.cost = cost
    reach = Reach(corners)
    stretches = zip(corners, corners.dropFirst()).map { from, to in
      let isUpright = from.x == to.x
      let stratum = isUpright ? from.x : from.y
      let (low, high) = isUpright ? (from.y, to.y) : (from.x, to.x)
      return Stretch(
        isUpright: isUpright, stratum: stratum, reach: min(low, high)...max(low, high),
        hasRoom: isUpright ? Strata.holdsLanes(stratum) : strata.isZone(stratum))
    }
  }

  /// Whether it turns right under its first shape.
  var turnsOff: Bool { exit == .bottom && corners.count > 2 && corners[1].y == corners[0].y + 1 }

  var exit: RoutedFlowchart.Side { side(from: corners[0], to: corners[1]) }
  var entry: RoutedFlowchart.Side {
    side(from: corners[corners.count - 1], to: corners[corners.count - 2])
  }
}

/// The strata that something takes.
struct Reach: Equatable {
  let x: ClosedRange<Int>
  let y: ClosedRange<Int>

  init(_ corners: [Trail.Corner]) {
    var (x, y) = (0...0, 0...0)
    if let first = corners.first { (x, y) = (first.x...first.x, first.y...first.y) }
    for corner in corners {
      x = min(x.lowerBound, corner.x)...max(x.upperBound, corner.x)
      y = min(y.lowerBound, corner.y)...max(y.upperBound, corner.y)
    }
    self.x = x
    self.y = y
  }

  func meets(_ other: Reach) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
}

/// On which side of a point another lies.
func side(from: Trail.Corner, to: Trail.Corner) -> RoutedFlowchart.Side {
  if from.x != to.x { return from.x < to.x ? .right : .left }
  return from.y < to.y ? .bottom : .top
}

/// The trails that a line may take, the best first: for each pair of sides to leave and to enter
/// by, some of the best that run through no shape. One of several that leave by the same corner, a
/// fork, has both the best that turn off right there and the best that do not.
///
/// A line enters from above or from the side and leaves by the side or below; an answer that leads
/// to its own band may leave above. A trail that leaves
/// the shape for its own lanes or the zone under it and comes to the other's likewise meets no
/// shape in any case, so there is always one for each pair of sides.
func trails(
  of line: Flowchart.Line, in flowchart: Flowchart, _ strata: Strata, forks: Bool,
  forEachEnds count: Int
) -> [Trail] {
  let source = flowchart.shapes[line.from]
  let target = flowchart.shapes[line.to]
  var search = TrailSearch(
    strata: strata, source: source, target: target, hasAnswer: !line.answer.isEmpty)
  search.run()
  return search.best(count, forks: forks)
}

private struct TrailSearch {
  let strata: Strata
  let source: Flowchart.Shape
  let target: Flowchart.Shape
  let hasAnswer: Bool
  /// By side to leave and to enter by.
  private(set) var found: [Trail] = []

  private struct Ends: Hashable {
    var exit: RoutedFlowchart.Side
    var entry: RoutedFlowchart.Side
    var turnsOff: Bool
  }

  func best(_ count: Int, forks: Bool) -> [Trail] {
    let sorted = found.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }
    var counts: [Ends: Int] = [:]
    return sorted.map(\.element).filter { trail in
      let ends = Ends(exit: trail.exit, entry: trail.entry, turnsOff: forks && trail.turnsOff)
      counts[ends, default: 0] += 1
      return counts[ends, default: 0] <= count
    }
  }

  mutating func run() {
    let (c, d) = (source.column, target.column)
    let y = strata.band(of: source)
    let z = strata.band(of: target)
    let (cx, dx) = (Strata.centre(c), Strata.centre(d))
    if z > y {
      if c == d {
        if strata.isFree(column: c, between: y, and: z) { add([(cx, y), (cx, z)]) }
      } else {
        if strata.isFree(column: c, between: y, and: z), strata.isFree(column: c, band: z),
          strata.isFree(band: z, between: c, and: d)
        {
          add([(cx, y), (cx, z), (dx, z)])
        }
        if strata.isFree(column: d, between: y, and: z), strata.isFree(column: d, band: y),
          strata.isFree(band: y, between: c, and: d)
        {
          add([(cx, y), (dx, y), (dx, z)])
        }
        var zones = [y + 1, z - 1]
        if let blocked = strata.nextShape(in: c, below: y), blocked < z {
          zones.append(blocked - 1)
        }
        for (place, zone) in zones.enumerated() where !zones[..<place].contains(zone) {
          if strata.isFree(column: c, between: y, and: zone),
            strata.isFree(column: d, between: zone, and: z)
          {
            add([(cx, y), (cx, zone), (dx, zone), (dx, z)])
          }
        }
      }
    } else if z == y, c != d, strata.isFree(band: y, between: c, and: d) {
      add([(cx, y), (dx, z)])
    }
    if z == y, c != d, hasAnswer {
      add([(cx, y), (cx, y - 1), (dx, y - 1), (dx, y)])
    }
    var lanes = [3 * c, 3 * c + 2]
    if d != c { lanes += [3 * d, 3 * d + 2] }
    for lane in lanes {
      let leaves = isFree(band: y, from: c, to: lane)
      let enters = isFree(band: z, from: d, to: lane)
      if leaves, enters, y != z { add([(cx, y), (lane, y), (lane, z), (dx, z)]) }
      if leaves { add([(cx, y), (lane, y), (lane, z - 1), (dx, z - 1), (dx, z)]) }
      if enters { add([(cx, y), (cx, y + 1), (lane, y + 1), (lane, z), (dx, z)]) }
      if y + 1 != z - 1 {
        add([(cx, y), (cx, y + 1), (lane, y + 1), (lane, z - 1), (dx, z - 1), (dx, z)])
      }
    }
  }

  /// Whether a lane is reached from a column in a band without meeting a shape.
  private func isFree(band: Int, from column: Int, to lane: Int) -> Bool {
    let other = lane / 3
    if other == column { return true }
    // A lane on the far side of its column lies behind what stands there.
    let isBehind = (other > column) == (lane % 3 == 2)
    return strata.isFree(band: band, between: column, and: other)
      && (!isBehind || strata.isFree(column: other, band: band))
  }

  private mutating func add(_ corners: [(Int, Int)]) {
    let corners = corners.map { Trail.Corner(x: $0.0, y: $0.1) }
    found.append(Trail(corners: corners, cost: cost(corners), strata))
  }

  private func cost(_ corners: [Trail.Corner]) -> Int {
    let isBackward = corners[0].y > corners[corners.count - 1].y
    var cost = 12 * (corners.count - 2)
    for (from, to) in zip(corners, corners.dropFirst()) {
      cost += abs(from.x - to.x) + abs(from.y - to.y)
      // A lane takes room from its column.
      if from.x == to.x, Strata.holdsLanes(from.x) { cost += 6 }
    }
    let exit = side(from: corners[0], to: corners[1])
    let entry = side(from: corners[corners.count - 1], to: corners[corners.count - 2])
    // A loop runs along its column's edge and comes in from the side.
    if isBackward {
      if exit == .bottom { cost += 8 }
      if entry == .top { cost += 8 }
    } else if exit == .top {
      cost += 8
    } else if exit != .bottom, entry == .top {
      // Of two ways with one bend, the one that leaves below.
      cost += source.kind == .diamond ? 0 : 2
    }
    return cost
  }
}
