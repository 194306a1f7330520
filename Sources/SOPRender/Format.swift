package import SOPLanguage

/// One kind of file that `sopc render` writes.
package struct Format: Sendable {
  /// As `--to` names it; also the file's extension.
  package var name: String
  /// What one file holds: the whole document, or only the table of one procedure.
  package var holds = Content.document
  /// The document's bytes in UTF-8.
  package var write: @Sendable (Workflow, Options) -> [UInt8]

  package enum Content: Sendable {
    case document, procedure
  }

  /// What is asked of a format beside the workflow.
  package struct Options: Sendable {
    /// How many columns a line of `txt` may fill; the other formats leave the width to their reader.
    package var width: Int
    package var composition: Composition

    package init(width: Int = 100, _ composition: Composition = .form(nil)) {
      self.width = width
      self.composition = composition
    }

    package init(width: Int = 100, excerpt: Sheet.Excerpt?) {
      self.init(width: width, .form(excerpt))
    }
  }

  /// Every format, in the order in which help lists them.
  package static let all: [Format] = [.plainText, .markdown, .html, .csv]

  /// The files that an SOP makes, with the procedure's id where each procedure makes one.
  package func files(
    of workflow: Workflow, _ options: Options
  ) -> [(procedure: String?, bytes: [UInt8])] {
    switch holds {
    case .procedure where workflow.procedures.count > 1:
      workflow.procedures.compactMap { procedure in
        var one = workflow
        one.procedures = [procedure]
        let isEmpty = options.composition.absence(in: one) != nil
        return isEmpty ? nil : (procedure.id, write(one, options))
      }
    case .document, .procedure: [(nil, write(workflow, options))]
    }
  }
}
