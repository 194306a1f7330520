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

  /// Where a case stands: each open step, on a line or with all that who does it needs; `carried`
  /// are the open cases that are carried out for its steps.
  func standing(
    _ case: Case, number: Int64, subject: String, carried: [CarriedCase], inDetail: Bool
  ) -> String {
    var text = "\(number). \(shown(`case`.course.title))"
    if !subject.isEmpty { text += " — \(shown(subject))" }
    text += "\n"
    switch `case`.state {
    case .unopened, .open:
      for open in `case`.open {
        text +=
          inDetail ? detail(open, in: `case`, number, carried) : "  \(line(open, in: `case`))\n"
      }
    case .ended:
      let outcome = `case`.outcome?.text ?? ""
      text += say(
        Text(id: "  Sudah berakhir: \(shown(outcome))\n", en: "  Ended: \(shown(outcome))\n"))
    case .cancelled: text += say(Text(id: "  Dibatalkan\n", en: "  Cancelled\n"))
    }
    let open = `case`.open.map { `case`.course.nodes[$0.symbol].id }
    for idle in carried where !open.contains(idle.step) { text += "  \(self.idle(idle))\n" }
    return text
  }

  /// A case that goes on though its step is done with.
  private func idle(_ carried: CarriedCase) -> String {
    let (number, step) = (carried.number, shown(carried.step))
    return say(
      Text(
        id: "Proses \(number), yang dibuka untuk langkah “\(step)”, masih terbuka. Bila tidak "
          + "diperlukan lagi, batalkan: sopc case cancel \(number) --reason …",
        en: "Case \(number), opened for step “\(step)”, is still open. If it is not needed any "
          + "more, cancel it: sopc case cancel \(number) --reason …"))
  }

  /// `periksa: langkah 2, Petugas Loket — Memeriksa berkas; paling lambat …`
  func line(_ open: Case.OpenSymbol, in case: Case) -> String {
    let course = `case`.course
    let names = Names(course, language)
    var text = "\(course.nodes[open.symbol].id): \(names.step(open.symbol)), "
    text += shown(names.performer(of: open.symbol))
    text += " — \(shown(course.row(of: open.symbol).action))"
    if let due = `case`.deadline(of: open) { text += "; " + self.due(due, course) }
    if let taker = open.takenBy {
      text += say(Text(id: "; dikerjakan \(name(taker))", en: "; being done by \(name(taker))"))
    }
    return text
  }

  private func detail(
    _ open: Case.OpenSymbol, in case: Case, _ number: Int64, _ carried: [CarriedCase]
  ) -> String {
    let course = `case`.course
    let names = Names(course, language)
    let node = course.nodes[open.symbol]
    let row = course.row(of: open.symbol)
    var text = "  \(node.id): \(names.step(open.symbol)) — \(shown(row.action))\n"
    func add(_ label: Text, _ words: String) {
      if !words.isEmpty { text += "    \(say(label)): \(words)\n" }
    }
    add(Text(id: "pelaksana", en: "actor"), shown(names.performer(of: open.symbol)))
    add(Text(id: "sedang dikerjakan", en: "being done by"), open.takenBy.map(name) ?? "")
    if let due = `case`.deadline(of: open) { text += "    \(self.due(due, course))\n" }
    add(Text(id: "kelengkapan", en: "requirements"), numbered(row.requirements))
    add(Text(id: "keluaran", en: "outputs"), listed(row.outputs))
    add(Text(id: "boleh dilewati", en: "may be skipped"), shown(node.optional ?? ""))
    if let used = node.uses {
      let running = carried.first { $0.step == node.id }.map {
        say(Text(id: "proses \($0.number)", en: "case \($0.number)"))
      }
      let command = "sopc case start \(shown(used.path)) --for \(number)/\(node.id)"
      add(
        Text(id: "SOP yang dijalankan di sini", en: "SOP that is carried out here"),
        "\(shown(used.title)) (\(running ?? command))")
    } else {
      // Where another SOP is carried out nobody is asked: its outcome answers.
      let answers = course.labels(of: open.symbol).map(shown)
      add(Text(id: "jawaban", en: "answers"), answers.joined(separator: " / "))
    }
    return text
  }

  /// As `--checked` takes them.
  private func numbered(_ items: [Workflow.Item]) -> String {
    items.filter(\.isPaper).enumerated().map { "\($0.offset + 1). \(shown($0.element.text))" }
      .joined(separator: "; ")
  }

  private func listed(_ items: [Workflow.Item]) -> String {
    items.filter(\.isPaper).map { item in
      item.answer.map { "\(shown(item.text)) (\(shown($0)))" } ?? shown(item.text)
    }.joined(separator: "; ")
  }

  func due(_ due: Instant, _ course: Course) -> String {
    let clock = Clock(zone: course.workflow.calendar.timezone, language: language)
    let time = clock.deadline(due, seenFrom: now)
    return say(
      due < now
        ? Text(id: "LEWAT TENGGAT sejak \(time)", en: "OVERDUE since \(time)")
        : Text(id: "paling lambat \(time)", en: "due \(time)"))
  }
}
