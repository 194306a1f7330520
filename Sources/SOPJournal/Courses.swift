import GRDB
import SOPCase
import SOPLanguage

/// The procedures of a store's cases, each read once from the bytes they were opened under, however
/// many cases are worked on.
struct Courses {
  private var known: [Int64: [String?: KeptCourse]] = [:]

  /// The procedure of a definition, by the definition's row.
  mutating func course(
    _ definition: Int64, _ procedure: String?, _ database: Database
  ) throws -> KeptCourse {
    if let course = known[definition]?[procedure] { return course }
    let row = try Row.fetchOne(
      database, sql: "SELECT workflow FROM definition WHERE id = ?", arguments: [definition])
    guard let row, let workflow = try? Workflow(json: row.bytes(0)),
      let chart = workflow.procedures.first(where: { $0.id == procedure }),
      let course = try? Course(workflow, procedure: chart)
    else { throw JournalFailure.damaged("definition \(definition)") }
    let kept = KeptCourse(course)
    known[definition, default: [:]][procedure] = kept
    return kept
  }

  /// The same by the hash that the definition's records name it by.
  mutating func course(
    hash: String, _ procedure: String?, _ database: Database
  ) throws -> (definition: Int64, KeptCourse) {
    let row = try Int64.fetchOne(
      database, sql: "SELECT id FROM definition WHERE hash = ?", arguments: [hash])
    guard let row else { throw JournalFailure.damaged("definition \(hash)") }
    return (row, try course(row, procedure, database))
  }

  /// The course that an event moves its case to; nothing for any other event.
  mutating func destination(of event: Event, _ database: Database) throws -> Course? {
    guard case .moved(let hash, let procedure) = event.what else { return nil }
    return try course(hash: hash, procedure, database).1.course
  }
}

/// A procedure as the journal works with it.
final class KeptCourse: Sendable {
  let course: Course
  /// The agency's `issuer.id`; empty where the SOP names none.
  let agency: String
  /// By symbol: one of these must be held; nothing where anyone may act.
  let needed: [[String]?]
  /// By symbol: by which roles it is looked for, the performers themselves where anyone may act.
  let roles: [[String]]
  /// Every role of the procedure that somebody must hold.
  let staff: [String]

  init(_ course: Course) {
    self.course = course
    agency = course.workflow.agencyID
    let performers = RolesOfPerformers(course.workflow.actors)
    needed = course.nodes.map { performers.roles(of: $0.performers) }
    roles = zip(course.nodes, needed).map { node, needed in
      needed ?? (node.performers.isEmpty ? [node.column] : node.performers)
    }
    staff = course.workflow.actors.filter { $0.kind == .staff }
      .flatMap { [$0.id] + $0.roles.map(\.id) }
  }
}

extension Workflow {
  /// The agency's `issuer.id`; empty where the SOP names none.
  package var agencyID: String { identity.issuer.first { $0.key == "id" }?.text ?? "" }
}
