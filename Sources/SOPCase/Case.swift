package import SOPLanguage

/// One case: where a procedure that is being carried out stands.
///
/// It is the fold of its events and holds what the next event is judged by, nothing more; what
/// happened on the way is in the events.
package struct Case: Equatable, Sendable {
  /// The procedure it is a case of; all cases of it share this.
  package private(set) var course: Course
  package internal(set) var state = State.unopened
  /// What can be done now, in the order in which it was opened.
  package internal(set) var open: [OpenSymbol] = []
  var settled = Settled()
  var documents = DocumentSet()
  /// By `Way.counter`: how often a limited answer was taken.
  var taken: [Int32] = []
  /// Who did what must be remembered (`Course.memories`).
  package internal(set) var doers: [Doer] = []
  /// By `Course.awaited`: when that step was done last.
  var lastDone: [Instant?] = []

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
    /// When its row was entered: its standard time counts from then.
    package var rowSince: Instant
    /// Whether its row was entered by it, and not gone on with.
    package var isEntry: Bool
    /// Who has begun with it; nothing as long as anyone may.
    package var takenBy: String?

    /// Its place in `Course.nodes`.
    package var symbol: Int { Int(number) }

    init(_ symbol: Int32, since: Instant, rowSince: Instant, isEntry: Bool) {
      number = symbol
      self.since = since
      self.rowSince = rowSince
      self.isEntry = isEntry
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

  /// When the step was done last that a symbol's deadline counts from.
  package func beginningOfDue(_ symbol: Int) -> Instant? {
    guard let due = course.nodes[symbol].due, let place = course.awaited[due.after],
      lastDone.indices.contains(place)
    else { return nil }
    return lastDone[place]
  }

  /// Changes the case by an event, or refuses it and changes nothing. An event that moves the case
  /// to another course names it by its hash; `other` is that course.
  package mutating func apply(
    _ event: Event, movingTo other: Course? = nil
  ) throws(Refusal) {
    switch event.what {
    case .opened(let definition, let procedure):
      try open(under: definition, procedure, at: event.at)
    case .taken(let symbol):
      try take(symbol, at: event.at, by: event.by)
    case .released(let symbol, let reason):
      try release(symbol, reason, at: event.at, by: event.by)
    case .completed(let symbol, let answer, _):
      try complete(symbol, answer, at: event.at, by: event.by)
    case .skipped(let symbol, _):
      try skip(symbol, at: event.at, by: event.by)
    case .moved(let definition, let procedure):
      try move(to: definition, procedure, other, at: event.at)
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
    lastDone = [Instant?](repeating: nil, count: course.awaited.count)
    arrive(course.start, place: 0, at: instant, rowSince: instant)
  }

  private mutating func complete(
    _ name: String, _ answer: String?, at instant: Instant, by person: String
  ) throws(Refusal) {
    let place = try placeOfOpen(name, at: instant)
    let symbol = open[place].symbol
    let answered = try course.way(from: symbol, answer)
    try checkTaken(open[place], by: person)
    try checkPerson(person, for: symbol)
    // Nothing below refuses: the event is accepted, and the case may change.
    let way = onward(answered)
    if way == answered, course.ways[way].counter >= 0 {
      taken[Int(course.ways[way].counter)] += 1
    }
    remember(person, for: symbol)
    documents.formUnion(course.symbols[symbol].produces)
    documents.formUnion(course.ways[way].documents)
    settled.take(course.ways[way].outcome, of: Int32(symbol))
    let staysInRow = course.ways[way].staysInRow
    if !staysInRow, !lastDone.isEmpty { noteDone(course.nodes[symbol].row, at: instant) }
    let rowSince = staysInRow ? open[place].rowSince : instant
    open.remove(at: place)
    arrive(
      course.ways[way].goal, place: place, at: instant, rowSince: rowSince, isEntry: !staysInRow)
  }

  /// Leaves a whole row out; it goes on where doing it goes on, without its documents.
  private mutating func skip(
    _ name: String, at instant: Instant, by person: String
  ) throws(Refusal) {
    let place = try placeOfOpen(name, at: instant)
    let symbol = open[place].symbol
    for other in open where course.nodes[other.symbol].row == course.nodes[symbol].row {
      try checkTaken(other, by: person)
    }
    guard course.isOptional(symbol) else { throw .notOptional(name) }
    let way = course.ways[Int(course.symbols[symbol].skip)]
    let row = course.nodes[symbol].row
    let before = open[..<place].count { course.nodes[$0.symbol].row != row }
    open.removeAll { course.nodes[$0.symbol].row == row }
    settled.take(way.outcome, of: Int32(symbol))
    arrive(way.goal, place: before, at: instant, rowSince: instant)
  }

  private mutating func take(
    _ name: String, at instant: Instant, by person: String
  ) throws(Refusal) {
    let place = try placeOfOpen(name, at: instant)
    try checkTaken(open[place], by: person)
    try checkPerson(person, for: open[place].symbol)
    open[place].takenBy = person
  }

  private mutating func release(
    _ name: String, _ reason: String?, at instant: Instant, by person: String
  ) throws(Refusal) {
    let place = try placeOfOpen(name, at: instant)
    guard open[place].takenBy != nil else { throw .notTaken(name) }
    if reason?.allSatisfy(\.isWhitespace) ?? true { try checkTaken(open[place], by: person) }
    open[place].takenBy = nil
  }

  private func placeOfOpen(_ name: String, at instant: Instant) throws(Refusal) -> Int {
    try requireOpen()
    guard let symbol = course.number(of: name) else {
      let parts = course.symbols(ofRow: name).map { course.nodes[$0].id }
      if parts.isEmpty { throw .unknownSymbol(name, open: openNames) }
      throw .severalSymbols(name, symbols: parts, open: openNames)
    }
    guard let place = open.firstIndex(where: { $0.symbol == symbol }) else {
      throw .notOpen(name, open: openNames)
    }
    guard instant >= open[place].since else {
      throw backInTime(instant, before: open[place].since)
    }
    return place
  }

  /// Opens what lies behind a way, from a place of `open` on: all branches of a fork; what is behind
  /// a join, once no symbol of its block is open.
  private mutating func arrive(
    _ goal: Goal, place: Int, at instant: Instant, rowSince: Instant, isEntry: Bool = true
  ) {
    if case .symbol(let symbol) = goal {
      return openSymbol(symbol, place, instant, rowSince, isEntry: isEntry)
    }
    var place = place
    var waiting = [(goal: goal, rowSince: rowSince, isEntry: isEntry)]
    while let next = waiting.popLast() {
      switch next.goal {
      case .symbol(let symbol):
        openSymbol(symbol, place, instant, next.rowSince, isEntry: next.isEntry)
        place += 1
      case .fork(let number):
        for first in course.blocks[Int(number)].first.reversed() {
          waiting.append((first.goal, first.staysInRow ? next.rowSince : instant, true))
        }
      case .join(let number):
        if open.contains(where: { isInside($0.symbol, block: number) }) { continue }
        let block = course.blocks[Int(number)]
        let way = course.ways[block.way]
        documents.formUnion(way.documents)
        settled.take(way.outcome, of: Int32(course.symbols.count) + number)
        if let row = block.row, !way.staysInRow { noteDone(row, at: instant) }
        waiting.append((way.goal, way.staysInRow ? next.rowSince : instant, !way.staysInRow))
      case .end:
        state = .ended
        open = []
        settled.end(amongOutcomes: course.workflow.outcomes.count)
      }
    }
  }

  private mutating func openSymbol(
    _ symbol: Int32, _ place: Int, _ instant: Instant, _ rowSince: Instant, isEntry: Bool
  ) {
    // Who acts together must differ anew whenever the row is entered.
    if isEntry {
      for memory in course.symbols[Int(symbol)].memories {
        if case .joint = course.memories[memory] { doers.removeAll { $0.memory == memory } }
      }
    }
    open.insert(
      OpenSymbol(symbol, since: instant, rowSince: rowSince, isEntry: isEntry), at: place)
  }

  func isInside(_ symbol: Int, block: Int32) -> Bool {
    var around = course.symbols[symbol].block
    while around >= 0 {
      if around == block { return true }
      around = course.blocks[Int(around)].outer
    }
    return false
  }

  private mutating func noteDone(_ row: String, at instant: Instant) {
    guard !lastDone.isEmpty, let place = course.awaited[row] else { return }
    lastDone[place] = instant
  }

  private mutating func move(
    to definition: String, _ procedure: String?, _ other: Course?, at instant: Instant
  ) throws(Refusal) {
    try requireOpen(at: instant)
    guard let other, other.definition == definition, other.procedure.id == procedure else {
      throw .otherDefinition(own: course.definition, given: definition)
    }
    let move = move(to: other)
    guard let moved = move.moved else { throw .staysUnderItsDefinition(move.reasons) }
    self = moved
  }

  private mutating func cancel(at instant: Instant) throws(Refusal) {
    try requireOpen(at: instant)
    state = .cancelled
    open = []
    settled = Settled()
  }

  /// What concerns the case as a whole cannot have been before anything in it was opened.
  private func requireOpen(at instant: Instant) throws(Refusal) {
    try requireOpen()
    if let last = open.map(\.since).max(), instant < last {
      throw backInTime(instant, before: last)
    }
  }

  private func backInTime(_ instant: Instant, before first: Instant) -> Refusal {
    .backInTime(at: instant, before: first, in: course.workflow.calendar.timezone)
  }

  private func requireOpen() throws(Refusal) {
    switch state {
    case .open: return
    case .unopened: throw .notOpened
    case .ended: throw .ended
    case .cancelled: throw .cancelled
    }
  }

  private var openNames: [String] { open.map { course.nodes[$0.symbol].id } }
}
