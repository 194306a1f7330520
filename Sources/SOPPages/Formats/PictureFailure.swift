package import SOPLanguage
import SOPRender

/// Why a document could not be drawn in a format.
package enum PictureFailure: Error, Equatable, Sendable {
  /// A resolution that no printer and no screen has.
  case resolution(Int)
  /// A picture of so many pixels.
  case tooLarge(width: Int, height: Int)
  /// Cairo's own words.
  case cairo(String)

  package var message: Text {
    switch self {
    case .resolution(let dpi):
      let range = PagedFormat.resolutions
      return Text(
        id: """
          Resolusi \(dpi) dpi di luar rentang \(range.lowerBound)–\(range.upperBound). \
          Pakai misalnya 150 untuk layar atau 300 untuk cetak.
          """,
        en: """
          A resolution of \(dpi) dpi is outside \(range.lowerBound)–\(range.upperBound). \
          Use 150 for a screen, say, or 300 for print.
          """)
    case .tooLarge(let width, let height):
      return Text(
        id: """
          Gambar \(width) × \(height) piksel terlalu besar. Kecilkan resolusinya atau ukuran \
          halamannya.
          """,
        en: """
          A picture of \(width) × \(height) pixels is too large. Make its resolution or its page \
          smaller.
          """)
    case .cairo(let words):
      return Text(
        id: "Halaman tidak dapat digambar; pustaka Cairo menyebut: \(words).",
        en: "The page cannot be drawn; the Cairo library says: \(words).")
    }
  }
}
