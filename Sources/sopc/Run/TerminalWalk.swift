import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

/// Walks a person through a case: shows each step, asks, and sums up at the end.
func walkInTerminal(_ walk: Walk) -> ExitStatus {
  var dialogue = Dialogue(walk: walk)
  do throws(Setback) {
    return try dialogue.run()
  } catch {
    return dialogue.walk.stop(by: error)
  }
}

private struct Dialogue {
  var walk: Walk
  private var notes: [String] = []
  /// Whether others have gone on with the case, so that it must be shown anew.
  private var isOvertaken = false

  init(walk: Walk) {
    self.walk = walk
  }

  mutating func run() throws(Setback) -> ExitStatus {
    let isNew = walk.keeper == nil
    try walk.open()
    tell(walk.welcome(isNew: isNew))
    while let here = walk.here {
      tell(walk.turn(here))
      let done = walk.summary.entries.count
      isOvertaken = false
      while walk.summary.entries.count == done, !isOvertaken {
        if let status = try ask(walk.here ?? here) { return status }
      }
    }
    walk.console.write("\n" + walk.closing())
    return .done
  }

  /// Reads one line and follows it; a status where that ends the walk.
  private mutating func ask(_ here: Case.OpenSymbol) throws(Setback) -> ExitStatus? {
    let labels = walk.course.labels(of: here.symbol)
    tell(walk.say(labels.isEmpty ? donePrompt : answerPrompt))
    switch walk.console.readLine() {
    case .interrupted:
      return interrupt()
    case .end:
      tell("\n")
      return stop()
    case .line(let line):
      return try follow(reply(to: line, labels: labels), line, here)
    }
  }

  private mutating func follow(
    _ reply: Reply, _ line: String, _ here: Case.OpenSymbol
  ) throws(Setback) -> ExitStatus? {
    let labels = walk.course.labels(of: here.symbol)
    switch reply {
    case .done: try complete(nil)
    case .answer(let place): try complete(labels[place])
    case .note(let text): return note(text)
    case .person(let name): hand(to: name)
    case .skip(let reason): try skip(reason)
    case .go(let number): return go(to: number)
    case .status: try status()
    case .help: tell(walk.help(isDecision: !labels.isEmpty))
    case .quit: return stop()
    case .back: tell(noWayBack)
    case .ambiguous(let places):
      let list = places.map { "“\(shown(labels[$0]))”" }.joined(separator: ", ")
      tell(Text(id: "Yang mana: \(list)?", en: "Which one: \(list)?"))
    case .unclear(let suggestion): explain(line, suggestion, isDecision: !labels.isEmpty)
    }
    return nil
  }

  private mutating func complete(_ answer: String?) throws(Setback) {
    do throws(Setback) {
      try walk.complete(answer, note: notes.isEmpty ? nil : notes.joined(separator: "\n"))
      acknowledge()
    } catch {
      try refuse(error)
    }
  }

  private mutating func skip(_ reason: String) throws(Setback) {
    guard !reason.isEmpty else {
      return tell(
        Text(
          id: "Tulis alasannya juga, misalnya: lewati tidak ada keberatan",
          en: "Write the reason too, for example: skip no objections"))
    }
    do throws(Setback) {
      try walk.skip(reason)
      acknowledge()
    } catch {
      try refuse(error)
    }
  }

  private mutating func acknowledge() {
    notes = []
    tellMeanwhile(walk.meanwhile)
    walk.meanwhile = []
    tell(walk.receipt)
  }

  /// Where the case is, with all that others did by now.
  private mutating func status() throws(Setback) {
    let news = try walk.catchUp()
    tellMeanwhile(news)
    isOvertaken = !news.isEmpty
    if !isOvertaken, let here = walk.here { tell(walk.status(here, notes)) }
  }

  private func tellMeanwhile(_ news: [ToldRecord]) {
    guard !news.isEmpty else { return }
    let sentences = walk.told(news).joined(separator: " ")
    tellParagraph(walk.say(Text(id: "Sementara itu: ", en: "Meanwhile: ")) + sentences)
  }

  /// A refused step stays open; who may do it is a matter of naming somebody else. What cannot be
  /// recorded at all ends the walk.
  private mutating func refuse(_ setback: Setback) throws(Setback) {
    let otherName = Text(
      id: " Ketik “oleh” dan nama orang itu.", en: " Type “by” and that person's name.")
    switch setback {
    case .failed: throw setback
    case .overtaken(let news):
      notes = []
      isOvertaken = true
      tellMeanwhile(news)
      tell(Text(id: "Yang tadi tidak dicatat.", en: "What was typed was not recorded."))
    case .objected(.role(let objection)):
      tellParagraph(walk.say(objection.text) + walk.say(otherName))
    case .objected(let objection): tell(objection.text)
    case .refused(let refusal):
      let refusal = refusal.calling(walk.called)
      switch refusal {
      case .separate, .signedAlready, .otherPerson, .takenBy:
        tellParagraph(walk.say(refusal.text) + walk.say(otherName))
      case .notTaken, .notOpened, .alreadyOpened, .otherDefinition, .ended, .cancelled,
        .unknownSymbol, .severalSymbols, .notOpen, .unknownAnswer, .answerMissing, .answerNotAsked,
        .notOptional, .backInTime, .staysUnderItsDefinition:
        tell(refusal.text)
      }
    }
  }

