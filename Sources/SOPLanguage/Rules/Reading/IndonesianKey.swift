extension Rule {
  static let indonesianKey = Rule(
    "SOP115", "indonesian-key", .error,
    title: Text(id: "Kunci ditulis dalam bahasa Indonesia", en: "A key is written in Indonesian"),
    why: Text(
      id:
        "Kunci selalu dalam bahasa Inggris supaya SOP semua daerah terbaca oleh program yang sama; "
        + "isinya tetap bahasa Indonesia.",
      en:
        "Keys are English, so that one program reads the SOPs of all regions; their content stays "
        + "Indonesian."),
    bad: "judul: Pelayanan Surat\n", good: "title: Pelayanan Surat\n")
}

extension Diagnostic {
  /// `isFree` where the place has no such key yet.
  static func indonesianKey(
    _ key: Located<String>, meant: String, isFree: Bool
  ) -> Diagnostic {
    Diagnostic(
      .indonesianKey, at: key.range,
      Text(
        id: "Kunci ‘\(key.value)’ ditulis ‘\(meant)’.",
        en: "The key ‘\(key.value)’ is written ‘\(meant)’."),
      advice: Text(
        id: "Ganti ‘\(key.value):’ dengan ‘\(meant):’.",
        en: "Replace ‘\(key.value):’ by ‘\(meant):’."),
      fix: isFree ? Fix(key.range, meant) : nil)
  }
}
