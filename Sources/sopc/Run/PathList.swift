import SOPCase
import SOPConsole
import SOPLanguage

/// Lists every way through, one at a time, as far as `limit`.
func listPaths(_ walk: Walk, limit: Int) -> ExitStatus {
  var paths = Paths(through: walk.course)
  var count = 0
  while count < limit, let path = paths.next() {
    count += 1
    walk.console.write(walk.description(of: path, number: count))
  }
  guard count > 0 else { return walk.complainOfBeingStuck() }
  var page = Page(walk.console)
  page.addBlank()
  if paths.next() != nil {
    page.add(
      walk.say(
        Text(
          id: "Ini \(count) jalur pertama; masih ada jalur lain.",
          en: "These are the first \(count) paths; there are more.")))
    page.add(
      walk.say(
        Text(
          id: "Untuk melihat lebih banyak: --limit \(count * 10)",
          en: "To see more: --limit \(count * 10)")))
  } else if count == 1 {
    page.add(walk.say(Text(id: "Hanya ada satu jalur.", en: "There is only one path.")))
  } else {
    page.add(
      walk.say(
        Text(
          id: "Semuanya \(count) jalur; setiap pengulangan diambil paling banyak satu kali.",
          en: "\(count) paths in all; each loop is taken at most once.")))
  }
  walk.console.write(page.text)
  return .done
}

extension Walk {
  fileprivate func description(of path: Path, number: Int) -> String {
    var page = Page(console)
    if number > 1 { page.addBlank() }
    let steps = path.steps.map { step -> (symbol: Int, answer: String?) in
      let way = course.ways[step.way]
      if step.isSkipped { return (step.symbol, say(Text(id: "dilewati", en: "skipped"))) }
      guard way.isBeyond, let answer = way.answer,
        let most = course.ways[step.way - 1].mostTimes
      else { return (step.symbol, way.answer) }
      let beyond = say(Text(id: ", lebih dari \(most) kali", en: ", more than \(most) times"))
      return (step.symbol, answer + beyond)
    }
    page.addBold(say(Text(id: "Jalur \(number)", en: "Path \(number)")))
    let rows: [(Text, String)] = [
      (Text(id: "Langkah:", en: "Steps:"), names.trail(steps)),
      (
        Text(id: "Hasil:", en: "Outcome:"),
        path.outcome?.text ?? say(Text(id: "tidak ditetapkan", en: "none settled"))
      ),
      (Text(id: "Waktu:", en: "Time:"), path.time.text[language]),
      (
        Text(id: "Dokumen:", en: "Documents:"),
        path.documents.isEmpty ? "-" : path.documents.map(\.name).joined(separator: "; ")
      ),
    ]
    for (label, value) in rows {
      page.add(say(label), shown(value), indent: 2, column: 11)
    }
    return page.text
  }
}
