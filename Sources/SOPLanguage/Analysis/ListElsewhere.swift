/// A list that a narrative may repeat: a box, or the steps.
struct ListElsewhere {
  enum Source {
    case box(TopKey)
    case steps
  }

  var source: Source
  var items: [Located<String>]
  /// The words of each, and before those of a step the names that may stand in front of it.
  fileprivate var words: [String]
  fileprivate var names: Set<String> = []
}

/// Where a list differs from the one it repeats.
struct ListDifference {
  var here: Located<String>
  var there: Located<String>
}

/// The six boxes, and the steps of an SOP with one chart.
func listsElsewhere(_ procedure: Procedure) -> [ListElsewhere] {
  let manuscript = procedure.manuscript
  guard !manuscript.sections.isEmpty else { return [] }
  var lists = TopKey.boxes.compactMap { key in
    manuscript.boxes[key]?.located.map { box in
      ListElsewhere(
        source: .box(key), items: box.value.items,
        words: box.value.items.map { plainWords($0.value) })
    }
  }
  if procedure.charts.count == 1 {
    let actions = procedure.steps.filter { !$0.written.isTerminator }
      .compactMap { $0.written.action.located }
    let names = manuscript.actors.flatMap { actor in
      ([actor.name, actor.short] + actor.roles.flatMap { [$0.name, $0.short] }).compactMap { $0 }
        + (actor.aliases + actor.roles.flatMap(\.aliases)).map(\.value)
    }
    lists.append(
      ListElsewhere(
        source: .steps, items: actions, words: actions.map { plainWords($0.value) },
        names: Set(names.map(plainWords))))
  }
  return lists
}

/// The first item that is written otherwise, if a list repeats another: as many items, each like
/// the one in its place, and two at least the same.
func firstDifference(_ items: [Located<String>], from list: ListElsewhere) -> ListDifference? {
  guard items.count >= 3, items.count == list.items.count else { return nil }
  let pairs = zip(items.map { plainWords($0.value) }, list.words)
  let isSame = pairs.map { isSaid($0, as: $1, list.names) }
  guard isSame.count(where: { $0 }) >= 2, let first = isSame.firstIndex(of: false),
    zip(pairs, isSame).allSatisfy({ pair, isSame in isSame || areAlike(pair.0, pair.1) })
  else { return nil }
  return ListDifference(here: items[first], there: list.items[first])
}

/// Whether both say the same, but for the name of whoever acts in front of one of them.
private func isSaid(_ one: String, as other: String, _ names: Set<String>) -> Bool {
  if one == other { return true }
  let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
  return long.hasSuffix(" " + short)
    && names.contains(plainWords(String(long.dropLast(short.count))))
}

/// Whether two items have half of their words in common.
private func areAlike(_ one: String, _ other: String) -> Bool {
  func words(_ text: String) -> Set<Substring> {
    Set(text.split { !$0.isAlphanumeric })
  }
  let (one, other) = (words(one), words(other))
  return 2 * one.intersection(other).count >= one.union(other).count
}
