import SOPCase
import SOPConsole
import SOPLanguage

/// Walks a person through a case: shows each step, asks, and sums up at the end.
func walkInTerminal(_ walk: Walk) throws(Refusal) -> ExitStatus {
  var dialogue = Dialogue(walk: walk)
  return try dialogue.run()
}

private struct Dialogue {
  var walk: Walk
  private var notes: [String] = []

  init(walk: Walk) {
    self.walk = walk
  }

  mutating func run() throws(Refusal) -> ExitStatus {
    try walk.open()
    tell(walk.welcome())
    while let here = walk.here {
      tell(walk.turn(here))
      let done = walk.summary.entries.count
      while walk.summary.entries.count == done {
        if let status = try ask(walk.here ?? here) { return status }
      }
    }
    walk.console.write("\n" + walk.closing())
    return .done
  }

  /// Reads one line and follows it; a status where that ends the walk.
  private mutating func ask(_ here: Case.OpenSymbol) throws(Refusal) -> ExitStatus? {
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
  ) throws(Refusal) -> ExitStatus? {
    let labels = walk.course.labels(of: here.symbol)
    switch reply {
    case .done: complete(nil)
    case .answer(let place): complete(labels[place])
    case .note(let text): return note(text)
    case .person(let name): hand(to: name)
    case .skip(let reason): skip(reason)
    case .go(let number): return go(to: number)
    case .status: tell(walk.status(here, notes))
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

  private mutating func complete(_ answer: String?) {
    do throws(Refusal) {
      try walk.complete(answer, note: notes.isEmpty ? nil : notes.joined(separator: "\n"))
      notes = []
      tell(walk.receipt)
    } catch {
      refuse(error)
    }
  }

  private mutating func skip(_ reason: String) {
    guard !reason.isEmpty else {
      return tell(
        Text(
          id: "Tulis alasannya juga, misalnya: lewati tidak ada keberatan",
          en: "Write the reason too, for example: skip no objections"))
    }
    do throws(Refusal) {
      try walk.skip(reason)
      notes = []
      tell(walk.receipt)
    } catch {
      refuse(error)
    }
  }

  /// A refused step stays open; who may do it is a matter of naming somebody else.
  private func refuse(_ refusal: Refusal) {
    switch refusal {
    case .separate, .signedAlready, .otherPerson:
      tellParagraph(
        walk.say(refusal.text)
          + walk.say(
            Text(
              id: " Ketik “oleh” dan nama orang itu.", en: " Type “by” and that person's name.")))
    case .takenBy, .notTaken, .notOpened, .alreadyOpened, .otherDefinition, .ended, .cancelled,
      .unknownSymbol, .notOpen, .unknownAnswer, .answerMissing, .answerNotAsked, .notOptional,
      .backInTime, .staysUnderItsDefinition:
      tell(refusal.text)
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
