extension Rule {
  static let unknownFile = Rule(
    "SOP112", "unknown-file", .error,
    title: Text(id: "Jenis berkas tidak dikenal", en: "The kind of file is not known"),
    why: Text(
      id: "Kunci pertama mengatakan berkas ini apa: SOP, daftar hari libur, atau yang lain.",
      en: "The first key says what the file is: an SOP, a list of holidays, or something else."),
    bad: "title: Pelayanan Surat\nsop: 1\n", good: "sop: 1\ntitle: Pelayanan Surat\n")
}

extension Diagnostic {
  static func emptyFile(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownFile, at: range,
      Text(id: "Berkas ini kosong.", en: "This file is empty."), advice: beginWith)
  }

  static func noMapping(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownFile, at: range,
      Text(
        id: "Berkas ini tidak berisi pasangan ‘kunci: isi’.",
        en: "This file does not consist of ‘key: value’ pairs."),
      advice: beginWith)
  }

  static func unknownFirstKey(_ key: Located<String>, meant: String?) -> Diagnostic {
    Diagnostic(
      .unknownFile, at: key.range,
      Text(
        id: "Kunci pertama ‘\(key.value)’ tidak mengatakan berkas ini apa.",
        en: "The first key ‘\(key.value)’ does not say what this file is."),
      advice: meant.map { meant in
        Text(
          id: "Mungkin maksudnya ‘\(meant): 1’.", en: "Perhaps ‘\(meant): 1’ is meant.")
      } ?? beginWith)
  }

  static func misplacedOpening(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .unknownFile, at: key.range,
      Text(
        id: "‘\(key.value): 1’ harus menjadi kunci pertama.",
        en: "‘\(key.value): 1’ must be the first key."),
      advice: Text(
        id: "Pindahkan baris ini ke awal berkas.", en: "Move this line to the top of the file."))
  }

  static func unknownVersion(_ version: Located<String>, of kind: String) -> Diagnostic {
    Diagnostic(
      .unknownFile, at: version.range,
      Text(
        id: "Versi bahasa ‘\(version.value)’ tidak dikenal.",
        en: "The language version ‘\(version.value)’ is not known."),
      advice: Text(id: "Tulis ‘\(kind): 1’.", en: "Write ‘\(kind): 1’."))
  }

  private static var beginWith: Text {
    Text(
      id: "SOP dimulai dengan baris ‘sop: 1’; lihat contoh di folder sops.",
      en: "An SOP begins with the line ‘sop: 1’; see the examples in the folder sops.")
  }
}
