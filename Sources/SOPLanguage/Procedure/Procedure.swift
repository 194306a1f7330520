/// An SOP with every name bound to what it names.
package struct Procedure: Sendable {
  package var manuscript: Manuscript
  /// Who may act, by id: columns and roles.
  package var performers: [String: Performer]
  package var documents: [Manuscript.Document]
  /// The declared outcomes, or the one result `selesai`.
  package var outcomes: [Workflow.Outcome]
  package var calendar: WorkingCalendar
  /// What the lines of `manuscript.dates` say; nothing for a text that is no date.
  package var dates: [WrittenDate?]
  package var steps: [Step]

  /// A column, or a role inside it.
  package struct Performer: Sendable {
    package var id: String
    package var name: String
    /// Its place in `manuscript.actors`.
    package var column: Int
  }

  /// A printed row. What could not be bound was reported and is missing here.
  package struct Step: Sendable {
    package var id: String
    package var place: SourceRange
    /// The printed number; none for `row: ""`.
    package var number: Int?
    package var written: Manuscript.Step
    /// Whoever of these may do it; nobody for a terminator row.
    package var performers: [Performer]
    /// Whether a name of somebody could not be bound.
    package var lacksPerformer: Bool
    /// The columns it is drawn in, and those that get to know, as places in `manuscript.actors`.
    package var columns: [Int]
    package var informs: [Int]
    package var requirements: [Item]
    package var outputs: [Item]
    package var times: [StandardTime.Reading]
    /// Where it goes on; for a decision, its answers say so.
    package var way: Way
    package var answers: [Answer]

    /// How the row is called in a message: its printed number, else its id.
    package var label: String { number.map(String.init) ?? id }
  }

  package struct Answer: Sendable {
    package var written: Manuscript.Answer
    package var way: Way
    package var outcome: Int?
    package var outputs: [Item]
    package var limit: Int?
    package var beyond: Int?
  }

  package enum Way: Equatable, Sendable {
    /// `next: periksa`, or the following row.
    case step(Int)
    /// `end: ditolak`, a terminator row, or behind the last row; without an outcome, one was settled
    /// on the way.
    case end(outcome: Int?, terminator: Int?)
    /// A name that could not be bound.
    case unknown
  }

  package struct Item: Sendable {
    /// As printed.
    package var text: String
    package var document: Int?
    package var place: SourceRange
  }
}
