/// What a step's sentence leaves to a choice.
extension ActionSentence {
  /// Words that say that the step may be left out: `apabila diperlukan`.
  var asNeeded: Range<Int>? {
    words.indices.first { isAsNeeded($0) != nil }.flatMap(isAsNeeded)
  }

  private func isAsNeeded(_ place: Int) -> Range<Int>? {
    let list = WordList.indonesian
    guard list.contains(words[place].plain, in: .conditions) else { return nil }
    for count in [2, 1] where place + count < words.count {
      let phrase = words[(place + 1)...(place + count)].map(\.plain).joined(separator: " ")
      let end = place + count + 1
      // `jika ada perubahan` says when, and not that it is left to anyone.
      let isWhole = end == words.count || !words[end].signs.isEmpty
      if isWhole, list.contains(phrase, in: .asNeeded) { return place..<end }
    }
    return nil
  }

  /// A choice that the sentence names: both of its sides, or ‘apakah’, or a condition.
  var choice: Range<Int>? {
    words.indices.lazy.compactMap { twoSides(at: $0) ?? condition(at: $0) }.first
  }

  private func twoSides(at place: Int) -> Range<Int>? {
    let word = words[place].plain
    if word == "apakah" { return clause(from: place) }
    if word.hasSuffix("tidaknya") { return max(place - 1, 0)..<(place + 1) }
    var next = place + 1
    guard next < words.count else { return nil }
    if words[next].plain == "atau" { next += 1 } else if words[next].signs != "/" { return nil }
    guard next < words.count else { return nil }
    let choices = WordList.indonesian[.choices]
    let other = words[next].plain
    let isChoice =
      choices.contains(word + "/" + other) || choices.contains(other + "/" + word)
    guard isChoice else { return nil }
    // `layak/tidak layak`: the second side is two words.
    let isSaidAgain = other == "tidak" && next + 1 < words.count && words[next + 1].plain == word
    return place..<(next + (isSaidAgain ? 2 : 1))
  }

  private func condition(at place: Int) -> Range<Int>? {
    guard WordList.indonesian.contains(words[place].plain, in: .conditions),
      isAsNeeded(place) == nil, place + 1 < words.count, !isAside(place)
    else { return nil }
    let clause = clause(from: place)
    // `apabila surat telah selesai` says when.
    let said = words[clause].map(\.plain)
    guard !said.contains("selesai") || said.contains(where: ["tidak", "belum"].contains) else {
      return nil
    }
    return clause
  }

  /// Whether the condition only says how the step may be done: `bila perlu dibantu staf`.
  private func isAside(_ place: Int) -> Bool {
    let needs: Set = ["perlu", "diperlukan", "dibutuhkan", "memungkinkan", "dimungkinkan"]
    let ways: Set = ["dengan", "bersama", "oleh", "melalui", "secara", "dapat", "juga"]
    guard place + 2 < words.count, needs.contains(words[place + 1].plain),
      words[place + 2].signs.isEmpty
    else { return false }
    let next = words[place + 2].plain
    return ways.contains(next) || [.active, .passive].contains(forms[place + 2])
  }

  /// The words to the end of the clause, as far as a reader needs them.
  private func clause(from place: Int) -> Range<Int> {
    let rest = words.indices[(place + 1)...].prefix(6)
    let end = rest.first { words[$0].beginsClause || words[$0].plain == "maka" }
    return place..<(end ?? (rest.last ?? place) + 1)
  }
}
