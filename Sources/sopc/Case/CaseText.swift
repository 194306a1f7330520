import SOPCase
import SOPJournal
import SOPLanguage

/// Cases in words.
struct CaseText {
  let language: Language
  let now: Instant

  func say(_ text: Text) -> String { text[language] }

  /// Where a case stands: each open step with who may do it and when it is due.
  func standing(_ case: Case, number: Int64, subject: String) -> String {
    let course = `case`.course
    var text = "\(number). \(shown(course.title))"
    if !subject.isEmpty { text += " — \(shown(subject))" }
    text += "\n"
    switch `case`.state {
    case .unopened, .open:
      for open in `case`.open { text += "  " + line(open, in: `case`) + "\n" }
    case .ended:
      let outcome = `case`.outcome?.text ?? ""
      text += say(
        Text(id: "  Sudah berakhir: \(shown(outcome))\n", en: "  Ended: \(shown(outcome))\n"))
    case .cancelled: text += say(Text(id: "  Dibatalkan\n", en: "  Cancelled\n"))
    }
    return text
  }

  /// `periksa: langkah 2, Petugas Loket — Memeriksa berkas; paling lambat …`
  func line(_ open: Case.OpenSymbol, in case: Case) -> String {
    let course = `case`.course
    let names = Names(course, language)
    let node = course.nodes[open.symbol]
    let row = course.row(of: open.symbol)
    var text = "\(node.id): \(names.step(open.symbol)), \(shown(names.performer(of: open.symbol)))"
    text += " — \(shown(row.action))"
    if let due = `case`.deadline(of: open) { text += "; " + self.due(due, course) }
    if let taker = open.takenBy {
      text += say(
        Text(id: "; dikerjakan \(shown(taker))", en: "; being done by \(shown(taker))"))
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
    let who = record.event.by.isEmpty ? "–" : shown(record.event.by)
    var text = "\(clock.full(record.event.at))  \(who): \(what(record.event.what, course))"
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

  private func what(_ what: Event.What, _ course: Course) -> String {
    func step(_ symbol: String) -> String {
      guard let number = course.number(of: symbol) else { return symbol }
      return "\(Names(course, language).step(number)) (\(shown(course.row(of: number).action)))"
    }
    switch what {
    case .opened: return say(Text(id: "membuka proses", en: "opened the case"))
    case .taken(let symbol):
      return say(Text(id: "mulai mengerjakan ", en: "began ")) + step(symbol)
    case .completed(let symbol, let answer, let note):
      var text = say(Text(id: "menyelesaikan ", en: "completed ")) + step(symbol)
      if let answer { text += ": \(shown(answer))" }
      if let note { text += " — \(shown(note))" }
      return text
    case .skipped(let symbol, let reason):
      return say(Text(id: "melewati ", en: "skipped ")) + step(symbol) + " — \(shown(reason))"
    case .moved(let definition, _):
      let hash = shown(String(definition.prefix(8)))
      return say(
        Text(
          id: "memindahkan proses ke naskah SOP \(hash)",
          en: "moved the case to the text \(hash) of the SOP"))
    case .cancelled(let reason):
      return say(Text(id: "membatalkan proses", en: "cancelled the case")) + " — \(shown(reason))"
    }
  }
}
