import SOPCase
import SOPJournal
import SOPLanguage

/// Cases in words.
struct CaseText {
  let language: Language
  let now: Instant
  /// Nothing where the store was never told who they are.
  let people: People?

  /// Somebody by name, as far as known.
  func name(_ person: String) -> String {
    shown(people?.person(person)?.name ?? person)
  }

  func say(_ text: Text) -> String { text[language] }

  /// Where a case stands: each open step with who may do it and when it is due.
  func standing(_ case: Case, number: Int64, subject: String) -> String {
    let course = `case`.course
    var text = "\(number). \(shown(course.title))"
    if !subject.isEmpty { text += " — \(shown(subject))" }
    text += "\n"
    switch `case`.state {
    case .unopened, .open:
      for open in `case`.open { text += "  " + line(open, in: `case`, number) + "\n" }
    case .ended:
      let outcome = `case`.outcome?.text ?? ""
      text += say(
        Text(id: "  Sudah berakhir: \(shown(outcome))\n", en: "  Ended: \(shown(outcome))\n"))
    case .cancelled: text += say(Text(id: "  Dibatalkan\n", en: "  Cancelled\n"))
    }
    return text
  }

  /// `periksa: langkah 2, Petugas Loket — Memeriksa berkas; paling lambat …`
  func line(_ open: Case.OpenSymbol, in case: Case, _ number: Int64) -> String {
    let course = `case`.course
    let names = Names(course, language)
    let node = course.nodes[open.symbol]
    let row = course.row(of: open.symbol)
    var text = "\(node.id): \(names.step(open.symbol)), \(shown(names.performer(of: open.symbol)))"
    text += " — \(shown(row.action))"
    if let due = `case`.deadline(of: open) { text += "; " + self.due(due, course) }
    if let taker = open.takenBy {
      text += say(
        Text(id: "; dikerjakan \(name(taker))", en: "; being done by \(name(taker))"))
    }
    if let used = node.uses {
      let path = shown(used.path)
      text += say(
        Text(
          id: "; di sini SOP “\(shown(used.title))” dijalankan (sopc case start \(path) --for "
            + "\(number)/\(node.id))",
          en: "; here the SOP “\(shown(used.title))” is carried out (sopc case start \(path) --for "
            + "\(number)/\(node.id))"))
    }
    let answers = course.labels(of: open.symbol).map(shown)
    if !answers.isEmpty {
      let list = answers.joined(separator: " / ")
      text += say(Text(id: "; jawaban: \(list)", en: "; answers: \(list)"))
    }
    return text
  }

  func due(_ due: Instant, _ course: Course) -> String {
    let clock = Clock(zone: course.workflow.calendar.timezone, language: language)
    let time = clock.deadline(due, seenFrom: now)
    return say(
      due < now
        ? Text(id: "LEWAT TENGGAT sejak \(time)", en: "OVERDUE since \(time)")
        : Text(id: "paling lambat \(time)", en: "due \(time)"))
  }

  /// One record of a history.
  func line(_ record: Record, in course: Course) -> String {
    let clock = Clock(zone: course.workflow.calendar.timezone, language: language)
    var text = "\(clock.full(record.event.at))  \(who(record, course)): "
    text += what(record.event.what, course)
    if let parent = record.parent {
      text += say(
        Text(
          id: " untuk langkah “\(parent.symbol)” proses \(parent.case)",
          en: " for step “\(parent.symbol)” of case \(parent.case)"))
    }
    if let recorded = record.recorded {
      let time = clock.full(recorded)
      text += say(Text(id: " (dicatat \(time))", en: " (recorded \(time))"))
    }
    for requirement in record.evidence.requirements {
      text += "\n    ✓ \(shown(requirement))"
    }
    for output in record.evidence.outputs {
      let details = [
        output.number, output.date, output.file, output.sha256.map { "SHA-256 \($0)" },
      ]
      .compactMap { $0 }.map(shown)
      text += "\n    → \(shown(output.name))"
      if !details.isEmpty { text += " (\(details.joined(separator: ", ")))" }
    }
    return text + "\n"
  }

  /// *Hasan Contoh (Plh. Kepala Dinas)*; of a step that another case completed, that case.
  private func who(_ record: Record, _ course: Course) -> String {
    if let child = record.child {
      return say(Text(id: "proses \(child)", en: "case \(child)"))
    }
    guard !record.event.by.isEmpty else { return "–" }
    let name = name(record.event.by)
    guard let capacity = record.capacity else { return name }
    let acting = capacity.acting.map { $0 == .plt ? "Plt. " : "Plh. " } ?? ""
    return "\(name) (\(acting)\(shown(Names(course, language).person(capacity.role))))"
  }

  private func what(_ what: Event.What, _ course: Course) -> String {
    func step(_ symbol: String) -> String {
      guard let number = course.number(of: symbol) else { return symbol }
      return "\(Names(course, language).step(number)) (\(shown(course.row(of: number).action)))"
    }
    switch what {
    case .opened: return say(Text(id: "membuka proses", en: "opened the case"))
    case .taken(let symbol):
      return say(Text(id: "mulai mengerjakan ", en: "began ")) + step(symbol)
    case .released(let symbol, let reason):
      return say(Text(id: "melepaskan ", en: "released ")) + step(symbol)
        + (reason.map { " — \(shown($0))" } ?? "")
    case .completed(let symbol, let answer, let note):
      var text = say(Text(id: "menyelesaikan ", en: "completed ")) + step(symbol)
      if let answer { text += ": \(shown(answer))" }
      if let note { text += " — \(shown(note))" }
      return text
    case .skipped(let symbol, let reason):
      return say(Text(id: "melewati ", en: "skipped ")) + step(symbol) + " — \(shown(reason))"
    case .cancelled(let reason):
      return say(Text(id: "membatalkan proses", en: "cancelled the case")) + " — \(shown(reason))"
    }
  }
}
