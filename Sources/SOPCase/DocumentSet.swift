/// Which of an SOP's documents are there, by their place in `Workflow.documents`.
///
/// The first 64 stand in the value itself, so that a case of a usual SOP holds no memory for them.
struct DocumentSet: Equatable, Sendable {
  private var first: UInt64 = 0
  /// Never ends in a word without a document, so that equal sets are equal values.
  private var rest: [UInt64] = []

  init() {}

  init(words: [UInt64]) {
    first = words.first ?? 0
    rest = Array(words.dropFirst())
    while rest.last == 0 { rest.removeLast() }
  }

  /// The documents' places as bits, 64 a word.
  var words: [UInt64] { [first] + rest }

  func contains(_ document: Int) -> Bool {
    if document < 64 { return first >> document & 1 == 1 }
    let word = document / 64 - 1
    return word < rest.count && rest[word] >> (document % 64) & 1 == 1
  }

  mutating func insert(_ document: Int) {
    if document < 64 {
      first |= 1 << document
      return
    }
    let word = document / 64 - 1
    while rest.count <= word { rest.append(0) }
    rest[word] |= 1 << (document % 64)
  }

  mutating func formUnion(_ other: DocumentSet) {
    first |= other.first
    guard !other.rest.isEmpty else { return }
    while rest.count < other.rest.count { rest.append(0) }
    for word in other.rest.indices { rest[word] |= other.rest[word] }
  }
}
