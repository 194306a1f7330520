extension Rule {
  static let unsupportedYAML = Rule(
    "SOP111", "unsupported-yaml", .error,
    title: Text(id: "Bentuk YAML yang tidak dipakai", en: "A form of YAML that is not used"),
    why: Text(
      id: "Satu berkas memuat satu SOP yang dapat dibaca dari atas ke bawah oleh siapa pun.",
      en: "A file holds one SOP that anyone can read from top to bottom."),
    bad: "issuer:\n  <<: {government: Kota Contoh}\n  agency: Dinas Kominfo\n",
    good: "issuer:\n  government: Kota Contoh\n  agency: Dinas Kominfo\n")
}

extension Diagnostic {
  static func mergeKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsupportedYAML, at: range,
      Text(
        id: "Kunci gabungan ‘<<’ tidak dipakai dalam SOP.",
        en: "The merge key ‘<<’ is not used in an SOP."),
      advice: Text(
        id: "Tuliskan kunci-kuncinya langsung.",
        en: "Write the keys out."))
  }

  static func severalDocuments(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unsupportedYAML, at: range,
      Text(
        id: "Ada dokumen YAML kedua (‘---’) dalam berkas ini.",
        en: "There is a second YAML document (‘---’) in this file."),
      advice: Text(
        id: "Simpan setiap SOP dalam berkasnya sendiri.",
        en: "Keep every SOP in a file of its own."))
  }
}