  /// Shows another open step instead of this one.
  private mutating func go(to number: String) -> ExitStatus? {
    let open = walk.summary.case.open.map(\.symbol)
    let wanted = open.filter { symbol in
      let name = walk.names.number(of: symbol).lowercased()
      return name == number.lowercased() || name.hasPrefix(number.lowercased() + " (")
        || walk.course.nodes[symbol].id == number
    }
    guard let only = wanted.first, !number.isEmpty else {
      let list = open.map(walk.names.number(of:)).joined(separator: ", ")
      tell(
        Text(
          id: "Langkah yang terbuka: \(list). Ketik misalnya: pindah \(list.prefix { $0 != "," })",
          en: "Open steps: \(list). Type for example: go \(list.prefix { $0 != "," })"))
      return nil
    }
    walk.chosen = walk.course.nodes[only].id
    if let here = walk.here { tell(walk.turn(here)) }
    return nil
  }

  private mutating func note(_ text: String) -> ExitStatus? {
    var text = text
    if text.isEmpty {
      tell(walk.say(Text(id: "Tulis catatannya: ", en: "Write the note: ")))
      switch walk.console.readLine() {
      case .line(let line): text = line
      case .interrupted: return interrupt()
      case .end: tell("\n")
      }
    }
    if text.allSatisfy(\.isWhitespace) {
      tell(Text(id: "Tidak ada yang dicatat.", en: "Nothing was noted."))
    } else {
      notes.append(text)
      tell(Text(id: "Catatan disimpan pada langkah ini.", en: "The note is kept with this step."))
    }
    return nil
  }

  private mutating func hand(to name: String) {
    guard !name.isEmpty else {
      return tell(
        Text(
          id: "Tulis namanya juga, misalnya: oleh Rina",
          en: "Write the name too, for example: by Rina"))
    }
    walk.person = name
    let name = shown(name)
    tell(
      Text(
        id: "Mulai sekarang dikerjakan oleh \(name).", en: "From now on \(name) does the steps."))
  }

  private func explain(_ line: String, _ suggestion: String?, isDecision: Bool) {
    let line = glimpse(line)
    var sentence =
      line.allSatisfy(\.isWhitespace)
      ? "" : walk.say(Text(id: "“\(line)” tidak dikenal. ", en: "“\(line)” is not known. "))
    if let suggestion {
      let suggestion = shown(suggestion)
      sentence += walk.say(
        Text(id: "Maksud Anda “\(suggestion)”? ", en: "Did you mean “\(suggestion)”? "))
    }
    let advice =
      isDecision
      ? Text(
        id: "Langkah ini meminta jawaban: ketik nomornya atau katanya.",
        en: "This step asks for an answer: type its number or its words.")
      : Text(
        id: "Tekan Enter bila langkah ini selesai, atau ketik ? untuk bantuan.",
        en: "Press Enter when this step is done, or type ? for help.")
    tellParagraph(sentence + walk.say(advice))
  }

  private func interrupt() -> ExitStatus {
    tell("\n")
    tellParagraph(walk.standing())
    if let wayOn = walk.wayOn { tellParagraph(wayOn) }
    return .interrupted
  }

  private func stop() -> ExitStatus {
    walk.console.write("\n" + walk.closing())
    return .done
  }

  private func tell(_ text: Text) { tellParagraph(walk.say(text)) }

  private func tellParagraph(_ text: String) {
    var page = Page(walk.console, isTalk: true)
    page.add(text)
    tell(page.text)
  }

  /// The talk goes to the screen even where the summary goes into a file.
  private func tell(_ text: String) {
    if walk.console.outputIsTerminal {
      walk.console.write(text)
    } else {
      walk.console.writeError(text)
    }
  }
}

private let donePrompt = Text(
  id: "Tekan Enter bila selesai (? = bantuan): ", en: "Press Enter when done (? = help): ")

private let answerPrompt = Text(
  id: "Jawaban, nomor atau katanya (? = bantuan): ",
  en: "Answer, by number or words (? = help): ")

private let noWayBack = Text(
  id: "Langkah yang sudah selesai tidak dapat ditarik kembali: yang tercatat tetap tercatat. "
    + "Ketik “berhenti” untuk berhenti di langkah ini.",
  en: "A step that is done cannot be taken back: what is recorded stays recorded. "
    + "Type “quit” to stop at this step.")
