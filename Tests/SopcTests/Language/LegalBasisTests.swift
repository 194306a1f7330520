import Testing

@testable import SOPLanguage

/// Legal bases as agencies write them: what is complete in the ways people write is left alone.
@Suite struct LegalBasisTests {
  @Test(arguments: lines(of: "complete"))
  func aCompleteOneIsLeftAlone(_ basis: String) {
    #expect(LegalBasis(basis, Citation(basis)).missing == [])
  }

  @Test(arguments: lines(of: "incomplete"))
  func whatIsMissingIsSaid(_ line: String) throws {
    let parts = line.split(separator: "|").map { $0.trimmed }
    try #require(parts.count == 2)
    #expect(
      LegalBasis(String(parts[1]), Citation(String(parts[1]))).missing.map { "\($0)" }.joined(
        separator: " ") == parts[0])
  }

  @Test func thereAreBases() {
    #expect(lines(of: "complete").count > 40 && lines(of: "incomplete").count > 5)
  }
}

private func lines(of name: String) -> [String] {
  let text = (try? Repository.text("Tests/Fixtures/legal-bases/\(name).txt")) ?? ""
  return text.split(separator: "\n").map(String.init)
}
