package import SOPLanguage

/// What a symbol and its ways say in words, for who cannot see the drawing: `keputusan Setuju?; Ya →
/// 4; Tidak → 2 (kembali)`.
package func spoken(_ symbol: Symbol, _ language: Language) -> String {
  let words = Words(language: language)
  let what = [words.meaning(of: symbol.shape), symbol.words, symbol.performer, symbol.remark]
  return ([what.filter { !$0.isEmpty }.joined(separator: " ")] + symbol.ways.map(\.text))
    .joined(separator: "; ")
}

/// What a pentagon says: that the way goes on on another page.
package func spokenConnector(_ language: Language) -> String {
  Words(language: language).connector
}
