package import SOPLanguage

/// Why no text can be set.
package enum TypefaceFailure: Error, Equatable, Sendable {
  /// The machine does not have the typeface that documents are set in.
  case noTextFamily

  package var message: Text {
    switch self {
    case .noTextFamily:
      Text(
        id: """
          Fon Liberation Sans tidak ada di komputer ini, sehingga halaman tidak dapat disusun. \
          Pasang paketnya (Debian/Ubuntu: fonts-liberation; Fedora: liberation-sans-fonts), lalu \
          ulangi.
          """,
        en: """
          The font Liberation Sans is not on this computer, so pages cannot be laid out. Install \
          its package (Debian/Ubuntu: fonts-liberation; Fedora: liberation-sans-fonts) and try \
          again.
          """)
    }
  }
}
