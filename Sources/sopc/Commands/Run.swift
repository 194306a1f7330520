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

        Prosesnya disimpan: setiap langkah langsung tercatat, dan ‘sopc run --case 3’ \
        melanjutkan proses nomor 3. Yang diandaikan (--auto, --start, --scenario) dan uji coba \
        (--trial) tidak disimpan.
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

        The case is kept: each step is recorded at once, and ‘sopc run --case 3’ goes on with \
        case 3. What is supposed (--auto, --start, --scenario) and trials (--trial) are not kept.
        """))

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Berkas SOP; tidak diperlukan dengan --case atau --scenario.",
        en: "The SOP's file; not needed with --case or --scenario."),
      valueName: "file"))
  var path: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      help(
        id: "Lanjutkan proses yang tersimpan dengan nomor ini.",
        en: "Go on with the case that is kept under this number."),
      valueName: help(id: "nomor", en: "number")))
  var number: Int64?

  @Flag(
    help: ArgumentHelp(
      help(id: "Uji coba: tidak ada yang disimpan.", en: "A trial: nothing is kept.")))
  var trial = false

  @Option(
    help: ArgumentHelp(
      help(id: "Tentang apa proses yang baru.", en: "What a new case is about."),
      valueName: help(id: "perihal", en: "subject")))
  var subject: String?

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
      help(
        id: "Nama yang mengerjakan. Tanpa ini: nama pengguna komputer.",
        en: "The name of who does the steps. Without it: the user of the computer."),
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

  @OptionGroup var place: StorePlace
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if [path != nil, scenario != nil, number != nil].count(where: { $0 }) != 1 {
      throw ValidationError(
        help(
          id: "Sebutkan satu berkas SOP, satu proses dengan --case, atau satu skenario dengan "
            + "--scenario.",
          en: "Name one SOP's file, one case with --case, or one scenario with --scenario."))
    }
    if number != nil,
      auto || allPaths || trial || start != nil || procedure != nil || subject != nil
    {
      throw ValidationError(
        help(
          id: "--case melanjutkan proses yang tersimpan sebagaimana adanya; jangan pakai --auto, "
            + "--all-paths, --trial, --start, --procedure, atau --subject bersamanya.",
          en: "--case goes on with a case as it is kept; leave out --auto, --all-paths, --trial, "
            + "--start, --procedure and --subject."))
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
    options.person = by ?? Console.userName()
    if console.inputIsTerminal, !auto, !allPaths, scenario == nil { noticeInterrupts() }
    if let number {
      let kept = KeptIn(journal: try place.journal(common.language), store: place.store)
      throw ExitCode(
        walk(case: number, of: kept, options: options, console: console).rawValue)
    }
    guard let path else {
      let status = try walk(
        scenario: loadScenario(scenario ?? "", common.language), options: options, console: console)
      throw ExitCode(status.rawValue)
    }
    let input = Input(path: path)
    let workflow = try loadWorkflow(input, common.language)
    options.manner = auto ? .automatic : allPaths ? .allPaths : .asked
    options.start = start
    options.limit = limit
    options.procedure = procedure
    if auto || allPaths || trial || start != nil {
      // Nobody in particular, who is not held against anybody.
      if auto || !console.inputIsTerminal { options.person = by ?? "" }
    } else {
      options.keptIn = KeptIn(
        journal: try place.journal(made: true, common.language), source: try? input.read().bytes,
        subject: subject ?? "", store: place.store)
    }
    let status = walk(workflow: workflow, options: options, console: console)
    throw ExitCode(status.rawValue)
  }
}
