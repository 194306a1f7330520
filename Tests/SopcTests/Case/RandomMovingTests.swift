import SOPCase
import Testing

@testable import SOPLanguage

/// Random cases that move to other versions of random SOPs.
@Suite struct RandomMovingTests {
  private let rounds = oracleCount(600)
  private static let people = ["Ani", "Budi", "Citra", "Dewi"]

  /// The same SOP in other words, everything it declares in another order.
  private func reworded(_ text: String) -> String {
    text.replacing(#/\n( *)action: Mengerjakan/#) {
      "\n\($0.1)action: Melaksanakan\n\($0.1)row: 9"
    }
    .replacing("{x: Dokumen X, y: Dokumen Y}", with: "{v: Baru, y: Surat Y, x: Surat X}")
    .replacing("{setuju: Setuju, tolak: Tolak}", with: "{tolak: Ditolak, setuju: Disetujui}")
    .replacing("{a: A, b: B, c: C, d: D}", with: "{d: Dd, c: Cc, a: Aa, b: Bb}")
  }

  /// A random event for what is open, which may well be refused.
  private func event(_ walked: Case, _ at: Int, _ dice: inout Dice) -> Event? {
    guard let open = walked.open.randomElement(using: &dice) else { return nil }
    let symbol = walked.course.nodes[open.symbol].id
    let what: Event.What =
      switch Int.random(in: 0..<8, using: &dice) {
      case 0: .taken(symbol: symbol)
      case 1: .skipped(symbol: symbol, reason: "-")
      default:
        .completed(
          symbol: symbol,
          answer: walked.course.labels(of: open.symbol).randomElement(using: &dice), note: nil)
      }
    return Event(
      what, at: Instant(seconds: at), by: Self.people.randomElement(using: &dice) ?? "")
  }

  private func opened(_ course: Course) throws -> Case {
    var opened = Case(of: course)
    try opened.apply(
      Event(
        .opened(definition: course.definition, procedure: nil), at: Instant(seconds: 0), by: "Ani"))
    return opened
  }

  /// A case that a few random events have come to.
  private func walked(
    _ course: Course, _ dice: inout Dice, takes: Bool = true
  ) throws -> Case {
    var walked = try opened(course)
    for step in 0..<Int.random(in: 0..<8, using: &dice) {
      guard let event = event(walked, step, &dice) else { break }
      if case .taken = event.what, !takes { continue }
      var next = walked
      if accepts(&next, event), next.state == .open { walked = next }
    }
    return walked
  }

  private func seen(_ case: Case) -> [String] {
    let course = `case`.course
    let open = `case`.open.map { open in
      "\(course.nodes[open.symbol].id) \(open.since.seconds) \(open.rowSince.seconds) "
        + "\(open.isEntry) \(open.takenBy ?? "")"
    }
    let documents = course.workflow.documents.enumerated()
      .filter { `case`.has(document: $0.offset) }.map(\.element.id).sorted()
    return open + documents + ["\(`case`.state)", `case`.outcome?.id ?? "-"]
  }

  private func accepts(_ case: inout Case, _ event: Event) -> Bool {
    (try? `case`.apply(event)) != nil
  }

  /// Walks on with both and expects the same of both.
  private func expectAlike(
    _ a: Case, _ b: Case, _ dice: inout Dice, _ text: Comment
  ) {
    var (a, b) = (a, b)
    for step in 0..<25 {
      #expect(seen(a) == seen(b), text)
      guard let event = event(a, 10_000 + step, &dice) else { break }
      #expect(accepts(&a, event) == accepts(&b, event), text)
    }
  }

  @Test func inOtherWordsACaseGoesOnAlike() throws {
    var dice = Dice(seed: 61)
    var moves = 0
    for round in 0..<rounds {
      var sop = RandomSOP(&dice).text
      let rows = sop.matches(of: #/- id: (r\d+)/#).map { String($0.1) }
      if rows.count > 1 {
        let pair = rows.shuffled(using: &dice).prefix(2).joined(separator: ", ")
        sop = sop.replacing("steps:", with: "separate: [[\(pair)]]\nsteps:")
      }
      sop = sop.replacing("b: B,", with: "b: {name: B, kind: public},")
      let old = try #require(try workflow(sop))
      let new = try #require(
        try workflow(reworded(sop).replacing("b: Bb", with: "b: {name: Bb, kind: public}")))
      let (before, after) = (
        try Course(old, procedure: old.procedures[0]), try Course(new, procedure: new.procedures[0])
      )
      let walked = try walked(before, &dice)
      let move = walked.move(to: after)
      let text: Comment = "SOP \(round)\n\(sop)\n\(move.reasons.map(\.en))"
      // What could not end, or not with an outcome, before cannot now either.
      guard let moved = move.moved else {
        #expect(move.reasons.allSatisfy { $0.en.contains("from ") && $0.en.contains("end") }, text)
        continue
      }
      moves += 1
      #expect(Case(of: after, stored: moved.stored) == moved, text)
      #expect(move.remarks.allSatisfy { $0.en.contains("requires") }, text)
      expectAlike(walked, moved, &dice, text)
    }
    #expect(moves > rounds / 8, "\(moves)")
  }

