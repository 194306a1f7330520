import SOPCase
import SOPLanguage
import SOPRender

/// The summary of a case: its path, who did what, times, documents and outcome.
extension Walk {
  func closing() -> String {
    var page = Page(console)
    page.addRule(say(Text(id: "Ringkasan", en: "Summary")))
    page.addBold(course.workflow.identity.title)
    if let keeper {
      page.add(say(Text(id: "Proses nomor \(keeper.number)", en: "Case \(keeper.number)")))
    }
    page.addBlank()
    addOutcome(to: &page)
    addTimes(to: &page)
    if !summary.entries.isEmpty {
      page.addBlank()
      page.addBold(say(Text(id: "Jalannya", en: "What was done")))
      for (place, entry) in summary.entries.enumerated() {
        seen(from: entry).add(entry, mark: "\(place + 1).", to: &page)
      }
    }
    addDocuments(to: &page)
    if let wayOn {
      page.addBlank()
      page.add(wayOn)
    } else if here != nil {
      page.addBlank()
      page.add(
        say(
          Text(
            id: "Proses ini tidak disimpan: menjalankannya lagi mulai dari langkah pertama.",
            en: "This case is not kept: running it again begins at the first step.")))
    }
    return page.text
  }

  private func addOutcome(to page: inout Page) {
    switch summary.case.state {
    case .ended:
      let outcome = summary.case.outcome?.text
      let none = say(Text(id: "tidak ditetapkan", en: "none settled"))
      page.add(say(Text(id: "Hasil: ", en: "Outcome: ")) + (outcome ?? none))
      addLimit(to: &page)
    case .cancelled:
      page.add(say(Text(id: "Proses ini dibatalkan.", en: "This case was cancelled.")))
    case .open, .unopened:
      page.add(standing())
      guard let here else { return }
      if course.symbols[here.symbol].isDecision {
        page.addBlank()
        addAnswers(to: here.symbol, &page)
        page.addBlank()
      }
    }
  }

  /// Why a case ended whose last answer leads elsewhere in the table.
  private func addLimit(to page: inout Page) {
    guard let last = summary.entries.last, last.course == course, let answer = last.answer,
      let way = course.answers(of: last.symbol).first(where: { course.ways[$0].answer == answer }),
      let most = course.ways[way].mostTimes, summary.case.onward(way) != way,
      summary.entries.count(where: { $0.symbol == last.symbol && $0.answer == answer }) > most
    else { return }
    let label = shown(answer)
    page.add(
      say(
        Text(
          id: "Berakhir karena “\(label)” sudah dijawab lebih dari \(most) kali.",
          en: "It ended because “\(label)” was answered more than \(most) times.")))
  }

  private func addTimes(to page: inout Page) {
    guard let opened = summary.opened else { return }
    page.add(say(Text(id: "Mulai: ", en: "Began: ")) + clock.full(opened))
    let standard = summary.standardTime.text[language]
    if let closed = summary.closed {
      page.add(say(Text(id: "Berakhir: ", en: "Ended: ")) + clock.full(closed))
      if !isSimulated {
        let actual = worked(from: opened, until: closed)
        return page.add(
          say(
            Text(
              id: "Waktu kerja: baku \(standard); nyata \(actual)",
              en: "Working time: standard \(standard); actual \(actual)")))
      }
    }
    let label =
      summary.closed == nil
      ? Text(id: "Waktu baku sejauh ini: ", en: "Standard time so far: ")
      : Text(id: "Waktu baku: ", en: "Standard time: ")
    page.add(say(label) + standard)
  }

  private func add(_ entry: Summary.Entry, mark: String, to page: inout Page) {
    let number = names.number(of: entry.symbol)
    let performer = names.shortPerformer(of: entry.symbol)
    let who = entry.by.isEmpty ? performer : "\(performer) – \(name(entry.by))"
    page.add(mark, say(Text(id: "Langkah \(number): ", en: "Step \(number): ")) + who, indent: 1)
    let indent = displayWidth(mark) + 2
    page.add(course.row(of: entry.symbol).action, indent: indent)
    if let answer = entry.answer {
      page.add(
        say(Text(id: "Jawaban: ", en: "Answer: ")) + shown(answer), indent: indent, hanging: 2)
    }
    if entry.isSkipped {
      page.add(
        say(Text(id: "Dilewati: ", en: "Skipped: ")) + shown(entry.note ?? ""), indent: indent,
        hanging: 2)
      return
    }
    page.addDim(times(of: entry), indent: indent)
    if let note = entry.note {
      page.add(say(Text(id: "Catatan: ", en: "Note: ")) + note, indent: indent, hanging: 2)
    }
  }

  private func times(of entry: Summary.Entry) -> String {
    let none = Text(id: "tanpa waktu baku", en: "no standard time")
    let standard = standardTime(of: entry.symbol).map {
      Text(id: "baku \($0)", en: "standard \($0)")
    }
    let start = say(standard ?? none)
    let end = clock.short(entry.done, besides: summary.opened ?? entry.done)
    if isSimulated { return start + say(Text(id: "; sampai \(end)", en: "; until \(end)")) }
    let actual = actualTime(of: entry)
    let late = isLate(entry) ? say(Text(id: "; terlambat", en: "; late")) : ""
    return start
      + say(
        Text(id: "; nyata \(actual) (selesai \(end))", en: "; actual \(actual) (done \(end))"))
      + late
  }

  /// In working time where the standard is: only so can the two be held against each other.
  private func actualTime(of entry: Summary.Entry) -> String {
    let isInDays = course.nodes[entry.symbol].time.parts.contains { part in
      switch part.unit {
      case .second, .minute, .hour: false
      case .workingDay, .calendarDay, .week, .month, .quarter, .semester, .year: true
      }
    }
    if isInDays { return clock.duration(entry.done.seconds - entry.opened.seconds) }
    return worked(from: entry.opened, until: entry.done)
  }

  private func worked(from start: Instant, until end: Instant) -> String {
    let passed = end.seconds - start.seconds
    let worked = timetable.seconds(from: start, to: end)
    if worked == 0, passed >= 60 {
      return clock.duration(passed)
        + say(Text(id: " di luar jam kerja", en: " outside working hours"))
    }
    return clock.workingDuration(worked)
  }

  private func addDocuments(to page: inout Page) {
    let there = course.workflow.documents.enumerated().filter {
      summary.case.has(document: $0.offset)
    }.map(\.element)
    let made = there.filter { $0.from == nil }
    let brought = there.filter { $0.from != nil }
    addDocuments(made, Text(id: "Dokumen yang dihasilkan", en: "Documents made"), to: &page)
    addDocuments(brought, Text(id: "Dokumen yang dibawa", en: "Documents brought"), to: &page)
  }

  private func addDocuments(
    _ documents: [Workflow.Document], _ heading: Text, to page: inout Page
  ) {
    guard !documents.isEmpty else { return }
    page.addBlank()
    page.addBold(say(heading))
    for document in documents {
      let receivers = document.to.map(names.person).joined(separator: ", ")
      let remark =
        receivers.isEmpty ? "" : say(Text(id: " (untuk \(receivers))", en: " (for \(receivers))"))
      page.add("-", document.name + remark, indent: 1)
    }
  }
}
