import ArgumentParser
import SOPConsole
import SOPLanguage
import SOPRender

struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: help(
      id: "Menyusun daftar SOP: nomor, nama, unit, berlaku, tinjau ulang, waktu, temuan.",
      en: "Lists SOPs: number, title, unit, in force, review due, time, findings."),
    discussion: help(
      id: """
        Contoh:
          sopc index sops                  tabel di layar
          sopc index sops -o daftar.html   halaman untuk dicetak
          sopc index sops -o daftar.csv    untuk Excel

        Tinjau ulang yang tidak tertulis dalam SOP (‘dates.review’) dihitung setahun sejak SOP \
        terakhir dibuat, direvisi, atau diberlakukan, dan diberi tanda.
        """,
      en: """
        Examples:
          sopc index sops                  a table on the screen
          sopc index sops -o daftar.html   a page to be printed
          sopc index sops -o daftar.csv    for Excel

        A review that the SOP does not name (‘dates.review’) is due a year after it was last made, \
        revised or put in force, and marked.
        """))

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Berkas atau folder. Tanpa ini: folder sekarang.",
        en: "Files or folders. Without any: the current folder."),
      valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      help(
        id: "table, csv, atau html; tanpa ini menurut akhiran keluarannya.",
        en: "table, csv or html; without it, as the output's name ends.")))
  var format: RegisterFormat?

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
        id: "Hari yang keadaannya ditunjukkan, misalnya 2026-11-23. Tanpa ini: hari ini.",
        en: "The day whose state is shown, such as 2026-11-23. Without it: today."),
      valueName: help(id: "tanggal", en: "date")))
  var asOf: String?

  @OptionGroup var common: CommonOptions

  enum RegisterFormat: String, ExpressibleByArgument { case table, csv, html }

  func validate() throws {
    if let asOf, WrittenDate(reading: asOf)?.day == nil {
      throw ValidationError(
        help(
          id: "‘\(shown(asOf))’ bukan tanggal. Tulis misalnya 2026-11-23.",
          en: "‘\(shown(asOf))’ is no date. Write for example 2026-11-23."))
    }
  }

  func run() throws {
    let console = Console.system()
    let language = common.language
    var report = Report(language: language)
    let paths = paths.isEmpty ? ["."] : paths
    report.add(collectInputs(paths, &report.problems), console)
    let day = asOf.flatMap { WrittenDate(reading: $0)?.day }
    let register = composeRegister(report, on: day ?? console.now().local(in: .wib).day)
    if register.rows.isEmpty, report.problems.isEmpty {
      report.problems.append(FileProblem(paths.joined(separator: " "), .nothingFound))
    }
    if !register.rows.isEmpty {
      let text =
        switch try chosenFormat() {
        case .table: register.plainText(width: output == nil ? console.screenWidth() ?? 132 : 132)
        case .csv: register.csv
        case .html: register.webPage
        }
      try emit(Array(text.utf8), to: output, language)
    }
    for problem in report.problems {
      console.writeError("sopc: \(shown(problem.message[language]))\n")
    }
    if !report.problems.isEmpty { throw ExitCode(ExitStatus.world.rawValue) }
  }

  private func chosenFormat() throws -> RegisterFormat {
    if let format { return format }
    guard let output else { return .table }
    switch ending(of: output)?.lowercased() {
    case "csv": return .csv
    case "html", "htm": return .html
    case "txt": return .table
    default:
      throw ValidationError(
        help(
          id: "Akhiran ‘\(shown(output))’ bukan bentuk daftar; sebutkan --format table, csv, atau "
            + "html.",
          en: "The ending of ‘\(shown(output))’ is no form of a register; name --format table, csv "
            + "or html."))
    }
  }
}
