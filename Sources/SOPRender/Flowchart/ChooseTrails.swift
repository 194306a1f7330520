/// Chooses a trail for every strand: no conflicts if that can be, then the fewest crossings, then
/// the least bends and length. Gives the place of each one's trail, and how often these cross at
/// least, two by two.
///
/// Few strands are tried in all combinations that could be better than the best so far; of many,
/// each is bettered in turn, then each that meets others together with these, until nothing gets
/// better.
func chooseTrails(_ strands: [Strand]) -> (trails: [Int], crossings: Int) {
  var choice = TrailChoice(strands)
  choice.better()
  let free = strands.count(where: { $0.trails.count > 1 })
  if free <= mostStrandsTriedInFull { choice.tryAll() }
  return (choice.chosen, choice.crossings)
}

/// Up to this many strands with more than one trail, the choice is the best that there is.
private let mostStrandsTriedInFull = 7

/// What an encounter weighs beside a trail's own cost, which stays far below a crossing's.
private let weightOfConflict = 1_000_000
private let weightOfCrossing = 2_000

private struct TrailChoice {
  let strands: [Strand]
  private(set) var chosen: [Int]
  /// By strand, those that it may meet, in order, each with the place of their encounters.
  private let neighbours: [[(strand: Int, pair: Int)]]
  /// By pair, then trail of the first, then trail of the second; −1 before it is asked for.
  private var weights: [[Int]]

  init(_ strands: [Strand]) {
    self.strands = strands
    chosen = strands.map { _ in 0 }
    var neighbours: [[(strand: Int, pair: Int)]] = strands.map { _ in [] }
    var weights: [[Int]] = []
    // Swept from above, so that strands far apart are not compared.
    let order = strands.indices.sorted { a, b in
      (strands[a].reach.y.lowerBound, a) < (strands[b].reach.y.lowerBound, b)
    }
    var open: [Int] = []
    for strand in order {
      let reach = strands[strand].reach
      open.removeAll { strands[$0].reach.y.upperBound < reach.y.lowerBound }
      for other in open where strands[other].reach.meets(reach) {
        let (a, b) = (min(strand, other), max(strand, other))
        neighbours[a].append((b, weights.count))
        neighbours[b].append((a, weights.count))
        weights.append(
          Array(repeating: -1, count: strands[a].trails.count * strands[b].trails.count))
      }
      open.append(strand)
    }
    self.neighbours = neighbours.map { $0.sorted { $0.strand < $1.strand } }
    self.weights = weights
  }

  /// What the encounter of two trails weighs.
  private mutating func weight(_ a: Int, _ i: Int, _ b: Int, _ j: Int, pair: Int) -> Int {
    if a > b { return weight(b, j, a, i, pair: pair) }
    let place = i * strands[b].trails.count + j
    if weights[pair][place] < 0 {
      let met = encounter(strands[a], strands[a].trails[i], strands[b], strands[b].trails[j])
      weights[pair][place] =
        (met.isConflict ? weightOfConflict : 0) + met.crossings * weightOfCrossing
    }
    return weights[pair][place]
  }

  /// What a strand's trail costs beside the others as they are.
  private mutating func cost(_ strand: Int, _ trail: Int) -> Int {
    var cost = strands[strand].trails[trail].cost
    for (other, pair) in neighbours[strand] {
      cost += weight(strand, trail, other, chosen[other], pair: pair)
    }
    return cost
  }

  mutating func better() {
    let all = Array(strands.indices)
    for _ in 0..<mostRounds {
      settle(all, without: -1)
      var changed = false
      for strand in strands.indices where hasEncounter(strand) {
        if betterTogether(strand) { changed = true }
      }
      if !changed { return }
    }
  }

  /// Gives each of some strands the trail that is best beside the others as they are, in turn, until
  /// nothing changes.
  private mutating func settle(_ some: [Int], without fixed: Int) {
    for _ in 0..<mostRounds {
      var changed = false
      for strand in some where strand != fixed && strands[strand].trails.count > 1 {
        var best = (cost: cost(strand, chosen[strand]), trail: chosen[strand])
        for trail in strands[strand].trails.indices where trail != chosen[strand] {
          let cost = cost(strand, trail)
          if cost < best.cost { best = (cost, trail) }
        }
        if best.trail != chosen[strand] {
          chosen[strand] = best.trail
          changed = true
        }
      }
      if !changed { return }
    }
  }

  private mutating func hasEncounter(_ strand: Int) -> Bool {
    for (other, pair) in neighbours[strand]
    where weight(strand, chosen[strand], other, chosen[other], pair: pair) > 0 {
      return true
    }
    return false
  }

  /// Tries a strand's other trails, each with its neighbours moved out of the way, and keeps the
  /// best.
  private mutating func betterTogether(_ strand: Int) -> Bool {
    let near = neighbours[strand].map(\.strand)
    let involved = near + [strand]
    var changed = false
    for trail in strands[strand].trails.indices where trail != chosen[strand] {
      let before = chosen
      let spent = total(involved)
      chosen[strand] = trail
      settle(near, without: strand)
      if total(involved) < spent { changed = true } else { chosen = before }
    }
    return changed
  }

  /// What some strands cost, among each other and beside the rest.
  private mutating func total(_ some: [Int]) -> Int {
    let inside = Set(some)
    var total = 0
    for strand in some {
      total += strands[strand].trails[chosen[strand]].cost
      for (other, pair) in neighbours[strand] where other > strand || !inside.contains(other) {
        total += weight(strand, chosen[strand], other, chosen[other], pair: pair)
      }
    }
    return total
  }

  /// How often the chosen trails cross at least, two by two.
  var crossings: Int {
    mutating get {
      var crossings = 0
      for strand in strands.indices {
        for (other, pair) in neighbours[strand] where other > strand {
          let weight = weight(strand, chosen[strand], other, chosen[other], pair: pair)
          crossings += weight % weightOfConflict / weightOfCrossing
        }
      }
      return crossings
    }
  }

  /// Looks through all combinations, leaving out those that cannot be better.
  mutating func tryAll() {
    let free = strands.indices.filter { strands[$0].trails.count > 1 }
    // What each trail costs beside the strands without a choice.
    var base = strands.map { $0.trails.map(\.cost) }
    for strand in free {
      for trail in strands[strand].trails.indices {
        for (other, pair) in neighbours[strand] where strands[other].trails.count == 1 {
          base[strand][trail] += weight(strand, trail, other, 0, pair: pair)
        }
      }
    }
    var best = total(free)
    var trial = chosen
    tryRest(free[...], base, 0, &trial, &best)
  }

  /// `costs`: what each trail of the rest costs beside those that are fixed.
  private mutating func tryRest(
    _ rest: ArraySlice<Int>, _ costs: [[Int]], _ spent: Int, _ trial: inout [Int],
    _ best: inout Int
  ) {
    guard let strand = rest.first else {
      best = spent
      chosen = trial
      return
    }
    let later = rest.dropFirst()
    let order = costs[strand].indices.sorted { (costs[strand][$0], $0) < (costs[strand][$1], $1) }
    for trail in order {
      let here = spent + costs[strand][trail]
      if here >= best { return }
      var next = costs
      for (other, pair) in neighbours[strand] where later.contains(other) {
        for i in costs[other].indices {
          next[other][i] += weight(strand, trail, other, i, pair: pair)
        }
      }
      let least = later.reduce(here) { $0 + (next[$1].min() ?? 0) }
      if least >= best { continue }
      trial[strand] = trail
      tryRest(later, next, here, &trial, &best)
    }
  }
}

/// More rounds than any chart needed; an end in any case.
private let mostRounds = 30
