import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

/// Which case is to be walked through.
enum Offered {
  case new
  case existing(Int64)
  case stopped(ExitStatus)
}

/// Where cases of the SOP are open already, asks whether to go on with one of them.
func offerOpenCases(
  of walk: Walk, _ kept: KeptIn, _ options: WalkOptions
) throws(Obstacle) -> Offered {
  let open: [(number: Int64, line: String)]
  do throws(JournalFailure) {
    open = try openCases(of: walk, kept)
  } catch {
    throw Obstacle(status: .world, text: error.text)
  }
  guard !open.isEmpty else { return .new }
  let console = walk.console
  func tell(_ text: String) {
    if console.outputIsTerminal { console.write(text) } else { console.writeError(text) }
  }
  var page = Page(console, isTalk: true)
  page.addBlank()
  page.add(
    walk.say(
      Text(id: "Proses SOP ini yang masih terbuka:", en: "Cases of this SOP that are still open:")))
  for one in open.prefix(20) { page.add("\(one.number).", one.line, indent: 2) }
  if open.count > 20 {
    page.add(
      walk.say(
        Text(
          id: "… dan \(open.count - 20) lagi (sopc case list).",
          en: "… and \(open.count - 20) more (sopc case list).")), indent: 2)
  }
  tell(page.text)
  while true {
    tell(
      walk.say(
        Text(
          id: "Ketik nomornya untuk melanjutkan, atau Enter untuk proses baru: ",
          en: "Type its number to go on with it, or press Enter for a new one: ")))
    switch console.readLine() {
    case .interrupted:
      tell("\n")
      return .stopped(.interrupted)
    case .end:
      tell("\n")
      return .stopped(.done)
    case .line(let line):
      let words = line.split { $0.isWhitespace || $0 == "." }
      if words.isEmpty { return .new }
      if case .quit = reply(to: line, labels: []) { return .stopped(.done) }
      if words.count == 1, let number = Int64(words[0]),
        open.contains(where: { $0.number == number })
      {
        return .existing(number)
      }
      let given = glimpse(line)
      tell(
        walk.say(
          Text(
            id: "“\(given)” bukan salah satu nomor di atas.\n",
            en: "“\(given)” is none of the numbers above.\n")))
    }
  }
}

/// The cases of the walk's procedure, the latest first, each with what it is about and where it is.
private func openCases(
  of walk: Walk, _ kept: KeptIn
) throws(JournalFailure) -> [(number: Int64, line: String)] {
  var found: [(number: Int64, line: String)] = []
  for number in try kept.journal.openCases(ofSameSOPAs: walk.course.workflow).reversed() {
    let standing = try kept.journal.case(number)
    guard standing.course.procedure.id == walk.course.procedure.id else { continue }
    let names = Names(standing.course, walk.language)
    let steps = standing.open.prefix(5).map {
      "\(names.step($0.symbol)) (\(names.performer(of: $0.symbol)))"
    }.joined(separator: ", ")
    let subject = try kept.journal.subject(of: number)
    found.append((number, subject.isEmpty ? steps : "\(subject): \(steps)"))
  }
  return found
}
