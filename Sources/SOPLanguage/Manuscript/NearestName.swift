/// The candidate that was most likely meant, or nothing if none is near.
///
/// Near is: at most a third of the name's letters mistyped, left out, added or swapped.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(name.lowercased().unicodeScalars)
  guard !letters.isEmpty, letters.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    let bound = min(best.map { $0.distance - 1 } ?? .max, max(letters.count, other.count) / 3)
    guard abs(letters.count - other.count) <= max(bound, 0), other.count <= 64 else { continue }
    let distance = editDistance(letters, other)
    if distance <= max(bound, 0) { best = (candidate, distance) }
  }
  return best?.name
}

/// Whether a misspelt name can stand for one candidate alone: one letter is wrong, or two of a
/// long name, and every other candidate is further away.
func isPlainlyMeant(
  _ candidate: String, by name: String, among candidates: some Sequence<String>
) -> Bool {
  let letters = Array(name.lowercased().unicodeScalars)
  func distance(_ other: String) -> Int {
    editDistance(letters, Array(other.lowercased().unicodeScalars))
  }
  let own = distance(candidate)
  return own <= (candidate.unicodeScalars.count > 5 ? 2 : 1)
    && candidates.allSatisfy { $0 == candidate || distance($0) > own }
}

/// How many letters differ, a swap of neighbours counted once (optimal string alignment).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in b.indices {
      let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
      current[j + 1] = min(substitution, last[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        current[j + 1] = min(current[j + 1], beforeLast[j - 1] + 1)
      }
    }
    (beforeLast, last) = (last, current)
  }
  return last[b.count]
}
