/// A correction that is certain: what is written in place of what. Everything outside its edits
/// stays as it is, byte for byte.
package struct Fix: Equatable, Sendable {
  /// In the order of the text, none inside another.
  package var edits: [Edit]

  package init(_ edits: [Edit]) {
    self.edits = edits
  }

  package init(_ range: SourceRange, _ text: String) {
    self.init([Edit(range, text)])
  }

  /// One change: the text of a range, which may be empty, is replaced by another.
  package struct Edit: Equatable, Sendable {
    package var range: SourceRange
    /// As it stands in YAML, quotes and all.
    package var text: String

    package init(_ range: SourceRange, _ text: String) {
      self.range = range
      self.text = text
    }
  }
}
