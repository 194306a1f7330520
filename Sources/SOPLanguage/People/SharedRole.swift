/// Two holdings of a role, as their places, that share a day.
struct SharedRole {
  var first: Int
  var second: Int
  /// The first day that they share.
  var since: Day
}

/// Of each role the first two persons who hold it on the same day, both for good or both acting,
/// where nothing says that several may.
func sharedRoles(_ people: People) -> [SharedRole] {
  let holdings = people.holdings
  var posts: [Kind: [Int]] = [:]
  for (index, holding) in holdings.enumerated() where !people.isHeldBySeveral(holding.post) {
    posts[Kind(post: holding.post, isActing: holding.acting != nil), default: []].append(index)
  }
  var found: [SharedRole] = []
  var told: Set<People.Post> = []
  for (index, holding) in holdings.enumerated() {
    let kind = Kind(post: holding.post, isActing: holding.acting != nil)
    // Each list is looked at once, where its first holding stands.
    guard let list = posts[kind], list.first == index, !told.contains(holding.post) else {
      continue
    }
    if let overlap = firstOverlap(list, of: holdings) {
      told.insert(holding.post)
      found.append(overlap)
    }
  }
  return found
}

private struct Kind: Hashable {
  var post: People.Post
  var isActing: Bool
}

private func firstOverlap(_ list: [Int], of holdings: [People.Holding]) -> SharedRole? {
  let inOrder = list.sorted { (holdings[$0].from, $0) < (holdings[$1].from, $1) }
  // Of those before, the one who holds it longest, and the one who does of all other persons.
  var longest: Int?
  var other: Int?
  for index in inOrder {
    let holding = holdings[index]
    let before = longest.flatMap { holdings[$0].person == holding.person ? other : $0 }
    if let before, holdings[before].last >= holding.from {
      return SharedRole(
        first: min(before, index), second: max(before, index), since: holding.from)
    }
    guard let held = longest else {
      longest = index
      continue
    }
    if holdings[held].person == holding.person {
      if holdings[held].last < holding.last { longest = index }
    } else if holdings[held].last < holding.last {
      (longest, other) = (index, held)
    } else if other.map({ holdings[$0].last < holding.last }) ?? true {
      other = index
    }
  }
  return nil
}
