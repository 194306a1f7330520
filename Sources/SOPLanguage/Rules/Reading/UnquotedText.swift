extension Rule {
  static let unquotedText = Rule(
    "SOP105", "unquoted-text", .error,
    title: Text(
      id: "Teks memuat tanda khusus tanpa kutip", en: "Text has a special sign without quotes"),
    why: Text(
      id: "Titik dua di tengah teks, atau tanda seperti [ * & ! % @ \" di awalnya, punya arti lain "
        + "dalam YAML, sehingga sebagian teks hilang atau salah tempat.",
      en: "A colon inside a text, or a sign such as [ * & ! % @ \" at its beginning, means "
        + "something else in YAML, so that part of the text is lost or misplaced."),
    bad: "cautions: [\"Perhatian: surat tertunda.\", @catatan]\n",
    good: "cautions: [\"Perhatian: surat tertunda.\", \"@catatan\"]\n")
}

extension Diagnostic {
  static func colonInText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unquotedText, at: range,
      Text(
        id: "Titik dua di dalam teks ini terbaca sebagai pemisah kunci dan isi.",
        en: "The colon inside this text reads as the mark between a key and its value."),
      advice: quoteIt)
  }

  static func leadingSign(_ sign: Unicode.Scalar, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unquotedText, at: range,
      Text(
        id: "Tanda ‘\(sign)’ di awal teks punya arti khusus dalam YAML.",
        en: "The sign ‘\(sign)’ at the beginning of a text has a meaning of its own in YAML."),
      advice: quoteIt)
  }

  static func backslash(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unquotedText, at: range,
      Text(
        id: "Garis miring terbalik (\\) di dalam kutip ganda punya arti khusus dalam YAML.",
        en: "The backslash (\\) inside double quotes has a meaning of its own in YAML."),
      advice: quoteIt)
  }

  private static var quoteIt: Text {
    Text(
      id:
        "Apit seluruh teks dengan tanda kutip tunggal: '…' (tanda ' di dalamnya ditulis dua kali).",
      en: "Put single quotes around the whole text: '…' (a ' inside is written twice).")
  }
}
