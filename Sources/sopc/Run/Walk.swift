import SOPCase
import SOPJournal
import SOPLanguage

/// A case that is carried out in front of a console, and what is needed to talk about it.
struct Walk {
  private(set) var course: Course
  let console: Console
  let language: Language
  private(set) var names: Names
  private(set) var clock: Clock
  private(set) var distance: Distance
  private(set) var times: SupposedTimes
  private(set) var summary: Summary
  /// Who does the next step.
  var person: String
  /// Where the clock is only supposed: every step takes its standard time.
  private let start: Instant?
  private let keptIn: KeptIn?
  /// Where the case is kept; nothing for one that is only tried, and before it is opened.
  var keeper: Keeper?
  /// What others did in the case that nobody was told yet.
  var meanwhile: [ToldRecord] = []
  /// What was done here last.
  var latest: Summary.Entry?

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
    keptIn = start == nil ? options.keptIn : nil
  }

  /// A case that has been carried out already, each step in a supposed time.
  init(_ summary: Summary, _ options: WalkOptions, _ console: Console) {
    self.init(summary.case.course, options, console, start: summary.opened)
    self.summary = summary
  }

  /// Goes on with a case of a store.
  init(
    _ number: Int64, of kept: KeptIn, _ options: WalkOptions, _ console: Console
  ) throws(JournalFailure) {
    let standing = try kept.journal.case(number)
    self.init(standing.course, options, console, start: nil)
    var keeper = try Keeper(kept, number)
    for one in try keeper.news() { try take(one) }
    self.keeper = keeper
  }

  /// Takes in one more record of the store.
  mutating func take(_ one: ToldRecord) throws(JournalFailure) {
    do throws(Refusal) {
      if case .opened = one.record.event.what { summary = Summary(of: one.course) }
      try summary.apply(one.record.event, movingTo: one.course)
    } catch {
      throw .damaged(error.text[language])
    }
    if course !== one.course { look(through: one.course) }
  }

  private mutating func look(through other: Course) {
    course = other
    names = Names(other, language)
    clock = Clock(zone: other.workflow.calendar.timezone, language: language)
    distance = Distance(other)
    times = SupposedTimes(other)
  }

  /// The same walk as it was when a step was done, under another version of the SOP perhaps.
  func seen(from entry: Summary.Entry) -> Walk {
    if entry.course == course { return self }
    var walk = self
    walk.look(through: entry.course)
    return walk
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

  /// Begins the case, unless it is one that is gone on with.
  mutating func open() throws(Setback) {
    if keeper != nil { return }
    guard let keptIn else {
      let what = Event.What.opened(definition: course.definition, procedure: course.procedure.id)
      return try record(what, at: start ?? console.now())
    }
    do throws(Journal.Rejection) {
      let number = try keptIn.journal.open(
        course.workflow, procedure: course.procedure, source: keptIn.source,
        Journal.Beginning(subject: keptIn.subject, at: console.now(), by: person))
      keeper = try keptIn.keeper(of: number)
    } catch {
      throw Setback(error)
    }
    try catchUp()
  }

  /// Records that the open symbol was done.
  mutating func complete(_ answer: String? = nil, note: String? = nil) throws(Setback) {
    guard let here else { throw .refused(.ended) }
    let done = isSimulated ? times.end(of: here) : now
    try record(
      .completed(symbol: course.nodes[here.symbol].id, answer: answer, note: note), at: done)
  }

  /// Records that the open symbol's row is left out.
  mutating func skip(_ reason: String) throws(Setback) {
    guard let here else { throw .refused(.ended) }
    try record(
      .skipped(symbol: course.nodes[here.symbol].id, reason: reason),
      at: isSimulated ? here.since : now)
  }

  private mutating func record(_ what: Event.What, at instant: Instant) throws(Setback) {
    let event = Event(what, at: instant, by: person)
    if let keeper { return try keep(event, in: keeper) }
    do throws(Refusal) {
      try summary.apply(event)
      latest = summary.entries.last
    } catch {
      throw .refused(error)
    }
  }

  /// When an open symbol's standard time is over; nothing where that cannot be counted.
  func deadline(of open: Case.OpenSymbol) -> Instant? {
    times.deadline(of: open)
  }

  var timetable: Timetable { times.timetable }

  /// How often a symbol was done already.
  func rounds(of symbol: Int) -> Int { summary.rounds(of: symbol) }

  /// Whether no end can be reached any more. The compiler lets no such SOP through.
  var isStuck: Bool { here.map { distance.least[$0.symbol] == .max } ?? false }

  func say(_ text: Text) -> String { text[language] }
}
