import ArgumentParser
import SOPConsole
import SOPLanguage

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
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
          sopc check sops --format github    anotasi dalam alur kerja GitHub
          sopc check sops --format sarif     untuk ‘code scanning’ GitHub, dsb.
          sopc check sops --skip SOP050      tanpa aturan ini
          sopc check sops --diff             melihat pembetulan yang pasti
          sopc check sops --fix              menuliskannya ke dalam berkas
          sopc check sops --report telaah.html    surat telaah untuk unit penyusun

        --only dan --skip memilih temuan setelah semuanya diperiksa; kode keluar \
        mengikuti yang ditampilkan. Kesalahan pada berkas yang tidak dapat diperiksa \
        seluruhnya tetap ditampilkan, kecuali disebut dalam --skip.
        """,
      en: """
        Examples:
          sopc check                         every SOP of this folder
          sopc check sops/sumbar.yaml        one file
          cat sop.yaml | sopc check -        from standard input
          sopc check sops --format json      for other programs
          sopc check sops --format github    annotations in a GitHub workflow
          sopc check sops --format sarif     for GitHub's code scanning etc.
          sopc check sops --skip SOP050      without this rule
          sopc check sops --diff             to see the certain corrections
          sopc check sops --fix              to write them into the files
          sopc check sops --report review.html    a letter to the unit that wrote them

        --only and --skip choose among the findings of a whole check; the exit code \
        follows what is shown. Errors of a file that cannot be checked whole are shown in \
        any case, unless --skip names them.
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
      help(
        id: "Bentuk laporan: text, json, github, atau sarif.",
        en: "Form of the report: text, json, github or sarif.")))
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      help(
        id: "Hanya temuan aturan ini, dipisah koma; boleh diulang.",
        en: "Only the findings of these rules, with commas between; may be repeated."),
      valueName: help(id: "kode", en: "codes")))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      help(
        id: "Tanpa temuan aturan ini, dipisah koma; boleh diulang.",
        en: "Without the findings of these rules, with commas between; may be repeated."),
      valueName: help(id: "kode", en: "codes")))
  var skip: [String] = []

  @Option(
    help: ArgumentHelp(
      help(
        id: "Berkas ‘regulations: 1’ sebagai ganti daftar peraturan bawaan.",
        en: "A ‘regulations: 1’ file in place of the list of regulations that sopc brings."),
      valueName: "file"))
  var regulations: String?

  @Flag(
    help: ArgumentHelp(
      help(
        id: "Peringatan juga dianggap kesalahan.", en: "Warnings count as errors.")))
  var strict = false

  @Flag(
    help: ArgumentHelp(
      help(
        id: "Menuliskan pembetulan yang pasti ke dalam berkas; komentar dan tata letak tetap.",
        en: "Write the certain corrections into the files; comments and layout stay.")))
  var fix = false

  @Flag(
    help: ArgumentHelp(
      help(
        id: "Hanya menampilkan apa yang akan ditulis --fix; kode keluar 1 bila ada.",
        en: "Only show what --fix would write; exit code 1 if there is anything.")))
  var diff = false

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      help(
        id: "Selain itu, tulis surat telaah dengan kolom tanggapan: .html atau .md.",
        en: "Besides, write a letter with room for answers: .html or .md."),
      valueName: help(id: "berkas", en: "file")))
  var letter: String?

  @OptionGroup var common: CommonOptions

  enum ReportFormat: String, ExpressibleByArgument { case text, json, github, sarif }

  func validate() throws {
    _ = try ruleChoice()
    if fix, diff {
      throw ValidationError(
        help(
          id: "Pilih salah satu: --diff untuk melihat, --fix untuk menulis.",
          en: "Choose one: --diff to see, --fix to write."))
    }
    if let letter {
      guard LetterFormat(path: letter) != nil else {
        throw ValidationError(
          help(
            id:
              "--report \(glimpse(letter)): nama berkasnya harus berakhiran .html, .htm, atau .md.",
            en: "--report \(glimpse(letter)): the file's name must end in .html, .htm or .md."))
      }
      if diff {
        throw ValidationError(
          help(
            id: "--diff hanya menampilkan pembetulan; --report ditulis tanpa --diff.",
            en: "--diff only shows corrections; --report is written without it."))
      }
    }
    if fix, paths.contains("-") {
      throw ValidationError(
        help(
          id: "Masukan standar tidak dapat ditulis kembali; pakai --diff, atau sebut berkasnya.",
          en: "Standard input cannot be written back; use --diff, or name the file."))
    }
  }

  private func ruleChoice() throws -> RuleChoice {
    do throws(UnknownRule) {
      return try RuleChoice(only: only, skip: skip, common.language)
    } catch {
      throw ValidationError(error.message)
    }
  }

  func run() throws {
    let console = Console.system()
    let language = common.language
    let choice = try ruleChoice()
    var report = Report(
      language: language, strict: strict, choice: choice, hasOutlines: letter != nil)
    let paths = paths.isEmpty ? ["."] : paths
    let isReady = regulations.map { report.takeRegulations(from: $0) } ?? true
    let inputs = isReady ? collectInputs(paths, &report.problems) : []
    if isReady, diff {
      return try show(Corrections.diff(inputs, choice), report.problems, console)
    }
    if fix {
      let corrections = Corrections.write(inputs, choice)
      report.problems += corrections.problems
      report.corrections = corrections
    }
    report.add(inputs, console)
    // A check that found nothing to look at has failed.
    if report.files.isEmpty, report.problems.isEmpty {
      report.problems.append(FileProblem(paths.joined(separator: " "), .nothingFound))
    }
    switch format {
    case .text: console.write(report.text(console))
    case .json: try console.write(report.json())
    case .github: console.write(report.gitHubCommands())
    case .sarif: try console.write(report.sarif())
    }
    do throws(FileProblem) {
      if let letter { try report.writeLetter(letter) }
    } catch {
      report.problems.append(error)
    }
    if fix, format != .text { console.writeError("sopc: \(report.correctionsMade)\n") }
    try finish(report.problems, stops: report.stops, console)
  }

  private func show(
    _ corrections: (made: Corrections, diff: String), _ problems: [FileProblem], _ console: Console
  ) throws {
    console.write(corrections.diff)
    try finish(
      problems + corrections.made.problems, stops: corrections.made.findings > 0, console)
  }

  private func finish(_ problems: [FileProblem], stops: Bool, _ console: Console) throws {
    for problem in problems {
      console.writeError("sopc: \(shown(problem.message[common.language]))\n")
    }
    if !problems.isEmpty { throw ExitCode(ExitStatus.world.rawValue) }
    if stops { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}
