import SOPLanguage
import Testing

/// What can be wrong with a row that another SOP carries out.
@Suite struct UsedSOPTests {
  @Test func aSOPWithoutFaultIsUsed() {
    let files = ["lain.yaml": completed("title: SOP lain\n")]
    #expect(findings(using("lain.yaml"), files) == [])
  }

  @Test func theFileIsMissing() {
    #expect(
      findings(using("lain.yaml"), [:]) == ["SOP136 [lain.yaml] There is no file ‘lain.yaml’."])
  }

  @Test func theFileLiesOutside() throws {
    try inScratch { folder in
      try write("a.yaml", using("../lain.yaml"), in: folder)
      let run = try sopc(["check", "a.yaml", "--lang", "en"], in: folder)
      #expect(
        run.output.contains(
          "a.yaml:25:11: error SOP136: The file ‘../lain.yaml’ lies outside the workspace.\n"))
      #expect(run.output.contains("1 error, 0 warnings, 0 hints."))
    }
  }

  @Test func theFileIsOfAnotherKind() {
    let kinds = [
      "agency: 1\n", "holidays: 1\nsource: SKB\ndays: {2026-08-17: Proklamasi}\n",
      "scenario: 1\nsop: naskah.yaml\nexpect: {outcome: selesai}\n",
      "people: 1\n", "holidays: 1\n",
    ]
    for text in kinds {
      #expect(
        findings(using("lain.yaml"), ["lain.yaml": text])
          == ["SOP136 [lain.yaml] The file ‘lain.yaml’ is no ‘sop’ file."])
    }
  }

  @Test func theFileHasFaults() {
    let faulty = completed(exampleSteps(time: "3-1 jam"))
    #expect(
      findings(using("lain.yaml"), ["lain.yaml": faulty])
        == ["SOP136 [lain.yaml] The file ‘lain.yaml’ has a mistake in line 32."])
    for text in ["", "bukan: sop\n", "sop: 2\n"] {
      #expect(
        findings(using("lain.yaml"), ["lain.yaml": text])
          == ["SOP136 [lain.yaml] The file ‘lain.yaml’ has a mistake in line 1."])
    }
  }

  @Test func warningsOfAUsedSOPAreItsOwnMatter() {
    let warned = completed("actors: {pemohon: Pemohon, petugas: Petugas, kepala: Kepala}\n")
    #expect(findings(using("lain.yaml"), ["lain.yaml": warned]) == [])
  }

  @Test func itUsesItself() {
    let text = using("naskah.yaml")
    #expect(
      findings(text, ["naskah.yaml": text])
        == ["SOP136 [naskah.yaml] This SOP comes to use itself: naskah.yaml → naskah.yaml."])
  }

  @Test func twoUseEachOther() {
    let files = ["naskah.yaml": using("lain.yaml"), "lain.yaml": using("naskah.yaml")]
    #expect(
      findings(using("lain.yaml"), files)
        == [
          "SOP136 [lain.yaml] This SOP comes to use itself: naskah.yaml → lain.yaml → naskah.yaml."
        ])
  }

  /// One that is no part of the circle names a file with a fault, which is told there.
  @Test func itUsesTwoThatUseEachOther() {
    let files = ["satu.yaml": using("dua.yaml"), "dua.yaml": using("satu.yaml")]
    #expect(
      findings(using("satu.yaml"), files)
        == ["SOP136 [satu.yaml] The file ‘satu.yaml’ has a mistake in line 25."])
  }

  @Test func theAnswersAreItsOutcomes() {
    let files = ["lain.yaml": deciding]
    #expect(findings(using("lain.yaml", answers: "jadi: , batal: {next: mohon}"), files) == [])
    #expect(
      findings(using("lain.yaml", answers: "jadi: , batl: {next: mohon}"), files) == [
        "SOP154 [batl] ‘batl’ is no outcome of the SOP ‘lain.yaml’."
      ])
    #expect(
      findings(using("lain.yaml", answers: "jadi: , batal: {next: mohon}, ragu: "), files)
        == ["SOP154 [ragu] ‘ragu’ is no outcome of the SOP ‘lain.yaml’."])
    #expect(
      findings(using("lain.yaml", answers: "batal: {next: mohon}"), files) == [
        "SOP154 [answers] The SOP ‘lain.yaml’ can end with ‘jadi’, which has no answer here."
      ])
  }

  /// Which answers are right cannot be known.
  @Test func answersOfAMissingSOPAreNoMistake() {
    #expect(
      findings(using("lain.yaml", answers: "jadi: , batal: {next: mohon}"), [:])
        == ["SOP136 [lain.yaml] There is no file ‘lain.yaml’."])
  }

  @Test func keysBesideUses() {
    let files = ["lain.yaml": completed("title: SOP lain\n")]
    #expect(
      findings(using("lain.yaml", more: "with: [petugas]"), files).map { $0.prefix(6) }
        == ["SOP129"])
    #expect(
      findings(using("lain.yaml", more: "question: Setuju?"), files).map { $0.prefix(6) }
        == ["SOP129"])
  }

  @Test func aChainHasAnEnd() {
    func chain(_ length: Int) -> [String: String] {
      var files: [String: String] = [:]
      for number in 1..<length { files["sop\(number).yaml"] = using("sop\(number + 1).yaml") }
      files["sop\(length).yaml"] = completed("title: SOP terakhir\n")
      return files
    }
    #expect(findings(using("sop1.yaml"), chain(31)) == [])
    #expect(findings(using("sop1.yaml"), chain(32)).map { $0.prefix(6) } == ["SOP136"])
    let last = findings(using("sop2.yaml"), chain(34))
    #expect(last.map { $0.prefix(6) } == ["SOP136"], "\(last)")
  }

  /// Two to the power of twenty ways lead down to the last.
  @Test func whatIsUsedManyTimesIsCompiledOnce() {
    var files: [String: String] = [:]
    for level in 0..<20 {
      for side in ["kiri", "kanan"] {
        files["\(side)\(level).yaml"] = usingBoth(level + 1)
      }
    }
    for side in ["kiri", "kanan"] { files["\(side)20.yaml"] = completed("title: SOP dasar\n") }
    let clock = ContinuousClock()
    let start = clock.now
    #expect(findings(usingBoth(0), files) == [])
    #expect(clock.now - start < .seconds(20))
  }

  @Test func aFaultAtTheBottomIsToldOnceALevel() {
    let files = [
      "satu.yaml": using("dua.yaml"), "dua.yaml": using("tiga.yaml"),
      "tiga.yaml": completed("title: [a, b]\n"),
    ]
    #expect(
      findings(using("satu.yaml"), files)
        == ["SOP136 [satu.yaml] The file ‘satu.yaml’ has a mistake in line 25."])
  }
}

