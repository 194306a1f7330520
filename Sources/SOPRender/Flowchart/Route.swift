extension Flowchart {
  /// Finds a way for every line: upright and level, through no shape, along no other line but where
  /// lines come together or part, with few crossings and bends.
  package func routed() -> RoutedFlowchart {
    let strata = Strata(self)
    let choice = ChosenTrails(self, strata)
    let strands = choice.strands
    var chosen = choice.trails
    var drawing = drawn(strands, chosen, atLeast: choice.crossings)
    // Several lines may have to cross though any two of them need not.
    if drawing.crossings > choice.crossings, choice.isTriedInFull {
      var trails = TrailChoice(strands)
      trails.showAll(crossingLessThan: drawing.crossings) { others, least in
        let other = drawn(strands, others, atLeast: least)
        if other.crossings < drawing.crossings { (drawing, chosen) = (other, others) }
        return drawing.crossings
      }
    }
    let (channels, traces, crossings) = drawing

    var lanes = Array(repeating: RoutedFlowchart.Lanes(), count: columns)
    for (stratum, count) in channels.counts(upright: true) {
      if stratum % 3 == 0 {
        lanes[stratum / 3].left = count
      } else {
        lanes[stratum / 3].right = count
      }
    }
    var tracks = bands.map { Array(repeating: 0, count: $0 + 1) }
    for (stratum, count) in channels.counts(upright: false) {
      let place = strata.place(of: stratum)
      tracks[place.row][place.place / 2] = count
    }
    var written: Set<BranchExit> = []
    let paths = lines.indices.map { line in
      let trail = strands[line].trails[chosen[line]]
      var path = path(of: strands[line], trail: trail, line, channels, strata)
      let exit = BranchExit(
        branch: strands[line].branch, side: trail.exit, leaving: path.leaving)
      if written.insert(exit).inserted { path.answer = lines[line].answer }
      return path
    }
    let junctions = junctions(of: Array(traces[..<lines.count])).map { place in
      paths[place.line].points[place.corner]
    }
    return RoutedFlowchart(
      flowchart: self, lanes: lanes, tracks: tracks, paths: paths, junctions: junctions,
      crossings: crossings)
  }

  private func path(
    of strand: Strand, trail: Trail, _ number: Int, _ channels: Channels, _ strata: Strata
  ) -> RoutedFlowchart.Path {
    let points = trail.corners.indices.map { corner -> RoutedFlowchart.Point in
      var lane = 0
      var track = 0
      for stretch in [corner - 1, corner] where trail.stretches.indices.contains(stretch) {
        let value = channels.track(strand: number, stretch: stretch)
        if trail.stretches[stretch].isUpright { lane = value } else { track = value }
      }
      let (x, y) = (trail.corners[corner].x, trail.corners[corner].y)
      let place = strata.place(of: y)
      let across: RoutedFlowchart.Across =
        switch x % 3 {
        case 0: .left(lane)
        case 1: .centre
        default: .right(lane)
        }
      return RoutedFlowchart.Point(
        column: x / 3, across: across, row: place.row,
        down: place.place % 2 == 0
          ? .track(zone: place.place / 2, track) : .band(place.place / 2))
    }
    var leaving = RoutedFlowchart.Path.Leaving.corner
    if strand.leaving == .fork, trail.exit == .bottom {
      leaving =
        trail.turnsOff
        ? .turningOff(side(from: trail.corners[1], to: trail.corners[2])) : .behindOthers
    }
    return RoutedFlowchart.Path(
      points: points, exit: trail.exit, entry: trail.entry, leaving: leaving, answer: "")
  }
}

/// Where a branch leaves its shape.
private struct BranchExit: Hashable {
  var branch: Int
  var side: RoutedFlowchart.Side
  var leaving: RoutedFlowchart.Path.Leaving
}

/// The lanes and tracks in which the trails cross least, and how often they do: no oftener than they
/// must, two by two, where that can be reached for all of them at once.
func drawn(
  _ strands: [Strand], _ chosen: [Int], atLeast least: Int
) -> (Channels, traces: [[Trail.Corner]], crossings: Int) {
  func draw(_ beginning: Int) -> (Channels, traces: [[Trail.Corner]], crossings: Int) {
    let channels = Channels(strands, chosen, beginning: beginning)
    let lines = strands.indices.map { strand in
      positions(strands[strand].trails[chosen[strand]], strand, channels)
    }
    return (channels, lines, crossings(of: lines))
  }
  var best = draw(0)
  let beginnings =
    switch strands.count {
    case ...mostDrawnOften: 100
    case ...mostDrawnAgain: sensibleBeginnings
    default: 1
    }
  for beginning in 1..<beginnings where best.crossings > least {
    let next = draw(beginning)
    if next.crossings < best.crossings { best = next }
  }
  return best
}

/// A trail on a grid on which every lane and track has a place of its own.
private func positions(_ trail: Trail, _ strand: Int, _ channels: Channels) -> [Trail.Corner] {
  var corners = trail.corners.map { Trail.Corner(x: $0.x * farApart, y: $0.y * farApart) }
  for (stretch, part) in trail.stretches.enumerated() {
    let track = channels.track(strand: strand, stretch: stretch)
    for corner in [stretch, stretch + 1] {
      if part.isUpright { corners[corner].x += track } else { corners[corner].y += track }
    }
  }
  return corners
}

/// A chart of up to so many lines is drawn from many orders to begin with, one of up to so many from
/// the sensible ones, one of more once.
private let mostDrawnOften = 16
private let mostDrawnAgain = 100

private let farApart = 1 << 20

/// How often lines cross, all pairs taken together.
private func crossings(of lines: [[Trail.Corner]]) -> Int {
  let reaches = lines.map(Reach.init)
  let order = lines.indices.sorted {
    (reaches[$0].y.lowerBound, $0) < (reaches[$1].y.lowerBound, $1)
  }
  var count = 0
  var open: [Int] = []
  for line in order {
    open.removeAll { reaches[$0].y.upperBound < reaches[line].y.lowerBound }
    for other in open where reaches[other].meets(reaches[line]) {
      for (a, b) in zip(lines[line], lines[line].dropFirst()) {
        for (c, d) in zip(lines[other], lines[other].dropFirst())
        where crosses(a, b, c, d) || crosses(c, d, a, b) {
          count += 1
        }
      }
    }
    open.append(line)
  }
  return count
}

/// Whether an upright stretch and a level one cross, not only touch.
func crosses(
  _ a: Trail.Corner, _ b: Trail.Corner, _ c: Trail.Corner, _ d: Trail.Corner
) -> Bool {
  a.x == b.x && c.y == d.y && min(c.x, d.x) < a.x && a.x < max(c.x, d.x)
    && min(a.y, b.y) < c.y && c.y < max(a.y, b.y)
}
