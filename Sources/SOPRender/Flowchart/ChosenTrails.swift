/// A flowchart's strands with a trail chosen for each.
struct ChosenTrails {
  let strands: [Strand]
  /// By strand, the place of its trail.
  let trails: [Int]
  /// How often these cross at least, two by two.
  let crossings: Int

  /// Whether they are the best of all combinations, two by two.
  var isTriedInFull: Bool {
    strands.count { $0.trails.count > 1 } <= mostStrandsTriedInFull
  }

  /// Where few candidates leave a conflict, there are more; where two branches still have to leave
  /// by one corner, they fork there.
  init(_ flowchart: Flowchart, _ strata: Strata) {
    var strands = SOPRender.strands(of: flowchart, strata, trailsForEnds: 1, forking: [])
    var choice = chooseTrails(strands)
    if choice.hasConflict {
      strands = SOPRender.strands(
        of: flowchart, strata, trailsForEnds: mostTrailsForEnds, forking: [])
      choice = chooseTrails(strands)
    }
    let forking = choice.hasConflict ? crowded(strands, choice.trails) : []
    if !forking.isEmpty {
      let forked = SOPRender.strands(
        of: flowchart, strata, trailsForEnds: mostTrailsForEnds, forking: forking)
      let other = chooseTrails(forked)
      if !other.hasConflict { (strands, choice) = (forked, other) }
    }
    self.strands = strands
    trails = choice.trails
    crossings = choice.crossings
  }
}

/// The shapes that two branches leave by one corner.
private func crowded(_ strands: [Strand], _ chosen: [Int]) -> Set<Int> {
  struct Corner: Hashable {
    var shape: Int
    var side: RoutedFlowchart.Side
  }
  var branches: [Corner: Int] = [:]
  var crowded: Set<Int> = []
  for (strand, trail) in zip(strands, chosen) where strand.leaving == .corner {
    let corner = Corner(shape: strand.from, side: strand.trails[trail].exit)
    if let branch = branches[corner], branch != strand.branch { crowded.insert(strand.from) }
    branches[corner] = strand.branch
  }
  return crowded
}

/// How many trails a line has for each pair of sides where one does not do.
private let mostTrailsForEnds = 3
