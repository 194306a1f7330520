/// A word of a sentence: letters and digits, with the hyphens inside it.
struct SentenceWord: Equatable {
  var text: Substring
  /// In small letters.
  var plain: String
  /// The signs between the word before and this one, without white space.
  var signs: String
  /// Which of the parts between white space it begins in.
  var part: Int

  /// No step says more than this; what stands behind it is not looked at.
  private static let most = 400

  static func words(of text: String) -> [SentenceWord] {
    var words: [SentenceWord] = []
    var signs = ""
    var part = 0
    var isInPart = false
    var index = text.startIndex
    while index < text.endIndex, words.count < most {
      let sign = text[index]
      if sign.isAlphanumeric {
        var end = text.index(after: index)
        while end < text.endIndex, Self.continues(text, at: end) { end = text.index(after: end) }
        let word = text[index..<end]
        words.append(
          SentenceWord(text: word, plain: word.lowercased(), signs: signs, part: part))
        signs = ""
        isInPart = true
        index = end
        continue
      }
      if sign.isBlank {
        if isInPart { part += 1 }
        isInPart = false
      } else {
        signs.append(sign)
        isInPart = true
      }
      index = text.index(after: index)
    }
    return words
  }

  private static func continues(_ text: String, at index: String.Index) -> Bool {
    let sign = text[index]
    if sign.isAlphanumeric { return true }
    let next = text.index(after: index)
    return sign == "-" && next < text.endIndex && text[next].isAlphabetic
  }

  /// Whether something in front of it ends a clause.
  var beginsClause: Bool { signs.contains { ",.;:(–—".contains($0) } }
}
