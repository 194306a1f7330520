import ArgumentParser
import SOPConsole
import SOPLanguage

struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: help(
      id: "Menjalankan skenario dan mengatakan harapan mana yang tidak terpenuhi.",
      en: "Carries out scenarios and says which expectations did not come true."),
    discussion: help(
      id: """
        Skenario menceritakan satu proses dan apa yang diharapkan darinya. Setiap langkah yang tidak \
        disebut memakan waktu bakunya; keputusan harus dijawab.

        Contoh:
          sopc test                          semua skenario di folder ini
          sopc test examples/scenarios/sumbar-langsung.yaml
          sopc test examples --format json   untuk program lain
        """,
      en: """
        A scenario tells one case and what is expected of it. Every step that it does not name takes \
        its standard time; decisions must be answered.

        Examples:
          sopc test                          every scenario of this folder
          sopc test examples/scenarios/sumbar-langsung.yaml
          sopc test examples --format json   for other programs
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
      help(id: "Bentuk laporan: text atau json.", en: "Form of the report: text or json.")))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  enum ReportFormat: String, ExpressibleByArgument { case text, json }

  func run() throws {
    let console = Console.system()
    let language = common.language
    let paths = paths.isEmpty ? ["."] : paths
    var problems: [FileProblem] = []
    let inputs = collectInputs(paths, &problems)
    var report = TestReport(language, problems: problems)
    for (index, input) in inputs.enumerated() {
      if index.isMultiple(of: 16), inputs.count > 100, !console.outputIsTerminal {
        console.writeProgress("\(index + 1)/\(inputs.count) \(shown(input.path))")
      }
      guard let tested = report.add(input), format == .text else { continue }
      console.write(scenarioText(tested, language, console.colours))
    }
    console.clearProgress()
    switch format {
    case .text: if !report.tested.isEmpty { console.write(report.summary) }
    case .json: try console.write(report.json())
    }
    for complaint in report.complaints(paths) {
      console.writeError("sopc: \(shown(complaint[language]))\n")
    }
    throw ExitCode(report.status.rawValue)
  }
}
