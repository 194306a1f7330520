import CPango
import Foundation

/// The font files that a document may be set from, and no others: what else a machine has must not
/// change a page, unless it has characters that these have not.
package struct FontFiles: Equatable, Sendable {
  package var paths: [String]
  /// Whether other fonts of the machine may set what these cannot.
  private var hasSubstitutes = false
  private var hasTextFamily = false

  package init(_ paths: [String]) {
    self.paths = paths
  }

  /// Those that the machine has of the families a document is set in.
  package static var installed: FontFiles {
    var known = FontFiles(known: nil)
    if !known.hasTextFamily {
      // A machine without a fontconfig configuration still has its fonts somewhere.
      known = folder("/usr/share/fonts", "/usr/local/share/fonts")
    }
    known.hasSubstitutes = true
    return known
  }

  /// Those of the same families in and below the folders.
  package static func folder(_ paths: String...) -> FontFiles {
    guard let config = FcConfigCreate() else { return FontFiles([]) }
    defer { FcConfigDestroy(config) }
    // Fontconfig's own look through a folder complains where it can keep no cache of it.
    for path in paths {
      for case let file as String in FileManager.default.enumerator(atPath: path) ?? .init()
      where fontEndings.contains(URL(filePath: file).pathExtension.lowercased()) {
        FcConfigAppFontAddFile(config, path + "/" + file)
      }
    }
    return FontFiles(known: config)
  }

  private init(known config: OpaquePointer?) {
    let text = Cut.ofText.compactMap { $0.path(in: config) }
    hasTextFamily = text.count == Cut.ofText.count
    paths = text + Cut.ofSymbols.compactMap { $0.path(in: config) }
  }

  /// A configuration of these files alone, which the caller owns.
  func configuration() -> OpaquePointer? {
    guard let config = FcConfigCreate() else { return nil }
    for path in paths { FcConfigAppFontAddFile(config, path) }
    return config
  }

  /// A file of the machine's that has a character; of several a regular cut of the widest family.
  func file(for character: Unicode.Scalar) -> String? {
    guard hasSubstitutes, let pattern = FcPatternCreate(), let characters = FcCharSetCreate(),
      let wanted = FcObjectSetCreate()
    else { return nil }
    defer {
      FcPatternDestroy(pattern)
      FcCharSetDestroy(characters)
      FcObjectSetDestroy(wanted)
    }
    FcCharSetAddChar(characters, character.value)
    FcPatternAddCharSet(pattern, FC_CHARSET, characters)
    // No bitmaps, and no colours, which a form cannot print.
    FcPatternAddBool(pattern, FC_SCALABLE, FcBool(1))
    FcPatternAddBool(pattern, FC_COLOR, FcBool(0))
    for object in [FC_FILE, FC_FAMILY, FC_WEIGHT, FC_SLANT] { FcObjectSetAdd(wanted, object) }
    guard let found = FcFontList(nil, pattern, wanted) else { return nil }
    defer { FcFontSetDestroy(found) }
    return (0..<Int(found.pointee.nfont))
      .compactMap { found.pointee.fonts[$0].flatMap(Substitute.init) }
      .min { ($0.rank, $0.path) < ($1.rank, $1.path) }?
      .path
  }

  /// Whether a configuration has every cut of the typeface that documents are set in.
  static func hasTextFamily(in config: OpaquePointer) -> Bool {
    Cut.ofText.allSatisfy { $0.path(in: config) != nil }
  }

  static let textFamily = "Liberation Sans"
  static let symbolFamily = "DejaVu Sans"
}

private let fontEndings: Set = ["ttf", "otf", "ttc"]

/// A font that has what the document's own have not.
private struct Substitute {
  var path: String
  /// The smaller, the liker the document's own.
  var rank: Int

  init?(_ pattern: OpaquePointer) {
    guard let path = text(pattern, FC_FILE), let family = text(pattern, FC_FAMILY) else {
      return nil
    }
    var weight: Int32 = 0
    var slant: Int32 = 0
    FcPatternGetInteger(pattern, FC_WEIGHT, 0, &weight)
    FcPatternGetInteger(pattern, FC_SLANT, 0, &slant)
    self.path = path
    rank = family.hasPrefix("Noto Sans") ? 0 : family.contains("Sans") ? 1000 : 2000
    rank += Int(abs(weight - FC_WEIGHT_REGULAR)) + Int(slant)
  }
}

private func text(_ pattern: OpaquePointer, _ object: String) -> String? {
  var value: UnsafeMutablePointer<FcChar8>?
  guard FcPatternGetString(pattern, object, 0, &value) == FcResultMatch, let value else {
    return nil
  }
  return String(cString: value)
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
    var version: Int32 = 0
    guard let path = text(pattern, FC_FILE) else { return nil }
    FcPatternGetInteger(pattern, FC_FONTVERSION, 0, &version)
    return (version, path)
  }
}
