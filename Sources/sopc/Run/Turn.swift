import SOPCase
import SOPLanguage

extension Walk {
  /// Whose turn it is and what is to be done: all that is on the screen before a prompt.
  func turn(_ open: Case.OpenSymbol) -> String {
    let row = course.row(of: open.symbol)
    var page = Page(console, isTalk: true)
    page.addBlank()
    page.addRule(heading(of: open.symbol), progress)
    page.addBold(
      say(
        Text(
          id: "Giliran: \(names.performer(of: open.symbol))",
          en: "Whose turn: \(names.performer(of: open.symbol))")))
    page.addBlank()
    page.add(row.action, indent: 2)
    for item in row.items { page.add("-", item, indent: 2) }
    page.addBlank()
    addRequirements(of: row, to: &page)
    let outputs = row.outputs.filter { $0.answer == nil && $0.text != "-" }.map(\.text)
    if !outputs.isEmpty {
      page.add(
        say(Text(id: "Output: ", en: "Output: ")) + outputs.joined(separator: "; "), indent: 2)
    }
    page.add(standardTime(of: open), indent: 2)
    addDue(of: open, to: &page)
    addConditions(of: open, to: &page)
    if course.symbols[open.symbol].isDecision {
      page.addBlank()
      addAnswers(to: open.symbol, &page)
    }
    page.addBlank()
    return page.text
  }

  /// *Tenggat: 14 hari kerja setelah langkah 3; paling lambat …*
  private func addDue(of open: Case.OpenSymbol, to page: inout Page) {
    let words = course.row(of: open.symbol).due
    guard !words.isEmpty else { return }
    var text = say(Text(id: "Tenggat: ", en: "Deadline: ")) + words
    if let due = course.due(of: open.symbol, from: summary.case.beginningOfDue(open.symbol)) {
      let time = clock.deadline(due, seenFrom: now)
      text += say(
        due < now
          ? Text(id: "; sudah lewat: \(time)", en: "; overdue since \(time)")
          : Text(id: "; paling lambat \(time)", en: "; due \(time)"))
    }
    page.add(text, indent: 2)
  }

  /// Whether it may be left out, is another SOP, or is one of several that are open.
  private func addConditions(of open: Case.OpenSymbol, to page: inout Page) {
    let node = course.nodes[open.symbol]
    if let condition = node.optional {
      page.add(
        say(
          Text(
            id: "Boleh dilewati (\(condition)): ketik “lewati” dan alasannya.",
            en: "May be skipped (\(condition)): type “skip” and the reason.")), indent: 2)
    }
    if let used = node.uses {
      page.add(
        say(
          Text(
            id:
              "Di sini SOP “\(used.title)” dijalankan; langkah ini selesai bila prosesnya berakhir.",
            en: "Here the SOP “\(used.title)” is carried out; this step is done when that case "
              + "ends.")), indent: 2)
    }
    let others = summary.case.open.map(\.symbol).filter { $0 != open.symbol }
    guard !others.isEmpty else { return }
    let list = others.prefix(10).map(names.number(of:)).joined(separator: ", ")
    page.add(
      say(
        Text(
          id: "Terbuka juga: \(list). Untuk mengerjakannya dulu, ketik “pindah” dan nomornya.",
          en: "Open too: \(list). To do one of them first, type “go” and its number.")), indent: 2)
  }

  /// *sudah 3 langkah, kira-kira 2 lagi*.
  var progress: String {
    let done = summary.entries.count
    let made = say(Text(id: "sudah \(done) langkah", en: "\(done) done"))
    guard let here, distance.least[here.symbol] < .max else { return made }
    let least = distance.least[here.symbol]
    let most = distance.most[here.symbol] ?? least
    if most <= 1 { return made + say(Text(id: ", tinggal yang ini", en: ", only this one to go")) }
    let left = most > least ? "\(least)–\(most)" : "\(least)"
    if done == 0 { return say(Text(id: "kira-kira \(left) langkah", en: "about \(left) steps")) }
    return made + say(Text(id: ", kira-kira \(left) lagi", en: ", about \(left) to go"))
  }

  /// The answers to a symbol's question, numbered, each with where it leads.
  func addAnswers(to symbol: Int, _ page: inout Page) {
    let question = course.nodes[symbol].question
    page.addBold(
      question.isEmpty ? say(Text(id: "Keputusannya?", en: "What is decided?")) : question,
      indent: 2)
    for (place, way) in course.answers(of: symbol).enumerated() {
      let label = course.ways[way].answer ?? ""
      let remark = remark(on: way, from: symbol)
      page.add("\(place + 1).", "\(shown(label))  (\(shown(remark)))", indent: 2)
    }
  }

  private func heading(of symbol: Int) -> String {
    let step = say(Text(id: "Langkah ", en: "Step ")) + names.number(of: symbol)
    let round = rounds(of: symbol) + 1
    return round == 1
      ? step : step + say(Text(id: ", putaran ke-\(round)", en: ", round \(round)"))
  }

  private func addRequirements(of row: Workflow.Row, to page: inout Page) {
    let items = row.requirements.filter(\.isPaper)
    guard !items.isEmpty else { return }
    page.add(say(Text(id: "Persyaratan:", en: "Requirements:")), indent: 2)
    for item in items {
      let isThere = item.documents.contains { id in
        course.workflow.documents.firstIndex { $0.id == id }
          .map { summary.case.has(document: $0) } ?? false
      }
      page.add(isThere ? "[x]" : "[ ]", item.text, indent: 2)
    }
  }

  private func standardTime(of open: Case.OpenSymbol) -> String {
    let label = say(Text(id: "Waktu baku: ", en: "Standard time: "))
    guard let text = standardTime(of: open.symbol) else {
      return label + say(Text(id: "tidak ditetapkan", en: "none set"))
    }
    guard let deadline = deadline(of: open) else { return label + text }
    let words = clock.deadline(deadline, seenFrom: now)
    if deadline < now {
      return label + text + say(Text(id: "; sudah lewat: \(words)", en: "; overdue since \(words)"))
    }
    return label + text + say(Text(id: "; paling lambat \(words)", en: "; due \(words)"))
  }

  /// A symbol's standard time as printed; nothing where its row sets none.
  func standardTime(of symbol: Int) -> String? {
    let times = course.row(of: symbol).time.filter { $0 != "-" && !$0.isEmpty }
    let isTimed = !course.nodes[symbol].time.parts.isEmpty
    return times.isEmpty || !isTimed ? nil : shown(times.joined(separator: " + "))
  }

  private func remark(on way: Int, from symbol: Int) -> String {
    let onward = summary.case.onward(way)
    let destination = names.destination(of: onward, from: symbol)
    guard let most = course.ways[way].mostTimes else { return destination }
    if onward != way {
      return say(
        Text(
          id: "batas \(most) kali sudah habis; \(destination)",
          en: "its limit of \(most) is used up; \(destination)"))
    }
    let taken = summary.case.timesTaken(way)
    if taken == 0 {
      return destination
        + say(Text(id: "; paling banyak \(most) kali", en: "; at most \(most) times"))
    }
    return destination
      + say(
        Text(
          id: "; sudah \(taken) dari paling banyak \(most) kali",
          en: "; \(taken) of at most \(most) times so far"))
  }
}
