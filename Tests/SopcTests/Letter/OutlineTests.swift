import Foundation
import SOPLanguage
import Testing

/// Which part of an SOP a finding is in.
@Suite struct OutlineTests {
  private static let fixtures = try? Repository.files(
    in: "Tests/Fixtures/findings", endingWith: ".yaml")

  /// Beside a reading of the text that knows nothing of YAML: the last line above that begins with
  /// a key.
  @Test func everyFindingIsUnderItsKey() throws {
    var compilations = try Repository.files(in: "sops", endingWith: ".yaml").map {
      compile(SourceText(name: $0, try Repository.text($0)), files: Repository.reader)
    }
    compilations += try #require(Self.fixtures).map {
      compile(SourceText(name: $0, completed(try Repository.text($0))))
    }
    var looked = 0
    for compilation in compilations {
      let source = compilation.sources[0]
      guard let outline = compilation.outline else {
        let isUnreadable = compilation.kind == nil || compilation.diagnostics.isEmpty
        #expect(isUnreadable, "\(source.name)")
        continue
      }
      let lines = String(decoding: source.bytes, as: UTF8.self).components(separatedBy: "\n")
      for finding in compilation.diagnostics {
        let kind = try #require(outline.kind(of: finding))
        let above = lines.prefix(Int(finding.range.start.line)).reversed()
        let key = above.lazy.compactMap { $0.prefixMatch(of: /([^\s#\-][^:]*):/)?.1 }.first
        #expect(
          fits(kind, under: String(key ?? "sop")),
          "\(source.name):\(finding.range.start.line) \(finding.rule.code) \(kind)")
        looked += 1
      }
    }
    #expect(looked > 200)
  }

  private func fits(_ kind: Outline.Kind, under key: String) -> Bool {
    switch kind {
    case .whole: key == "sop"
    case .identity:
      [
        "sop", "title", "number", "source", "language", "promise", "agency", "issuer", "issuers",
        "dates", "approved_by", "responsible",
      ].contains(key)
    case .box(let box): key == box.rawValue
    case .actors: key == "actors"
    case .documents: key == "documents"
    case .outcomes: key == "outcomes"
    case .steps, .step, .parallel: key == "steps" || key == "procedures"
    case .calendar: key == "calendar" || key == "sop"
    case .form: key == "form"
    case .other:
      ![
        "sop", "title", "number", "dates", "issuer", "actors", "documents", "outcomes", "steps",
        "procedures", "calendar", "form", "legal_basis", "equipment",
      ].contains(key)
    }
  }

  /// The part that stands around a text.
  private func part(_ words: String, of text: String) throws -> Outline.Kind {
    let outline = try #require(compile(SourceText(name: "a.yaml", text)).outline)
    let before = try #require(text.range(of: words)).lowerBound
    let lines = text[..<(words.first == "\n" ? text.index(after: before) : before)].components(
      separatedBy: "\n")
    let place = Position(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    return try #require(outline.part(at: place)).kind
  }

  @Test func everyPartIsFound() throws {
    let text = try Repository.text("sops/batam.yaml")
    let expected: [(String, Outline.Kind)] = [
      ("\ntitle:", .identity), ("\nissuer:", .identity), ("\napproved_by:", .identity),
      ("\nlegal_basis:", .box(.legalBasis)), ("include: actors", .box(.qualifications)),
      ("\nnumber:", .identity), ("\nactors:", .actors), ("putusan: Per", .documents),
      ("\nsteps:", .steps(chart: nil)), ("\ncalendar:", .calendar), ("\nform:", .form),
      ("sop: 1", .whole),
    ]
    for (words, kind) in expected {
      #expect(try part(words, of: text) == kind, "\(words)")
    }
    guard case .step(let step) = try part("time: 60 menit", of: text) else {
      Issue.record("no step")
      return
    }
    #expect(step.label == "1" && step.isNumbered && step.chart == nil)
    #expect(step.action.hasPrefix("Kepala OPD"))
  }

  private static let charts = completed(
    """
    procedures:
      terima:
        title: Penerimaan
        steps:
          - {id: catat, actor: petugas, action: Mencatat surat, time: 5 menit}
          - parallel:
              satu:
                - actor: petugas
                  action: Menyalin surat
                  id: salin
                - {id: cap, actor: petugas, action: Memberi cap}
              dua:
                - {id: kirim, actor: petugas, action: Mengirim surat}
      simpan:
        title: Penyimpanan
        steps:
          - {id: taruh, row: "", actor: petugas, action: Menaruh surat}

    """)

  @Test(arguments: [
    ("Mencatat", "1", "Penerimaan"), ("Menyalin", "2", "Penerimaan"),
    ("- actor: petugas", "2–4", "Penerimaan"), ("actor: petugas\n", "2", "Penerimaan"),
    ("Memberi", "3", "Penerimaan"), ("dua:", "2–4", "Penerimaan"), ("Mengirim", "4", "Penerimaan"),
    ("parallel:", "2–4", "Penerimaan"), ("simpan:", "", "Penyimpanan"),
    ("Menaruh", "taruh", "Penyimpanan"), ("terima:", "", "Penerimaan"), ("procedures:", "", ""),
  ])
  func aStepIsKnownByItsChart(_ words: String, _ label: String, _ chart: String) throws {
    switch try part(words, of: Self.charts) {
    case .step(let step):
      #expect(step.label == label)
      #expect(step.chart == chart)
      #expect(step.isNumbered == (label != "taruh"))
    case .parallel(let first, let last, let title):
      #expect("\(first)–\(last)" == label)
      #expect(title == chart)
    case .steps(let title):
      #expect(label.isEmpty)
      #expect((title ?? "") == chart)
    case let other: Issue.record("\(words): \(other)")
    }
  }

  @Test func aMisspeltKeyCountsAsTheOneThatIsMeant() throws {
    let text = completed("").replacing("\nactors:", with: "\npelaksana:")
      .replacing("\nequipment:", with: "\nequipmnt:").replacing("\nsteps:", with: "\nlangkah:")
    #expect(try part("pelaksana:", of: text) == .actors)
    #expect(try part("equipmnt:", of: text) == .box(.equipment))
    guard case .step = try part("action:", of: text) else {
      Issue.record("no step")
      return
    }
  }

  @Test func whatIsNotWrittenHasItsPart() throws {
    let compilation = compile(
      SourceText(
        name: "a", "sop: 1\ntitle: Pelayanan Surat\nactors: {a: Petugas}\nsteps:\n  - {actor: a}\n")
    )
    let outline = try #require(compilation.outline)
    let identity = try #require(compilation.diagnostics.first { $0.rule.code == "SOP001" })
    #expect(outline.kind(of: identity) == .identity)
  }

  @Test func aBlockTextEndsWithItsWords() throws {
    let source = SourceText(name: "a", try Repository.text("sops/lumajang.yaml"))
    let issuer = try #require(compile(source).outline).issuer
    #expect(issuer.agency == "DINAS KOMUNIKASI DAN INFORMATIKA\nKABUPATEN LUMAJANG")
  }

  @Test func anUnreadableTextHasNone() {
    #expect(compile(SourceText(name: "a", "sop: 1\ntitle: [a\n")).outline == nil)
    #expect(compile(SourceText(name: "a", completed(""))).outline != nil)
  }

  @Test func otherFilesAreOnePart() throws {
    let compilation = compile(SourceText(name: "a", "holidays: 1\ndays: {2026-02-30: x}\n"))
    let outline = try #require(compilation.outline)
    #expect(outline.parts.map(\.kind) == [.whole])
    let agency = compile(SourceText(name: "a", "agency: 1\nissuer: {unit: Umum}\naktor: {}\n"))
    #expect(agency.outline?.parts.map(\.kind) == [.whole, .identity, .actors])
    #expect(agency.outline?.issuer.unit == "Umum")
  }
}
