import CPango

/// Pango with the document's fonts: measures text and draws it, both from the same shapes.
///
/// Everything that would make a width depend on where it is drawn is off: a screen's hinting moved
/// line breaks between PNG and PDF.
final class Shaper {
  private(set) var missing: [Unicode.Scalar] = []

  private var met: Set<Unicode.Scalar> = []
  private let fonts: FontFiles
  private let config: OpaquePointer
  /// Characters that a further font was looked for, and the files that were added for some.
  private var sought: Set<Unicode.Scalar> = []
  private var added: Set<String> = []
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private var layouts: [TypeStyle: OpaquePointer] = [:]
  private var known: [TypeStyle: Measures] = [:]

  /// Whether a line may end before a character.
  enum Break: Equatable { case none, character, line }

  struct Shaped {
    var scalars: [Unicode.Scalar]
    /// Each character's, in the order of the text, whichever way it runs.
    var widths: [Double]
    /// Before each character, and after the last.
    var breaks: [Break]
  }

  struct Measures {
    /// From a line's top to its baseline, half of the leading included.
    var ascent: Double
    var lineHeight: Double
  }

  init(_ fonts: FontFiles) throws(TypefaceFailure) {
    guard let config = fonts.configuration() else { throw .noTextFamily }
    guard FontFiles.hasTextFamily(in: config),
      let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    else {
      FcConfigDestroy(config)
      throw .noTextFamily
    }
    self.fonts = fonts
    self.config = config
    fontMap = map
    pango_fc_font_map_set_config(sopc_fc_font_map(map), config)
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    context = pango_font_map_create_context(map)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    // Else Pango asks the environment.
    pango_context_set_language(context, pango_language_from_string("id"))
  }

