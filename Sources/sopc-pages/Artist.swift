import SOPConsole
import SOPLanguage
import SOPPages
import SOPRender

/// Draws workflows in one format, one after another with the same typefaces.
struct Artist {
  private let format: PagedFormat
  private let dpi: Int
  private let pages: PageList?
  private let excerpt: Sheet.Excerpt?
  private let language: Language

  init(
    _ format: PagedFormat, dpi: Int, pages: PageList?, _ excerpt: Sheet.Excerpt?,
    _ language: Language
  ) throws(Failure) {
    self.format = format
    self.dpi = dpi
    self.pages = pages
    self.excerpt = excerpt
    self.language = language
  }

  /// Draws the workflow of a line and writes its files.
  func draw(_ line: [UInt8], number: Int, to output: String) throws(Failure) {
    let sheet = composeSheet(try workflow(line, number)).only(excerpt)
    let drawing = Drawing(
      language: sheet.language, title: sheet.title,
      pages: sheet.parts.map { _ in Drawing.Page(width: 1, height: 1, content: []) })
    let files = try files(of: drawing, output)
    do throws(FileProblem) {
      try writeFiles(files)
    } catch {
      throw Failure(.world, error.message[language])
    }
  }

  private func workflow(_ line: [UInt8], _ number: Int) throws(Failure) -> Workflow {
    if let workflow = try? Workflow(json: line), workflow.format == Workflow.currentFormat {
      return workflow
    }
    throw Failure(
      .refused,
      Text(
        id: "baris \(number) dari masukan bukan alur sopc.workflow/1; buat dengan ‘sopc compile’",
        en:
          "line \(number) of the input is no workflow in sopc.workflow/1; ‘sopc compile’ makes one"
      )[language])
  }

  private func files(of drawing: Drawing, _ output: String) throws(Failure) -> [NewFile] {
    let count = drawing.pages.count
    guard count > 0 else {
      let absence = excerpt?.absence ?? Self.nothing
      throw Failure(.refused, "‘\(output)’: \(absence[language])")
    }
    if let absent = pages?.absent(of: count) {
      throw Failure(
        .refused,
        Text(
          id:
            "‘\(output)’ tidak ditulis: dokumen ini \(count) halaman, tidak ada halaman \(absent)",
          en: "‘\(output)’ was not written: this document has \(count) pages and no page \(absent)"
        )[language])
    }
    let chosen = pages?.pages(of: count) ?? Array(1...count)
    if !format.holdsOnePage { return [] }
    return chosen.map { page in
      let addition = pages?.isSingle == true ? nil : "\(page)"
      return NewFile(
        path: outputPath(output, addition: addition, ending: format.rawValue), bytes: [])
    }
  }

  private static let nothing = Text(
    id: "formulir SOP ini tidak mencetak apa pun; lihat ‘print’ di bawah ‘form’",
    en: "this SOP's form prints nothing; see ‘print’ under ‘form’")
}
