import Foundation
import SOPLanguage
import Testing

@Suite struct ReadmeTests {
  /// Every `sopc …` line of the README's code blocks, run where `sops`, `examples` and `Sources` are.
  @Test func everyCommandWorks() throws {
    // The cases that the commands of one block keep are their own.
    let commands = try Repository.text("README.md").split(separator: "```").enumerated()
      .flatMap { block in
        block.element.split(separator: "\n")
          .filter { $0.hasPrefix("sopc ") || $0.hasPrefix("printf ") }
          .map { (command: $0, store: "store-\(block.offset)") }
      }
    #expect(commands.count >= 9)
    let shell = try #require(Repository.tool("sh"))
    try inScratch { folder in
      // Copies: what a link leads to lies outside the workspace.
      for name in ["sops", "examples", "Sources"] {
        try FileManager.default.copyItem(
          at: Repository.root.appending(path: name), to: folder.appending(path: name))
      }
      let path = "\(Repository.sopc.deletingLastPathComponent().path):/usr/bin:/bin"
      for (command, store) in commands {
        let run = try run(
          shell, ["-c", String(command)], in: folder,
          environment: ["PATH": path, "XDG_STATE_HOME": folder.appending(path: store).path])
        // There are certain corrections to be shown.
        let code: Int32 = command.hasSuffix(" --diff") ? 1 : 0
        #expect(run.code == code, "\(command): \(run.errors)")
        #expect(run.errors == "", "\(command)")
      }
    }
  }

  @Test func everySOPIsNamed() throws {
    let readme = try Repository.text("README.md")
    for file in try Repository.files(in: "sops", endingWith: ".yaml") {
      #expect(readme.contains("`\(file.dropFirst("sops/".count))`"), "\(file)")
    }
  }
}
