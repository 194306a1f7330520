extension Rule {
  static let unreadableYAML = Rule(
    "SOP102", "unreadable-line", .error,
    title: Text(id: "Baris tidak dapat dibaca", en: "A line cannot be read"),
    why: Text(
      id: "Setiap baris berbentuk ‘kunci: isi’ atau ‘- isi’; selain itu sopc tidak tahu isi itu "
        + "milik kunci yang mana.",
      en: "Every line is ‘key: value’ or ‘- value’; otherwise sopc cannot tell which key the "
        + "value belongs to."),
    bad: "title:Pelayanan Surat\n", good: "title: Pelayanan Surat\n")
}

extension Diagnostic {
  static func unreadable(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unreadableYAML, at: range,
      Text(
        id: "Susunan baris tidak dapat dibaca mulai di sini.",
        en: "The lines cannot be read from here on."),
      advice: Text(
        id: "Periksa tanda baca dan jarak di baris ini dan baris di atasnya; apit teks yang memuat "
          + "tanda khusus dengan tanda kutip.",
        en: "Check the punctuation and spacing of this line and the one above; put quotes around "
          + "text with special signs."))
  }

  static func noSpaceAfterColon(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unreadableYAML, at: range,
      Text(
        id: "Tidak ada spasi sesudah titik dua, jadi ini tidak terbaca sebagai kunci dan isi.",
        en: "There is no space after the colon, so this does not read as a key and a value."),
      advice: Text(
        id: "Tulis spasi sesudah titik dua: ‘title: …’.",
        en: "Write a space after the colon: ‘title: …’."))
  }

  static func lineWithoutColon(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .unreadableYAML, at: range,
      Text(
        id: "Baris ini bukan ‘kunci: isi’ dan bukan ‘- isi’.",
        en: "This line is neither ‘key: value’ nor ‘- value’."),
      advice: Text(
        id:
          "Jika teks ini lanjutan baris di atasnya, jorokkan lebih dalam; jika kunci, tulis titik "
          + "dua dan spasi di belakangnya.",
        en: "If it continues the line above, indent it further; if it is a key, write a colon and "
          + "a space behind it."))
  }
}
