import SOPCase
import SOPLanguage
import Testing

/// A case stored as bytes and read back is the same case, wherever it stands.
@Suite struct CaseStateTests {
  @Test(arguments: [
    "sops/batam", "sops/kaltim", "sops/lumajang", "sops/sumbar", "examples/cuti",
    "examples/kearsipan", "examples/pengadaan", "examples/pengaduan", "examples/surat-keluar",
    "examples/surat-masuk",
  ])
  func everyStateOfARandomCaseComesBack(_ name: String) throws {
    let workflow = try #require(
      compile(
        SourceText(name: "\(name).yaml", try Repository.text("\(name).yaml")),
        files: Repository.reader
      ).workflow
    ).sealed()
    var dice = Dice(seed: 7)
    var states = 0
    for procedure in workflow.procedures {
      let course = try Course(workflow, procedure: procedure)
      for _ in 0..<20 {
        var walked = Case(of: course)
        var at = Instant(seconds: 1_780_000_000)
        try walked.apply(
          Event(.opened(definition: course.definition, procedure: procedure.id), at: at, by: "Ani"))
        for _ in 0..<60 where walked.state == .open {
          let stored = walked.stored
          #expect(Case(of: course, stored: stored) == walked)
          #expect(stored.count < 2_000)
          // Bytes that end too soon, and others behind, are no case.
          #expect(Case(of: course, stored: stored.dropLast()) == nil)
          #expect(Case(of: course, stored: stored + [0]) == nil)
          states += 1
          at = try #require(at.adding(seconds: 60))
          let open = walked.open[Int.random(in: 0..<(walked.open.count), using: &dice)]
          let node = course.nodes[open.symbol].id
          let answers = course.labels(of: open.symbol)
          let answer =
            answers.isEmpty ? nil : answers[Int.random(in: 0..<(answers.count), using: &dice)]
          let person = ["Ani", "Budi", "Citra", "Dewi"][Int.random(in: 0..<(4), using: &dice)]
          // What is refused changes nothing.
          let before = walked
          do {
            let what: Event.What =
              Int.random(in: 0..<(5), using: &dice) == 0
              ? .taken(symbol: node) : .completed(symbol: node, answer: answer, note: nil)
            try walked.apply(Event(what, at: at, by: person))
          } catch {
            #expect(walked == before)
          }
        }
        #expect(Case(of: course, stored: walked.stored) == walked)
      }
    }
    #expect(states > 30)
  }

  /// However often a case went round.
  @Test func itsLengthDoesNotGrowWithTheHistory() throws {
    let workflow = try #require(
      compile(SourceText(name: "-", try Repository.text("sops/sumbar.yaml"))).workflow
    ).sealed()
    let course = try Course(workflow, procedure: workflow.procedures[0])
    let at = Instant(seconds: 1_780_000_000)
    var told = Case(of: course)
    try told.apply(
      Event(.opened(definition: course.definition, procedure: nil), at: at, by: "Dewi"))
    var lengths: Set<Int> = []
    for round in 1...2_000 {
      for (symbol, answer) in [("kirim", nil), ("periksa", "Tidak sesuai")] {
        let what = Event.What.completed(symbol: symbol, answer: answer, note: "putaran \(round)")
        try told.apply(Event(what, at: at, by: "Dewi"))
      }
      lengths.insert(told.stored.count)
    }
    #expect(lengths.count == 1)
  }

  @Test func noiseDoesNoHarm() throws {
    let workflow = try #require(
      compile(SourceText(name: "-", try Repository.text("sops/sumbar.yaml"))).workflow
    ).sealed()
    let course = try Course(workflow, procedure: workflow.procedures[0])
    var dice = Dice(seed: 3)
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0..<(40), using: &dice)).map { _ in
        UInt8(Int.random(in: 0..<(256), using: &dice))
      }
      _ = Case(of: course, stored: [1] + bytes)
    }
    #expect(Case(of: course, stored: []) == nil)
  }
}
