/// How the verbs of a step's sentence stand to each other.
extension ActionSentence {
  /// Two verbs where one was meant: `memohon membuat`.
  var doubled: Range<Int>? {
    guard opening == .active, let verb, verb + 1 < words.count else { return nil }
    let next = verb + 1
    let helps = WordList.indonesian.contains(words[verb].plain, in: .helping)
    guard words[next].signs.isEmpty, !helps, forms[next] == .active,
      words[verb].plain.hasPrefix("me"), words[next].plain.hasPrefix("me")
    else { return nil }
    return verb..<(next + 1)
  }

  /// The verbs that are joined to the sentence's first, that one included; nothing where there is
  /// only one.
  var joined: [Int] {
    guard opening == .active, let verb else { return [] }
    var found = [verb]
    for place in words.indices.dropFirst(verb + 1) {
      if Self.subordinate.contains(words[place].plain) { break }
      if forms[place] == .active, words[place].plain.hasPrefix("me"), isJoinedVerb(place) {
        found.append(place)
      }
    }
    return found.count > 1 ? found : []
  }

  /// Whether each of the joined verbs is followed by the next, so that all have one object.
  func shareObject(_ verbs: [Int]) -> Bool {
    zip(verbs, verbs.dropFirst()).allSatisfy { first, next in
      words[(first + 1)..<next].allSatisfy { Self.conjunctions.contains($0.plain) }
    } && words[(verbs.last ?? 0)...].first?.plain.hasSuffix("nya") != true
  }

  private func isJoinedVerb(_ place: Int) -> Bool {
    Self.conjunctions.contains(words[place - 1].plain)
      || words[place].signs.contains { ",/".contains($0) }
  }

  private static let conjunctions: Set = [
    "dan", "serta", "lalu", "kemudian", "selanjutnya", "sekaligus",
  ]
  private static let subordinate: Set = [
    "untuk", "agar", "supaya", "bahwa", "apakah", "jika", "apabila", "bila", "guna", "sebelum",
  ]
}
