import ArgumentParser
import Glibc
import SOPLanguage

@main
struct Sopc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sopc",
    abstract: help(
      id: "Memeriksa, mencetak, dan menjalankan SOP yang ditulis sebagai berkas YAML.",
      en: "Checks, prints and carries out SOPs that are written as YAML files."),
    discussion: help(
      id: """
        Contoh:
          sopc check sops              periksa semua SOP dalam folder
          sopc render sops/sumbar.yaml --to txt
          sopc run sops/sumbar.yaml    jalankan langkah demi langkah
          sopc explain SOP054          apa arti sebuah temuan
        """,
      en: """
        Examples:
          sopc check sops              check every SOP of a folder
          sopc render sops/sumbar.yaml --to txt
          sopc run sops/sumbar.yaml    carry it out step by step
          sopc explain SOP054          what a finding means
        """),
    version: "0.1.0",
    subcommands: [Check.self, Render.self, Compile.self, Explain.self])

  /// Like ArgumentParser's own, but a failure of ours keeps its exit code and its words.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Console.standard.writeError("sopc: \(failure.message)\n")
      Glibc.exit(failure.code.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}

/// What ends a command early: words for the terminal and an exit code.
struct Failure: Error {
  var code: FailureCode
  var message: String

  init(_ code: FailureCode, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// The exit codes beside 0 (done), 64 (wrong use, ArgumentParser's) and 130 (Ctrl-C).
enum FailureCode: Int32 {
  /// Findings that stop, a refused step, a difference found.
  case refused = 1
  /// No such file, a full disk, a folder without permission.
  case world = 2
}

/// A text of the help, which is put together before any option is read.
func help(id: String, en: String) -> String {
  Text(id: id, en: en)[helpLanguage]
}

private let helpLanguage: Language = {
  let arguments = CommandLine.arguments
  for (index, argument) in arguments.enumerated() {
    if argument == "--lang", index + 1 < arguments.count,
      let language = Language(rawValue: arguments[index + 1])
    {
      return language
    }
    if argument.hasPrefix("--lang="),
      let language = Language(rawValue: String(argument.dropFirst(7)))
    {
      return language
    }
  }
  return .ofEnvironment
}()
