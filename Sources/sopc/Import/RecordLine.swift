import SOPCase
import SOPJournal
import SOPLanguage

/// How a command becomes a record.
extension ImportRun {
  /// Gives the case's number.
  func record(
    _ command: StreamCommand, _ line: Line, _ group: borrowing Journal.Group
  ) throws -> Int64 {
    switch command.action {
    case .start(_, let procedure, let subject, let parent):
      guard let sop = try line.sop?.get() else { throw LineRefusal.noObject }
      let now = now()
      let step = try parent.map { parent in
        let number = try number(of: parent.case, group)
        return Record.Parent(
          case: number, symbol: try group.case(number).symbol(called: parent.step))
      }
      let beginning = Journal.Beginning(
        subject: subject, at: command.instant(in: sop.workflow) ?? now,
        by: command.by ?? person, ref: command.ref,
        recorded: command.at == nil ? nil : now, parent: step)
      return try group.open(
        sop.workflow, procedure: try sop.workflow.chart(procedure), source: sop.source, beginning)
    case .take(let name, let step):
      return try append(name, command, line, group) { .taken(symbol: $0.symbol(called: step)) }
    case .release(let name, let step, let reason):
      return try append(name, command, line, group) {
        .released(symbol: $0.symbol(called: step), reason: reason)
      }
    case .complete(let name, let step, let answer, let note, _, _):
      return try append(name, command, line, group) {
        .completed(symbol: $0.symbol(called: step), answer: answer, note: note)
      }
    case .skip(let name, let step, let reason):
      return try append(name, command, line, group) {
        .skipped(symbol: $0.symbol(called: step), reason: reason)
      }
    case .cancel(let name, let reason):
      return try append(name, command, line, group) { _ in .cancelled(reason: reason) }
    }
  }

  private func append(
    _ name: StreamCommand.CaseName, _ command: StreamCommand, _ line: Line,
    _ group: borrowing Journal.Group, _ what: (Case) -> Event.What
  ) throws -> Int64 {
    let evidence = try line.evidence?.get() ?? Record.Evidence()
    let number = try number(of: name, group)
    // Only here, where nobody else writes: others may have gone on while this one waited.
    let now = now()
    _ = try group.append(to: number) { standing in
      Record(
        Event(
          what(standing),
          at: command.instant(in: standing.course.workflow) ?? standing.now(by: now),
          by: command.by ?? person),
        evidence: evidence, ref: command.ref, recorded: command.at == nil ? nil : now)
    }
    return number
  }

  private func number(
    of name: StreamCommand.CaseName, _ group: borrowing Journal.Group
  ) throws -> Int64 {
    switch name {
    case .number(let number): return number
    case .ref(let ref):
      guard let number = try group.number(startedUnder: ref) else {
        throw LineRefusal.unknownStart(ref)
      }
      return number
    }
  }

  /// The case in which a command was recorded before, if it bears a name that is known; refuses what
  /// asks for something else under that name.
  func recordedBefore(
    _ command: StreamCommand, _ group: borrowing Journal.Group
  ) throws -> Int64? {
    guard let ref = command.ref, let known = try group.record(under: ref) else { return nil }
    guard command.action.word == known.record.event.what.word else {
      throw LineRefusal.otherRef(ref, known.number)
    }
    if let name = command.action.caseName, try number(of: name, group) != known.number {
      throw LineRefusal.otherRef(ref, known.number)
    }
    return known.number
  }
}

extension StreamCommand.Action {
  /// As it stands behind `do`.
  var word: String {
    switch self {
    case .start: "start"
    case .take: "take"
    case .release: "release"
    case .complete: "complete"
    case .skip: "skip"
    case .cancel: "cancel"
    }
  }

  /// Nothing where it begins one.
  var caseName: StreamCommand.CaseName? {
    switch self {
    case .start: nil
    case .take(let name, _), .release(let name, _, _), .complete(let name, _, _, _, _, _),
      .skip(let name, _, _), .cancel(let name, _):
      name
    }
  }
}

extension Event.What {
  /// What a stream asks for it with; nothing for what it cannot ask for.
  fileprivate var word: String? {
    switch self {
    case .opened: "start"
    case .taken: "take"
    case .released: "release"
    case .completed: "complete"
    case .skipped: "skip"
    case .cancelled: "cancel"
    case .moved: nil
    }
  }
}

extension Workflow {
  /// The procedure of this id; the only one where none is named.
  fileprivate func chart(_ id: String?) throws(LineRefusal) -> Procedure {
    let ids = procedures.compactMap(\.id)
    if let id {
      guard let chart = procedures.first(where: { $0.id == id }) else {
        throw .noProcedure(id, ids)
      }
      return chart
    }
    guard procedures.count == 1 else { throw .whichProcedure(ids) }
    return procedures[0]
  }
}