  @Test func countsAndOutcomesGoAlong() throws {
    var dice = Dice(seed: 67)
    var moves = 0
    for _ in 0..<rounds {
      let sketch = Sketch.random(&dice)
      var other = sketch
      other.documents.reverse()
      other.outcomes.reverse()
      other.title = "LAIN"
      let (old, new) = (try sketch.workflow.sealed(), try other.workflow.sealed())
      let after = try Course(new, procedure: new.procedures[0])
      let walked = try walked(try Course(old, procedure: old.procedures[0]), &dice)
      guard let moved = walked.move(to: after).moved else { continue }
      moves += 1
      #expect(Case(of: after, stored: moved.stored) == moved)
      expectAlike(walked, moved, &dice, "\(sketch)")
    }
    #expect(moves > rounds / 10)
  }

  /// Rows taken out and put in: what moves can still end, always with an outcome; what does not is
  /// told why.
  @Test func noCaseIsBrokenByMoving() throws {
    var dice = Dice(seed: 71)
    var (moves, stays, states) = (0, 0, 0)
    for _ in 0..<rounds {
      let sop = RandomSOP(&dice)
      var other = sop
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        other.entries = changed(other.entries, &dice)
      }
      guard let old = try workflow(sop.text), let new = try workflow(other.text, isSound: true)
      else { continue }
      let after = try Course(new, procedure: new.procedures[0])
      let before = try Course(old, procedure: old.procedures[0])
      for _ in 0..<8 {
        // Whoever has begun with two steps that want different persons holds a case up.
        let walked = try walked(before, &dice, takes: false)
        let move = walked.move(to: after)
        guard let moved = move.moved else {
          #expect(!move.reasons.isEmpty)
          stays += 1
          continue
        }
        moves += 1
        #expect(Case(of: after, stored: moved.stored) == moved)
        states += expectEnds(moved, "\(sop.text)\n→\n\(other.text)\n\(walked.open)")
      }
    }
    #expect(
      moves > rounds / 5 && stays > rounds / 20 && states > rounds, "\(moves) \(stays) \(states)")
  }

  /// Tries everything that can come: every end has an outcome, and an end is always near. Gives how
  /// many states there are.
  private func expectEnds(_ case: Case, _ text: Comment) -> Int {
    var numbers: [[UInt8]: Int] = [:]
    var states: [Case] = []
    var before: [[Int]] = []
    func number(_ case: Case) -> Int {
      if let known = numbers[`case`.stored] { return known }
      numbers[`case`.stored] = states.count
      states.append(`case`)
      before.append([])
      return states.count - 1
    }
    _ = number(`case`)
    var next = 0
    while next < states.count {
      guard states.count < 3_000 else { return 0 }
      let here = states[next]
      for open in here.open {
        let symbol = here.course.nodes[open.symbol].id
        let labels: [String?] = here.course.labels(of: open.symbol)
        for answer in labels.isEmpty ? [nil] : labels {
          var after = here
          let what = Event.What.completed(symbol: symbol, answer: answer, note: nil)
          // At one moment and by nobody in particular, so that there are not many states.
          let event = Event(what, at: Instant(seconds: 10_000), by: open.takenBy ?? "")
          if accepts(&after, event) { before[number(after)].append(next) }
        }
      }
      next += 1
    }
    let ends = states.indices.filter { states[$0].state == .ended }
    #expect(ends.allSatisfy { states[$0].outcome != nil }, text)
    var canEnd = Set(ends)
    var waiting = ends
    while let state = waiting.popLast() {
      for earlier in before[state] where canEnd.insert(earlier).inserted { waiting.append(earlier) }
    }
    #expect(canEnd.count == states.count, text)
    return states.count
  }

  private func changed(_ list: [RandomSOP.Entry], _ dice: inout Dice) -> [RandomSOP.Entry] {
    var list = list
    let place = Int.random(in: 0...list.count, using: &dice)
    if place < list.count, case .parallel(let id, var branches) = list[place],
      Int.random(in: 0..<4, using: &dice) > 0
    {
      let branch = Int.random(in: 0..<branches.count, using: &dice)
      branches[branch] = changed(branches[branch], &dice)
      list[place] = .parallel(id: id, branches: branches)
    } else if Bool.random(using: &dice), list.count > 1 {
      list.swapAt(Int.random(in: 0..<list.count, using: &dice), min(place, list.count - 1))
    } else if Bool.random(using: &dice) || list.count < 2 {
      let row = RandomSOP.Row(id: "n\(Int.random(in: 0..<9_999, using: &dice))")
      list.insert(.row(row), at: place)
    } else {
      list.remove(at: min(place, list.count - 1))
    }
    return list
  }

  /// What the compiler makes of it; nothing where a jump leads nowhere, or, where that is asked,
  /// where it would not let it through.
  private func workflow(_ text: String, isSound: Bool = false) throws -> Workflow? {
    var findings: [Diagnostic] = []
    let source = SourceText(name: "acak.yaml", text)
    let tree = try #require(readYAML(source, file: 0, &findings))
    var decoder = FieldDecoder(tree)
    let root = try #require(tree.root)
    let decoded = decoder.manuscript(root)
    let manuscript = try #require(decoded)
    let procedure = resolve(manuscript, calendar: .national, others: [:], &findings)
    guard !(findings + decoder.diagnostics).contains(where: { $0.severity == .error }) else {
      return nil
    }
    let (workflow, origins) = buildWorkflow(procedure)
    let chart = Facts(procedure, workflow, origins, source).charts[0]
    if isSound,
      chart.settlement.unsettled != nil || chart.canEnd.contains(false)
        || chart.reached.contains(false)
    {
      return nil
    }
    return try workflow.sealed()
  }
}
