import SOPCase
import SOPLanguage

/// A case that is carried out in front of a console, and what is needed to talk about it.
struct Walk {
  let course: Course
  let console: Console
  let language: Language
  let names: Names
  let clock: Clock
  let distance: Distance
  let times: SupposedTimes
  private(set) var summary: Summary
  /// Who does the next step.
  var person: String
  /// Where the clock is only supposed: every step takes its standard time.
  private let start: Instant?

  init(_ course: Course, _ options: WalkOptions, _ console: Console, start: Instant?) {
    self.course = course
    self.console = console
    self.start = start
    language = options.language
    person = options.person
    names = Names(course, language)
    clock = Clock(zone: course.workflow.calendar.timezone, language: language)
    distance = Distance(course)
    times = SupposedTimes(course)
    summary = Summary(of: course)
  }

  /// A case that has been carried out already, each step in a supposed time.
  init(_ summary: Summary, _ options: WalkOptions, _ console: Console) {
    self.init(summary.case.course, options, console, start: summary.opened)
    self.summary = summary
  }

  var isSimulated: Bool { start != nil }

  /// The open step that a person chose, by its symbol's id.
  var chosen: String?

  /// What is to be done now; nothing once the case is over. Of several open steps it is the chosen
  /// one, or the first; where times are supposed, the one that is done first.
  var here: Case.OpenSymbol? {
    let open = summary.case.open
    guard open.count > 1 else { return open.first }
    if isSimulated { return times.first(of: open) }
    return open.first { course.nodes[$0.symbol].id == chosen } ?? open.first
  }

  /// The time, as this case's clock shows it.
  var now: Instant {
    let latest = here?.since ?? summary.closed ?? start ?? console.now()
    // A clock that was set back must not hold up the work.
    return isSimulated ? latest : max(console.now(), latest)
  }

  mutating func open() throws(Refusal) {
    let what = Event.What.opened(definition: course.definition, procedure: course.procedure.id)
    try summary.apply(Event(what, at: start ?? console.now(), by: person))
  }

  /// Records that the open symbol was done.
  mutating func complete(_ answer: String? = nil, note: String? = nil) throws(Refusal) {
    guard let here else { throw .ended }
    let done = isSimulated ? times.end(of: here) : now
    let what = Event.What.completed(
      symbol: course.nodes[here.symbol].id, answer: answer, note: note)
    try summary.apply(Event(what, at: done, by: person))
  }

  /// Records that the open symbol's row is left out.
  mutating func skip(_ reason: String) throws(Refusal) {
    guard let here else { throw .ended }
    let what = Event.What.skipped(symbol: course.nodes[here.symbol].id, reason: reason)
    try summary.apply(Event(what, at: isSimulated ? here.since : now, by: person))
  }

  /// When an open symbol's standard time is over; nothing where that cannot be counted.
  func deadline(of open: Case.OpenSymbol) -> Instant? {
    times.deadline(of: open)
  }

  /// The deadline that counts from another step, likewise.
  func due(of symbol: Int, from beginning: Instant?) -> Instant? {
    guard let due = course.nodes[symbol].due, let beginning else { return nil }
    return timetable.deadline(of: due.time, from: beginning)
  }

  var timetable: Timetable { times.timetable }

  /// How often a symbol was done already.
  func rounds(of symbol: Int) -> Int { summary.entries.count { $0.symbol == symbol } }

  /// Whether no end can be reached any more. The compiler lets no such SOP through.
  var isStuck: Bool { here.map { distance.least[$0.symbol] == .max } ?? false }

  func say(_ text: Text) -> String { text[language] }
}