  deinit {
    for layout in layouts.values { g_object_unref(UnsafeMutableRawPointer(layout)) }
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(fontMap))
    FcConfigDestroy(config)
  }

  func measures(of type: TypeStyle) -> Measures {
    if let measures = known[type] { return measures }
    let description = description(of: type)
    defer { pango_font_description_free(description) }
    guard let font = pango_context_load_font(context, description) else {
      return Measures(ascent: type.size, lineHeight: type.size * 1.2)
    }
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    let metrics = pango_font_get_metrics(font, nil)
    defer { pango_font_metrics_unref(metrics) }
    let ascent = points(pango_font_metrics_get_ascent(metrics))
    let descent = points(pango_font_metrics_get_descent(metrics))
    let height = max(ascent + descent, points(pango_font_metrics_get_height(metrics)))
    let measures = Measures(
      ascent: ascent + (height - ascent - descent) / 2, lineHeight: height)
    known[type] = measures
    return measures
  }

  /// How long a line is when it is drawn.
  func width(of line: String, _ type: TypeStyle) -> Double {
    guard !line.isEmpty, let drawn = layoutLine(line, type) else { return 0 }
    var extent = PangoRectangle()
    pango_layout_line_get_extents(drawn, nil, &extent)
    return points(extent.width)
  }

  /// Draws a line on a Cairo context, in the shapes it was measured in.
  func show(_ line: TextLine, on cairo: OpaquePointer) {
    guard let drawn = layoutLine(line.text, line.type) else { return }
    cairo_move_to(cairo, line.at.x, line.at.y)
    pango_cairo_show_layout_line(cairo, drawn)
  }

  func shape(_ text: String, _ type: TypeStyle) -> Shaped {
    let scalars = Array(text.unicodeScalars)
    var shaped = Shaped(
      scalars: scalars, widths: Array(repeating: 0, count: scalars.count),
      breaks: Array(repeating: .none, count: scalars.count + 1))
    guard let line = layoutLine(text, type), let layout = line.pointee.layout else { return shaped }
    // Runs stand in the order of the page; the text's own order is that of their places.
    let runs = glyphRuns(of: line).sorted {
      $0.pointee.item.pointee.offset < $1.pointee.item.pointee.offset
    }
    let bytes = pango_layout_get_text(layout)
    var next = 0
    for run in runs {
      let count = Int(run.pointee.item.pointee.num_chars)
      var widths = Array(repeating: Int32(0), count: count)
      pango_glyph_item_get_logical_widths(run, bytes, &widths)
      for width in widths where next < scalars.count {
        shaped.widths[next] = points(width)
        next += 1
      }
    }
    var count: Int32 = 0
    if let attributes = pango_layout_get_log_attrs_readonly(layout, &count) {
      for index in 0..<min(Int(count), shaped.breaks.count) {
        let attribute = attributes[index]
        if attribute.is_line_break != 0 {
          shaped.breaks[index] = .line
        } else if attribute.is_char_break != 0 {
          shaped.breaks[index] = .character
        }
      }
    }
    return shaped
  }

  private func layoutLine(
    _ text: String, _ type: TypeStyle
  ) -> UnsafeMutablePointer<PangoLayoutLine>? {
    let layout = layout(for: type)
    // Pango's texts end at a NUL.
    var text =
      text.utf8.contains(0)
      ? text.split(separator: "\0", omittingEmptySubsequences: false).joined(separator: "\u{2400}")
      : text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
      }
    }
    guard let line = pango_layout_get_line_readonly(layout, 0) else { return nil }
    if pango_layout_get_unknown_glyphs_count(layout) == 0 { return line }
    guard addFonts(for: unknownCharacters(of: line)) else {
      noteMissing(in: line)
      return line
    }
    for layout in layouts.values { pango_layout_context_changed(layout) }
    guard let again = pango_layout_get_line_readonly(layout, 0) else { return nil }
    noteMissing(in: again)
    return again
  }

  /// Whether fonts were found for characters that none had so far: those of other scripts are looked
  /// for only where a document has need of them.
  private func addFonts(for characters: [Unicode.Scalar]) -> Bool {
    var found = false
    for character in characters where sought.insert(character).inserted {
      // So many characters without a font: a text in a script that this machine cannot print.
      if sought.count > mostSought { break }
      guard let file = fonts.file(for: character), added.insert(file).inserted else { continue }
      if FcConfigAppFontAddFile(config, file) != 0 { found = true }
    }
    if found { pango_fc_font_map_config_changed(sopc_fc_font_map(fontMap)) }
    return found
  }

  private func noteMissing(in line: UnsafeMutablePointer<PangoLayoutLine>) {
    for character in unknownCharacters(of: line) where met.insert(character).inserted {
      missing.append(character)
    }
  }

  private func unknownCharacters(
    of line: UnsafeMutablePointer<PangoLayoutLine>
  ) -> [Unicode.Scalar] {
    glyphRuns(of: line).flatMap { run -> [Unicode.Scalar] in
      guard let glyphs = run.pointee.glyphs else { return [] }
      return (0..<Int(glyphs.pointee.num_glyphs)).compactMap { index in
        let glyph = glyphs.pointee.glyphs[index].glyph
        // A character without a glyph stands in its place, with this bit.
        return glyph & 0x1000_0000 == 0 ? nil : Unicode.Scalar(glyph & 0x0FFF_FFFF)
      }
    }
  }

  private func glyphRuns(
    of line: UnsafeMutablePointer<PangoLayoutLine>
  ) -> [UnsafeMutablePointer<PangoGlyphItem>] {
    var runs: [UnsafeMutablePointer<PangoGlyphItem>] = []
    var entry = line.pointee.runs
    while let current = entry {
      if let data = current.pointee.data {
        runs.append(data.assumingMemoryBound(to: PangoGlyphItem.self))
      }
      entry = current.pointee.next
    }
    return runs
  }

  private func layout(for type: TypeStyle) -> OpaquePointer {
    if let layout = layouts[type] { return layout }
    let layout: OpaquePointer = pango_layout_new(context)
    let description = description(of: type)
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    pango_layout_set_single_paragraph_mode(layout, 1)
    pango_layout_set_auto_dir(layout, 0)
    layouts[type] = layout
    return layout
  }

  private func description(of type: TypeStyle) -> OpaquePointer {
    let description: OpaquePointer = pango_font_description_new()
    pango_font_description_set_family(
      description, "\(FontFiles.textFamily),\(FontFiles.symbolFamily)")
    pango_font_description_set_weight(
      description, type.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(
      description, type.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, type.size * Double(PANGO_SCALE))
    return description
  }
}

/// To ask for one takes as long as to set a page.
private let mostSought = 200

private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
