/// An SOP, compiled: all that is needed to print its form, carry out a case and export it.
///
/// This is `sopc.workflow/1`. Texts stand here as they are printed; `-` is a place left empty on
/// purpose, an empty text one that nobody filled. The order of every list is the printed order.
package struct Workflow: Codable, Equatable, Sendable {
  package static let currentFormat = "sopc.workflow/1"
  package var format = currentFormat
  /// SHA-256 of the canonical JSON without this key, in lower-case hexadecimal digits.
  package var hash: String?
  /// The language of the form's fixed words.
  package var language: Language
  package var identity: Identity
  package var boxes: [Box]
  package var sections: [Section]
  package var form: Form
  package var revisions: [Revision]
  /// What is printed under the tables' marks.
  package var footnotes: [Footnote]
  /// The time that the service promises; nothing where it promises none.
  package var promise: Promise?
  package var actors: [Actor]
  package var documents: [Document]
  package var outcomes: [Outcome]
  package var calendar: WorkingCalendar
  /// Lists of steps that different persons must do.
  package var separate: [[String]]
  package var procedures: [Procedure]
}

extension Workflow {
  /// A column of the table (*pelaksana*).
  package struct Actor: Codable, Equatable, Sendable {
    package var id: String
    package var name: String
    /// A shorter name for narrow places; the name where the file gives none.
    package var short: String
    package var aliases: [String]
    /// A definition, printed with the table.
    package var note: String
    package var kind: Kind
    /// A heading over neighbouring columns of the same group; empty for none.
    package var group: String
    /// Whether several persons hold it at a time; else one does.
    package var several: Bool = false
    /// The positions inside the column; none where the column is its own one role.
    package var roles: [Role]

    package enum Kind: String, Codable, CaseIterable, Sendable {
      case staff
      /// Anyone, such as an applicant.
      case `public`
      /// Not a person.
      case system
    }
  }

  /// A position inside a column.
  package struct Role: Codable, Equatable, Sendable {
    package var id: String
    package var name: String
    package var short: String
    package var aliases: [String]
    package var several: Bool = false
  }

  /// A paper that travels in the procedure.
  package struct Document: Codable, Equatable, Sendable {
    package var id: String
    package var name: String
    /// Who brings it, as an actor's or role's id or as text; `-` where the SOP does not say. A
    /// document with this is there at the start.
    package var from: String?
    /// Who gets it in the end, likewise.
    package var to: [String]
  }

  /// A result that a case can have. An SOP that declares none has the one result `selesai`.
  package struct Outcome: Codable, Equatable, Sendable {
    package var id: String
    package var text: String
  }

  /// A chart: its printed rows, and the work behind them.
  package struct Procedure: Codable, Equatable, Sendable {
    /// Nothing for `steps`.
    package var id: String?
    package var title: String
    /// The columns it prints, in this order.
    package var columns: [String] = []
    /// What is printed under this table's marks alone.
    package var footnotes: [Footnote] = []
    package var rows: [Row]
    package var nodes: [Node]
    /// What goes on side by side. Where a block stands in another, the outer one comes first.
    package var blocks: [Block] = []
    package var edges: [Edge]
    package var totals: Totals
  }

  /// A printed row of the table, its texts as printed.
  package struct Row: Codable, Equatable, Sendable {
    /// The step's id.
    package var id: String
    package var kind: Kind
    /// The number as printed, `form.numbering` applied; empty for a row without one.
    package var row: String
    package var action: String
    /// The list under the action, then the lines of its answers.
    package var items: [String]
    /// The columns in which its symbols stand.
    package var columns: [String]
    /// Who acts, by name.
    package var actors: [String]
    package var requirements: [Item]
    /// One text for each written time.
    package var time: [String]
    /// A deadline that counts from another step; empty for none.
    package var due: String = ""
    package var outputs: [Item]
    package var note: String
    /// Columns that get to know; drawn as a box with no way on.
    package var informs: [String]

    package enum Kind: String, Codable, CaseIterable, Sendable {
      case step
      /// Only Mulai or Selesai: nobody performs it.
      case terminator
    }
  }

