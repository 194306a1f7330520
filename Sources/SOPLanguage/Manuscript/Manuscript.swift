/// An SOP as its author wrote it: every value typed and with its place, no name resolved.
package struct Manuscript: Sendable {
  /// The `sop: 1` that it begins with.
  package var opening: SourceRange
  package var title: Written<String>
  package var number: Written<String>
  package var source: Written<String>
  package var language: Language
  package var issuer: Written<[IssuerLine]>
  package var dates: [DateLine]
  package var approvals: Written<[Approval]>
  package var responsible: Written<String>
  /// By key, all six.
  package var boxes: [TopKey: Written<Box>]
  package var actors: [Actor]
  package var documents: [Document]
  package var outcomes: [Outcome]
  /// One without an id for `steps`.
  package var charts: [Chart]
  package var separate: [[Located<String>]]
  package var calendar: Calendar?
  package var form: Form
  package var promise: Written<String>
  package var sections: [Section]
  package var revisions: Written<[Workflow.Revision]>
  package var footnotes: [Workflow.Footnote]
}

extension Manuscript {
  package struct IssuerLine: Sendable {
    package var key: IssuerKey
    package var text: Written<String>
  }

  package struct DateLine: Sendable {
    package var key: DatesKey
    package var keyRange: SourceRange
    package var text: Written<String>
  }

  package struct Approval: Sendable {
    package var label: Written<String>
    package var position: Written<String>
    package var name: Written<String>
    package var rank: Written<String>
    package var nip: Written<String>
  }

  /// `cautions: {intro: …, items: […]}`; a single text is an `intro` alone.
  package struct Box: Sendable {
    package var intro: String
    package var items: [Located<String>]
    /// `include: actors`: the items are the actors.
    package var includesActors = false
    /// `surat-masuk.yaml: SOP Surat Masuk`: files of other SOPs, in `related`, each with the place
    /// of its item.
    package var links: [(path: Located<String>, item: SourceRange)] = []
  }

  /// The agency's paper, and what only rules ask about it.
  package struct Form: Sendable {
    package var printed = Workflow.Form()
    /// Where `boxes` are listed, if each word there names one.
    package var boxes: SourceRange?
    package var numberPattern: Located<String>?
  }

  package struct Section: Sendable {
    package var title: String
    package var body: [Passage]
  }

  package struct Passage: Sendable {
    package var intro: String
    package var items: [Located<String>]
    package var include: Include?
  }

  /// What a section takes from elsewhere in the SOP.
  package enum Include: String, CaseIterable, Sendable {
    case procedure, actors, hours, flowchart, revisions
    case legalBasis = "legal_basis"
    case qualifications, related, equipment, cautions, records
  }

  /// `kasi: {name: …, roles: …}` under `actors`.
  package struct Actor: Sendable {
    package var id: Located<String>
    package var name: String
    package var short: String?
    package var aliases: [Located<String>]
    package var note: String
    package var kind: Workflow.Actor.Kind
    package var group: String
    /// Whether several persons hold it at a time.
    package var isSeveral: Bool
    package var roles: [Role]
  }

  package struct Role: Sendable {
    package var id: Located<String>
    package var name: String
    package var short: String?
    package var aliases: [Located<String>]
    package var isSeveral: Bool
  }

  package struct Document: Sendable {
    package var id: Located<String>
    package var name: String
    package var from: Written<String>
    package var to: [Located<String>]
  }

  package struct Outcome: Sendable {
    package var id: Located<String>
    package var text: String
  }

  /// `steps`, or an entry of `procedures`: all rows in printed order, those of branches among them.
  package struct Chart: Sendable {
    package var id: Located<String>?
    package var title: String
    /// Which columns it prints; nothing for all that act in it.
    package var columns: [Located<String>]?
    package var footnotes: [Workflow.Footnote]
    package var steps: [Step]
    /// In printed order, an outer one before those inside it.
    package var blocks: [Block]
    package var branches: [Branch]
  }

