import ArgumentParser
import SOPConsole
import SOPLanguage

struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: help(
      id: "Menyusun SOP menjadi sopc.workflow/1 (JSON) untuk program lain.",
      en: "Compiles an SOP into sopc.workflow/1 (JSON) for other programs."),
    discussion: help(
      id: """
        Contoh:
          sopc compile sops/sumbar.yaml
          sopc compile sops/sumbar.yaml -o sumbar.json
        """,
      en: """
        Examples:
          sopc compile sops/sumbar.yaml
          sopc compile sops/sumbar.yaml -o sumbar.json
        """))

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Berkas SOP; ‘-’ membaca masukan standar.", en: "The SOP; ‘-’ reads standard input."),
      valueName: "file"))
  var path: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      help(
        id: "Berkas keluaran. Tanpa ini: keluaran standar.",
        en: "Output file. Without it: standard output.")))
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let workflow = try loadWorkflow(path, common.language)
    try emit(workflow.json() + [0x0A], to: output, common.language)
  }
}

/// The workflow of one file, its hash included. Where errors stand in the way, they are printed to
/// standard error and the command ends.
func loadWorkflow(_ path: String, _ language: Language) throws -> Workflow {
  try loadWorkflow(Input(path: path), language)
}

func loadWorkflow(_ input: Input, _ language: Language) throws -> Workflow {
  let console = Console.system()
  let path = input.path
  let compilation: Compilation
  do throws(FileProblem) {
    compilation = try input.compiled()
  } catch {
    throw Failure(.world, error.message[language])
  }
  guard let workflow = compilation.workflow else {
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    console.writeError(findingsText(errors, compilation.sources, language, console.errorColours))
    let reason =
      errors.isEmpty
      ? Text(
        id: "‘\(shown(path))’ bukan SOP; berkas SOP dimulai dengan ‘sop: 1’",
        en: "‘\(shown(path))’ is no SOP; an SOP's file begins with ‘sop: 1’")
      : Text(
        id: "perbaiki dulu kesalahan di atas; ‘sopc check’ menunjukkan semuanya.",
        en: "put the errors above right first; ‘sopc check’ shows everything.")
    throw Failure(.refused, reason[language])
  }
  return try workflow.sealed()
}

/// Writes a result to a file, or to standard output.
func emit(_ bytes: [UInt8], to path: String?, _ language: Language) throws {
  do throws(FileProblem) {
    if let path {
      try writeFile(path, bytes)
    } else {
      try writeAll(1, bytes, "stdout")
    }
  } catch {
    throw Failure(.world, error.message[language])
  }
}
