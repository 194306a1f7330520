/// How the sentence of a step is built, as far as its words show it. What they do not show is
/// `unclear`, and no rule says anything about it.
struct ActionSentence {
  enum Opening: Equatable {
    case active, root, nominal, passive
    case noVerb
    /// Only Mulai or Selesai.
    case terminator
    case unclear
  }

  private(set) var words: [SentenceWord]
  private(set) var forms: [WordForm]
  private(set) var opening = Opening.unclear
  /// The words that act or are acted on, in front of the verb.
  private(set) var subject: Range<Int>?
  /// The verb of the sentence; after a nominal or a root, that word.
  private(set) var verb: Int?
  /// Whether a condition stands in front: `Jika lengkap, …`.
  private(set) var isConditional = false

  /// `named` says how many words from a place on are the name of somebody who is declared.
  init(_ text: String, named: (ArraySlice<SentenceWord>) -> Int = { _ in 0 }) {
    words = SentenceWord.words(of: text)
    forms = words.map { WordForm($0.plain) }
    read(named)
  }

  private var list: WordList { .indonesian }

  private mutating func read(_ named: (ArraySlice<SentenceWord>) -> Int) {
    guard !words.isEmpty else { return }
    if words.count == 1, ["mulai", "selesai", "start", "finish"].contains(words[0].plain) {
      opening = .terminator
      return
    }
    guard let first = start(), first < words.count else { return }
    let declared = named(words[first...])
    if declared == 0, readVerb(first) { return }
    guard let place = mainVerb(from: first + declared) else {
      if declared == words.count - first || !isUnclear(first) { opening = .noVerb }
      return
    }
    var end = place
    while end > first + max(declared, 1), list.contains(words[end - 1].plain, in: .adverbs) {
      end -= 1
    }
    // What acts stands in one clause, but for a comma in front of its verb.
    let isOne = !words[(first + 1)..<place].dropFirst(max(declared - 1, 0)).contains(
      where: \.beginsClause)
    guard isOne else { return }
    subject = first..<end
    verb = place
    opening = forms[place] == .passive ? .passive : .active
  }

  /// Whether the sentence begins with its verb, or with a noun that stands for one.
  private mutating func readVerb(_ first: Int) -> Bool {
    if list.contains(words[first].plain, in: .between) { forms[first] = .active }
    switch forms[first] {
    case .active: opening = .active
    case .passive: opening = .passive
    case .root:
      // `Berita` and `disposisi` may begin a name too.
      guard !list.contains(words[first].plain, in: .things) else { return false }
      guard !list.contains(words[first].plain, in: .notVerbs) || mainVerb(from: first) == nil else {
        return false
      }
      opening = .root
    case .nominal:
      if let next = mainVerb(from: first), words[next].plain.hasPrefix("me"), !isJoined(next) {
        return false
      }
      opening = .nominal
    case .perhaps: opening = .unclear
    case .other: return false
    }
    verb = first
    return true
  }

  /// Behind what only leads in: `Kemudian …`, `Berdasarkan disposisi, …`.
  private mutating func start() -> Int? {
    var first = 0
    while first < words.count, forms[first] != .active,
      list.contains(words[first].plain, in: .adverbs)
    {
      first += 1
    }
    guard first < words.count, list.contains(words[first].plain, in: .before) else { return first }
    isConditional = list.contains(words[first].plain, in: .conditions)
    let comma = words.indices.dropFirst(first + 1).first { words[$0].signs.contains(",") }
    return comma
  }

  /// The verb of the clause: not one behind ‘yang’, nor behind ‘untuk’.
  private func mainVerb(from first: Int) -> Int? {
    var isInside = false
    for place in words.indices.dropFirst(first) {
      let word = words[place].plain
      if ["yang", "untuk", "guna", "agar", "bahwa", "dalam", "cara"].contains(word) {
        isInside = true
      } else if forms[place] == .active || forms[place] == .passive {
        if !isInside { return place }
        isInside = false
      } else if !list.contains(word, in: .adverbs) {
        isInside = false
      }
    }
    return nil
  }

  /// Whether a sentence without a verb may have one that was not known as such.
  private func isUnclear(_ first: Int) -> Bool {
    let known = [WordList.Name.things, .positions, .units, .notVerbs]
    let isThing = known.contains { list.contains(words[first].plain, in: $0) }
    let mayHaveOne = words.indices.dropFirst(first + 1).contains { place in
      let isRelative = words[..<place].contains { $0.plain == "yang" }
      return !isRelative && forms[place] != .other && forms[place] != .nominal
        && !list.contains(words[place].plain, in: .things)
        && !list.contains(words[place].plain, in: .notVerbs)
    }
    return !isThing || mayHaveOne
  }

  private func isJoined(_ place: Int) -> Bool {
    place > 0 && (words[place].beginsClause || Self.joints.contains(words[place - 1].plain))
  }

  static let joints: Set = ["dan", "serta", "lalu", "kemudian", "selanjutnya", "untuk"]

  func text(_ range: Range<Int>) -> Substring {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    return first.text.base[first.text.startIndex..<last.text.endIndex]
  }
}
