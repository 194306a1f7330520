import ArgumentParser
import SOPConsole
import SOPLanguage
import SOPRender

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: help(
      id: "Mencetak formulir SOP: pdf, png, svg, html, md, txt, atau tabelnya sebagai csv.",
      en: "Prints the form of an SOP: pdf, png, svg, html, md, txt, or its table as csv."),
    discussion: help(
      id: """
        Contoh:
          sopc render sops/sumbar.yaml -o sumbar.pdf
          sopc render sops/sumbar.yaml --to txt
          sopc render sops --to pdf -o cetakan/
          sopc render sops/sumbar.yaml -o sampul.png --page 1 --dpi 300
          sopc render sops/sumbar.yaml -o alur.svg --part flowchart
          sopc render sops/lumajang.yaml -o tugas.pdf --for kabid
          sopc render sops/lumajang.yaml -o kendali.pdf --control
        """,
      en: """
        Examples:
          sopc render sops/sumbar.yaml -o sumbar.pdf
          sopc render sops/sumbar.yaml --to txt
          sopc render sops --to pdf -o prints/
          sopc render sops/sumbar.yaml -o cover.png --page 1 --dpi 300
          sopc render sops/sumbar.yaml -o flow.svg --part flowchart
          sopc render sops/lumajang.yaml -o tasks.pdf --for kabid
          sopc render sops/lumajang.yaml -o control.pdf --control
        """))

  @Argument(
    help: ArgumentHelp(
      help(
        id: "Berkas SOP atau folder; ‘-’ membaca masukan standar.",
        en: "SOPs or folders; ‘-’ reads standard input."),
      valueName: "path"))
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      help(
        id: """
          Berkas keluaran; akhiran namanya menentukan bentuknya. Untuk beberapa SOP: folder, \
          dibuat bila belum ada. Tanpa ini: keluaran standar. Png dan svg: satu berkas setiap \
          halaman, NAMA-1.png. Csv dari beberapa prosedur: satu berkas setiap prosedur, \
          NAMA-<id>.csv.
          """,
        en: """
          Output file; its name's ending chooses the format. For several SOPs: a folder, made \
          where there is none. Without it: standard output. Png and svg: one file a page, \
          NAME-1.png. Csv of several procedures: one file each, NAME-<id>.csv.
          """)))
  var output: String?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Bentuk cetakan, bila nama keluaran tidak menyebutnya.",
        en: "Format, where the output's name does not say it."),
      valueName: help(id: "bentuk", en: "format")))
  var to: PrintFormat?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Hanya bagian ini: diagram alir, tabel, atau identitas.",
        en: "This part alone: the flowchart, the table or the identity page."),
      valueName: help(id: "bagian", en: "part")))
  var part: Sheet.Excerpt?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      help(
        id: """
          Lembar tugas seorang pelaksana: hanya langkah yang ia kerjakan atau ia ketahui, dari mana \
          datangnya dan ke mana diteruskan. Sebutkan id, nama, singkatan, atau nama lainnya.
          """,
        en: """
          The task sheet of one actor or role: only the steps it does or gets to know of, where they \
          come from and where they go on to. Give its id, name, short name or an alias.
          """),
      valueName: help(id: "pelaksana", en: "actor")))
  var actor: String?

  @Flag(
    help: ArgumentHelp(
      help(
        id: """
          Lembar kendali untuk satu berkas: setiap langkah dengan kotak centang, tanggal, dan paraf, \
          untuk diisi dengan tangan.
          """,
        en: """
          The control sheet for one case: each step with a box to tick, date and initials, to be \
          filled in by hand.
          """)))
  var control = false

  @Option(
    help: ArgumentHelp(
      help(
        id: """
          Hanya halaman ini (pdf, png, svg), misalnya 2 atau 1,3-4; satu halaman ditulis ke NAMA.png.
          """,
        en: """
          These pages alone (pdf, png, svg), as in 2 or 1,3-4; a single one is written to NAME.png.
          """),
      valueName: help(id: "halaman", en: "pages")))
  var page: PageList?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Titik per inci (png), dari 30 sampai 1200. Tanpa ini: 150.",
        en: "Dots per inch (png), from 30 to 1200. Without it: 150.")))
  var dpi: Int?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Lebar txt dalam kolom. Tanpa ini: selebar terminal, atau 100.",
        en: "Width of txt in columns. Without it: the terminal's, or 100.")))
  var width: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let format = try chosenFormat()
    if let complaint = complaint(about: format) { throw ValidationError(complaint) }
  }

  func run() throws {
    let format = try chosenFormat()
    let console = Console.system()
    let plan = try PrintPlan(paths, into: output, format, common.language)
    let status: Int32
    switch format {
    case .flowing(let format):
      try plan.makeFolder()
      status = plan.print(format, width: width, composition, console)
    case .paged(let format):
      var arguments = ["--to=\(format.rawValue)", "--lang=\(common.language.rawValue)"]
      switch composition {
      case .form(let part): if let part { arguments.append("--part=\(part.rawValue)") }
      case .tasks(let actor): arguments.append("--for=\(actor)")
      case .control: arguments.append("--control")
      }
      if let page { arguments.append("--page=\(page.text)") }
      if let dpi { arguments.append("--dpi=\(dpi)") }
      let program = try PagesProgram(arguments, common.language)
      try plan.makeFolder()
      status = plan.print(composition, console, with: program)
    }
    if status != ExitStatus.done.rawValue { throw ExitCode(status) }
  }

  private var composition: Composition {
    if control { return .control }
    return actor.map(Composition.tasks) ?? .form(part)
  }

  /// `--to`, else what the output's name ends in.
  private func chosenFormat() throws -> PrintFormat {
    if let to { return to }
    guard let output, output != "-" else {
      throw ValidationError(
        help(
          id: "Sebutkan bentuk cetakan: --to \(PrintFormat.list), atau nama keluaran: -o NAMA.pdf.",
          en: "Name a format: --to \(PrintFormat.list), or an output: -o NAME.pdf."))
    }
    if output.hasSuffix("/") || isFolder(output) {
      throw ValidationError(
        help(
          id: "‘\(shown(output))’ adalah folder; sebutkan bentuk cetakan dengan --to: "
            + PrintFormat.list + ".",
          en: "‘\(shown(output))’ is a folder; name a format with --to: \(PrintFormat.list)."))
    }
    if let format = ending(of: output).flatMap(PrintFormat.init(argument:)) { return format }
    throw ValidationError(
      help(
        id: """
          Akhiran ‘\(shown(output))’ bukan bentuk cetakan; yang ada: \(PrintFormat.list). \
          Sebutkan salah satunya sebagai akhiran nama atau dengan --to.
          """,
        en: """
          The ending of ‘\(shown(output))’ is no format; there are \(PrintFormat.list). \
          Name one as the ending or with --to.
          """))
  }

  /// Why the options do not go together; nothing where they do.
  private func complaint(about format: PrintFormat) -> String? {
    func only(_ option: String, _ formats: String) -> String {
      help(
        id: "\(option) hanya untuk \(formats), bukan \(format.name).",
        en: "\(option) is for \(formats) only, not for \(format.name).")
    }
    // Each of them is a paper of its own.
    let papers = [
      actor.map { _ in "--for" }, control ? "--control" : nil, part.map { _ in "--part" },
    ].compactMap(\.self)
    if papers.count > 1 {
      return help(
        id: "\(papers[0]) dan \(papers[1]) tidak dapat dipakai bersama.",
        en: "\(papers[0]) and \(papers[1]) do not go together.")
    }
    switch format {
    case .flowing(let flowing):
      if page != nil { return only("--page", "pdf, png, svg") }
      if dpi != nil { return only("--dpi", "png") }
      if width != nil, flowing.name != Format.plainText.name { return only("--width", "txt") }
      if let part, part != .table, flowing.name == Format.csv.name {
        return help(
          id: "Csv hanya memuat tabel: --part \(part.rawValue) tidak berlaku.",
          en: "Csv holds the table alone: --part \(part.rawValue) does not apply.")
      }
      if control, flowing.name == Format.csv.name {
        return help(
          id: "Lembar kendali diisi di kertas: --control tidak berlaku untuk csv.",
          en: "A control sheet is filled in on paper: --control is not for csv.")
      }
    case .paged(let paged):
      if width != nil { return only("--width", "txt") }
      if dpi != nil, paged != .png { return only("--dpi", "png") }
      if output == nil || output == "-" {
        return help(
          id: "Halaman \(format.name) ditulis ke berkas: sebutkan namanya dengan -o.",
          en: "Pages in \(format.name) are written to files: name one with -o.")
      }
    }
    if let dpi, !PagedFormat.resolutions.contains(dpi) {
      return help(
        id: "--dpi harus antara 30 dan 1200.", en: "--dpi must be from 30 to 1200.")
    }
    if let width, !(20...10_000).contains(width) {
      return help(
        id: "--width harus antara 20 dan 10000.", en: "--width must be from 20 to 10000.")
    }
    return nil
  }
}

/// A format by its name, with pages or without.
enum PrintFormat: ExpressibleByArgument {
  case flowing(Format)
  case paged(PagedFormat)

  init?(argument: String) {
    if let format = PagedFormat(rawValue: argument) {
      self = .paged(format)
    } else if let format = Format.all.first(where: { $0.name == argument }) {
      self = .flowing(format)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .flowing(let format): format.name
    case .paged(let format): format.rawValue
    }
  }

  static var allValueStrings: [String] {
    PagedFormat.allCases.map(\.rawValue) + Format.all.map(\.name)
  }

  static var list: String { allValueStrings.joined(separator: ", ") }
}

extension PageList: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Sheet.Excerpt: ExpressibleByArgument {}
