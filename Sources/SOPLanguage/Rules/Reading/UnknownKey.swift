extension Rule {
  static let unknownKey = Rule(
    "SOP114", "unknown-key", .error,
    title: Text(id: "Kunci tidak dikenal", en: "A key is not known"),
    why: Text(
      id: "Isi di bawah kunci yang salah eja tidak tercetak dan tidak diperiksa.",
      en: "What stands under a misspelt key is neither printed nor checked."),
    bad: "tittle: Pelayanan Surat\n", good: "title: Pelayanan Surat\n")
}

extension Diagnostic {
  /// `isCertain` where nothing else can be meant.
  static func unknownKey(
    _ key: Located<String>, in place: Text, meant: String?, isCertain: Bool = false
  ) -> Diagnostic {
    Diagnostic(
      .unknownKey, at: key.range,
      Text(
        id: "Kunci ‘\(key.value)’ tidak dikenal di \(place.id).",
        en: "The key ‘\(key.value)’ is not known in \(place.en)."),
      advice: meant.map { meant in
        Text(id: "Mungkin maksudnya ‘\(meant)’.", en: "Perhaps ‘\(meant)’ is meant.")
      }
        ?? Text(
          id: "Hapus baris ini, atau pakai salah satu kunci dalam acuan bahasa.",
          en: "Delete the line, or use one of the keys of the language reference."),
      fix: isCertain ? meant.map { Fix(key.range, $0) } : nil)
  }
}