/// An SOP whose second row is another one's work.
private func using(_ path: String, answers: String? = nil, more: String? = nil) -> String {
  completed(
    """
    steps:
      - id: mohon
        actor: pemohon
        action: Mengajukan surat
        uses: \(path)
    \((answers.map { "    answers: {\($0)}\n" } ?? "") + (more.map { "    \($0)\n" } ?? ""))\
        requirements: [surat]
        time: 5 menit
        outputs: [berkas]
      - id: jawab
        actor: petugas
        action: Menyusun balasan
        requirements: [berkas]
        time: 1 jam
        outputs: [balasan]

    """)
}

private func usingBoth(_ level: Int) -> String {
  completed(
    """
    steps:
      - id: mohon
        actor: pemohon
        action: Mengajukan surat
        uses: kiri\(level).yaml
        requirements: [surat]
        time: 5 menit
        outputs: [berkas]
      - id: jawab
        actor: petugas
        action: Menyusun balasan
        uses: kanan\(level).yaml
        requirements: [berkas]
        time: 1 jam
        outputs: [balasan]

    """)
}

private func exampleSteps(time: String) -> String {
  using("x").split(separator: "steps:").last.map { "steps:" + $0 }!
    .replacing("    uses: x\n", with: "").replacing("1 jam", with: time)
}

private let deciding = completed(
  """
  outcomes: {jadi: Surat terbit, batal: Permohonan batal}
  steps:
    - id: mohon
      actor: pemohon
      action: Mengajukan surat
      requirements: [surat]
      time: 5 menit
      outputs: [berkas]
    - id: jawab
      actor: petugas
      action: Memutuskan
      requirements: [berkas]
      time: 1 jam
      answers:
        Setuju: {end: jadi, outputs: [balasan]}
        Tidak: {end: batal}

  """)

/// Of each finding its code, what is marked, and the sentence; of another file also its name.
func findings(_ text: String, _ files: [String: String]) -> [String] {
  let source = SourceText(name: "naskah.yaml", text)
  let compilation = compile(source) { path, _ in
    files[path].map { .success(SourceText(name: path, $0)) } ?? .failure(.missing)
  }
  return compilation.diagnostics.map { finding in
    let range = finding.range
    let file = range.file == 0 ? "" : compilation.sources[range.file].name + " "
    let line = Array(compilation.sources[range.file].line(Int(range.start.line)).unicodeScalars)
    let end = range.end.line == range.start.line ? Int(range.end.column) - 1 : line.count
    let marked = line[(Int(range.start.column) - 1)..<min(end, line.count)].map(String.init)
      .joined()
    return "\(finding.rule.code) \(file)[\(marked)] \(finding.message.en)"
  }
}
