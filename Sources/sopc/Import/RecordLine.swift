import SOPCase
import SOPJournal
import SOPLanguage

/// How a command becomes a record.
extension ImportRun {
  /// Gives the case's number.
  func record(
    _ command: StreamCommand, _ line: Line, _ group: borrowing Journal.Group
  ) throws -> Int64 {
    func event(_ what: Event.What) -> Event { Event(what, at: line.at, by: command.by ?? person) }
    switch command.action {
    case .start(_, let procedure, let subject):
      guard let sop = try line.sop?.get() else { throw LineRefusal.noObject }
      return try group.open(
        sop.workflow, procedure: try chart(procedure, of: sop.workflow), source: sop.source,
        subject: subject, at: line.at, by: command.by ?? person, ref: command.ref)
    case .take(let name, let step):
      return try append(name, command, group) { event(.taken(symbol: $0.symbol(called: step))) }
    case .release(let name, let step, let reason):
      return try append(name, command, group) {
        event(.released(symbol: $0.symbol(called: step), reason: reason))
      }
    case .complete(let name, let step, let answer, let note, let checked, _):
      let evidence = Record.Evidence(
        requirements: checked, outputs: try line.outputs?.get() ?? [])
      return try append(name, command, group, evidence) {
        event(.completed(symbol: $0.symbol(called: step), answer: answer, note: note))
      }
    case .skip(let name, let step, let reason):
      return try append(name, command, group) {
        event(.skipped(symbol: $0.symbol(called: step), reason: reason))
      }
    case .cancel(let name, let reason):
      return try append(name, command, group) { _ in event(.cancelled(reason: reason)) }
    }
  }
}
