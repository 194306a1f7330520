import SOPCase
import SOPConsole
import SOPLanguage

/// Carries out a case unattended: first answers, each step in its standard time.
func walkAutomatically(_ walk: Walk) -> ExitStatus {
  var walk = walk
  do throws(Setback) {
    try giveFirstAnswers(&walk)
  } catch {
    return walk.stop(by: error)
  }
  var page = Page(walk.console)
  page.add(
    walk.say(
      Text(
        id: "Dijalankan otomatis: setiap keputusan mendapat jawaban pertamanya, setiap langkah "
          + "memakan waktu bakunya.",
        en: "Run unattended: every decision gets its first answer, every step takes its standard "
          + "time.")))
  walk.console.write(page.text + "\n" + walk.closing())
  return walk.isStuck ? walk.complainOfBeingStuck() : .done
}

private func giveFirstAnswers(_ walk: inout Walk) throws(Setback) {
  var choice = FirstAnswers()
  try walk.open()
  while let here = walk.here, !walk.isStuck {
    guard walk.course.symbols[here.symbol].isDecision else {
      try walk.complete()
      continue
    }
    let (way, reason) = choice.next(at: here.symbol, walk.course, walk.distance)
    let reasonText = reason.map { walk.say($0) }
    try walk.complete(walk.course.ways[way].answer, note: reasonText)
  }
}

/// Chooses the first answers, and others where those would go round for ever.
///
/// An answer that has led straight back to its decision, or is a way back, is not given twice. A
/// decision that comes a fourth time gets the answer that is nearest to an end: such answers
/// never lead away from it, so every case that can end does.
struct FirstAnswers {
  private var given: [Int: [Int]] = [:]
  /// The decision answered last, and the way its answer took.
  private var last: (symbol: Int, way: Int)?
  /// Ways that have led back.
  private var ledBack: Set<Int> = []

  /// A place in `Course.ways`, and why it is not the first answer.
  mutating func next(
    at symbol: Int, _ course: Course, _ distance: Distance
  ) -> (way: Int, reason: Text?) {
    let answers = course.answers(of: symbol)
    if let last, last.symbol == symbol { ledBack.insert(last.way) }
    let rounds = given[symbol, default: []].count
    let way: Int
    if rounds < 3, let first = answers.first(where: { !ledBack.contains($0) }) {
      way = first
    } else {
      way = answers.min { far($0, course, distance) < far($1, course, distance) } ?? answers[0]
    }
    given[symbol, default: []].append(way)
    last = (symbol, way)
    if course.isWayBack(way, from: symbol) { ledBack.insert(way) }
    if way == answers[0] { return (way, nil) }
    let label = course.ways[answers[0]].answer ?? ""
    return (
      way,
      Text(
        id: "jawaban pertama (\(label)) sudah membawa kembali ke sini, jadi dipilih jawaban lain",
        en: "the first answer (\(label)) has led back here before, so another one was chosen")
    )
  }

  private func far(_ way: Int, _ course: Course, _ distance: Distance) -> Int {
    course.ways[way].next.map { distance.least[$0] } ?? 0
  }
}
