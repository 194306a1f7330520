import CPango
import SOPLanguage

/// A document as one PDF: its text can be selected and read aloud in its order, its headings stand
/// in the outline, its fonts are in the file.
package func writePDF(
  _ drawing: Drawing, _ typesetter: Typesetter
) throws(PictureFailure) -> [UInt8] {
  let sink = ByteSink()
  try withExtendedLifetime(sink) { () throws(PictureFailure) in
    let surface = cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 0, 0)
    defer { cairo_surface_destroy(surface) }
    // Later versions of Cairo pack the objects of later versions of PDF, where nothing can be added.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, drawing.title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "sopc")
    // Else Cairo takes the clock's.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    let cairo = cairo_create(surface)
    defer { cairo_destroy(cairo) }
    guard let surface, let cairo else { throw .cairo("no memory") }
    let canvas = CairoCanvas(cairo: cairo, shaper: typesetter.shaper, medium: .document)
    var outline = Outline(surface: surface)
    for (index, page) in drawing.pages.enumerated() {
      cairo_pdf_surface_set_size(surface, page.width, page.height)
      cairo_pdf_surface_set_page_label(surface, "\(index + 1)")
      canvas.draw(page)
      outline.add(page.content, page: index + 1)
      cairo_show_page(cairo)
    }
    try check(cairo_status(cairo))
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
  }
  return accessible(sink.bytes, drawing)
}

/// The headings of a document as they are nested.
private struct Outline {
  let surface: OpaquePointer
  /// The headings above the one to come, the outermost first.
  private var open: [(level: Int, entry: Int32)] = []

  init(surface: OpaquePointer) {
    self.surface = surface
  }

  mutating func add(_ marks: [Mark], page: Int) {
    for mark in marks {
      guard case .group(let role, let inner) = mark else { continue }
      if case .heading(let level, let title) = role, !title.isEmpty {
        while let last = open.last, last.level >= level { open.removeLast() }
        let y = max(0, (inner.lazy.compactMap(\.firstBaseline).first ?? 0) - 24)
        let entry = cairo_pdf_surface_add_outline(
          surface, open.last?.entry ?? CAIRO_PDF_OUTLINE_ROOT, title, "page=\(page) pos=[0 \(y)]",
          CAIRO_PDF_OUTLINE_FLAG_OPEN)
        open.append((level, entry))
      }
      add(inner, page: page)
    }
  }
}

extension Mark {
  fileprivate var firstBaseline: Double? {
    switch self {
    case .text(let line): line.at.y
    case .group(_, let marks), .label(_, let marks):
      marks.lazy.compactMap(\.firstBaseline).first
    case .rule, .symbol, .line, .dot: nil
    }
  }
}
