import SOPCase
import SOPLanguage
import Testing

/// How a scenario is carried out: what is done unasked, in which order, and when.
@Suite struct ScenarioRunTests {
  private func run(_ steps: String, expect: String = "{path: []}") throws -> ScenarioResult {
    let sop = try Repository.text("Tests/Fixtures/scenarios/izin.yaml")
    let text =
      "scenario: 1\nsop: izin.yaml\nstart: 2026-11-23 08:00\nsteps:\(steps)\nexpect: \(expect)\n"
    let compilation = compile(SourceText(name: "skenario.yaml", text)) { path, _ in
      path == "izin.yaml" ? .success(SourceText(name: path, sop)) : .failure(.missing)
    }
    let told = compilation.diagnostics.map { "\($0.range.start.line): \($0.message.en)" }
    let scenario = try #require(compilation.scenario, "\(told)")
    return carryOut(scenario, in: try Course(scenario.workflow, procedure: scenario.chart))
  }

  private func path(_ steps: String) throws -> [String] {
    try run(steps).summary.visits.map(\.symbol)
  }

  private let passed = "\n  - {step: periksa, answer: Lengkap}"
  private let refusal = "\n  - {step: putuskan, answer: Tidak}"

  @Test func whatEndsFirstIsDoneFirst() throws {
    let usual = ["hitung", "catat", "telaah"]
    #expect(try path(passed + refusal)[2..<5] == usual[...])
    // Five minutes are over before the hour of the other branch.
    #expect(
      try path(passed + "\n  - {step: telaah, takes: 5 menit}" + refusal)[2..<5]
        == ["telaah", "hitung", "catat"])
    #expect(
      try path(passed + "\n  - {step: telaah, takes: 75 menit}" + refusal)[2..<5]
        == ["hitung", "telaah", "catat"])
  }

  @Test func theListsOrderComesFirst() throws {
    let listed = try run(passed + "\n  - {step: telaah}\n  - {step: hitung}" + refusal)
    #expect(listed.summary.visits.map(\.symbol)[2..<5] == ["telaah", "hitung", "catat"])
    // What waits for its place in the list is not done before what was done before it.
    let done = listed.summary.entries.map(\.done)
    #expect(done == done.sorted())
  }

  @Test func aRowStandsForItsSymbols() throws {
    let path = try path(
      passed + "\n  - {step: paraf, by: Ani}\n  - {step: paraf, by: Budi}" + refusal)
    #expect(path.suffix(3) == ["paraf.loket", "paraf.teknis", "putuskan"])
    let same = try run(
      passed + "\n  - {step: paraf, by: Ani}\n  - {step: paraf, by: Ani}" + refusal)
    #expect(same.failures.map(\.kind) == [.refused])
  }

  @Test func aLimitEndsTheCase() throws {
    let again = "\n  - {step: periksa, answer: Belum}"
    let result = try run(again + again)
    #expect(result.summary.case.outcome?.id == "ditolak")
    let third = try run(again + again + again)
    #expect(third.failures.map(\.kind) == [.step])
  }

  @Test func anOptionalRowIsDoneUnlessItIsLeftOut() throws {
    #expect(try path(passed + refusal).contains("konsultasi"))
    let skipped = passed + "\n  - {step: konsultasi, skip: tidak perlu}" + refusal
    #expect(try !path(skipped).contains("konsultasi"))
  }

  @Test func nothingStopsTwice() throws {
    // One mistake: the outcome and the path that would follow from it are not complained about.
    let result = try run("\n  - {step: serahkan}", expect: "{outcome: diberikan, path: [mohon]}")
    #expect(result.failures.map(\.kind) == [.decision])
    let twice = "\n  - {step: mohon}\n  - {step: mohon}" + passed + refusal
    // The second is never open, only because the first was not refused.
    #expect(try run(twice, expect: "{refused: [mohon]}").failures.map(\.kind) == [.notRefused])
    // Here nothing was accepted that should have been refused.
    let early = "\n  - {step: putuskan, answer: Ya}"
    #expect(try run(early, expect: "{refused: [putuskan]}").failures.map(\.kind) == [.decision])
  }

  @Test(arguments: [
    ("1 jam 20 menit", true), ("80 menit", true), ("[1 jam, 20 menit]", true), ("79 menit", false),
    ("1-2 jam", true), ("2-3 jam", false), ("maksimal 2 jam", true), ("maksimal 1 jam", false),
    ("minimal 1 jam", true), ("minimal 2 jam", false), ("1 hari kerja", false),
  ])
  func hoursAreWorkingTime(duration: String, holds: Bool) throws {
    // 10 + 30 + 10 + 30 minutes.
    let again = "\n  - {step: periksa, answer: Belum}"
    let result = try run(again + again, expect: "{duration: \(duration)}")
    #expect(result.passed == holds)
  }

  @Test(arguments: [
    // Monday, over the weekend to the Monday after.
    ("5 hari kerja", true), ("4 hari kerja", false), ("6 hari kerja", false), ("1 minggu", true),
    ("7 hari kalender", true), ("1 bulan", false), ("4-6 hari kerja", true),
    ("maksimal 5 hari kerja", true), ("maksimal 4 hari kerja", false),
    ("minimal 1 minggu", true), ("5 hari", true),
    // With hours besides it is the very moment: 70 minutes into that day.
    ("5 hari kerja 40 menit", false), ("4 hari kerja 70 menit", true), ("8 jam", false),
  ])
  func daysSayOnWhichDay(duration: String, holds: Bool) throws {
    let again = "\n  - {step: periksa, answer: Belum}"
    let result = try run(
      "\n  - {step: mohon, takes: 4 hari kerja}" + again + "\n  - {step: mohon, takes: 10 menit}"
        + again, expect: "{duration: \(duration)}")
    // Friday at closing time, then Monday: 30 + 10 + 30 minutes.
    #expect(result.summary.closed == Instant(iso: "2026-11-30T09:10", assuming: .wib))
    #expect(result.passed == holds, "\(result.failures.map(\.actual.en))")
  }

  @Test func withoutStartItBeginsAtAFixedWorkingMoment() {
    var calendar = WorkingCalendar.national
    func start() -> String { Instant.scenarioStart(in: calendar).iso(in: calendar.timezone) }
    #expect(start() == "2026-01-05T07:30+07:00")
    calendar.holidays = [.init(day: Day(year: 2026, month: 1, day: 5) ?? .first, name: "")]
    calendar.timezone = .wit
    #expect(start() == "2026-01-06T07:30+09:00")
    calendar.week = []
    #expect(start() == "2026-01-05T08:00+09:00")
  }
}