  /// A requirement or an output as printed.
  package struct Item: Codable, Equatable, Sendable {
    package var text: String
    /// The document it stands for, or several of which one is enough; none for free text.
    package var documents: [String]
    /// The answer that gives this output; nothing for the row's own.
    package var answer: String?

    /// Whether it names anything: a cell may be empty or bear a dash.
    package var isPaper: Bool { text != "-" && !text.isEmpty }
  }

  /// A symbol: one work item, drawn as one shape.
  package struct Node: Codable, Equatable, Sendable {
    /// `step`, `step.part` or `step.part.actor`.
    package var id: String
    /// The id of the row it stands in.
    package var row: String
    package var kind: Kind
    /// The column it is drawn in.
    package var column: String
    /// Whoever of these may do it: actors and roles by id, as the step names them. A column stands
    /// for itself and all of its roles.
    package var performers: [String]
    package var question: String
    /// What must be there when it is done: of each list, one document.
    package var requires: [[String]]
    /// Documents that are there once it is done, whatever the answer.
    package var produces: [String]
    /// The row's standard time, counted once from where the row is entered.
    package var time: StandardTime
    package var due: Due?
    /// When it may be skipped, as written; nothing where it may not.
    package var optional: String?
    /// The SOP that is carried out here as a case of its own.
    package var uses: Used?
    /// The symbol that it signs together with: that one comes after it and answers.
    package var signsWith: String?
    /// The branch it stands in; nothing for the main flow.
    package var branch: Branch?

    package enum Kind: String, Codable, CaseIterable, Sendable {
      case task
      /// Asks a question; its outgoing edges bear the answers.
      case decision
    }
  }

  /// A deadline that counts from when another step was done, in a loop from its last round.
  package struct Due: Codable, Equatable, Sendable {
    /// The step's id.
    package var after: String
    package var time: StandardTime
  }

  /// Another SOP, by its path in this one's words and the hash of what it was then.
  package struct Used: Codable, Equatable, Sendable {
    package var path: String
    package var hash: String
    package var title: String
  }

  /// Work that goes on side by side: `fork.N` opens every branch, and what follows `join.N` waits
  /// for all of them. N is its place among `blocks`, from 1.
  package struct Block: Codable, Equatable, Sendable {
    /// The id of a `parallel` entry, where it has one.
    package var id: String?
    /// The row whose symbols are the branches; nothing for `parallel`.
    package var row: String?
    /// What each branch is called: its id, or whose it is.
    package var branches: [String]
    /// The branch that it stands in itself.
    package var branch: Branch?
  }

  /// A branch of a block, both counted from 1.
  package struct Branch: Codable, Hashable, Sendable {
    package var block: Int
    package var number: Int

    package init(block: Int, number: Int) {
      self.block = block
      self.number = number
    }
  }

  /// A way from one symbol to the next. Edges out of a decision stand in the order of its answers.
  package struct Edge: Codable, Equatable, Sendable {
    /// A symbol, or `fork.N` or `join.N`; nothing at the start of a case.
    package var from: String?
    /// Likewise; nothing where the case ends.
    package var to: String?
    /// The answer that takes this way; nothing where there is only one.
    package var answer: String?
    /// The outcome of the SOP that is carried out here which gives this answer, by id.
    package var usedOutcome: String?
    /// How often a case may take it.
    package var limit: Int?
    /// Taken in place of the edge of the same answer when that one's limit is used up.
    package var beyond: Bool
    /// Documents that this answer gives.
    package var documents: [String]
    /// The outcome it settles, by id.
    package var outcome: String?
    /// The terminator row in which the case starts or ends on this way; nothing where none is.
    package var terminator: String?
    /// Whether it stays inside its row, whose time goes on counting.
    package var within: Bool = false
  }
}
