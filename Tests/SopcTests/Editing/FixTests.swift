import Foundation
import SOPLanguage
import Testing

/// Certain corrections: what they change, and that they change nothing else.
@Suite struct FixTests {
  private static let fixture = "Tests/Fixtures/fixes/semua.yaml"

  @Test func everyFixableFaultIsPutRight() throws {
    let source = SourceText(name: "semua.yaml", try Repository.text(Self.fixture))
    // The subjects show once their columns are known.
    let known = SourceText(
      name: "semua.yaml",
      try Repository.text(Self.fixture).replacing("actor: loket", with: "actor: petugas"))
    let fixable = Set(compile(known).diagnostics.filter { $0.fix != nil }.map(\.rule.name))
    #expect(
      fixable == [
        "unknown-key", "indonesian-key", "bare-dash", "unknown-actor", "text-names-document",
        "step-without-id", "actor-before-verb", "decimal-point",
      ])
    let result = fixed(source)
    #expect(compile(result.source).diagnostics.map(\.rule.code) == [])
    try expectGolden(result.source.bytes, "fixes/semua.yaml")
    try expectGolden(
      unifiedDiff(source, result.source, path: "semua.yaml"), "fixes/semua.diff")
  }

  @Test func linesThatDoNotChangeKeepTheirBytes() throws {
    let old = try Repository.text(Self.fixture).split(separator: "\n")
    let new = try Repository.text("Tests/Golden/fixes/semua.yaml").split(separator: "\n")
    let change = new.difference(from: old)
    #expect(change.removals.count == 18)
    #expect(change.insertions.count == 20)
    #expect(old.count { $0.contains("#") } == new.count { $0.contains("#") })
  }

  @Test(arguments: ["\r\n", "\r"])
  func otherLineBreaksStay(_ ending: String) throws {
    let text = try Repository.text(Self.fixture)
    let usual = fixed(SourceText(name: "-", text)).source.bytes
    let other = fixed(SourceText(name: "-", text.replacing("\n", with: ending))).source.bytes
    #expect(
      String(decoding: other, as: UTF8.self)
        == String(decoding: usual, as: UTF8.self).replacing("\n", with: ending))
  }

  @Test func aByteOrderMarkStays() throws {
    let text = try Repository.text(Self.fixture)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let usual = fixed(SourceText(name: "-", text)).source.bytes
    #expect(
      fixed(SourceText(name: "-", bytes: mark + Array(text.utf8))).source.bytes == mark + usual)
  }

  @Test func fixingTwiceChangesNothingMore() throws {
    var texts = Rule.all.map { completed($0.bad) }
    for folder in ["Tests/Fixtures/findings", "Tests/Fixtures/fixes", "sops", "examples"] {
      texts += try Repository.files(in: folder, endingWith: ".yaml").map(Repository.text)
        .map { folder == "Tests/Fixtures/findings" ? completed($0) : $0 }
    }
    var changed = 0
    for text in texts {
      let once = fixed(SourceText(name: "-", text), files: exampleFiles)
      let twice = fixed(once.source, files: exampleFiles)
      #expect(twice.count == 0 && twice.source.bytes == once.source.bytes, "\(text)")
      if once.count > 0 { changed += 1 }
    }
    #expect(changed >= 6)
  }

  @Test func whatIsOnlyLikelyIsLeftAlone() {
    // A letter away from two keys; there already; not near enough; a name that two bear.
    let steps = faultlessSteps.replacing("actor: petugas", with: "actor: Loket")
    for fragment in [
      "dates: {created: 5 Januari 2026, creatd: 6 Januari 2026, effective: 12 Januari 2026}\n",
      "title: Pelayanan Surat\njudul: Pelayanan\n",
      "actors:\n  pemohon: {name: Pemohon, kind: public}\n  petugas: {name: A, short: Loket}\n"
        + "  lain: {name: B, aliases: [loket]}\n" + steps,
      steps.replacing("actor: Loket", with: "actor: petugos"),
    ] {
      let findings = compile(SourceText(name: "-", completed(fragment))).diagnostics
      #expect(findings.contains { $0.severity == .error }, "\(fragment)")
      #expect(findings.allSatisfy { $0.fix == nil }, "\(fragment)")
    }
  }

  @Test func whatOtherPlacesHoldOnToIsLeftAlone() {
    // The anchor would go with the name, and both rows would get the same id.
    for fragment in [
      faultlessSteps.replacing("actor: pemohon", with: "actor: &siapa Pemohon")
        .replacing("actor: petugas", with: "actor: *siapa"),
      """
      steps:
        - &langkah
          actor: pemohon
          action: Mengajukan surat
          requirements: [surat]
          time: 5 menit
          outputs: [berkas]
        - *langkah

      """,
    ] {
      let text = completed(fragment)
      #expect(!compile(SourceText(name: "-", text)).diagnostics.isEmpty)
      #expect(fixed(SourceText(name: "-", text)).source.bytes == Array(text.utf8), "\(fragment)")
    }
  }

  @Test func idsAreToldApart() throws {
    let steps = (1...3).map { _ in
      "  - {actor: petugas, action: Menyusun balasan surat, requirements: [surat], time: 1 jam, "
        + "outputs: [berkas, balasan]}\n"
    }.joined()
    let result = fixed(
      SourceText(
        name: "-",
        completed(
          "steps:\n  - {id: menyusun_balasan_2, actor: pemohon, "
            + "action: Mengajukan surat, requirements: [surat], time: 1 jam, outputs: \"-\"}\n"
            + steps)))
    let text = String(decoding: result.source.bytes, as: UTF8.self)
    for id in ["menyusun_balasan", "menyusun_balasan_3", "menyusun_balasan_4"] {
      #expect(text.contains("{id: \(id), actor: petugas"))
    }
  }

  @Test(.enabled(if: Repository.tool("patch") != nil, "patch is not installed"))
  func aPatchMakesTheSameText() throws {
    let patch = try #require(Repository.tool("patch"))
    for ending in ["\n", "\r\n"] {
      let text = try Repository.text(Self.fixture).replacing("\n", with: ending)
      try inScratch { folder in
        try write("semua.yaml", text, in: folder)
        let diff = try sopc(["check", "semua.yaml", "--diff"], in: folder)
        #expect(diff.code == 1)
        let made = try run(
          patch, ["--binary", "-p1"], input: Data(diff.output.utf8), in: folder)
        #expect(made.code == 0, "\(made.output)\(made.errors)")
        let fixedText = fixed(SourceText(name: "-", text)).source.bytes
        #expect(
          try Data(contentsOf: folder.appending(path: "semua.yaml")) == Data(fixedText))
      }
    }
  }
}
