import SOPCase
import SOPJournal
import SOPLanguage

/// What happened in a case, in words.
extension CaseText {
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

  /// *Hasan Contoh (Plh. Kepala Dinas)*.
  private func who(_ record: Record, _ course: Course) -> String {
    let person = person(record)
    if person.isEmpty { return "–" }
    return capacity(record, Names(course, language)).map { "\(person) (\($0))" } ?? person
  }

  /// Whose deed it was; of a step that another case completed, that case.
  func person(_ record: Record) -> String {
    record.child.map { say(Text(id: "proses \($0)", en: "case \($0)")) } ?? name(record.event.by)
  }

  /// *Plh. Kepala Dinas*.
  func capacity(_ record: Record, _ names: Names) -> String? {
    record.capacity.map { capacity in
      let acting = capacity.acting.map { $0.title + " " } ?? ""
      return acting + shown(names.person(capacity.role))
    }
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
