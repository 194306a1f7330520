package import SOPLanguage

/// One kind of file that `sopc render` writes.
package struct Format: Sendable {
  /// As `--to` names it; also the file's extension.
  package var name: String
  /// The document's bytes in UTF-8.
  package var write: @Sendable (Workflow, Options) -> [UInt8]

  /// What is asked of a format beside the workflow.
  package struct Options: Sendable {
    /// How many columns a line of `txt` may fill; the other formats leave the width to their reader.
    package var width: Int

    package init(width: Int = 100) {
      self.width = width
    }
  }

  /// Every format, in the order in which help lists them.
  package static let all: [Format] = [.plainText, .markdown, .html]
}
