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
  /// One without an id for `steps`.
  package var charts: [Chart]
  /// By list, steps that different persons must do.
  package var separate: [[StepPlace]]

  /// Every step of every chart, in printed order.
  package var steps: some Sequence<Step> { charts.lazy.flatMap(\.steps) }
}

extension Procedure {
  /// A column, or a role inside it.
  package struct Performer: Sendable {
    package var id: String
    package var name: String
    /// Its place in `manuscript.actors`.
    package var column: Int
  }

  package struct StepPlace: Hashable, Sendable {
    package var chart: Int
    package var step: Int
  }

  /// `steps`, or one of `procedures`.
  package struct Chart: Sendable {
    package var written: Manuscript.Chart
    package var steps: [Step]
    /// As in `written`.
    package var blocks: [Block]
    /// Where a case begins.
    package var start: Way
  }

  /// A `parallel` entry.
  package struct Block: Sendable {
    /// Where each branch begins, in the order of `Manuscript.Block.branches`.
    package var starts: [Way]
    /// Where all of them lead on together.
    package var way: Way
  }

  /// A printed row. What could not be bound was reported and is missing here.
  package struct Step: Sendable {
    package var id: String
    package var place: SourceRange
    /// The printed number; none for `row: ""`.
    package var number: Int?
    package var written: Manuscript.Step
    package var parts: [Part]
    package var requirements: [Item]
    package var outputs: [Item]
    package var times: [StandardTime.Reading]
    package var due: Due?
    package var uses: Workflow.Used?

    /// How the row is called in a message: its printed number, else its id.
    package var label: String { number.map(String.init) ?? id }
    /// Whether a name of somebody could not be bound.
    package var lacksPerformer: Bool { parts.contains(where: \.lacksPerformer) }
    /// The columns it is drawn in, in printed order of its symbols.
    package var columns: [Int] {
      parts.flatMap(\.columns).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    package var informs: [Int] { parts.flatMap(\.informs) }
    /// Everyone it names as acting.
    package var performers: [Performer] { parts.flatMap { $0.signers + $0.performers } }
    package var answers: [Answer] { parts.flatMap(\.answers) }
  }

  /// What is done at one place of a row. A row without `parts` is one.
  package struct Part: Sendable {
    /// `step` or `step.part`.
    package var id: String
    package var written: Manuscript.Part
    package var manner: Manner
    /// Whoever acts: by `manner` one of them, or each; nobody for a terminator row.
    package var performers: [Performer]
    /// Those who sign too, before them.
    package var signers: [Performer]
    package var lacksPerformer: Bool
    /// The columns it is drawn in, and those that get to know, as places in `manuscript.actors`.
    package var columns: [Int]
    package var informs: [Int]
    /// Where it goes on; where it decides, its answers say so.
    package var way: Way
    package var answers: [Answer]
    /// Whether an answer that must be there was reported as missing; where it leads is not known.
    package var lacksAnswers = false

    package enum Manner: Sendable {
      /// One of the performers.
      case one
      /// Every one of them separately.
      case each
    }
  }

  package struct Answer: Sendable {
    /// As printed: the label, or with `uses` the outcome's text.
    package var label: String
    package var written: Manuscript.Answer
    package var way: Way
    package var outcome: Int?
    package var outputs: [Item]
    package var limit: Int?
    package var beyond: Int?
  }

  package enum Way: Equatable, Sendable {
    /// `next: periksa`, `next: periksa.kasi`, or the following row.
    case step(Int, part: Int)
    /// Into all branches of a block.
    case fork(Int)
    /// Behind the last row of a branch: on when the others are done too.
    case join(Int)
    /// `end: ditolak`, a terminator row, or behind the last row; without an outcome, one was settled
    /// on the way.
    case end(outcome: Int?, terminator: Int?)
    /// A name that could not be bound.
    case unknown
  }

  /// `due: 14 hari kerja setelah tanda_tangan`.
  package struct Due: Sendable {
    package var written: Located<String>
    package var time: StandardTime.Reading
    /// The step's place in its chart.
    package var after: Int
  }

  package struct Item: Sendable {
    /// As printed.
    package var text: String
    /// None for free text, several where one of them is enough.
    package var documents: [Int]
    package var place: SourceRange
  }
}
