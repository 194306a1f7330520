import GRDB
import SOPCase
import SOPLanguage

/// What the journal asks beyond what the case allows: who holds which role, what was ticked off,
/// which other SOP is carried out where.
extension Journal {
  /// The record as it is to be kept; refuses what must not be.
  func admit(
    _ record: Record, to standing: Case, _ number: Int64, _ kept: KeptCourse,
    _ database: Database
  ) throws -> Record {
    var record = record
    try requireUnknown(record.ref, database)
    try requireHappened(record.event.at, recorded: record.recorded)
    try requireNamed(record.event.by)
    switch record.event.what {
    case .skipped(_, let reason), .cancelled(let reason):
      if isBlank(reason) { throw Objection.noReason }
    case .opened, .taken, .released, .completed, .moved: break
    }
    for output in record.evidence.outputs {
      if isBlank(output.name) { throw Objection.namelessOutput }
      if let date = output.date, isNoDay(date) { throw Objection.noSuchDay(date) }
    }
    let people = try people(database)
    guard let symbol = record.event.what.symbol else {
      if case .cancelled = record.event.what, let people {
        try assign(canceller(record, standing, kept, people), to: &record)
      }
      return record
    }
    // A step that is not open is refused by the case, with better reason.
    guard let open = standing.open.first(where: { kept.course.nodes[$0.symbol].id == symbol })
    else { return record }
    try requireOwnWork(record.event.what, open, kept.course, number, database)
    if !record.evidence.requirements.isEmpty {
      try record.evidence.matchRequirements(of: kept.course.row(of: open.symbol))
    }
    if let people {
      let performer = try performer(
        record, kept.needed[open.symbol], kept, people,
        step: kept.course.nodes[open.symbol].id)
      switch record.event.what {
      case .taken, .completed:
        if let refusal = standing.earlierBar(on: performer.person, for: open.symbol, people) {
          throw refusal
        }
      case .opened, .released, .skipped, .moved, .cancelled: break
      }
      assign(performer, to: &record)
    }
    return record
  }

  func requireUnknown(_ ref: String?, _ database: Database) throws {
    guard let ref else { return }
    let known = try database.first("SELECT case_id FROM event WHERE ref = ?", .text(ref)) {
      $0.integer(0)
    }
    if let known { throw Objection.recordedBefore(ref, case: known) }
  }

  /// What nobody in particular did could not be held against anybody.
  func requireNamed(_ person: String) throws {
    if isBlank(person) { throw Objection.nobody }
  }

