import SOPCase
import SOPLanguage

/// What steps, actors and ways are called on the screen.
struct Names {
  private let course: Course
  private let language: Language
  private let people: [String: String]
  private let shortNames: [String: String]
  /// Rows in which several symbols stand.
  private let shared: Set<String>

  init(_ course: Course, _ language: Language) {
    self.course = course
    self.language = language
    var people: [String: String] = [:]
    var shortNames: [String: String] = [:]
    for actor in course.workflow.actors {
      people[actor.id] = actor.name
      shortNames[actor.id] = actor.short
      for role in actor.roles {
        people[role.id] = role.name
        shortNames[role.id] = role.short
      }
    }
    self.people = people
    self.shortNames = shortNames
    var seen: Set<String> = []
    shared = Set(course.nodes.map(\.row).filter { !seen.insert($0).inserted })
  }

  /// An actor or role by id, or the text that stands in its place.
  func person(_ id: String) -> String { people[id] ?? id }

  /// Who may do a symbol, by full names.
  func performer(of symbol: Int) -> String { performers(of: symbol, people) }

  /// The same by short names, where the full ones were told already.
  func shortPerformer(of symbol: Int) -> String { performers(of: symbol, shortNames) }

  private func performers(of symbol: Int, _ names: [String: String]) -> String {
    let node = course.nodes[symbol]
    let performers = node.performers.isEmpty ? [node.column] : node.performers
    return performers.map { names[$0] ?? $0 }
      .joined(separator: Text(id: " atau ", en: " or ")[language])
  }

  /// The printed number of a symbol's row without its dots and brackets; the row's id where none
  /// is printed. A row with several symbols says whose it is.
  func number(of symbol: Int) -> String {
    let row = course.row(of: symbol)
    let digits = row.row.filter { $0.isNumber || $0.isLetter }
    let number = digits.isEmpty ? row.id : digits
    return shared.contains(row.id) ? "\(number) (\(shortPerformer(of: symbol)))" : number
  }

  /// *langkah 2*.
  func step(_ symbol: Int) -> String {
    Text(id: "langkah ", en: "step ")[language] + number(of: symbol)
  }

  /// Where a way leads: *kembali ke langkah 1*.
  func destination(of way: Int, from symbol: Int) -> String {
    let outcome = course.ways[way].settles.map { course.workflow.outcomes[$0].text }
    // An SOP with one outcome has it at every end: nothing to be told.
    let told = course.workflow.outcomes.count > 1 ? outcome : nil
    let opened = course.opened(by: way)
    guard !opened.isEmpty else {
      let end =
        course.waits(behind: way)
        ? Text(id: "menunggu cabang lain", en: "waits for the other branches")[language]
        : Text(id: "proses berakhir", en: "the case ends")[language]
      return told.map { "\(end): \($0)" } ?? end
    }
    let onward =
      course.isWayBack(way, from: symbol)
      ? Text(id: "kembali ke ", en: "back to ") : Text(id: "lanjut ke ", en: "on to ")
    let settled = told.map { Text(id: "; hasil: \($0)", en: "; outcome: \($0)")[language] } ?? ""
    let and = Text(id: " dan ", en: " and ")[language]
    let steps = opened.prefix(5).map(number(of:)).joined(separator: and)
    let more = opened.count > 5 ? and + "…" : ""
    let word = Text(id: "langkah ", en: opened.count == 1 ? "step " : "steps ")[language]
    return onward[language] + word + steps + more + settled
  }

  /// *1, 2 (Tidak sesuai), 1*: symbols and the answers they were left by.
  func trail(_ steps: [(symbol: Int, answer: String?)]) -> String {
    steps.map { step in
      number(of: step.symbol) + (step.answer.map { " (\(shown($0)))" } ?? "")
    }.joined(separator: " → ")
  }
}
