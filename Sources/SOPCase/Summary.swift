package import SOPLanguage

/// What happened in a case, told from its events: who did what, when, and with which answer.
package struct Summary: Sendable {
  /// Where the case stands now.
  package private(set) var `case`: Case
  package private(set) var entries: [Entry] = []
  package private(set) var opened: Instant?
  /// When it ended or was cancelled.
  package private(set) var closed: Instant?
  package private(set) var cancelReason: String?

  /// A symbol that was done.
  package struct Entry: Equatable, Sendable {
    /// The course it was done in, which the case may have left since.
    package var course: Course
    /// Its place in the nodes of that course.
    package var symbol: Int
    package var by: String
    package var answer: String?
    package var note: String?
    /// Whether its row was left out; then `note` says why.
    package var isSkipped = false
    package var opened: Instant
    /// When its row was entered, from which its standard time counts.
    package var rowOpened: Instant
    /// When the step was done that its deadline counts from.
    package var dueFrom: Instant?
    package var done: Instant
  }

  package init(of course: Course) {
    `case` = Case(of: course)
    times = StandardTimes(course)
  }

  package init(of course: Course, after events: some Sequence<Event>) throws(Refusal) {
    self.init(of: course)
    for event in events { try apply(event) }
  }

  /// How often a symbol of the case's course was done already; symbols of courses it has left count
  /// by their ids.
  package func rounds(of symbol: Int) -> Int {
    let course = `case`.course
    return entries.count { entry in
      entry.course == course
        ? entry.symbol == symbol : entry.course.nodes[entry.symbol].id == course.nodes[symbol].id
    }
  }

  private var times: StandardTimes

  /// The standard times of all that was done: of what went on side by side, the longest.
  package var standardTime: TotalTime { times.total }

  /// Tells one more event, or refuses it as the case does and tells nothing. An event that moves
  /// the case to another course needs that.
  package mutating func apply(_ event: Event, movingTo other: Course? = nil) throws(Refusal) {
    let before = `case`
    try `case`.apply(event, movingTo: other)
    switch event.what {
    case .opened: opened = event.at
    case .taken, .released: break
    case .completed(let name, let answer, let note):
      tell(name, event, answer: answer, note: note, isSkipped: false, before)
    case .skipped(let name, let reason):
      tell(name, event, answer: nil, note: reason, isSkipped: true, before)
    case .moved: times = StandardTimes(`case`.course, after: times.total)
    case .cancelled(let reason): cancelReason = reason
    }
    if `case`.state != .open { closed = event.at }
  }

  private mutating func tell(
    _ name: String, _ event: Event, answer: String?, note: String?, isSkipped: Bool,
    _ before: Case
  ) {
    guard let symbol = `case`.course.number(of: name),
      let open = before.open.first(where: { $0.symbol == symbol })
    else { return }
    entries.append(
      Entry(
        course: before.course, symbol: symbol, by: event.by, answer: answer, note: note,
        isSkipped: isSkipped,
        opened: open.since, rowOpened: open.rowSince,
        dueFrom: before.beginningOfDue(symbol), done: event.at))
    if open.isEntry, !isSkipped { times.add(symbol) }
    times.close(in: `case`)
  }
}
