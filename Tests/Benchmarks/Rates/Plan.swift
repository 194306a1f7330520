import SOPCase
import SOPJournal
import SOPLanguage

/// Steps on many live cases, by chance but the same on every run: about a thousand are under way at
/// any time, and one that has ended gives way to the next.
struct Plan {
  /// Which of the workflows each case is of, by its number less one.
  private(set) var cases: [Int] = []
  private(set) var steps: [(record: Record, number: Int64)] = []

  static let start = Instant(seconds: 1_790_000_000)
  private static let people = [
    "Dewi Lestari", "Rudi Hartono", "Siti Aminah", "Budi Santoso", "Made Wirawan",
    "Andi Mappanyukki", "Yohana Rumbiak",
  ]

  init(_ workflows: [Workflow], steps count: Int, alive: Int = 1_000) throws {
    let courses = try workflows.map { try Course($0, procedure: $0.procedures[0]) }
    var dice = Dice(seed: 1)
    var live: [(number: Int64, standing: Case)] = []
    for place in 0..<count {
      while live.count < alive {
        let course = courses[cases.count % courses.count]
        cases.append(cases.count % courses.count)
        var opened = Case(of: course)
        try opened.apply(Plan.opening(of: course))
        live.append((Int64(cases.count), opened))
      }
      let chosen = Int.random(in: live.indices, using: &dice)
      let event = Plan.step(live[chosen].standing, at: place, &dice)
      try live[chosen].standing.apply(event)
      steps.append((Record(event, evidence: Plan.evidence(place)), live[chosen].number))
      if live[chosen].standing.state != .open { live.remove(at: chosen) }
    }
  }

  static func opening(of course: Course) -> Event {
    Event(
      .opened(definition: course.definition, procedure: course.procedure.id), at: start,
      by: people[0])
  }

  /// Some open symbol done with some answer, by whoever always does it.
  static func step(_ standing: Case, at seconds: Int, _ dice: inout Dice) -> Event {
    let open = standing.open[Int.random(in: standing.open.indices, using: &dice)]
    let answers = standing.course.labels(of: open.symbol)
    let answer = answers.isEmpty ? nil : answers[Int.random(in: answers.indices, using: &dice)]
    return Event(
      .completed(symbol: standing.course.nodes[open.symbol].id, answer: answer, note: nil),
      at: Instant(seconds: start.seconds + 60 + seconds),
      by: people[open.symbol % people.count])
  }

  /// With every fourth step a paper.
  private static func evidence(_ place: Int) -> Record.Evidence {
    place % 4 > 0
      ? .init() : .init(outputs: [.init(name: "Surat Keluar", number: "800/\(place)/2026")])
  }
}

/// Numbers that are the same on every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
