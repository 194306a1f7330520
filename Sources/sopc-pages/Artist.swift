import Glibc
import SOPConsole
import SOPLanguage
import SOPPages
import SOPRender

/// Draws workflows in one format, one after another in the same typefaces.
struct Artist {
  private let format: PagedFormat
  private let dpi: Int
  private let pages: PageList?
  private let composition: Composition
  private let language: Language
  private let fonts = FontFiles.installed
  private var typesetter: Typesetter

  init(
    _ format: PagedFormat, dpi: Int, pages: PageList?, _ composition: Composition,
    _ language: Language
  ) throws(Failure) {
    self.format = format
    self.dpi = dpi
    self.pages = pages
    self.composition = composition
    self.language = language
    typesetter = try Self.typesetter(fonts, language)
  }

  /// Draws the workflow of a line and writes its files. Gives what the reader should know of them.
  mutating func draw(
    _ line: [UInt8], number: Int, to output: String
  ) throws(Failure) -> [String] {
    let workflow = try workflow(line, number)
    let sheet = composeSheet(workflow, composition)
    guard !sheet.parts.isEmpty else {
      throw refusal(output, composition.absence(in: workflow) ?? Self.nothing)
    }
    let drawing = layOut(sheet, typesetter)
    try refuseHoles(output)
    let files = try files(of: drawing, output)
    do throws(FileProblem) {
      try writeFiles(files)
    } catch {
      throw Failure(.world, error.message[language])
    }
    return [
      drawing.isCramped ? cramped(sheet, output) : nil,
      leftPage(behind: drawing.pages.count, output),
    ].compactMap { $0?[language] }
  }

  private func cramped(_ sheet: Sheet, _ output: String) -> Text {
    let widest = sheet.paper == .legal && sheet.orientation == .landscape
    let wider = "‘form: {paper: Legal, orientation: landscape}’"
    let remedy =
      widest
      ? Text(
        id: "gabungkan pelaksana atau pecah SOP ini", en: "join actors or divide this SOP")
      : Text(
        id: "pakai kertas yang lebih lebar, misalnya \(wider)",
        en: "take wider paper, as in \(wider)")
    return Text(
      id: """
        ‘\(output)’: tabelnya terlalu lebar untuk kertasnya sehingga kata terpotong; \(remedy.id)
        """,
      en: "‘\(output)’: its table is too wide for its paper, so words break; \(remedy.en)")
  }

  /// A page of an earlier print that was longer would be taken for one of this document's.
  private func leftPage(behind count: Int, _ output: String) -> Text? {
    guard format != .pdf, pages == nil else { return nil }
    let path = outputPath(output, addition: "\(count + 1)", ending: format.rawValue)
    guard access(path, F_OK) == 0 else { return nil }
    return Text(
      id: """
        ‘\(path)’ dan halaman sesudahnya, kalau ada, berasal dari cetakan sebelumnya; dokumen ini \
        sekarang \(count) halaman, jadi hapuslah
        """,
      en: """
        ‘\(path)’ and pages after it, if any, are of an earlier print; this document has \
        \(count) \(count == 1 ? "page" : "pages") now, so delete them
        """)
  }

  private static func typesetter(
    _ fonts: FontFiles, _ language: Language
  ) throws(Failure) -> Typesetter {
    do throws(TypefaceFailure) {
      return try Typesetter(fonts)
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

  /// A form is signed, so one with a box in place of a letter is not written at all.
  private mutating func refuseHoles(_ output: String) throws(Failure) {
    guard let reason = missingCharacters(typesetter.missing) else { return }
    // A typesetter tells each character once; the next document is told its own.
    typesetter = try Self.typesetter(fonts, language)
    throw refusal(output, reason)
  }

  /// The pages that are asked for, as bytes with their names.
  private func files(of drawing: Drawing, _ output: String) throws(Failure) -> [NewFile] {
    let count = drawing.pages.count
    if let absent = pages?.absent(of: count) {
      throw refusal(
        output,
        Text(
          id: "dokumen ini \(count) halaman, jadi tidak ada halaman \(absent)",
          en: "this document has \(count) \(count == 1 ? "page" : "pages") and no page \(absent)"))
    }
    let chosen = (pages?.pages(of: count) ?? Array(1...count)).map { ($0, drawing.pages[$0 - 1]) }
    do throws(PictureFailure) {
      switch format {
      case .pdf:
        var document = drawing
        document.pages = chosen.map(\.1)
        return [NewFile(path: output, bytes: try writePDF(document, typesetter))]
      case .png:
        return try pictures(chosen, output) { page throws(PictureFailure) in
          try writePNG(page, typesetter, dpi: dpi)
        }
      case .svg:
        return try pictures(chosen, output) { page throws(PictureFailure) in
          writeSVG(page, of: drawing)
        }
      }
    } catch {
      throw Failure(.world, "‘\(output)’: \(error.message[language])")
    }
  }

  /// A file a page, with its number in the name unless it is the only one that was asked for.
  private func pictures(
    _ chosen: [(Int, Drawing.Page)], _ output: String,
    _ bytes: (Drawing.Page) throws(PictureFailure) -> [UInt8]
  ) throws(PictureFailure) -> [NewFile] {
    var files: [NewFile] = []
    for (number, page) in chosen {
      let addition = pages?.isSingle == true ? nil : "\(number)"
      files.append(
        NewFile(
          path: outputPath(output, addition: addition, ending: format.rawValue),
          bytes: try bytes(page)))
    }
    return files
  }

  private func refusal(_ output: String, _ reason: Text) -> Failure {
    let text = Text(
      id: "‘\(output)’ tidak ditulis: \(reason.id)", en: "‘\(output)’ was not written: \(reason.en)"
    )
    return Failure(.refused, text[language])
  }

  private static let nothing = Text(
    id: "formulir SOP ini tidak mencetak apa pun; lihat ‘print’ di bawah ‘form’",
    en: "this SOP's form prints nothing; see ‘print’ under ‘form’")
}
