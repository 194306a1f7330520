import SOPLanguage
import Testing

/// Decimal points of Indonesian times, put right where only one thing can be meant.
@Suite struct CommaFixTests {
  @Test func everyPointIsReplacedInQuotes() throws {
    let fix = try #require(try finding(in: times("0.5 menit", "'1.5 jam'")).fix)
    #expect(fix.edits.map(\.text) == ["\"0,5 menit\"", "\"1,5 jam\""])
    #expect(fix.edits.map { Int($0.range.end.column - $0.range.start.column) } == [9, 9])
  }

  /// What is written over several lines, or with an escape, may stand there otherwise.
  @Test(arguments: [">-\n      1.5\n      jam", "\"1.5\\u0020jam\"", "1.5 jam, 2 jam"])
  func whatMayBeWrittenOtherwiseIsLeft(_ time: String) throws {
    let text = times("5 menit", time)
    let found = compile(SourceText(name: "naskah.yaml", completed(text))).diagnostics
    #expect(found.filter { $0.rule.code == "SOP046" }.allSatisfy { $0.fix == nil })
  }

  @Test func anAliasIsLeft() throws {
    let finding = try finding(in: times("&lama 0.5 menit", "*lama"))
    #expect(finding.fix == nil)
  }

  private func finding(in text: String) throws -> Diagnostic {
    let found = compile(SourceText(name: "naskah.yaml", completed(text))).diagnostics
    return try #require(found.first { $0.rule.code == "SOP046" })
  }

  private func times(_ first: String, _ second: String) -> String {
    """
    steps:
      - id: mohon
        actor: pemohon
        action: Mengajukan surat
        requirements: [surat]
        time: \(first)
        outputs: [berkas]
      - id: jawab
        actor: petugas
        action: Menyusun balasan
        requirements: [berkas]
        time: \(second)
        outputs: [balasan]

    """
  }
}
