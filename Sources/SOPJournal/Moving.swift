import GRDB
package import SOPCase
package import SOPLanguage

/// Another version of an SOP, which cases are to go on under.
package struct Version {
  package let workflow: Workflow
  /// Its YAML, kept for people.
  package let source: [UInt8]?
  /// The procedure to go on in; without it the one that is called as the case's own.
  package let procedure: String?

  package init(
    _ workflow: Workflow, source: [UInt8]?, procedure: String?
  ) throws {
    self.workflow = workflow.hash == nil ? try workflow.sealed() : workflow
    self.source = source
    self.procedure = procedure
  }
}

extension Journal {
  /// The open cases of an SOP, in order, under whichever version.
  ///
  /// It is the same SOP where the issuer's id is the same, and the number or the title.
  package func openCases(ofSameSOPAs workflow: Workflow) throws(JournalFailure) -> [Int64] {
    try openCases(in: workflow.agencyID) { $0.isSameSOP(as: workflow) }
  }

  /// Those of them that run under another version.
  package func cases(underOtherVersionsOf version: Version) throws(JournalFailure) -> [Int64] {
    try openCases(in: version.workflow.agencyID) {
      $0.hash != version.workflow.hash && $0.isSameSOP(as: version.workflow)
    }
  }

  /// Reads none of the workflows that other agencies may have.
  private func openCases(
    in agency: String, under isMeant: (Workflow) -> Bool
  ) throws(JournalFailure) -> [Int64] {
    try read { database in
      var definitions: [Int64] = []
      let rows = try Row.fetchCursor(
        database, sql: "SELECT id, workflow FROM definition WHERE agency = ?", arguments: [agency])
      while let row = try rows.next() {
        if let workflow = try? Workflow(json: row.bytes(1)), isMeant(workflow) {
          definitions.append(try row.value(0))
        }
      }
      let marks = definitions.map { _ in "?" }.joined(separator: ", ")
      return try Int64.fetchAll(
        database,
        sql: "SELECT id FROM case_state WHERE status = 0 AND definition IN (\(marks)) ORDER BY id",
        arguments: StatementArguments(definitions))
    }
  }

  /// What moving a case to another version comes to; nothing is changed.
  package func move(
    _ number: Int64, to version: Version
  ) throws(JournalFailure) -> (before: Case, move: Move) {
    try read { database in
      let before = try self.stored(number, database).case
      return (before, try self.judge(number, before, version, database).move)
    }
  }

  /// Moves a case to another version, if it can be moved as it stands now; what came of it.
  package func move(
    _ number: Int64, to version: Version, at instant: Instant, by person: String,
    recorded: Instant?
  ) throws(Rejection) -> (before: Case, move: Move) {
    try write { database in
      try self.requireHappened(instant, recorded: recorded)
      try self.requireNamed(person)
      var (standing, kept) = try self.stored(number, database)
      let before = standing
      let (move, course) = try self.judge(number, before, version, database)
      guard move.moved != nil, let course else { return (before, move) }
      let definition = try self.definition(version.workflow, version.source, database)
      let name = try self.people(database)?.idOrName(person) ?? person
      let record = Record(
        Event(
          .moved(definition: course.definition, procedure: course.procedure.id), at: instant,
          by: name), recorded: recorded)
      try standing.apply(record.event, movingTo: course)
      try self.add(record.json(case: number), case: number, ref: nil, database)
      try database.execute(
        sql: "UPDATE case_state SET definition = ?, procedure = ? WHERE id = ?",
        arguments: [definition, course.procedure.id, number])
      try KeptCase.update(number, standing, at: instant, database)
      // Symbols have other numbers there.
      try Work.update(number, from: before, to: Case(of: kept.course), kept, database)
      kept = try self.courses.course(definition, course.procedure.id, database)
      try Work.update(number, from: Case(of: course), to: standing, kept, database)
      return (before, move)
    }
  }

  private func judge(
    _ number: Int64, _ standing: Case, _ version: Version, _ database: Database
  ) throws -> (move: Move, course: Course?) {
    let wanted = version.procedure ?? standing.course.procedure.id
    guard let chart = version.workflow.procedures.first(where: { $0.id == wanted }),
      let course = try? Course(version.workflow, procedure: chart)
    else { return (Move(reasons: [.noSuchProcedure(wanted, in: version.workflow)]), nil) }
    var move = standing.move(to: course)
    if let reason = try hold(ofParent: number, version, database) {
      move.moved = nil
      move.reasons.append(reason)
    }
    return (move, course)
  }

  /// A case that is carried out for a step of another goes on under the version that the step names.
  private func hold(
    ofParent number: Int64, _ version: Version, _ database: Database
  ) throws -> Text? {
    let row = try Row.fetchOne(
      database, sql: "SELECT parent, parent_symbol FROM case_state WHERE id = ?",
      arguments: [number])
    guard let row, let parent: Int64 = try row.valueIfAny(0),
      let symbol: String = try row.valueIfAny(1)
    else { return nil }
    let (standing, kept) = try stored(parent, database)
    let nodes = standing.open.map { kept.course.nodes[$0.symbol] }
    guard let node = nodes.first(where: { $0.id == symbol }),
      node.uses?.hash != version.workflow.hash
    else { return nil }
    return .otherForParent(parent, symbol: symbol)
  }
}

extension Workflow {
  /// Whether both are versions of one SOP.
  package func isSameSOP(as other: Workflow) -> Bool {
    guard agencyID == other.agencyID else { return false }
    let number = plainWords(identity.number)
    if !number.isEmpty, number != "-", number == plainWords(other.identity.number) { return true }
    return plainWords(identity.title) == plainWords(other.identity.title)
  }
}

extension Text {
  fileprivate static func noSuchProcedure(_ id: String?, in workflow: Workflow) -> Text {
    let known = workflow.procedures.compactMap(\.id).map { "“\($0)”" }.joined(separator: ", ")
    guard !known.isEmpty else {
      return Text(
        id: "naskah baru hanya mempunyai satu prosedur, tanpa nama “\(id ?? "")”",
        en: "the new text has only one procedure, which is not called “\(id ?? "")”")
    }
    return Text(
      id: "naskah baru tidak mempunyai prosedur yang sama namanya; sebut salah satunya dengan "
        + "--procedure: \(known)",
      en: "the new text has no procedure of the same name; name one of its own with --procedure: "
        + "\(known)")
  }

  fileprivate static func otherForParent(_ parent: Int64, symbol: String) -> Text {
    Text(
      id: "proses ini dijalankan untuk langkah “\(symbol)” proses \(parent), yang menyebut naskah "
        + "lain; pindahkan dulu proses \(parent)",
      en: "this case is carried out for step “\(symbol)” of case \(parent), which names another "
        + "text; move case \(parent) first")
  }
}
