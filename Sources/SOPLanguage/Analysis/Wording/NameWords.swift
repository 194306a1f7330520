/// The words of a position's or unit's name, with abbreviations in full, in no order.
struct NameWords: Hashable {
  var words: Set<String>

  init(_ name: String) {
    self.init(SentenceWord.words(of: name).map(\.plain))
  }

  init(_ plain: [String]) {
    let expansions = WordList.indonesian.expansions
    let joining: Set = ["dan", "di", "pada", "dengan", "untuk", "dari"]
    words = Set(plain.flatMap { expansions[$0] ?? [$0] }).subtracting(joining)
  }
}
