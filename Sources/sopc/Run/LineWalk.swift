import SOPCase
import SOPConsole
import SOPLanguage

/// Carries out a case with the lines of the input as its answers. Only decisions take a line;
/// every other step is done when its turn comes. Where the lines end, the summary says where the
/// case stands.
///
/// Where somebody else goes on with the case meanwhile, the lines that are left were meant for
/// another: then it stops.
func walkByLines(_ walk: Walk) -> ExitStatus {
  var walk = walk
  do throws(Setback) {
    try walk.open()
    return try answerByLines(&walk)
  } catch {
    return walk.stop(by: error)
  }
}

private func answerByLines(_ walk: inout Walk) throws(Setback) -> ExitStatus {
  var line = 0
  while let here = walk.here, !walk.isStuck {
    guard walk.course.symbols[here.symbol].isDecision else {
      try walk.complete()
      continue
    }
    var text = ""
    // Empty lines are no answers, and files end in them.
    while text.allSatisfy(\.isWhitespace) {
      guard case .line(let read) = walk.console.readLine() else {
        walk.console.write(walk.closing())
        return .done
      }
      line += 1
      text = read
    }
    let labels = walk.course.labels(of: here.symbol)
    guard case .one(let place) = answer(text, among: labels) else {
      walk.console.writeError(walk.refusal(of: text, line: line, at: here.symbol))
      if let wayOn = walk.wayOn { walk.console.writeError(wayOn + "\n") }
      return .refused
    }
    try walk.complete(labels[place])
  }
  walk.console.write(walk.closing())
  return walk.isStuck ? walk.complainOfBeingStuck() : .done
}

extension Walk {
  fileprivate func refusal(of text: String, line: Int, at symbol: Int) -> String {
    let labels = course.labels(of: symbol)
    let step = names.step(symbol)
    let given = glimpse(text)
    let possible = labels.enumerated().map { "\($0.offset + 1). \(shown($0.element))" }
      .joined(separator: ", ")
    var page = Page(console)
    switch answer(text, among: labels) {
    case .several:
      page.add(
        say(
          Text(
            id: "Baris \(line): “\(given)” dapat berarti beberapa jawaban untuk \(step). "
              + "Jawaban yang mungkin: \(possible).",
            en: "Line \(line): “\(given)” may mean several answers to \(step). "
              + "Possible answers: \(possible).")))
    case .one, .none(nil):
      page.add(
        say(
          Text(
            id: "Baris \(line): “\(given)” bukan jawaban untuk \(step). "
              + "Jawaban yang mungkin: \(possible).",
            en: "Line \(line): “\(given)” is no answer to \(step). Possible answers: \(possible)."))
      )
    case .none(let suggestion?):
      let suggestion = shown(suggestion)
      page.add(
        say(
          Text(
            id: "Baris \(line): “\(given)” bukan jawaban untuk \(step). Maksud Anda "
              + "“\(suggestion)”? Jawaban yang mungkin: \(possible).",
            en: "Line \(line): “\(given)” is no answer to \(step). Did you mean "
              + "“\(suggestion)”? Possible answers: \(possible).")))
    }
    return page.text
  }

  func complainOfBeingStuck() -> ExitStatus {
    var page = Page(console)
    page.add(
      say(
        Text(
          id: "Dari sini tidak ada jalur sampai selesai. Perbaiki SOP-nya: jalankan sopc check.",
          en: "From here no way leads to an end. Mend the SOP: run sopc check.")))
    console.writeError(page.text)
    return .refused
  }
}
