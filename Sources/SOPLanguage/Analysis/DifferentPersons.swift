/// Whether different persons can do each of several things, by who may do each.
///
/// A role counts as held by one person, unless several hold it. Each thing needs a person of its
/// own, so this asks for a matching of things and single roles (augmenting paths, Kuhn 1955). Lists
/// of steps that must be kept apart are short; `budget` bounds what a long one may cost, beyond
/// which the answer is yes.
///
/// Gives the first things for which there are too few persons: fewer single roles than things.
func thingsWithoutPersons(_ candidates: [[String]], budget: Int = 1_000_000) -> [Int] {
  var doneBy: [String: Int] = [:]
  var left = budget
  /// Finds a person for a thing, asking others to change theirs.
  func find(_ thing: Int, _ seen: inout Set<String>, _ visited: inout [Int]) -> Bool {
    var stack: [(thing: Int, next: Int, via: String?)] = [(thing, 0, nil)]
    visited.append(thing)
    while let top = stack.last {
      left -= 1
      guard left > 0 else { return true }
      guard top.next < candidates[top.thing].count else {
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let role = candidates[top.thing][top.next]
      guard seen.insert(role).inserted else { continue }
      if let other = doneBy[role] {
        stack.append((other, 0, role))
        visited.append(other)
        continue
      }
      // Everyone on the way takes the role they came to.
      var free = role
      for entry in stack.reversed() {
        doneBy[free] = entry.thing
        guard let via = entry.via else { break }
        free = via
      }
      return true
    }
    return false
  }
  for thing in candidates.indices where !candidates[thing].isEmpty {
    var seen: Set<String> = []
    var visited: [Int] = []
    if !find(thing, &seen, &visited) { return visited.sorted() }
  }
  return []
}

extension Procedure {
  /// The single roles that may do what these performers do; none where somebody of several, anyone
  /// or no person may.
  func singleRoles(_ performers: [Performer]) -> [String] {
    var roles: [String] = []
    for performer in performers {
      let actor = manuscript.actors[performer.column]
      switch actor.kind {
      case .system: return []
      case .public:
        roles.append(actor.id.value)
        continue
      case .staff: break
      }
      let all = actor.roles.filter {
        $0.id.value == performer.id || performer.id == actor.id.value
      }
      if all.isEmpty {
        if actor.isSeveral { return [] }
        roles.append(actor.id.value)
      }
      if actor.isSeveral, performer.id == actor.id.value { return [] }
      if all.contains(where: \.isSeveral) { return [] }
      roles += all.map(\.id.value)
    }
    return roles
  }
}
