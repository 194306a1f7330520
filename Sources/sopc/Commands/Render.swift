import ArgumentParser
import SOPLanguage
import SOPRender

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: help(
      id: "Mencetak formulir SOP sebagai txt, md, atau html, atau tabelnya sebagai csv.",
      en: "Prints the form of an SOP as txt, md or html, or its table as csv."),
    discussion: help(
      id: """
        Contoh:
          sopc render sops/sumbar.yaml --to txt
          sopc render sops/sumbar.yaml --to html -o sumbar.html
          sopc render sops/sumbar.yaml --to csv -o sumbar.csv
        """,
      en: """
        Examples:
          sopc render sops/sumbar.yaml --to txt
          sopc render sops/sumbar.yaml --to html -o sumbar.html
          sopc render sops/sumbar.yaml --to csv -o sumbar.csv
        """))

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Berkas SOP; ‘-’ membaca masukan standar.", en: "The SOP; ‘-’ reads standard input."),
      valueName: "file"))
  var path: String

  @Option(
    help: ArgumentHelp(
      help(
        id: "Bentuk cetakan: txt, md, html, atau csv.",
        en: "Form of the print: txt, md, html or csv."),
      valueName: help(id: "bentuk", en: "format")))
  var to: OutputFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      help(
        id: """
          Berkas keluaran. Tanpa ini: keluaran standar. Csv dari beberapa prosedur: satu berkas \
          setiap prosedur, NAMA-<id>.csv.
          """,
        en: """
          Output file. Without it: standard output. Csv of several procedures: one file each, \
          NAME-<id>.csv.
          """)))
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
    let files = to.format.files(of: workflow, Format.Options(width: columns))
    guard files.count == 1 || output != nil else {
      let several = Text(
        id: """
          SOP ini memuat \(files.count) prosedur, dan setiap prosedur menjadi satu berkas; sebutkan \
          namanya dengan -o.
          """,
        en: """
          this SOP has \(files.count) procedures, and each makes a file of its own; name them with -o.
          """)
      throw Failure(.wrongUse, several[common.language])
    }
    for file in files {
      let path = output.map { outputPath($0, procedure: file.procedure, extension: to.format.name) }
      try emit(file.bytes, to: path, common.language)
    }
  }
}

/// `NAME.csv` and `NAME` make `NAME-<id>.csv` of a procedure among several.
func outputPath(_ output: String, procedure: String?, extension name: String) -> String {
  guard let procedure else { return output }
  let stem = output.hasSuffix("." + name) ? String(output.dropLast(name.count + 1)) : output
  return "\(stem)-\(procedure).\(name)"
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
