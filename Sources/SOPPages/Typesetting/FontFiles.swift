import CPango

/// The font files that a document may be set from, and no others: what else a machine has must not
/// change a page.
package struct FontFiles: Equatable, Sendable {
  package var paths: [String]

  package init(_ paths: [String]) {
    self.paths = paths
  }

  /// Those that the machine has of the families a document is set in.
  package static var installed: FontFiles {
    let known = FontFiles(known: nil)
    if known.hasTextFamily { return known }
    // A machine without a fontconfig configuration still has its fonts somewhere.
    return folder("/usr/share/fonts", "/usr/local/share/fonts")
  }

  /// Those of the same families in and below the folders.
  package static func folder(_ paths: String...) -> FontFiles {
    guard let config = FcConfigCreate() else { return FontFiles([]) }
    defer { FcConfigDestroy(config) }
    for path in paths { FcConfigAppFontAddDir(config, path) }
    return FontFiles(known: config)
  }

  private init(known config: OpaquePointer?) {
    paths = Cut.all.compactMap { $0.path(in: config) }
  }

  private var hasTextFamily: Bool {
    guard let config = configuration() else { return false }
    defer { FcConfigDestroy(config) }
    return Cut.ofText.allSatisfy { $0.path(in: config) != nil }
  }

  /// A configuration of these files alone, which the caller owns.
  func configuration() -> OpaquePointer? {
    guard let config = FcConfigCreate() else { return nil }
    for path in paths { FcConfigAppFontAddFile(config, path) }
    return config
  }

  /// Whether a configuration has every cut of the typeface that documents are set in.
  static func hasTextFamily(in config: OpaquePointer) -> Bool {
    Cut.ofText.allSatisfy { $0.path(in: config) != nil }
  }

  static let textFamily = "Liberation Sans"
  static let symbolFamily = "DejaVu Sans"
}

/// One cut of a typeface, by which fontconfig finds its file.
private struct Cut {
  var family: String
  var isBold = false
  var isItalic = false

  /// Arial's measures, so that DOCX, HTML and pages agree.
  static let ofText = [
    Cut(family: FontFiles.textFamily),
    Cut(family: FontFiles.textFamily, isBold: true),
    Cut(family: FontFiles.textFamily, isItalic: true),
    Cut(family: FontFiles.textFamily, isBold: true, isItalic: true),
  ]
  /// Signs that the first has not: check marks, arrows, most alphabets. It has no true italic.
  static let ofSymbols = [
    Cut(family: FontFiles.symbolFamily),
    Cut(family: FontFiles.symbolFamily, isBold: true),
  ]
  static let all = ofText + ofSymbols

  /// Its file in a configuration, or in the system's where none is given.
  func path(in config: OpaquePointer?) -> String? {
    guard let pattern = FcPatternCreate(), let wanted = FcObjectSetCreate() else { return nil }
    defer {
      FcPatternDestroy(pattern)
      FcObjectSetDestroy(wanted)
    }
    FcPatternAddString(pattern, FC_FAMILY, family)
    FcPatternAddInteger(pattern, FC_WEIGHT, isBold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)
    FcPatternAddInteger(pattern, FC_SLANT, isItalic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN)
    // The families have narrow cuts as well, under the same name.
    FcPatternAddInteger(pattern, FC_WIDTH, FC_WIDTH_NORMAL)
    FcObjectSetAdd(wanted, FC_FILE)
    FcObjectSetAdd(wanted, FC_FONTVERSION)
    guard let found = FcFontList(config, pattern, wanted) else { return nil }
    defer { FcFontSetDestroy(found) }
    // The newest where a machine has several, and then by name: fontconfig's order is the disk's.
    return (0..<Int(found.pointee.nfont))
      .compactMap { index in found.pointee.fonts[index].flatMap(file) }
      .max { ($0.version, $0.path) < ($1.version, $1.path) }?
      .path
  }

  private func file(_ pattern: OpaquePointer) -> (version: Int32, path: String)? {
    var path: UnsafeMutablePointer<FcChar8>?
    var version: Int32 = 0
    guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path else {
      return nil
    }
    FcPatternGetInteger(pattern, FC_FONTVERSION, 0, &version)
    return (version, String(cString: path))
  }
}
