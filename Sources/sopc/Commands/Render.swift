import ArgumentParser
import SOPLanguage
import SOPRender

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: help(
      id: "Mencetak formulir SOP sebagai txt, md, atau html.",
      en: "Prints the form of an SOP as txt, md or html."),
    discussion: help(
      id: """
        Contoh:
          sopc render sops/sumbar.yaml --to txt
          sopc render sops/sumbar.yaml --to html -o sumbar.html
        """,
      en: """
        Examples:
          sopc render sops/sumbar.yaml --to txt
          sopc render sops/sumbar.yaml --to html -o sumbar.html
        """))

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Berkas SOP; ‘-’ membaca masukan standar.", en: "The SOP; ‘-’ reads standard input."),
      valueName: "file"))
  var path: String

  @Option(
    help: ArgumentHelp(
      help(id: "Bentuk cetakan: txt, md, atau html.", en: "Form of the print: txt, md or html."),
      valueName: help(id: "bentuk", en: "format")))
  var to: OutputFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      help(
        id: "Berkas keluaran. Tanpa ini: keluaran standar.",
        en: "Output file. Without it: standard output.")))
  var output: String?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Lebar txt dalam kolom. Tanpa ini: selebar terminal, atau 100.",
        en: "Width of txt in columns. Without it: the terminal's, or 100.")))
  var width: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let width, !(20...10_000).contains(width) {
      throw ValidationError(
        help(id: "--width harus antara 20 dan 10000.", en: "--width must be from 20 to 10000."))
    }
  }

  func run() throws {
    let workflow = try loadWorkflow(path, common.language)
    let console = Console.system()
    let screen = output == nil && console.outputIsTerminal ? console.screenWidth() : nil
    let columns = width ?? screen ?? 100
    let bytes = to.format.write(workflow, Format.Options(width: columns))
    try emit(bytes, to: output, common.language)
  }
}

/// A format by its name.
struct OutputFormat: ExpressibleByArgument {
  var format: Format

  init?(argument: String) {
    guard let format = Format.all.first(where: { $0.name == argument }) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { Format.all.map(\.name) }
}
