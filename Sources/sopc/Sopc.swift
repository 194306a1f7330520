import ArgumentParser
import Glibc
import SOPConsole
import SOPLanguage

@main
struct Sopc: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "sopc",
    abstract: help(
      id: "Memeriksa, mencetak, dan menjalankan SOP yang ditulis sebagai berkas YAML.",
      en: "Checks, prints and carries out SOPs that are written as YAML files."),
    discussion: help(
      id: """
        Contoh:
          sopc check sops              periksa semua SOP dalam folder
          sopc index sops              daftar semua SOP dalam folder
          sopc render sops/sumbar.yaml -o sumbar.pdf
          sopc run sops/sumbar.yaml    jalankan langkah demi langkah
          sopc test examples           jalankan semua skenario dalam folder
          sopc explain SOP054          apa arti sebuah temuan
        """,
      en: """
        Examples:
          sopc check sops              check every SOP of a folder
          sopc index sops              list every SOP of a folder
          sopc render sops/sumbar.yaml -o sumbar.pdf
          sopc run sops/sumbar.yaml    carry it out step by step
          sopc test examples           carry out every scenario of a folder
          sopc explain SOP054          what a finding means
        """),
    version: version,
    subcommands: [
      Check.self, Index.self, Render.self, Run.self, Test.self, CaseCommand.self, Worklist.self,
      Compile.self, Explain.self,
    ])

  /// Like ArgumentParser's own, but a failure of ours keeps its exit code and its words.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Console.system().writeError("sopc: \(failure.message)\n")
      Glibc.exit(failure.status.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}
