/// What happens between two trails: how often they cross at least, and whether they would run
/// along each other or touch where there is room for one only.
struct Encounter: Equatable {
  var crossings: Int
  var isConflict: Bool

  static let none = Encounter(crossings: 0, isConflict: false)

  fileprivate func isBetter(than other: Encounter) -> Bool {
    isConflict == other.isConflict ? crossings < other.crossings : other.isConflict
  }
}

/// The encounter of two strands on trails of theirs, in the best order of those stretches that
/// lie in the same lanes or zone.
func encounter(_ one: Strand, _ a: Trail, _ other: Strand, _ b: Trail) -> Encounter {
  guard a.reach.meets(b.reach) else { return .none }
  if mayNotLeaveTogether(one, a, other, b) {
    return Encounter(crossings: 0, isConflict: true)
  }
  let bundle = Bundle(one, a, other, b)
  let (first, second) = (a.stretches, b.stretches)
  // Stretches of the first that lie beside one of the second: each on this side of it or on that.
  let beside = first.indices.filter { i in
    first[i].hasRoom
      && second.indices.contains { j in
        first[i].lies(beside: second[j]) && !bundle.joins(i, j)
      } && !second.indices.contains { bundle.joins(i, $0) }
  }
  let ends = commonEnds(one, a, other, b)
  let otherLine = places(of: b, second, shifts: [])
  var best: Encounter?
  for order in 0..<(1 << min(beside.count, 4)) {
    let shifts = beside.prefix(4).enumerated().map { place, stretch in
      (stretch: stretch, by: order & (1 << place) == 0 ? -1 : 1)
    }
    let line = places(of: a, first, shifts: shifts)
    let encounter = meet(line, first, otherLine, second, bundle, ends)
    if best.map({ encounter.isBetter(than: $0) }) ?? true { best = encounter }
  }
  return best ?? .none
}

/// Whether two branches of one decision would leave by a corner that has room for one only.
private func mayNotLeaveTogether(
  _ one: Strand, _ a: Trail, _ other: Strand, _ b: Trail
) -> Bool {
  guard one.from == other.from, one.branch != other.branch, a.exit == b.exit else { return false }
  switch one.leaving {
  case .alone: return false
  case .corner: return true
  case .fork:
    // All but one turn off right under the decision, where their answers stand; one goes on down.
    return a.exit != .bottom || (!a.turnsOff && !b.turnsOff)
  }
}

/// The trail's corners as places of a grid four times as fine, on which a stretch may lie on
/// either side of its stratum.
private func places(
  of trail: Trail, _ stretches: [Trail.Stretch], shifts: [(stretch: Int, by: Int)]
) -> [Trail.Corner] {
  var places = trail.corners.map { Trail.Corner(x: 4 * $0.x, y: 4 * $0.y) }
  for shift in shifts {
    for corner in [shift.stretch, shift.stretch + 1] {
      if stretches[shift.stretch].isUpright {
        places[corner].x += shift.by
      } else {
        places[corner].y += shift.by
      }
    }
  }
  return places
}

/// The middles of the shapes that both begin or end at, on the finer grid.
private func commonEnds(
  _ one: Strand, _ a: Trail, _ other: Strand, _ b: Trail
) -> [Trail.Corner] {
  var ends: [Trail.Corner] = []
  for (shape, corner) in [(one.from, a.corners[0]), (one.to, a.corners[a.corners.count - 1])]
  where shape == other.from || shape == other.to {
    ends.append(Trail.Corner(x: 4 * corner.x, y: 4 * corner.y))
  }
  return ends
}

private func meet(
  _ one: [Trail.Corner], _ first: [Trail.Stretch], _ other: [Trail.Corner],
  _ second: [Trail.Stretch],
  _ bundle: Bundle, _ ends: [Trail.Corner]
) -> Encounter {
  var result = Encounter.none
  for i in first.indices {
    let (a, b) = (one[i], one[i + 1])
    for j in second.indices where !bundle.joins(i, j) {
      let (c, d) = (other[j], other[j + 1])
      let low = Trail.Corner(
        x: max(min(a.x, b.x), min(c.x, d.x)), y: max(min(a.y, b.y), min(c.y, d.y)))
      let high = Trail.Corner(
        x: min(max(a.x, b.x), max(c.x, d.x)), y: min(max(a.y, b.y), max(c.y, d.y)))
      guard low.x <= high.x, low.y <= high.y else { continue }
      if first[i].isUpright == second[j].isUpright {
        // They lie on one line: along each other, or end to end.
        if low == high, ends.contains(low) || joins(bundle, i, j) { continue }
        result.isConflict = true
      } else {
        if crosses(a, b, c, d) || crosses(c, d, a, b) {
          result.crossings += 1
        } else if !ends.contains(low), !joins(bundle, i, j) {
          result.isConflict = true
        }
      }
    }
  }
  return result
}

/// Whether a stretch of one touches the other where the two come together or part.
private func joins(_ bundle: Bundle, _ i: Int, _ j: Int) -> Bool {
  bundle.joins(i - 1, j) || bundle.joins(i + 1, j) || bundle.joins(i, j - 1)
    || bundle.joins(i, j + 1) || bundle.joins(i - 1, j - 1) || bundle.joins(i + 1, j + 1)
}
