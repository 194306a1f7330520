import Testing

@testable import SOPLanguage

extension RandomSOP {
  /// What the compiler makes of it, without its rules: SOPs that cannot end or lack documents are
  /// built too.
  func built() throws -> (Procedure, Workflow, [Origins]) {
    var findings: [Diagnostic] = []
    let source = SourceText(name: "acak.yaml", text)
    let tree = try #require(readYAML(source, file: 0, &findings))
    let root = try #require(tree.root)
    var decoder = FieldDecoder(tree)
    let decoded = decoder.manuscript(root)
    let manuscript = try #require(decoded)
    let procedure = resolve(manuscript, calendar: .national, others: [:], &findings)
    let errors = (findings + decoder.diagnostics).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.message.en))\n\(text)")
    let (workflow, origins) = buildWorkflow(procedure)
    return (procedure, workflow, origins)
  }
}