  /// A `parallel` entry.
  package struct Block: Sendable {
    package var id: Located<String>?
    package var place: SourceRange
    /// The branch it stands in, by its place in `Chart.branches`.
    package var outer: Int?
    /// Likewise.
    package var branches: [Int]
    /// The rows of all its branches.
    package var steps: Range<Int>
  }

  /// `teknis: […]` in a `parallel` entry.
  package struct Branch: Sendable {
    package var id: Located<String>
    package var block: Int
    package var steps: Range<Int>
  }

  /// A row.
  package struct Step: Sendable {
    package var id: Located<String>?
    /// Where it is reported: its id, else its first key.
    package var place: SourceRange
    /// Whether it stands in braces, where commas part the keys.
    package var isFlow: Bool
    package var number: RowNumber
    /// Only Mulai or Selesai.
    package var isTerminator: Bool
    package var action: Written<String>
    package var items: [Located<String>]
    package var requirements: Written<[Item]>
    package var outputs: Written<[Item]>
    package var time: Written<[Located<String>]>
    package var due: Located<String>?
    package var note: Written<String>
    package var optional: Located<String>?
    package var uses: Located<String>?
    /// What is done one after the other in this row; a row without `parts` has one, itself.
    package var parts: [Part]
    /// Where a row with `parts` goes on after the last of them.
    package var next: Located<String>?
    package var end: Located<String>?
    /// The branch it stands in, by its place in `Chart.branches`.
    package var branch: Int?
  }

  /// What is done at one place of a row: by one, together, by each, or by whichever.
  package struct Part: Sendable {
    /// Nothing for a row without `parts`.
    package var id: Located<String>?
    package var place: SourceRange
    package var actor: Written<String>
    /// `with: [ppk]`: they sign too.
    package var with: [Located<String>]
    /// `each: [tim, kabkota]`: every one separately.
    package var each: Written<[Located<String>]>
    /// `any: [ppk, penyedia]`: whichever of them.
    package var any: Written<[Located<String>]>
    package var informs: [Located<String>]
    package var column: Located<String>?
    package var question: Written<String>
    /// Nothing where it asks no question.
    package var answers: Answers?
    package var next: Located<String>?
    package var end: Located<String>?
  }

  /// `row: 5`, `row: ""`, or neither.
  package enum RowNumber: Equatable, Sendable {
    case following
    case from(Int)
    case none
  }

  package struct Answers: Sendable {
    package var key: SourceRange
    package var answers: [Answer]
  }

  package struct Answer: Sendable {
    package var label: Located<String>
    package var limitKey: SourceRange?
    package var text: Written<String>
    package var next: Located<String>?
    package var end: Located<String>?
    package var outcome: Located<String>?
    package var outputs: Written<[Item]>
    package var limit: Located<Int>?
    package var beyond: Located<String>?
  }

  /// An item of `requirements` or `outputs`: `permohonan`, `permohonan: Surat permohonan asli`,
  /// `one_of: [ktp, sim]`, or free text.
  package struct Item: Sendable {
    package var text: Located<String>
    /// Ids of which one is enough; then `text` is the key.
    package var oneOf: [Located<String>]?
    /// What this row prints instead of the document's name; then `text` is its id.
    package var wording: String?
  }

  package struct Calendar: Sendable {
    package var key: SourceRange
    package var timezone: WorkingCalendar.Zone?
    package var hours: Hours?
    package var special: [Special]
    package var holidays: Holidays?
    package var day: WorkingCalendar.DayKind?
  }

  /// `{mon-thu: 08:00-16:00, fri: [08:00-11:30, 13:00-16:00]}`
  package struct Hours: Sendable {
    package var key: SourceRange
    package var lines: [(days: Located<String>, spans: [Located<String>])]
  }

  package struct Special: Sendable {
    package var from: Located<String>?
    package var until: Located<String>?
    package var hours: Hours?
    package var reason: String
  }

  package enum Holidays: Sendable {
    case days([Located<String>])
    /// A path to a file that begins `holidays: 1`.
    case file(Located<String>)
  }
}