  private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// A date may be written in any words; one in figures has to be a day.
  private func isNoDay(_ date: String) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isInFigures =
      date.utf8.count == 10
      && date.utf8.enumerated().allSatisfy { place, byte in
        [4, 7].contains(place) ? byte == UInt8(ascii: "-") : digits.contains(byte)
      }
    return isInFigures && Day(iso: date) == nil
  }

  /// A time that was mistyped into the future would bar the case until then.
  func requireHappened(_ instant: Instant, recorded: Instant?) throws {
    // Clocks differ a little.
    if let recorded, instant.seconds > recorded.seconds + 60 { throw Objection.notYetHappened }
  }

  private func performer(
    _ record: Record, _ roles: [String]?, _ kept: KeptCourse, _ people: People, step: String?
  ) throws -> Performer {
    let day = record.event.at.local(in: kept.course.workflow.calendar.timezone).day
    do throws(RoleRefusal) {
      return try people.whoActs(record.event.by, as: roles, in: kept.agency, on: day)
    } catch {
      throw Objection.role(
        RoleObjection(
          error, name: record.event.by, step: step, roles: roles ?? [], on: day,
          kept.course.workflow, people))
    }
  }

  /// A case is cancelled by one of the SOP's staff, or by who has acted for its public actor.
  private func canceller(
    _ record: Record, _ standing: Case, _ kept: KeptCourse, _ people: People
  ) throws -> Performer {
    let name = people.idOrName(record.event.by)
    if kept.staff.isEmpty || standing.doers.contains(where: { $0.person == name }) {
      return Performer(person: name)
    }
    return try performer(record, kept.staff, kept, people, step: nil)
  }

  private func assign(_ performer: Performer, to record: inout Record) {
    record.event.by = performer.person
    record.capacity = performer.holding.map {
      Record.Capacity(role: $0.post.role, acting: $0.acting)
    }
  }

  /// Where another SOP is carried out, nobody but its case completes the step.
  private func requireOwnWork(
    _ what: Event.What, _ open: Case.OpenSymbol, _ course: Course, _ number: Int64,
    _ database: Database
  ) throws {
    guard let used = course.nodes[open.symbol].uses else { return }
    switch what {
    case .taken, .completed:
      let step = course.nodes[open.symbol].id
      throw Objection.carriedOutElsewhere(
        step: step, case: number, title: used.title, path: used.path,
        by: try carried(for: number, database).first { $0.step == step }?.number)
    case .opened, .released, .skipped, .moved, .cancelled: break
    }
  }

  /// That a workflow is what an open step says is carried out there, by no other open case.
  func requireCarriedOut(
    _ workflow: Workflow, for parent: Record.Parent, at instant: Instant, _ database: Database
  ) throws {
    let (standing, kept) = try stored(parent.case, database)
    guard
      let open = standing.open.first(where: { kept.course.nodes[$0.symbol].id == parent.symbol })
    else {
      throw Refusal.notOpen(
        parent.symbol, open: standing.open.map { kept.course.nodes[$0.symbol].id })
    }
    guard let used = kept.course.nodes[open.symbol].uses else {
      throw Objection.carriesOutNothing(step: parent.symbol)
    }
    guard used.hash == workflow.hash else {
      throw Objection.otherSOP(
        step: parent.symbol, wanted: used.title, isRevised: used.title == workflow.identity.title)
    }
    guard instant >= open.since else {
      throw Refusal.backInTime(
        at: instant, before: open.since, in: kept.course.workflow.calendar.timezone)
    }
    let carried = try carried(for: parent.case, database).first { $0.step == parent.symbol }
    if let carried { throw Objection.carriedOutAlready(step: parent.symbol, case: carried.number) }
  }

  /// The steps that a change completes by ending the case that was carried out for them; its
  /// outcome is the answer. Nobody does that: who did what stands in the case's own records.
  func completedParents(behind change: Change, _ database: Database) throws -> [Change] {
    var changes: [Change] = []
    var last = change
    while last.after.state == .ended, let next = try completedParent(behind: last, database) {
      changes.append(next)
      last = next
    }
    return changes
  }

  private func completedParent(behind change: Change, _ database: Database) throws -> Change? {
    let found = try database.first(
      "SELECT parent, parent_symbol FROM case_state WHERE id = ?", .integer(change.number)
    ) { (parent: $0.integer(0), symbol: $0.text(1)) }
    guard let found, let symbol = found.symbol else { return nil }
    let parent = found.parent
    let (before, kept) = try stored(parent, database)
    // It may have been skipped or cancelled meanwhile.
    guard let open = before.open.first(where: { kept.course.nodes[$0.symbol].id == symbol })
    else { return nil }
    let answer = kept.course.answers(of: open.symbol).map { kept.course.ways[$0] }
      .first { $0.usedOutcome == change.after.outcome?.id }?.answer
    var record = Record(
      Event(
        .completed(symbol: symbol, answer: answer, note: nil),
        at: max(change.record.event.at, open.since), by: ""))
    record.child = change.number
    var standing = before
    try standing.apply(record.event)
    return Change(number: parent, record: record, before: before, after: standing, kept: kept)
  }
}

extension Case {
  /// Why a symbol is to be done by another than somebody who did something before the store was
  /// given its people, and is remembered by another name since.
  func earlierBar(on person: String, for symbol: Int, _ people: People) -> Refusal? {
    for doer in doers where doer.person != person && people.idOrName(doer.person) == person {
      if let refusal = bar(on: doer.person, for: symbol) { return refusal }
    }
    return nil
  }
}

extension Record.Evidence {
  /// Requirements that were ticked off, as the row prints them: written so, as the document's id,
  /// or by their number.
  fileprivate mutating func matchRequirements(of row: Workflow.Row) throws {
    let printed = row.requirements.filter(\.isPaper)
    let matched = try requirements.map { written in
      let wanted = plainWords(written)
      if let number = Int(written), printed.indices.contains(number - 1) {
        return printed[number - 1].text
      }
      guard
        let item = printed.first(where: {
          plainWords($0.text) == wanted || $0.documents == [written]
        })
      else {
        throw Objection.unknownRequirement(written, possible: printed.map(\.text))
      }
      return item.text
    }
    // Ticked off twice, by its words and by its number perhaps, it is there once all the same.
    requirements = matched.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
