import SOPLanguage
import Testing

/// A short SOP for each way in which work is shared, split, skipped or put off.
enum Construct: String, CaseIterable {
  case each, with, parts, parallel, procedures, due, any, mixed
  case parallelEnds = "parallel-ends"

  func workflow() throws -> Workflow {
    let path = "Tests/Fixtures/constructs/\(rawValue).yaml"
    let source = SourceText(name: path, bytes: Array(try Repository.text(path).utf8))
    let compilation = compile(source)
    return try #require(compilation.workflow, "\(compilation.diagnostics.map(\.message))")
  }
}
