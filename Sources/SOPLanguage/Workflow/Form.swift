extension Workflow {
  /// What the agency's paper looks like; every choice is made here, defaults included.
  package struct Form: Codable, Equatable, Sendable {
    package var paper = Paper.a4
    package var orientation = Orientation.landscape
    /// What is printed, in this order.
    package var print = [Part.identity, .boxes, .flowchart]
    package var flow = Flow.newPage
    package var repeatHead = true
    /// The rows of the identity page: `number`, `created`, `revised`, `effective`, `approved`,
    /// `review`, `approved_by`, `title`.
    package var identity = ["number", "created", "revised", "effective", "approved_by", "title"]
    /// The boxes, in pairs from left to right.
    package var boxes = [
      "legal_basis", "qualifications", "related", "equipment", "cautions", "records",
    ]
    package var columns = Column.allCases
    package var actors = ActorHeadings.names
    package var startTerminator = Terminator.merged
    package var endTerminator = Terminator.merged
    /// The words in the first and the last capsule.
    package var startWord = ""
    package var endWord = ""
    package var cells = Cells.lines
    package var definitions = Definitions.below
    /// How a row's number is printed: `1.`, `1` or `(1)`.
    package var numbering = "1."
    /// A third head row with the columns' numbers in this pattern; nothing for none.
    package var columnNumbers: String?
    /// Printed headings that replace the usual ones, by key; an empty text prints none.
    package var labels: [String: String] = [:]

    package init() {}

    package enum Paper: String, Codable, CaseIterable, Sendable {
      case a4 = "A4"
      case f4 = "F4"
      case letter = "Letter"
      case legal = "Legal"
    }
    package enum Orientation: String, Codable, CaseIterable, Sendable { case landscape, portrait }
    package enum Part: String, Codable, CaseIterable, Sendable {
      case title, cover, identity, boxes, sections, flowchart, legend, revisions
    }
    package enum Flow: String, Codable, CaseIterable, Sendable {
      case newPage = "new-page"
      case samePage = "same-page"
    }
    package enum Column: String, Codable, CaseIterable, Sendable {
      case row, action, actors, requirements, time, outputs, note
    }
    package enum ActorHeadings: String, Codable, CaseIterable, Sendable {
      case names, short, numbers
    }
    /// `merged`: the first or last symbol is the capsule; `apart`: a capsule beside it in the same
    /// row; `below`: a capsule under the table's last line.
    package enum Terminator: String, Codable, CaseIterable, Sendable {
      case merged, apart, below
    }
    /// How several items stand in a cell.
    package enum Cells: String, Codable, CaseIterable, Sendable {
      case lines, dashes, commas, numbered, lettered
    }
    /// Where the actors' definitions are printed.
    package enum Definitions: String, Codable, CaseIterable, Sendable {
      case below
      case note
    }
  }
}
