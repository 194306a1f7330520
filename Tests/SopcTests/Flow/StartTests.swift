import Testing

@testable import SOPLanguage

@Suite struct StartTests {
  /// A row that is only Mulai may lead anywhere in its list.
  @Test(arguments: [("", ["a"]), ("next: c, ", ["c"]), ("next: p, ", ["fork.1"])])
  func aTerminatorRowLeadsWhereItSays(_ next: String, _ goals: [String]) throws {
    let text = """
      steps:
        - {id: mulai, kind: terminator, \(next)action: Mulai}
        - {id: a, actor: petugas, action: Mencatat}
        - id: p
          parallel:
            satu: [{id: b, actor: petugas, action: Memeriksa}]
            dua: [{id: d, actor: pemohon, action: Melengkapi}]
        - {id: c, actor: petugas, action: Menjawab, next: a}

      """
    var findings: [Diagnostic] = []
    let source = SourceText(name: "contoh.yaml", completed(text))
    let tree = try #require(readYAML(source, file: 0, &findings))
    var decoder = FieldDecoder(tree)
    let decoded = decoder.manuscript(try #require(tree.root))
    let manuscript = try #require(decoded)
    let procedure = resolve(manuscript, calendar: .national, others: [:], &findings)
    let edges = buildWorkflow(procedure).0.procedures[0].edges
    #expect(edges.filter { $0.from == nil }.map(\.to) == goals)
  }
}
