import ArgumentParser
import Glibc
import SOPConsole
import SOPLanguage
import SOPRender

@main
struct SopcPages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sopc-pages",
    abstract: help(
      id: "Menggambar halaman formulir SOP; dijalankan oleh sopc render.",
      en: "Draws the pages of SOPs' forms; sopc render runs it."),
    discussion: help(
      id: """
        Membaca alur sopc.workflow/1 dari masukan standar, satu setiap baris; alur ke-n ditulis ke \
        --output ke-n.

        Contoh:
          sopc compile sops/sumbar.yaml | sopc-pages --to pdf --output sumbar.pdf
        """,
      en: """
        Reads workflows in sopc.workflow/1 on standard input, one a line; the n-th is written to \
        the n-th --output.

        Example:
          sopc compile sops/sumbar.yaml | sopc-pages --to pdf --output sumbar.pdf
        """))

  @Option(
    help: ArgumentHelp(
      help(id: "Bentuk: pdf, png, atau svg.", en: "Format: pdf, png or svg."),
      valueName: help(id: "bentuk", en: "format")))
  var to: PagedFormat

  @Option(
    help: ArgumentHelp(
      help(
        id: "Berkas keluaran, satu untuk setiap alur. Png dan svg: NAMA-1.svg, NAMA-2.svg, …",
        en: "Output file, one for each workflow. Png and svg: NAME-1.svg, NAME-2.svg, …"),
      valueName: "path"))
  var output: [String]

  @Option(
    help: ArgumentHelp(
      help(
        id: "Titik per inci (png), dari 30 sampai 1200.",
        en: "Dots per inch (png), from 30 to 1200.")))
  var dpi = 150

  @Option(
    help: ArgumentHelp(
      help(
        id: "Hanya halaman ini, misalnya 2 atau 1,3-4; satu halaman ditulis ke NAMA.svg.",
        en: "These pages alone, as in 2 or 1,3-4; a single one is written to NAME.svg."),
      valueName: help(id: "halaman", en: "pages")))
  var page: PageList?

  @Option(
    help: ArgumentHelp(
      help(
        id: "Hanya bagian ini: flowchart, table, atau identity.",
        en: "This part alone: flowchart, table or identity."),
      valueName: help(id: "bagian", en: "part")))
  var part: Sheet.Excerpt?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      help(
        id: "Lembar tugas pelaksana atau jabatan ini, bukan formulirnya.",
        en: "The task sheet of this actor or role in place of the form."),
      valueName: help(id: "pelaksana", en: "actor")))
  var actor: String?

  @Flag(
    help: ArgumentHelp(
      help(
        id: "Lembar kendali, bukan formulirnya.", en: "The control sheet in place of the form.")))
  var control = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard PagedFormat.resolutions.contains(dpi) else {
      throw ValidationError(
        help(id: "--dpi harus antara 30 dan 1200.", en: "--dpi must be from 30 to 1200."))
    }
    guard Set(output).count == output.count else {
      throw ValidationError(
        help(
          id: "Dua alur tidak dapat menjadi satu berkas: setiap --output harus berbeda.",
          en: "Two workflows cannot be one file: every --output has to differ."))
    }
  }

  func run() throws {
    let language = common.language
    var worst = ExitStatus.done
    func tell(_ failure: Failure) {
      complain(failure.message)
      if failure.status.rawValue > worst.rawValue { worst = failure.status }
    }
    var lines = Lines(STDIN_FILENO)
    do {
      var artist = try Artist(to, dpi: dpi, pages: page, composition, language)
      for (index, output) in output.enumerated() {
        guard let line = try lines.next() else {
          throw Failure(.wrongUse, tooFew(index)[language])
        }
        do throws(Failure) {
          try artist.draw(line, number: index + 1, to: output).forEach(complain)
        } catch {
          tell(error)
        }
      }
      if try lines.next() != nil { throw Failure(.wrongUse, tooMany[language]) }
    } catch let failure as Failure {
      tell(failure)
    } catch let problem as FileProblem {
      tell(Failure(.world, problem.message[language]))
    }
    if worst != .done { throw ExitCode(worst.rawValue) }
  }

  private var composition: Composition {
    if control { return .control }
    return actor.map(Composition.tasks) ?? .form(part)
  }

  private func tooFew(_ count: Int) -> Text {
    Text(
      id: "jumlah alur di masukan (\(count)) kurang dari jumlah --output (\(output.count))",
      en: "the input has fewer workflows (\(count)) than there are --output (\(output.count))")
  }

  private var tooMany: Text {
    Text(
      id: "jumlah alur di masukan lebih dari jumlah --output (\(output.count))",
      en: "the input has more workflows than there are --output (\(output.count))")
  }
}

extension PageList: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Sheet.Excerpt: ExpressibleByArgument {}

extension PagedFormat: ExpressibleByArgument {}

/// A message on a line of its own: on a terminal, over the progress that `sopc` writes.
private func complain(_ message: String) {
  let start = isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[K" : ""
  let words = visibleLines(message).joined(separator: " ")
  // If even this fails there is nobody left to tell.
  try? writeAll(STDERR_FILENO, "\(start)sopc-pages: \(words)\n".utf8, "stderr")
}
