import Foundation
import SOPLanguage
import Testing

@Suite struct TidyTests {
  @Test func everyRuleFileIsListed() throws {
    let files = try Repository.files(in: "Sources/SOPLanguage/Rules", endingWith: ".swift")
      .filter { !$0.hasSuffix("/Rules.swift") && !$0.hasSuffix("/ExampleSteps.swift") }
    #expect(files.count == Rule.all.count)
    for file in files {
      let text = try Repository.text(file)
      #expect(Rule.all.contains { text.contains("\"\($0.code)\", \"\($0.name)\"") }, "\(file)")
    }
  }

  @Test func onlyTheCommandLineReadsAndPrints() throws {
    for target in ["SOPLanguage", "SOPRender", "SOPCase"] {
      let files = try Repository.files(in: "Sources/\(target)", endingWith: ".swift")
      #expect(!files.isEmpty)
      for file in files {
        let text = try Repository.text(file)
        for banned in ["import Foundation\n", "import Glibc", "print(", "readLine("] {
          #expect(!text.contains(banned), "\(file): \(banned)")
        }
      }
    }
  }

  @Test func filesCanBeReadInOneSitting() throws {
    for file in try Repository.files(in: "Sources", endingWith: ".swift") {
      let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 350, "\(file): \(lines.count)")
    }
  }

  @Test func nothingForcesItsWay() throws {
    for file in try Repository.files(in: "Sources", endingWith: ".swift") {
      let text = try Repository.text(file)
      for banned in ["try!", "as!", "@unchecked", "@testable", "fatalError(", "\npublic "] {
        #expect(!text.contains(banned), "\(file): \(banned)")
      }
    }
  }

  @Test func theFormatterHasNothingToSay() throws {
    let swift = try #require(Repository.tool("swift"))
    let run = try run(
      swift, ["format", "lint", "--strict", "-r", "Sources", "Tests", "Package.swift"],
      environment: ["HOME": NSHomeDirectory()])
    #expect(run.code == 0, "\(run.errors.prefix(2000))")
  }

  @Test func ciInstallsWhatTheReadmeInstalls() throws {
    let readme = try packages(in: Repository.text("README.md"), after: "apt-get install -y ")
    let ci = try packages(in: Repository.text(".ci/run"), after: "packages=\"")
    #expect(!readme.isEmpty)
    #expect(readme == ci)
    #expect(try Repository.text(".ci/run").contains("\nswift test --disable-xctest\n"))
    #expect(try Repository.text("README.md").contains("swift test --disable-xctest"))
  }

  private func packages(in text: String, after mark: String) throws -> [Substring] {
    let start = try #require(text.range(of: mark)?.upperBound)
    return text[start...].prefix { !"\"&\n".contains($0) }.split(separator: " ").sorted()
  }
}

extension Repository {
  /// A program of the machine by its name.
  static func tool(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
