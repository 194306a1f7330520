import SOPCase
import SOPLanguage
import Testing

/// What a scenario's file may say, and what is said of one that cannot be carried out.
@Suite struct ScenarioReadingTests {
  /// Two procedures; a row that another SOP carries out, one of several hands and one of parts.
  private static let sop = """
    sop: 1
    title: Utama
    actors: {a: {name: A, several: true}, b: {name: B, several: true}, c: C}
    outcomes: {sukses: Sukses, gagal: Gagal}
    calendar: {timezone: WITA, day: calendar, hours: {mon-fri: 08:00-16:00}}
    procedures:
      satu:
        title: Satu
        steps:
          - {id: pakai, actor: a, action: Memakai, uses: lain.yaml, answers: {jadi: , batal: {end: gagal}}}
          - id: setuju
            actor: a
            with: [b, c]
            action: Menyetujui
            time: 2 jam
            answers: {Ya: , Tidak: {end: gagal}}
          - id: periksa
            action: Memeriksa
            time: 1 jam
            parts:
              - {id: kasi, actor: a}
              - {id: kabid, actor: b, answers: {Setuju: {outcome: sukses}, Kembali: {next: periksa.kasi}}}
      dua:
        title: Dua
        steps:
          - {id: lain, actor: a, action: Lain, end: sukses}
    """
  private static let used = """
    sop: 1
    title: Lain
    actors: {a: A}
    outcomes: {jadi: Surat jadi, batal: Surat batal}
    steps:
      - {id: x, actor: a, action: X, answers: {Ya: {end: jadi}, Tidak: {end: batal}}}
    """

  private func compiled(_ text: String) -> Compilation {
    let files = ["sop.yaml": Self.sop, "lain.yaml": Self.used]
    return compile(SourceText(name: "skenario.yaml", "scenario: 1\n" + text)) { path, _ in
      files[path].map { .success(SourceText(name: path, $0)) } ?? .failure(.missing)
    }
  }

