/// An SOP, compiled: all that is needed to print its form, carry out a case and export it.
///
/// This is `sopc.workflow/1`. Texts stand here as they are printed; `-` is a place left empty on
/// purpose, an empty text one that nobody filled. The order of every list is the printed order.
package struct Workflow: Codable, Equatable, Sendable {
  package var format = "sopc.workflow/1"
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
  /// The identity page.
  package struct Identity: Codable, Equatable, Sendable {
    package var title: String
    package var number: String
    /// Where the text was taken from.
    package var source: String
    /// `government`, `agency`, `unit`, `address`, `logo`, in the order of the file.
    package var issuer: [Entry]
    /// `created`, `revised`, `effective`, `approved`, `review`; those the file names.
    package var dates: [Date]
    package var approvals: [Approval]
    /// Who answers for the SOP, as printed.
    package var responsible: String

    /// A key of the language and the text under it, which may have several lines.
    package struct Entry: Codable, Equatable, Sendable {
      package var key: String
      package var text: String
    }

    /// A date as printed, and its day (`2019-01-15`) where the text gives one.
    package struct Date: Codable, Equatable, Sendable {
      package var key: String
      package var text: String
      package var day: String?
    }

    /// Who signs. `label` is what the place is for (*Disahkan oleh*), where the file says it.
    package struct Approval: Codable, Equatable, Sendable {
      package var label: String?
      package var position: String
      package var name: String
      package var rank: String
      package var nip: String
    }
  }

  /// One of the six boxes: `intro` before a numbered list, or a paragraph without a list.
  package struct Box: Codable, Equatable, Sendable {
    package var key: String
    package var intro: String
    package var items: [String]
  }

  /// A lettered section of the narrative.
  package struct Section: Codable, Equatable, Sendable {
    package var title: String
    package var body: [Passage]
  }

  /// A piece of a section: a paragraph, or a list with or without words before it.
  package struct Passage: Codable, Equatable, Sendable {
    package var intro: String
    package var items: [String]
    package var style: Style
    /// What is printed here from elsewhere in the document; nothing where the text is here.
    package var place: Place?

    package enum Style: String, Codable, CaseIterable, Sendable { case numbered, lines }
    package enum Place: String, Codable, CaseIterable, Sendable { case flowchart, revisions }
  }

  /// `*`: what the mark stands for.
  package struct Footnote: Codable, Equatable, Sendable {
    package var mark: String
    package var text: String
    package var items: [String]
  }

  package struct Promise: Codable, Equatable, Sendable {
    /// As written.
    package var text: String
    package var time: StandardTime
  }

  /// An entry of the revision list.
  package struct Revision: Codable, Equatable, Sendable {
    package var date: String
    package var change: String
    package var by: String
  }

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
    package var rows: [Row]
    package var nodes: [Node]
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
    /// The document it stands for; nothing for free text.
    package var document: String?
    /// The answer that gives this output; nothing for the row's own.
    package var answer: String?
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
    /// Documents that must be there when it is done.
    package var requires: [String]
    /// Documents that are there once it is done, whatever the answer.
    package var produces: [String]
    package var time: StandardTime

    package enum Kind: String, Codable, CaseIterable, Sendable {
      case task
      /// Asks a question; its outgoing edges bear the answers.
      case decision
    }
  }

  /// A way from one symbol to the next. Edges out of a decision stand in the order of its answers.
  package struct Edge: Codable, Equatable, Sendable {
    /// Nothing at the start of a case.
    package var from: String?
    /// Nothing where the case ends.
    package var to: String?
    /// The answer that takes this way; nothing where there is only one.
    package var answer: String?
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
  }
}
