import SOPCase
import SOPLanguage
import Testing

@testable import sopc

@Suite struct AutomaticWalkTests {
  private func answers(_ sketch: Sketch) throws -> [String] {
    let course = try sketch.course()
    let distance = Distance(course)
    var choice = FirstAnswers()
    var driven = try Driven(sketch)
    var given: [String] = []
    // Each decision comes three times at most before it is left by the nearest way.
    let most = (3 * course.symbols.count + 1) * course.symbols.count
    while let here = driven.case.open.first?.symbol, driven.events.count <= most + 1 {
      guard course.symbols[here].isDecision else {
        try driven.complete(course.nodes[here].id)
        continue
      }
      let way = course.ways[choice.next(at: here, course, distance).way]
      given.append(way.answer ?? "")
      try driven.complete(course.nodes[here].id, way.answer)
    }
    #expect(driven.case.state == .ended)
    return given
  }

  @Test func firstAnswersUnlessTheyLedBack() throws {
    #expect(try answers(.sumbar) == ["Benar"])
    #expect(try answers(.cuti) == ["Lengkap", "Disetujui"])
    let back = Sketch(steps: [
      .init("a"), .init("b", answers: [.init("Ulang", next: "a"), .init("Terus")]),
    ])
    #expect(try answers(back) == ["Ulang", "Terus"])
    let round = Sketch(steps: [
      .init("a", answers: [.init("Putar"), .init("Keluar", next: "")]), .init("b", next: "a"),
    ])
    #expect(try answers(round) == ["Putar", "Keluar"])
    let outer = Sketch(steps: [
      .init("a", answers: [.init("Benar"), .init("Salah", next: "")]),
      .init("b", answers: [.init("Tolak", next: "a"), .init("Setuju", next: "")]),
    ])
    #expect(try answers(outer) == ["Benar", "Tolak", "Benar", "Setuju"])
  }

  @Test func alwaysEndsWhereACaseCan() throws {
    var dice = Dice(seed: 5)
    var tried = 0
    while tried < 2000 {
      let sketch = Sketch.random(&dice)
      guard Distance(try sketch.course()).least.allSatisfy({ $0 < .max }) else { continue }
      tried += 1
      _ = try answers(sketch)
    }
  }
}
