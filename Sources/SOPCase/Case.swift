package import SOPLanguage

/// One case: where a procedure that is being carried out stands.
///
/// It is the fold of its events and holds what the next event is judged by, nothing more; what
/// happened on the way is in the events.
package struct Case: Equatable, Sendable {
  /// The procedure it is a case of; all cases of it share this.
  package let course: Course
  package private(set) var state = State.unopened
  /// What can be done now, in the order in which it was opened.
  package private(set) var open: [OpenSymbol] = []
  private var settled = Settled()
  private var documents = DocumentSet()
  /// By `Way.counter`: how often a limited answer was taken.
  private var taken: [Int32] = []
  /// Who did what must be remembered (`Course.memories`).
  package private(set) var doers: [Doer] = []

  package enum State: Equatable, Sendable {
    /// Nothing has happened yet.
    case unopened
    case open
    case ended
    case cancelled
  }

  /// A symbol that waits to be done, and since when.
  package struct OpenSymbol: Equatable, Sendable {
    private var number: Int32
    package var since: Instant

    /// Its place in `Course.nodes`.
    package var symbol: Int { Int(number) }

    init(_ symbol: Int32, since: Instant) {
      number = symbol
      self.since = since
    }
  }

  /// A person who did something that later steps depend on.
  package struct Doer: Equatable, Sendable {
    /// A place in `Course.memories`.
    package var memory: Int
    package var person: String
  }

  package init(of course: Course) {
    self.course = course
  }

  /// The case that these events make.
  package init(of course: Course, after events: some Sequence<Event>) throws(Refusal) {
    self.init(of: course)
    for event in events { try apply(event) }
  }

  /// What it has settled so far, by the end what it ended with; nothing for a cancelled case.
  package var outcome: Workflow.Outcome? {
    settled.outcome.map { course.workflow.outcomes[$0] }
  }

  /// Whether a document is there, by its place in `Workflow.documents`.
  package func has(document: Int) -> Bool { documents.contains(document) }

  /// How often a limited answer (a place in `Course.ways`) was taken; 0 for one without limit.
  package func timesTaken(_ way: Int) -> Int {
    let counter = Int(course.ways[way].counter)
    return counter < 0 || taken.isEmpty ? 0 : Int(taken[counter])
  }

  /// The way that the answer of `way` takes now: the one beyond, once its limit is used up.
  package func onward(_ way: Int) -> Int {
    let limit = course.ways[way].limit
    return limit > 0 && timesTaken(way) >= Int(limit) ? way + 1 : way
  }

  /// Changes the case by an event, or refuses it and changes nothing.
  package mutating func apply(_ event: Event) throws(Refusal) {
    switch event.what {
    case .opened(let definition, let procedure):
      try open(under: definition, procedure, at: event.at)
    case .completed(let symbol, let answer, _):
      try complete(symbol, answer, at: event.at, by: event.by)
    case .cancelled:
      try cancel(at: event.at)
    }
  }

  private mutating func open(
    under definition: String, _ procedure: String?, at instant: Instant
  ) throws(Refusal) {
    guard state == .unopened else { throw .alreadyOpened }
    guard definition == course.definition, procedure == course.procedure.id else {
      throw .otherDefinition(own: course.definition, given: definition)
    }
    state = .open
    documents = course.documentsAtStart
    taken = [Int32](repeating: 0, count: course.counterCount)
    open = [OpenSymbol(course.start, since: instant)]
  }

  private mutating func complete(
    _ name: String, _ answer: String?, at instant: Instant, by person: String
  ) throws(Refusal) {
    try requireOpen()
    guard let symbol = course.number(of: name) else {
      throw .unknownSymbol(name, open: openNames)
    }
    guard let place = open.firstIndex(where: { $0.symbol == symbol }) else {
      throw .notOpen(name, open: openNames)
    }
    guard instant >= open[place].since else {
      throw .backInTime(at: instant, before: open[place].since)
    }
    let answered = try course.way(from: symbol, answer)
    // Nothing below refuses: the event is accepted, and the case may change.
    let way = onward(answered)
    if way == answered, course.ways[way].counter >= 0 {
      taken[Int(course.ways[way].counter)] += 1
    }
    remember(person, for: symbol)
    documents.formUnion(course.symbols[symbol].produces)
    documents.formUnion(course.ways[way].documents)
    settled.take(course.ways[way].outcome, of: Int32(symbol))
    if let next = course.ways[way].next {
      open[place] = OpenSymbol(Int32(next), since: instant)
    } else {
      state = .ended
      open = []
      settled.end(amongOutcomes: course.workflow.outcomes.count)
    }
  }

  private mutating func cancel(at instant: Instant) throws(Refusal) {
    try requireOpen()
    if let last = open.map(\.since).max(), instant < last {
      throw .backInTime(at: instant, before: last)
    }
    state = .cancelled
    open = []
    settled = Settled()
  }

  private func requireOpen() throws(Refusal) {
    switch state {
    case .open: return
    case .unopened: throw .notOpened
    case .ended: throw .ended
    case .cancelled: throw .cancelled
    }
  }

  private mutating func remember(_ person: String, for symbol: Int) {
    for memory in course.symbols[symbol].memories {
      let isKnown =
        switch course.memories[memory] {
        case .step: doers.contains { $0.memory == memory && $0.person == person }
        case .actor: doers.contains { $0.memory == memory }
        }
      if !isKnown { doers.append(Doer(memory: memory, person: person)) }
    }
  }

  private var openNames: [String] { open.map { course.nodes[$0.symbol].id } }
}