  private func result(_ text: String) throws -> ScenarioResult {
    let compilation = compiled("sop: sop.yaml\nprocedure: satu\n" + text)
    let scenario = try #require(
      compilation.scenario, "\(compilation.diagnostics.map(\.message.en))")
    return carryOut(scenario, in: try Course(scenario.workflow, procedure: scenario.chart))
  }

  @Test(arguments: ["jadi", "Surat jadi"])
  func anotherSOPsOutcomeIsAnAnswer(answer: String) throws {
    let result = try result(
      """
      start: 2026-11-23 08:00
      steps:
        - {step: pakai, answer: \(answer), takes: 30 menit}
        - {step: setuju, by: Ani, answer: Ya}
        - {step: periksa.kabid, answer: Kembali}
        - {step: periksa.kasi, by: Budi}
        - {step: periksa, by: Cici, answer: Setuju}
      expect:
        outcome: sukses
        path:
          - pakai: jadi
          - setuju.b
          - setuju.c
          - setuju: Ya
          - periksa.kasi
          - periksa: Kembali
          - periksa
          - periksa.kabid: Setuju
        documents: "-"
        duration: 4 jam 30 menit
      """)
    #expect(result.failures.map(\.actual.en) == [])
  }

  @Test func whoSignsTogetherMustDiffer() throws {
    let result = try result(
      """
      steps:
        - {step: pakai, answer: jadi}
        - {step: setuju.b, by: Ani}
        - {step: setuju.c, by: Ani}
        - {step: setuju.c, by: Budi}
        - {step: setuju, answer: Tidak, by: Citra}
      expect: {refused: setuju.c, path: [pakai, setuju, setuju, setuju: Tidak]}
      """)
    #expect(result.failures.map(\.actual.en) == [])
  }

  @Test(arguments: [
    ("2026-11-23 08:00", "2026-11-23T00:00Z"), ("2026-11-23T08:00", "2026-11-23T00:00Z"),
    ("2026-11-23 08.00", "2026-11-23T00:00Z"), ("2026-11-23T08:00+07:00", "2026-11-23T01:00Z"),
    ("besok", nil), ("2026-11-23", nil), ("2026-02-30 08:00", nil), ("2026-11-23 25:00", nil),
  ])
  func aBeginning(start: String, instant: String?) throws {
    let compilation = compiled(
      "sop: sop.yaml\nprocedure: dua\nstart: \(start)\nexpect: {outcome: sukses}\n")
    #expect(compilation.scenario?.start.iso == instant)
    #expect(compilation.diagnostics.map(\.rule.code) == (instant == nil ? ["SOP183"] : []))
  }

  @Test(arguments: [
    // The SOP.
    ("expect: {outcome: sukses}", ["SOP118"]), ("sop:\nexpect: {outcome: sukses}", ["SOP118"]),
    ("sop: tidak-ada.yaml\nexpect: {outcome: x}", ["SOP136"]),
    ("sop: sop.yaml\nexpect: {outcome: sukses}", ["SOP181"]),
    ("sop: sop.yaml\nprocedure: dau\nexpect: {outcome: sukses}", ["SOP181"]),
    // What is expected.
    ("sop: lain.yaml", ["SOP118"]), ("sop: lain.yaml\nexpect:", ["SOP184"]),
    ("sop: lain.yaml\nexpect: {}", ["SOP184"]), ("sop: lain.yaml\nexpect: []", ["SOP119"]),
    ("sop: lain.yaml\nexpect: {duration: [1 jam, segera]}", ["SOP183"]),
    ("sop: lain.yaml\nexpect: {duration: 3-1 jam}", ["SOP183"]),
    ("sop: lain.yaml\nexpect: {path: [{x: Ya, y: Tidak}]}", ["SOP119"]),
    ("sop: lain.yaml\nexpect: {path: [x: Mungkin]}", ["SOP182"]),
    ("sop: lain.yaml\nexpect: {documents: [surat]}", ["SOP181"]),
    // Steps.
    ("sop: lain.yaml\nsteps: [x]\nexpect: {path: []}", ["SOP119"]),
    ("sop: lain.yaml\nsteps:\n  -\nexpect: {path: []}", ["SOP123"]),
    ("sop: lain.yaml\nsteps: [{step: x}]\nexpect: {path: []}", ["SOP182"]),
    ("sop: lain.yaml\nsteps: [{step: x, answer: Yaa}]\nexpect: {path: []}", ["SOP182"]),
    (
      "sop: lain.yaml\nlangkah: [{oleh: A, step: x, answer: Ya}]\nharapan: {jalur: x}",
      ["SOP115", "SOP115", "SOP115", "SOP115"]
    ),
    (
      "sop: lain.yaml\nsteps: [{step: x, answer: Ya, takes: minimal 1 jam}]\nexpect: {path: x}",
      ["SOP183"]
    ),
  ])
  func aMistakeIsSaidOnce(text: String, codes: [String]) {
    let compilation = compiled(text + "\n")
    #expect(compilation.diagnostics.map(\.rule.code) == codes)
    #expect(compilation.scenario == nil && compilation.workflow == nil)
  }

  @Test(arguments: 1...4)
  func mutatedTextsAreReadAndCarriedOut(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let letters = Array(":,[]{}-\n \"'#ax1".utf8)
    let texts = try ["lulus", "tidak-ditolak", "rusak", "izin"].map {
      Array(try Repository.text("Tests/Fixtures/scenarios/\($0).yaml").utf8)
    }
    var carriedOut = 0
    for _ in 0..<150 {
      var bytes = texts[Int.random(in: 0..<3, using: &dice)]
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        bytes[place] = letters[Int.random(in: 0..<letters.count, using: &dice)]
      }
      let sop = SourceText(name: "izin.yaml", bytes: texts[3])
      let compilation = compile(SourceText(name: "a.yaml", bytes: bytes)) { path, _ in
        path == "izin.yaml" ? .success(sop) : .failure(.missing)
      }
      if compilation.kind == .scenario {
        #expect(compilation.hasErrors == (compilation.scenario == nil))
      }
      guard let scenario = compilation.scenario else { continue }
      let course = try Course(scenario.workflow, procedure: scenario.chart)
      carriedOut += 1
      #expect(carryOut(scenario, in: course).summary.opened == scenario.start)
    }
    #expect(carriedOut > 5)
  }
}
