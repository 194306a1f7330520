/// Sets text in the document's typefaces: one for a document, made once.
package final class Typesetter {
  /// Characters met so far that no font has, in the order met.
  package var missing: [Unicode.Scalar] { shaper.missing }

  let shaper: Shaper
  private var done: [Setting: SetText] = [:]
  private var words: [Setting: Double] = [:]

  /// What is set twice is set once: forms repeat themselves.
  private struct Setting: Hashable {
    var text: String
    var type: TypeStyle
    var width: Double?
  }

  package init(_ fonts: FontFiles = .installed) throws(TypefaceFailure) {
    shaper = try Shaper(fonts)
  }

  /// Breaks text into lines no wider than `width` points (nil: only at its own line breaks); a word
  /// wider than that breaks inside.
  package func set(_ text: String, _ type: TypeStyle, within width: Double? = nil) -> SetText {
    let setting = Setting(text: text, type: type, width: width)
    if let known = done[setting] { return known }
    let lines = paragraphs(of: text).flatMap { paragraph in
      self.lines(of: paragraph, type, within: width)
    }
    let measures = shaper.measures(of: type)
    let result = SetText(
      lines: lines, type: type, ascent: measures.ascent, lineHeight: measures.lineHeight)
    done[setting] = result
    return result
  }

  /// The width of the widest piece of a text that may not be broken (a word).
  package func widestWord(of text: String, _ type: TypeStyle) -> Double {
    let setting = Setting(text: text, type: type, width: nil)
    if let known = words[setting] { return known }
    var widest = 0.0
    for paragraph in paragraphs(of: text) {
      let run = ShapedParagraph(paragraph, type, shaper)
      let pieces = run.pieces
      let about = pieces.map { run.width(of: $0) }
      // Only what may be the widest is worth measuring to the point.
      let candidate = (about.max() ?? 0) - run.slack
      for (piece, width) in zip(pieces, about) where width >= candidate {
        widest = max(widest, shaper.width(of: run.line(piece), type))
      }
    }
    words[setting] = widest
    return widest
  }

  /// The text between its own line breaks, without blanks at their ends.
  private func paragraphs(of text: String) -> [String] {
    // An empty text has no line at all.
    if text.isEmpty { return [] }
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(withoutBlanksAtEnd)
  }

  private func lines(
    of paragraph: String, _ type: TypeStyle, within width: Double?
  ) -> [SetText.Line] {
    let whole = shaper.width(of: paragraph, type)
    guard let width, whole > width else { return [SetText.Line(text: paragraph, width: whole)] }
    return ShapedParagraph(paragraph, type, shaper).lines(within: width)
  }
}
