import SOPLanguage
import Testing

/// An SOP, compiled: two of real agencies, and one that prints whatever those do not.
enum Paper: String, CaseIterable {
  case kaltim, batam, peminjaman

  func workflow() throws -> Workflow {
    let path =
      switch self {
      case .kaltim, .batam: "sops/\(rawValue).yaml"
      case .peminjaman: "Tests/Fixtures/peminjaman.yaml"
      }
    let source = SourceText(name: path, bytes: Array(try Repository.text(path).utf8))
    let compilation = compile(source, files: Repository.reader)
    return try #require(compilation.workflow, "\(compilation.diagnostics.map(\.message))")
  }
}
