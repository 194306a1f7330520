/// Chooses a trail for every strand: no conflicts if that can be, then the fewest crossings, then
/// the least bends and length. Gives the place of each one's trail, how often these cross at
/// least, two by two, and whether a conflict is left.
///
/// Few strands are tried in all combinations that could be better than the best so far; of many,
/// each is bettered in turn, then each that meets others together with these, until nothing gets
/// better; where a conflict is left, those around it are tried in all combinations.
func chooseTrails(
  _ strands: [Strand]
) -> (trails: [Int], crossings: Int, hasConflict: Bool) {
  var choice = TrailChoice(strands)
  choice.better()
  let free = strands.indices.filter { strands[$0].trails.count > 1 }
  if free.count <= mostStrandsTriedInFull {
    choice.tryAll(free)
  } else if choice.resolveConflicts() {
    choice.better()
  }
  return (choice.chosen, choice.crossings, choice.hasConflict)
}

/// Up to this many strands with more than one trail are tried in all combinations.
let mostStrandsTriedInFull = 7

/// Of more strands than this, each takes the trail that is best by itself: nobody can read such a
/// chart, and to compare all of them would take the square of their number.
private let mostStrandsCompared = 400

/// How many combinations are drawn to see which crosses least.
private let mostShown = 500

/// How many changes are tried to better many strands together.
private let mostChanges = 20_000

/// What an encounter weighs beside a trail's own cost, which stays far below a crossing's.
private let weightOfConflict = 1_000_000
private let weightOfCrossing = 2_000

struct TrailChoice {
  private let strands: [Strand]
  private(set) var chosen: [Int]
  /// By strand, those that it may meet, in order, each with the place of their encounters.
  private let neighbours: [[(strand: Int, pair: Int)]]
  /// By pair, then trail of the first, then trail of the second; −1 before it is asked for.
  private var weights: [[Int32]]
  /// By strand and trail: what it costs beside the others as they are.
  private var costs: [[Int]]
  private var changes = 0

  init(_ strands: [Strand]) {
    self.strands = strands
    chosen = strands.map { _ in 0 }
    costs = strands.map { $0.trails.map(\.cost) }
    var neighbours: [[(strand: Int, pair: Int)]] = strands.map { _ in [] }
    var weights: [[Int32]] = []
    if strands.count <= mostStrandsCompared {
      for a in strands.indices {
        for b in (a + 1)..<max(a + 1, strands.count) where strands[a].reach.meets(strands[b].reach)
        {
          neighbours[a].append((b, weights.count))
          neighbours[b].append((a, weights.count))
          weights.append(
            Array(repeating: -1, count: strands[a].trails.count * strands[b].trails.count))
        }
      }
    }
    self.neighbours = neighbours
    self.weights = weights
    for strand in strands.indices {
      for (other, pair) in self.neighbours[strand] {
        for trail in strands[strand].trails.indices {
          costs[strand][trail] += weight(strand, trail, other, 0, pair: pair)
        }
      }
    }
  }

  /// What the encounter of two trails weighs.
  private mutating func weight(_ a: Int, _ i: Int, _ b: Int, _ j: Int, pair: Int) -> Int {
    if a > b { return weight(b, j, a, i, pair: pair) }
    let place = i * strands[b].trails.count + j
    if weights[pair][place] < 0 {
      let met = encounter(strands[a], strands[a].trails[i], strands[b], strands[b].trails[j])
      weights[pair][place] =
        Int32((met.isConflict ? weightOfConflict : 0) + met.crossings * weightOfCrossing)
    }
    return Int(weights[pair][place])
  }

  /// Gives a strand another trail.
  private mutating func choose(_ trail: Int, for strand: Int) {
    let old = chosen[strand]
    for (other, pair) in neighbours[strand] {
      for place in strands[other].trails.indices {
        costs[other][place] +=
          weight(strand, trail, other, place, pair: pair)
          - weight(strand, old, other, place, pair: pair)
      }
    }
    chosen[strand] = trail
    changes += 1
  }

  mutating func better() {
    let all = Array(strands.indices)
    var log: [(strand: Int, trail: Int)] = []
    for _ in 0..<mostRounds {
      _ = settle(all, without: -1, &log)
      log = []
      // What is in conflict first, while changes are left.
      let met = all.filter {
        costs[$0][chosen[$0]] >= strands[$0].trails[chosen[$0]].cost + weightOfCrossing
      }
      let order =
        met.filter { costs[$0][chosen[$0]] >= weightOfConflict }
        + met.filter { costs[$0][chosen[$0]] < weightOfConflict }
      var changed = false
      for strand in order where changes < mostChanges {
        if betterTogether(strand) { changed = true }
      }
      if !changed { return }
    }
  }

  /// Gives each of some strands the trail that is best beside the others as they are, in turn, until
  /// nothing changes; how much is gained.
  private mutating func settle(
    _ some: [Int], without fixed: Int, _ log: inout [(strand: Int, trail: Int)]
  ) -> Int {
    var gain = 0
    for _ in 0..<mostRounds {
      var changed = false
      for strand in some where strand != fixed {
        let now = costs[strand][chosen[strand]]
        guard let best = costs[strand].min(), best < now,
          let trail = costs[strand].firstIndex(of: best)
        else { continue }
        gain += now - best
        log.append((strand, chosen[strand]))
        choose(trail, for: strand)
        changed = true
      }
      if !changed { break }
    }
    return gain
  }

