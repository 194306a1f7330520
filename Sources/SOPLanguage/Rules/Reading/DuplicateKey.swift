extension Rule {
  static let duplicateKey = Rule(
    "SOP117", "duplicate-key", .error,
    title: Text(id: "Kunci ditulis dua kali", en: "A key is written twice"),
    why: Text(
      id: "Hanya satu isi yang dapat berlaku; pembaca tidak tahu yang mana.",
      en: "Only one value can count; a reader cannot know which."),
    bad: "title: Pelayanan Surat\ntitle: Layanan Surat\n", good: "title: Pelayanan Surat\n")
}

extension Diagnostic {
  static func duplicateKey(_ key: Located<String>, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateKey, at: key.range,
      Text(
        id: "Kunci ‘\(key.value)’ sudah ditulis di atas.",
        en: "The key ‘\(key.value)’ was already written above."),
      advice: Text(
        id: "Hapus salah satu, atau beri nama lain bila memang dua hal yang berbeda.",
        en: "Delete one of them, or name it differently if they are two different things."),
      related: [Related(first, Text(id: "yang pertama di sini", en: "the first is here"))])
  }
}
