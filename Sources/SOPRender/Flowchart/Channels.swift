/// Gives every stretch that lies in lanes or in a zone its own lane or track there, and puts those
/// beside each other into the order in which their lines cross least.
struct Channels {
  /// By strand and stretch, the piece it is part of; nothing on a centre or in a band's middle.
  private(set) var pieceOf: [[Int?]] = []
  private var pieces: [Piece] = []
  private var orders: [Channel: [Int]] = [:]
  private var channels: [Channel] = []

  /// Lanes or a zone.
  private struct Channel: Hashable {
    var isUpright: Bool
    var stratum: Int
  }

  /// Stretches that are drawn as one line.
  private struct Piece {
    let channel: Channel
    var reach: ClosedRange<Int>
    var members: [Member] = []
    /// Its place among all of its channel: for lanes from the left, for tracks from above.
    var rank = 0
    /// Its lane or track.
    var track = 0

    /// A strand's part of it, with the ends at which it turns.
    struct Member {
      var ends: [End]
    }

    struct End {
      /// The stratum at which it turns, and the piece that goes on from there, if it is one.
      var stratum: Int
      var piece: Int?
      /// Whether it goes on to the right or down.
      var isForward: Bool
    }
  }

  /// `beginning`: from which order of the pieces to seek a better one; there are several since the
  /// search may get stuck.
  init(_ strands: [Strand], _ chosen: [Int], beginning: Int = 0) {
    collect(strands, chosen)
    for place in pieces.indices { orders[pieces[place].channel, default: []].append(place) }
    // In the order in which the pieces come, so that the same chart always gives the same result.
    var seen: Set<Channel> = []
    channels = pieces.map(\.channel).filter { seen.insert($0).inserted }
    if beginning & 4 != 0 { channels.reverse() }
    var shuffler = Shuffler(state: UInt64(beginning))
    for channel in channels {
      begin(channel)
      let isTurned = channel.isUpright ? beginning & 1 != 0 : beginning & 2 != 0
      if isTurned { orders[channel]?.reverse() }
      if beginning >= sensibleBeginnings { orders[channel]?.shuffle(using: &shuffler) }
      rank(channel)
    }
    for _ in 0..<rounds {
      var changed = false
      for channel in channels where (orders[channel]?.count ?? 0) > 1 {
        if order(channel) { changed = true }
      }
      if !changed { break }
    }
    for channel in channels { number(channel) }
  }

  /// The lane or track of a stretch; 0 where there is only one.
  func track(strand: Int, stretch: Int) -> Int {
    pieceOf[strand][stretch].map { pieces[$0].track } ?? 0
  }

