import SOPConsole

/// What a letter's name says it is written as.
enum LetterFormat {
  case html, markdown

  init?(path: String) {
    switch ending(of: path) {
    case "html", "htm": self = .html
    case "md": self = .markdown
    default: return nil
    }
  }
}

extension Report {
  /// Writes the letter; none where there was nothing to look at.
  func writeLetter(_ path: String) throws(FileProblem) {
    guard !files.isEmpty, let format = LetterFormat(path: path) else { return }
    let letter = Letter(self)
    let text =
      switch format {
      case .html: letter.html()
      case .markdown: letter.markdown()
      }
    try writeFile(path, Array(text.utf8))
  }
}
