import SOPCase
import SOPConsole
import SOPLanguage

/// What is said in the terminal between the steps.
extension Walk {
  func welcome(isNew: Bool) -> String {
    let identity = course.workflow.identity
    var page = Page(console, isTalk: true)
    page.addBlank()
    page.addBold(identity.title)
    if !identity.number.isEmpty, identity.number != "-" {
      page.add(say(Text(id: "Nomor ", en: "Number ")) + identity.number)
    }
    if !course.procedure.title.isEmpty { page.add(course.procedure.title) }
    if let keeper { page.add(kept(keeper.number, isNew: isNew)) }
    page.addBlank()
    let count = course.procedure.rows.count
    page.add(
      say(
        Text(
          id: "SOP ini terdiri atas \(count) langkah. Ketik ? kapan saja untuk bantuan, "
            + "“berhenti” untuk berhenti.",
          en: "This SOP has \(count) steps. Type ? at any time for help, “quit” to stop.")))
    if !person.isEmpty {
      let name = name(person)
      page.add(
        say(
          Text(
            id: "Yang mengerjakan: \(name). Bila berganti orang, ketik “oleh” dan namanya.",
            en:
              "The steps are done by \(name). When somebody else takes over, type “by” and the name."
          )))
    }
    return page.text
  }

  private func kept(_ number: Int64, isNew: Bool) -> String {
    guard isNew else {
      return say(
        Text(
          id: "Proses nomor \(number) dilanjutkan; \(progress).",
          en: "Going on with case \(number); \(progress)."))
    }
    return say(
      Text(
        id: "Proses ini tersimpan dengan nomor \(number); setiap langkah yang selesai langsung "
          + "tercatat.",
        en: "This case is kept as number \(number); each step is recorded as soon as it is done."))
  }

  /// What was recorded just now.
  var receipt: String {
    latest.map { seen(from: $0).receipt(of: $0) } ?? ""
  }

  private func receipt(of entry: Summary.Entry) -> String {
    let step = names.step(entry.symbol)
    let time = clock.short(entry.done, besides: entry.opened)
    var text = say(
      Text(
        id: "✓ Tercatat: \(step) selesai pukul \(time)", en: "✓ Recorded: \(step) done at \(time)"))
    if entry.isSkipped {
      text = say(
        Text(id: "✓ Tercatat: \(step) dilewati", en: "✓ Recorded: \(step) skipped"))
    }
    if let answer = entry.answer {
      let answer = shown(answer)
      text = say(
        Text(
          id: "✓ Tercatat: \(step) dijawab “\(answer)” pukul \(time)",
          en: "✓ Recorded: \(step) answered “\(answer)” at \(time)"))
    }
    if isLate(entry) { text += say(Text(id: ", terlambat", en: ", late")) }
    var page = Page(console, isTalk: true)
    page.add(text + ".")
    return page.text
  }

  func isLate(_ entry: Summary.Entry) -> Bool {
    let deadline = course.deadline(
      of: entry.symbol, rowSince: entry.rowOpened, dueFrom: entry.dueFrom)
    return !entry.isSkipped && deadline.map { $0 < entry.done } ?? false
  }

  /// Where the case is, in full.
  func status(_ open: Case.OpenSymbol, _ notes: [String]) -> String {
    var page = Page(console, isTalk: true)
    page.addBlank()
    page.add(standing())
    let since = clock.full(open.since, seenFrom: now)
    page.add(say(Text(id: "Terbuka sejak \(since).", en: "Open since \(since).")))
    page.add(say(Text(id: "Kemajuan: ", en: "Progress: ")) + progress + ".")
    if !summary.entries.isEmpty {
      let trail = summary.entries.map { entry in
        seen(from: entry).names.trail([(entry.symbol, entry.answer)])
      }.joined(separator: " → ")
      page.add(say(Text(id: "Sudah dilalui: ", en: "Way so far: ")) + trail + ".")
    }
    if let outcome = summary.case.outcome {
      page.add(say(Text(id: "Hasil sejauh ini: ", en: "Outcome so far: ")) + outcome.text + ".")
    }
    for note in notes { page.add(say(Text(id: "Catatan: ", en: "Note: ")) + note) }
    return page.text + turn(open)
  }

  /// Where the case is, in a sentence.
  func standing() -> String {
    guard let here else { return "" }
    let step = names.step(here.symbol)
    let performer = names.performer(of: here.symbol)
    if summary.case.open.count > 1 {
      let steps = summary.case.open.prefix(10).map {
        "\(names.number(of: $0.symbol)) (\(names.performer(of: $0.symbol)))"
      }.joined(separator: ", ")
      return shown(
        say(
          Text(
            id: "Proses ini belum berakhir; yang terbuka: langkah \(steps).",
            en: "This case has not ended; open are the steps \(steps).")))
    }
    return shown(
      say(
        Text(
          id: "Proses ini belum berakhir: sekarang di \(step), giliran \(performer).",
          en: "This case has not ended: it is at \(step), the turn of \(performer).")))
  }

  func help(isDecision: Bool) -> String {
    let lines: [(Text, Text)] = [
      isDecision
        ? (
          Text(id: "1, 2 …", en: "1, 2 …"),
          Text(
            id: "memilih jawaban; boleh juga katanya, atau awal katanya",
            en: "chooses an answer; its words, or their beginning, will do too")
        )
        : (
          Text(id: "Enter", en: "Enter"),
          Text(id: "langkah ini selesai (atau: selesai)", en: "this step is done (or: done)")
        ),
      (
        Text(id: "catatan …", en: "note …"),
        Text(id: "menambah catatan pada langkah ini", en: "adds a note to this step")
      ),
      (
        Text(id: "oleh …", en: "by …"),
        Text(id: "siapa yang mengerjakan mulai sekarang", en: "who does the steps from now on")
      ),
      (
        Text(id: "lewati …", en: "skip …"),
        Text(
          id: "melewati langkah pilihan, dengan alasannya",
          en: "leaves an optional step out, and why")
      ),
      (
        Text(id: "pindah …", en: "go …"),
        Text(
          id: "bila beberapa langkah terbuka: mengerjakan yang itu dulu",
          en: "where several steps are open: does that one first")
      ),
      (
        Text(id: "status", en: "status"),
        Text(id: "di mana proses ini sekarang (atau: di mana)", en: "where the case is (or: where)")
      ),
      (
        Text(id: "berhenti", en: "quit"),
        Text(id: "berhenti di sini, dengan ringkasan", en: "stops here, with a summary")
      ),
      (Text(id: "?", en: "?"), Text(id: "bantuan ini", en: "this help")),
    ]
    var page = Page(console, isTalk: true)
    page.addBlank()
    page.add(say(Text(id: "Yang dapat diketik:", en: "You can type:")))
    for (word, meaning) in lines {
      page.add(say(word), say(meaning), indent: 2, column: 12)
    }
    page.add(
      say(
        Text(
          id: "Tanda [x]: dokumen itu sudah ada dalam proses ini. Tanda [ ]: periksalah sendiri.",
          en: "A mark [x]: the document is there in this case. A mark [ ]: please see for yourself."
        )))
    page.add(
      say(
        Text(
          id:
            "Langkah yang sudah selesai tidak dapat ditarik kembali. Kata Inggris (done, note, by, "
            + "skip, go, status, quit) juga dimengerti.",
          en: "A step that is done cannot be taken back. Indonesian words (selesai, catatan, oleh, "
            + "lewati, pindah, status, berhenti) are understood too.")))
    page.addBlank()
    return page.text
  }
}
