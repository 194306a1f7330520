import SOPLanguage
import Testing

/// How often work changes hands, counted by hand.
@Suite struct HandoverTests {
  @Test(arguments: [
    // From step to step: 1→2→3→5→6, 8, 9→…: read off the printed tables.
    ("sops/lumajang", [8]), ("sops/batam", [2]), ("sops/sumbar", [2]), ("sops/kaltim", [3]),
  ])
  func theRegionalSOPs(_ name: String, _ expected: [Int]) throws {
    let source = SourceText(name: "\(name).yaml", try Repository.text("\(name).yaml"))
    let entry = try #require(compile(source, files: Repository.reader).entry)
    #expect(entry.charts.map(\.handovers) == expected)
  }

  @Test func branchesTakeOverFromWhoeverIsBeforeTheFork() throws {
    let fragment = """
      actors: {a: A, b: B, c: C}
      documents: {}
      steps:
        - {id: satu, actor: a, action: Membuka, requirements: "-", time: 1 jam, outputs: "-"}
        - parallel:
            kiri:
              - {id: dua, actor: a, action: Menulis, requirements: "-", time: 1 jam, outputs: "-"}
            kanan:
              - {id: tiga, actor: b, action: Membaca, requirements: "-", time: 1 jam, outputs: "-"}
              - {id: empat, actor: c, action: Menyalin, requirements: "-", time: 1 jam, outputs: "-"}
        - {id: lima, actor: c, action: Menutup, requirements: "-", time: 1 jam, outputs: "-"}

      """
    let source = SourceText(name: "-", completed(fragment))
    let entry = try #require(compile(source).entry)
    // B and C in the right branch; C behind the join, who takes over from A too.
    #expect(entry.charts.map(\.handovers) == [3])
  }
}
