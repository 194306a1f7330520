import ArgumentParser
import SOPConsole
import SOPLanguage

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: help(
      id: "Memeriksa SOP dan mengatakan apa yang salah, di mana, dan bagaimana memperbaikinya.",
      en: "Checks SOPs and says what is wrong, where, and how to put it right."),
    discussion: help(
      id: """
        Contoh:
          sopc check                         semua SOP di folder ini
          sopc check sops/sumbar.yaml        satu berkas
          cat sop.yaml | sopc check -        dari masukan standar
          sopc check sops --format json      untuk program lain
        """,
      en: """
        Examples:
          sopc check                         every SOP of this folder
          sopc check sops/sumbar.yaml        one file
          cat sop.yaml | sopc check -        from standard input
          sopc check sops --format json      for other programs
        """))

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Berkas atau folder; ‘-’ membaca masukan standar. Tanpa ini: folder sekarang.",
        en: "Files or folders; ‘-’ reads standard input. Without any: the current folder."),
      valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      help(id: "Bentuk laporan: text atau json.", en: "Form of the report: text or json.")))
  var format = ReportFormat.text

  @Flag(
    help: ArgumentHelp(
      help(
        id: "Peringatan juga dianggap kesalahan.", en: "Warnings count as errors.")))
  var strict = false

  @OptionGroup var common: CommonOptions

  enum ReportFormat: String, ExpressibleByArgument { case text, json }

  func run() throws {
    let console = Console.system()
    let language = common.language
    var report = Report(language: language, strict: strict)
    let paths = paths.isEmpty ? ["."] : paths
    let inputs = collectInputs(paths, &report.problems)
    for (index, input) in inputs.enumerated() {
      if console.errorIsTerminal, index.isMultiple(of: 16), inputs.count > 100 {
        console.writeProgress("\(index + 1)/\(inputs.count) \(shown(input.path))")
      }
      report.add(input)
    }
    console.clearProgress()
    report.finish(paths)
    switch format {
    case .text: console.write(report.text(console))
    case .json: try console.write(report.json())
    }
    for problem in report.problems {
      console.writeError("sopc: \(shown(problem.message[language]))\n")
    }
    if !report.problems.isEmpty { throw ExitCode(ExitStatus.world.rawValue) }
    if report.stops { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}
