import SOPCase
import SOPLanguage
import Testing

@Suite struct PathsTests {
  private func words(_ path: Path, _ course: Course) -> String {
    path.steps.map { step in
      let way = course.ways[step.way]
      return course.nodes[step.symbol].id + (way.answer.map { "=\($0)" } ?? "")
        + (way.isBeyond ? "!" : "")
    }.joined(separator: " ")
  }

  @Test func everyWayWithOutcomeDocumentsAndTime() throws {
    let course = try Sketch.sumbar.course()
    let paths = Array(Paths(through: course))
    #expect(
      paths.map { words($0, course) } == [
        "kirim periksa=Benar terbitkan",
        "kirim periksa=Tidak sesuai kirim periksa=Benar terbitkan",
      ])
    #expect(paths.map { $0.outcome?.id } == ["selesai", "selesai"])
    #expect(paths.map { $0.documents.map(\.id) } == [["akun", "email"], ["akun", "email"]])
    #expect(paths.map(\.time.work.most) == [390, 750])
  }

  @Test func anAnswerBeyondItsLimitFollowsTheAnswer() throws {
    let course = try Sketch(
      outcomes: [("ya", "Ya"), ("tidak", "Tidak")],
      steps: [
        .init("a"),
        .init(
          "b",
          answers: [
            .init("Ya", outcome: "ya"), .init("Ulang", next: "a", limit: (3, "tidak")),
          ]),
      ]
    ).course()
    let paths = Array(Paths(through: course))
    #expect(
      paths.map { words($0, course) } == [
        "a b=Ya", "a b=Ulang a b=Ya", "a b=Ulang a b=Ulang!",
      ])
    #expect(paths.map { $0.outcome?.id } == ["ya", "ya", "tidak"])
  }

  @Test func agreesWithBruteForceOnRandomFlows() throws {
    var dice = Dice(seed: 3)
    var several = 0
    for _ in 0..<500 {
      let sketch = Sketch.random(&dice)
      let course = try sketch.course()
      let found = Array(Paths(through: course).prefix(3000)).map { words($0, course) }
      let expected = Array(bruteForce(sketch.workflow).prefix(3000))
      #expect(found == expected)
      if found.count > 3 { several += 1 }
    }
    #expect(several > 50)
  }

  @Test func aPathIsWhatACaseWouldDo() throws {
    var dice = Dice(seed: 4)
    for _ in 0..<1000 {
      let sketch = Sketch.random(&dice)
      let course = try sketch.course()
      for path in Paths(through: course).prefix(20)
      where !path.steps.contains(where: { course.ways[$0.way].isBeyond }) {
        var driven = try Driven(sketch)
        let atStart = driven.documents
        for step in path.steps {
          try driven.complete(course.nodes[step.symbol].id, course.ways[step.way].answer)
        }
        #expect(driven.case.state == .ended)
        #expect(driven.case.outcome == path.outcome)
        #expect(Set(driven.documents) == Set(atStart + path.documents.map(\.id)))
      }
    }
  }

  @Test func exponentiallyManyAreFoundOneAtATime() throws {
    // 2¹⁰⁰ ways, the last step of each a trap that only ever leads back to itself.
    var steps = (0..<100).map {
      Sketch.Step("s\($0)", answers: [.init("Ya"), .init("Tidak")])
    }
    steps.append(.init("akhir", answers: [.init("Jebakan"), .init("Keluar", next: "")]))
    steps.append(.init("jebakan", next: "jebakan"))
    let course = try Sketch(steps: steps).course()
    var count = 0
    for path in Paths(through: course).prefix(1000) {
      count += 1
      #expect(path.steps.count == 101)
    }
    #expect(count == 1000)
  }

  @Test func aHundredThousandStepsAreNoTrouble() throws {
    let steps = (0..<100_000).map { Sketch.Step("s\($0)") }
    let paths = Array(Paths(through: try Sketch(steps: steps).course()))
    #expect(paths.map(\.steps.count) == [100_000])
  }
}

/// All ways through, by trying everything: no pruning, no tables.
private func bruteForce(_ workflow: Workflow) -> [String] {
  let procedure = workflow.procedures[0]
  let places = Dictionary(
    uniqueKeysWithValues: procedure.nodes.enumerated().map { ($0.element.id, $0.offset) })
  var result: [String] = []
  func edgesInOrder(_ node: String) -> [Int] {
    let own = procedure.edges.indices.filter { procedure.edges[$0].from == node }
    return own.filter { !procedure.edges[$0].beyond }.flatMap { edge in
      [edge]
        + own.filter {
          procedure.edges[$0].beyond && procedure.edges[$0].answer == procedure.edges[edge].answer
        }
    }
  }
  func follow(_ node: String, _ taken: [Int], _ words: [String]) {
    guard result.count < 3000 else { return }
    for index in edgesInOrder(node) {
      let edge = procedure.edges[index]
      if edge.beyond {
        let answer = taken.contains {
          procedure.edges[$0].from == node && procedure.edges[$0].answer == edge.answer
        }
        guard answer else { continue }
      } else if let limit = edge.limit, taken.count(where: { $0 == index }) >= limit {
        continue
      }
      var word = node
      if let answer = edge.answer { word += "=\(answer)" }
      if edge.beyond { word += "!" }
      guard let to = edge.to else {
        result.append((words + [word]).joined(separator: " "))
        continue
      }
      if let from = places[node], let next = places[to], next <= from, taken.contains(index) {
        continue
      }
      follow(to, taken + [index], words + [word])
    }
  }
  if let start = procedure.edges.first(where: { $0.from == nil })?.to { follow(start, [], []) }
  return result
}