  /// By stratum, how many lanes or tracks there are.
  func counts(upright: Bool) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for piece in pieces where piece.channel.isUpright == upright {
      counts[piece.channel.stratum] = max(counts[piece.channel.stratum] ?? 0, piece.track + 1)
    }
    return counts
  }

  /// Stretches are one line where their strands come together for the rest of their way, else where
  /// they have gone together from the start. What did both would tie together strangers: of two
  /// sources that each lead to the same two goals, all four lines.
  private mutating func collect(_ strands: [Strand], _ chosen: [Int]) {
    var together: [[Int]: Int] = [:]
    for (place, strand) in strands.enumerated() {
      let trail = strand.trails[chosen[place]]
      for stretch in trail.stretches.indices where trail.stretches[stretch].hasRoom {
        if let key = strand.endKey(trail, stretch) { together[key, default: 0] += 1 }
      }
    }
    var known: [[Int]: Int] = [:]
    var count = 0
    for (place, strand) in strands.enumerated() {
      let trail = strand.trails[chosen[place]]
      pieceOf.append(
        trail.stretches.indices.map { stretch in
          guard trail.stretches[stretch].hasRoom else { return nil }
          let end = strand.endKey(trail, stretch).flatMap { together[$0] ?? 0 > 1 ? $0 : nil }
          let key = end ?? strand.startKey(trail, stretch)
          if let key, let piece = known[key] { return piece }
          if let key { known[key] = count }
          count += 1
          return count - 1
        })
    }
    for (place, strand) in strands.enumerated() {
      let trail = strand.trails[chosen[place]]
      for (stretch, part) in trail.stretches.enumerated() {
        guard let piece = pieceOf[place][stretch] else { continue }
        if piece == pieces.count {
          let channel = Channel(isUpright: part.isUpright, stratum: part.stratum)
          pieces.append(Piece(channel: channel, reach: part.reach))
        }
        let reach = pieces[piece].reach
        pieces[piece].reach =
          min(
            reach.lowerBound, part.reach.lowerBound)...max(reach.upperBound, part.reach.upperBound)
        pieces[piece].members.append(
          .init(ends: [
            end(of: trail, at: stretch, to: stretch - 1, strand: place),
            end(of: trail, at: stretch + 1, to: stretch + 1, strand: place),
          ]))
      }
    }
  }

  /// How a strand goes on from a corner, on the stretch given.
  private func end(of trail: Trail, at corner: Int, to stretch: Int, strand: Int) -> Piece.End {
    let here = trail.corners[corner]
    let there = trail.corners[stretch == corner ? corner + 1 : corner - 1]
    let next = trail.stretches[stretch]
    return Piece.End(
      stratum: next.stratum, piece: pieceOf[strand][stretch],
      isForward: next.isUpright ? there.y > here.y : there.x > here.x)
  }

  /// Long lanes lie outside of short ones.
  private mutating func begin(_ channel: Channel) {
    let isLeft = channel.isUpright && channel.stratum % 3 == 0
    orders[channel]?.sort { a, b in
      let (one, other) = (pieces[a].reach.count, pieces[b].reach.count)
      if one != other, channel.isUpright { return (one < other) != isLeft }
      return a < b
    }
    rank(channel)
  }

  private mutating func rank(_ channel: Channel) {
    for (rank, piece) in (orders[channel] ?? []).enumerated() { pieces[piece].rank = rank }
  }

  /// Where a line turns, among all that turn in the same lanes, zone, centre or band.
  private func position(_ end: Piece.End) -> Int {
    end.stratum * farApart + (end.piece.map { pieces[$0].rank } ?? 0)
  }

  /// How often the lines of two pieces cross where the first lies left of or above the second.
  private func crossings(_ first: Int, before second: Int) -> Int {
    crossings(of: pieces[first], forward: true, pieces[second])
      + crossings(of: pieces[second], forward: false, pieces[first])
  }

  /// How often what leaves a piece in a direction crosses another's stretches.
  private func crossings(of piece: Piece, forward: Bool, _ other: Piece) -> Int {
    var count = 0
    for end in piece.members.flatMap(\.ends) where end.isForward == forward {
      let place = position(end)
      for member in other.members {
        let (a, b) = (position(member.ends[0]), position(member.ends[1]))
        if min(a, b) < place, place < max(a, b) { count += 1 }
        // What goes on the other way from the same centre or band would lie on it.
        if member.ends.contains(where: { position($0) == place && $0.isForward != forward }) {
          count += weightOfOverlap
        }
      }
    }
    return count
  }

  /// Moves each piece of a channel to where its lines cross the others' least; whether any moved.
  private mutating func order(_ channel: Channel) -> Bool {
    guard var order = orders[channel] else { return false }
    var changed = false
    for piece in order.count > mostMoved ? [] : order {
      guard let place = order.firstIndex(of: piece) else { continue }
      // What it would gain by standing behind each of the others rather than before it.
      let others = order.filter { $0 != piece }
      var cost = 0
      var best = (cost: 0, place: 0)
      var own = 0
      for (index, other) in others.enumerated() {
        if pieces[piece].reach.overlaps(pieces[other].reach) {
          cost += crossings(other, before: piece) - crossings(piece, before: other)
        }
        if index + 1 == place { own = cost }
        if cost < best.cost { best = (cost, index + 1) }
      }
      if best.cost < own {
        order = others
        order.insert(piece, at: best.place)
        changed = true
      }
    }
    orders[channel] = order
    rank(channel)
    return changed
  }

  /// The lanes or tracks: the first that is free beside those that come before.
  private mutating func number(_ channel: Channel) {
    let order = orders[channel] ?? []
    var used: [(reach: ClosedRange<Int>, track: Int)] = []
    for piece in order {
      let reach = pieces[piece].reach
      let before = used.lazy.filter { $0.reach.overlaps(reach) }.map(\.track).max()
      pieces[piece].track = before.map { $0 + 1 } ?? 0
      used.append((reach, pieces[piece].track))
    }
  }
}

/// More than the crossings of any channel.
private let weightOfOverlap = 1_000

/// Strata stand so far apart in positions that all lanes or tracks of one come before the next.
private let farApart = 1 << 20

/// Orders settle after two or three rounds; more would go round in a circle.
private let rounds = 5

/// A channel of more pieces keeps the order it begins with.
private let mostMoved = 200

/// So many orders to begin with are made by thought, further ones at random.
let sensibleBeginnings = 8

/// Gives the same orders for the same beginning (SplitMix64: Steele, Lea and Flood 2014).
private struct Shuffler: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension Strand {
  /// What a stretch has in common with those that have gone the same way from the same shape.
  fileprivate func startKey(_ trail: Trail, _ stretch: Int) -> [Int]? {
    if leaving == .alone { return nil }
    return [0, branch] + trail.corners[...stretch].flatMap { [$0.x, $0.y] }
  }

  /// What a stretch has in common with those that go the same way from here to the same shape.
  fileprivate func endKey(_ trail: Trail, _ stretch: Int) -> [Int]? {
    if leaving == .alone || (leaving == .fork && trail.turnsOff && stretch < 2) { return nil }
    return [1, to] + trail.corners[(stretch + 1)...].flatMap { [$0.x, $0.y] }
  }
}
