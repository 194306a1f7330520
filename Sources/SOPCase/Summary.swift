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
    /// Its place in `Course.nodes`.
    package var symbol: Int
    package var by: String
    package var answer: String?
    package var note: String?
    package var opened: Instant
    package var done: Instant
  }

  package init(of course: Course) {
    `case` = Case(of: course)
  }

  package init(of course: Course, after events: some Sequence<Event>) throws(Refusal) {
    self.init(of: course)
    for event in events { try apply(event) }
  }

  /// The standard times of all that was done, summed.
  package var standardTime: TotalTime {
    var total = TotalTime()
    for entry in entries { total.add(`case`.course.nodes[entry.symbol].time) }
    return total
  }

  /// Tells one more event, or refuses it as the case does and tells nothing.
  package mutating func apply(_ event: Event) throws(Refusal) {
    let open = `case`.open
    try `case`.apply(event)
    switch event.what {
    case .opened: opened = event.at
    case .completed(let name, let answer, let note):
      if let symbol = `case`.course.number(of: name),
        let since = open.first(where: { $0.symbol == symbol })?.since
      {
        entries.append(
          Entry(
            symbol: symbol, by: event.by, answer: answer, note: note, opened: since, done: event.at)
        )
      }
    case .cancelled(let reason): cancelReason = reason
    }
    if `case`.state != .open { closed = event.at }
  }
}
