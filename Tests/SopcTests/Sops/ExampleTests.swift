import Foundation
import SOPCase
import SOPRender
import Testing

@testable import SOPLanguage

/// Every SOP in `examples/` does all that an SOP can do.
@Suite struct ExampleTests {
  private static let names = [
    "cuti", "kearsipan", "pengadaan", "pengaduan", "surat-keluar", "surat-masuk",
  ]

  @Test func noneIsLeftOut() throws {
    let files = try Repository.files(in: "examples", endingWith: ".yaml").filter {
      try Repository.text($0).contains("\nsop: 1\n")
    }
    #expect(
      files.map { $0.split(separator: "/").last.map(String.init) ?? "" }.sorted()
        == Self.names.map { "\($0).yaml" })
  }

  @Test(arguments: names)
  func itIsPrintedWhole(_ name: String) throws {
    let workflow = try workflow(name)
    for format in Format.all {
      for file in format.files(of: workflow, Format.Options(width: 160)) {
        #expect(!file.bytes.isEmpty)
      }
    }
    let html = try #require(Format.all.first { $0.name == "html" })
    let text = String(decoding: html.write(workflow, Format.Options(width: 160)), as: UTF8.self)
    for row in workflow.procedures.flatMap(\.rows) {
      #expect(text.contains(row.action), "\(row.id)")
    }
  }

  @Test(arguments: names)
  func everyOutcomeHasAPath(_ name: String) throws {
    let workflow = try workflow(name)
    var outcomes: Set<String> = []
    for procedure in workflow.procedures {
      let paths = Array(Paths(through: try Course(workflow, procedure: procedure)).prefix(2000))
      #expect(!paths.isEmpty)
      outcomes.formUnion(paths.compactMap(\.outcome?.id))
    }
    #expect(outcomes == Set(workflow.outcomes.map(\.id)))
  }

  @Test(arguments: names)
  func itsWorkflowIsReadBackAsItWas(_ name: String) throws {
    let workflow = try workflow(name).sealed()
    #expect(try Workflow(json: workflow.json()) == workflow)
  }

  private func workflow(_ name: String) throws -> Workflow {
    let path = "examples/\(name).yaml"
    let source = SourceText(name: path, try Repository.text(path))
    let compilation = compile(source, files: Repository.reader)
    return try #require(compilation.workflow)
  }
}
