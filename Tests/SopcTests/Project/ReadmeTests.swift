import Foundation
import SOPLanguage
import Testing

@Suite struct ReadmeTests {
  /// Every `sopc …` line of the README's code blocks, run where `sops`, `examples` and `Sources` are.
  @Test func everyCommandWorks() throws {
    let commands = try Repository.text("README.md").split(separator: "\n")
      .filter { $0.hasPrefix("sopc ") || $0.hasPrefix("printf ") }
    #expect(commands.count >= 9)
    let shell = try #require(Repository.tool("sh"))
    try inScratch { folder in
      // Copies: what a link leads to lies outside the workspace.
      for name in ["sops", "examples", "Sources"] {
        try FileManager.default.copyItem(
          at: Repository.root.appending(path: name), to: folder.appending(path: name))
      }
      let path = "\(Repository.sopc.deletingLastPathComponent().path):/usr/bin:/bin"
      for command in commands {
        let run = try run(
          shell, ["-c", String(command)], in: folder,
          // One after the other, as a reader does.
          environment: ["PATH": path, "XDG_STATE_HOME": folder.appending(path: "state").path])
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
