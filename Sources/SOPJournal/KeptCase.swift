import GRDB
import SOPCase
import SOPLanguage

/// What is kept of a case besides its records: all of it follows from them.
struct KeptCase {
  var `case`: Case
  let subject: String?
  let opened: Instant
  let parent: Record.Parent?
  /// When it ended or was cancelled.
  var closed: Instant?

  /// A case that its first record is about to open.
  init(_ unopened: Case, _ opening: Record) {
    `case` = unopened
    subject = opening.subject
    opened = opening.event.at
    parent = opening.parent
  }

  func insert(_ number: Int64, _ definition: Int64, _ database: Database) throws {
    try database.run(
      """
      INSERT INTO case_state
        (id, definition, procedure, subject, opened, parent, parent_symbol, status, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, 0, x'')
      """, .integer(number), .integer(definition), SQLValue(`case`.course.procedure.id),
      SQLValue(subject), SQLValue(opened.seconds), SQLValue(parent?.case),
      SQLValue(parent?.symbol))
    try KeptCase.update(number, `case`, at: closed ?? opened, database)
  }

  /// Where the case stands after an event at an instant.
  static func update(
    _ number: Int64, _ standing: Case, at instant: Instant, _ database: Database
  ) throws {
    try database.run(
      "UPDATE case_state SET closed = ?, status = ?, outcome = ?, state = ? WHERE id = ?",
      SQLValue(standing.isOver ? instant.seconds : nil), SQLValue(standing.state.status),
      SQLValue(standing.finalOutcome), .bytes(standing.stored), .integer(number))
  }
}

extension Case {
  var isOver: Bool { state == .ended || state == .cancelled }

  /// The id of the outcome it ended with; nothing before, and for a cancelled case.
  var finalOutcome: String? { isOver ? outcome?.id : nil }
}

extension Case.State {
  var status: Int {
    switch self {
    case .unopened, .open: 0
    case .ended: 1
    case .cancelled: 2
    }
  }

  init(status: Int) {
    switch status {
    case 1: self = .ended
    case 2: self = .cancelled
    default: self = .open
    }
  }
}
