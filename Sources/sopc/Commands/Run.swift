import ArgumentParser
import SOPConsole
import SOPLanguage

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: help(
      id: "Menjalankan SOP langkah demi langkah.", en: "Carries out an SOP step by step."),
    discussion: help(
      id: """
        Di terminal, setiap langkah ditampilkan dan ditanyakan. Bila jawaban diberikan lewat pipa \
        atau berkas, setiap baris menjawab keputusan berikutnya; langkah lain dianggap selesai pada \
        gilirannya.

        Contoh:
          sopc run sops/sumbar.yaml
          sopc run sops/sumbar.yaml --auto
          sopc run sops/sumbar.yaml --all-paths
          sopc run --scenario examples/scenarios/sumbar-langsung.yaml
          printf 'Tidak sesuai\\nBenar\\n' | sopc run sops/sumbar.yaml
        """,
      en: """
        In a terminal, each step is shown and asked for. Where the input is a pipe or a file, each \
        line answers the next decision; other steps are done when their turn comes.

        Examples:
          sopc run sops/sumbar.yaml
          sopc run sops/sumbar.yaml --auto
          sopc run sops/sumbar.yaml --all-paths
          sopc run --scenario examples/scenarios/sumbar-langsung.yaml
          printf 'Tidak sesuai\\nBenar\\n' | sopc run sops/sumbar.yaml
        """))

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Berkas SOP; tidak diperlukan dengan --scenario.",
        en: "The SOP's file; not needed with --scenario."),
      valueName: "file"))
  var path: String?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Jalankan menurut berkas skenario dan periksa harapannya.",
        en: "Carry out a scenario's file and check its expectations."),
      valueName: help(id: "berkas", en: "file")))
  var scenario: String?

  @Flag(
    help: ArgumentHelp(
      help(
        id: "Jalankan sendiri: jawaban pertama, waktu baku.",
        en: "Run unattended: first answers, standard times.")))
  var auto = false

  @Flag(
    help: ArgumentHelp(
      help(
        id: "Tampilkan semua jalur, setiap pengulangan paling banyak satu kali.",
        en: "List every path through, each loop at most once.")))
  var allPaths = false

  @Option(
    help: ArgumentHelp(
      help(id: "Jumlah jalur yang ditampilkan.", en: "How many paths are listed."),
      valueName: help(id: "jumlah", en: "count")))
  var limit = 1000

  @Option(
    help: ArgumentHelp(
      help(id: "Nama yang mengerjakan.", en: "The name of who does the steps."),
      valueName: help(id: "nama", en: "name")))
  var by: String?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Andaikan mulai pada saat ini (2026-11-23T08:00) dan setiap langkah memakan waktu "
          + "bakunya.",
        en: "Suppose it begins then (2026-11-23T08:00) and every step takes its standard time."),
      valueName: help(id: "saat", en: "time")))
  var start: String?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Prosedur yang dijalankan, bila SOP memuat beberapa.",
        en: "The procedure to carry out, where the SOP has several.")))
  var procedure: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (path == nil) == (scenario == nil) {
      throw ValidationError(
        help(
          id: "Sebutkan satu berkas SOP, atau satu skenario dengan --scenario.",
          en: "Name one SOP's file, or one scenario with --scenario."))
    }
    if scenario != nil, auto || allPaths || by != nil || start != nil || procedure != nil {
      throw ValidationError(
        help(
          id: "--scenario menentukan sendiri apa yang dikerjakan, oleh siapa, dan kapan; jangan "
            + "pakai --auto, --all-paths, --by, --start, atau --procedure bersamanya.",
          en: "--scenario itself says what is done, by whom and when; leave out --auto, "
            + "--all-paths, --by, --start and --procedure."))
    }
    if auto && allPaths {
      throw ValidationError(
        help(
          id: "Pilih salah satu: --auto atau --all-paths.",
          en: "Choose one of --auto and --all-paths."))
    }
    if limit < 1 {
      throw ValidationError(
        help(id: "--limit paling sedikit 1.", en: "--limit must be at least 1."))
    }
    if path == "-" {
      throw ValidationError(
        help(
          id: "‘run’ membaca jawaban dari masukan standar, jadi SOP harus berupa berkas.",
          en: "‘run’ reads answers from standard input, so the SOP must be a file."))
    }
  }

  func run() throws {
    let console = Console.system()
    var options = WalkOptions(language: common.language)
    guard let path else {
      let status = try walk(
        scenario: loadScenario(scenario ?? "", common.language), options: options, console: console)
      throw ExitCode(status.rawValue)
    }
    let workflow = try loadWorkflow(path, common.language)
    options.manner = auto ? .automatic : allPaths ? .allPaths : .asked
    options.person = by ?? (auto || !console.inputIsTerminal ? "" : Console.userName())
    options.start = start
    options.limit = limit
    options.procedure = procedure
    if console.inputIsTerminal, !auto, !allPaths { noticeInterrupts() }
    let status = walk(workflow: workflow, options: options, console: console)
    throw ExitCode(status.rawValue)
  }
}
