/// How two wordings of the same thing are compared: small letters, single spaces, and no mark at
/// the end of a list item.
package func plainWords(_ text: String) -> String {
  var words = text.lowercased().split(whereSeparator: \.isBlank).joined(separator: " ")
  while let last = words.last, ";,.".contains(last) || last.isBlank { words.removeLast() }
  return words
}

/// The first few of a list, each in quotes.
func quoted(_ texts: [String]) -> String {
  let shown = texts.prefix(5).map { "‘\($0)’" }.joined(separator: ", ")
  return texts.count > 5 ? shown + ", …" : shown
}

extension Manuscript.Box {
  /// What it lists; a single text is a list of one.
  func entries(at range: SourceRange) -> [Located<String>] {
    items.isEmpty && !includesActors && !intro.isEmpty ? [Located(intro, range)] : items
  }
}

extension Written<Manuscript.Box> {
  var entries: [Located<String>] { located.map { $0.value.entries(at: $0.range) } ?? [] }
}