  /// Tries a strand's other trails, each with its neighbours moved out of the way, and keeps the
  /// best.
  private mutating func betterTogether(_ strand: Int) -> Bool {
    let near = neighbours[strand].map(\.strand)
    var changed = false
    for trail in strands[strand].trails.indices where trail != chosen[strand] {
      var log: [(strand: Int, trail: Int)] = [(strand, chosen[strand])]
      let loss = costs[strand][trail] - costs[strand][chosen[strand]]
      choose(trail, for: strand)
      let gain = settle(near, without: strand, &log)
      if gain > loss {
        changed = true
      } else {
        for step in log.reversed() { choose(step.trail, for: step.strand) }
      }
    }
    return changed
  }

  var hasConflict: Bool {
    strands.indices.contains { costs[$0][chosen[$0]] >= weightOfConflict }
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

  /// Tries what is in conflict in all combinations with those that stand in its way; whether
  /// anything got better.
  mutating func resolveConflicts() -> Bool {
    var changed = false
    for strand in strands.indices where costs[strand][chosen[strand]] >= weightOfConflict {
      if tryAll(around(strand)) { changed = true }
    }
    return changed
  }

  /// A strand, those it is in conflict with, and those that keep these from their other trails.
  private mutating func around(_ strand: Int) -> [Int] {
    var around = [strand]
    func add(_ other: Int) {
      if around.count < mostStrandsTriedInFull, strands[other].trails.count > 1,
        !around.contains(other)
      {
        around.append(other)
      }
    }
    for (other, pair) in neighbours[strand]
    where weight(strand, chosen[strand], other, chosen[other], pair: pair) >= weightOfConflict {
      add(other)
    }
    for met in around {
      for (other, pair) in neighbours[met]
      where strands[met].trails.indices.contains(where: {
        weight(met, $0, other, chosen[other], pair: pair) >= weightOfConflict
      }) {
        add(other)
      }
    }
    return around
  }

  /// Looks through all combinations of some strands, leaving out those that cannot be better;
  /// whether one was.
  @discardableResult
  mutating func tryAll(_ free: [Int]) -> Bool {
    // What each trail costs beside the strands that stay.
    var base = costs
    var now = 0
    for strand in free {
      now += costs[strand][chosen[strand]]
      for (other, pair) in neighbours[strand] where free.contains(other) {
        for trail in strands[strand].trails.indices {
          base[strand][trail] -= weight(strand, trail, other, chosen[other], pair: pair)
        }
        // Counted with both.
        if other > strand {
          now -= weight(strand, chosen[strand], other, chosen[other], pair: pair)
        }
      }
    }
    var best = (cost: now, chosen: chosen)
    var trial = chosen
    var limit = now
    tryRest(free[...], base, 0, &trial, &limit) { cost, chosen in
      best = (cost, chosen)
      return cost
    }
    for strand in free where best.chosen[strand] != chosen[strand] {
      choose(best.chosen[strand], for: strand)
    }
    return best.cost < now
  }

  /// Shows every combination of all strands without a conflict that crosses less than `limit` times,
  /// two by two, to one who draws it and says how often less than which the next is to cross.
  mutating func showAll(
    crossingLessThan limit: Int, _ draw: (_ trails: [Int], _ atLeast: Int) -> Int
  ) {
    var trial = chosen
    var limit = limit * weightOfCrossing
    var shown = 0
    tryRest(
      strands.indices.map(\.self)[...], strands.map { $0.trails.map(\.cost) }, 0, &trial, &limit
    ) {
      shown += 1
      let next = draw($1, $0 / weightOfCrossing)
      return shown < mostShown ? next * weightOfCrossing : 0
    }
  }

  /// Visits each combination of the rest that costs less than `limit`, which the visitor sets anew.
  /// `costs`: what each trail of the rest costs beside those that are fixed.
  private mutating func tryRest(
    _ rest: ArraySlice<Int>, _ costs: [[Int]], _ spent: Int, _ trial: inout [Int],
    _ limit: inout Int, _ visit: (_ cost: Int, _ chosen: [Int]) -> Int
  ) {
    guard let strand = rest.first else {
      limit = visit(spent, trial)
      return
    }
    let later = rest.dropFirst()
    let order = costs[strand].indices.sorted { (costs[strand][$0], $0) < (costs[strand][$1], $1) }
    for trail in order {
      let here = spent + costs[strand][trail]
      if here >= limit { return }
      var next = costs
      for (other, pair) in neighbours[strand] where later.contains(other) {
        for i in costs[other].indices {
          next[other][i] += weight(strand, trail, other, i, pair: pair)
        }
      }
      let least = later.reduce(here) { $0 + (next[$1].min() ?? 0) }
      if least >= limit { continue }
      trial[strand] = trail
      tryRest(later, next, here, &trial, &limit, visit)
    }
  }
}

/// More rounds than any chart needed; an end in any case.
private let mostRounds = 30
