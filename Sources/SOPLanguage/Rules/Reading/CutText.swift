extension Rule {
  static let cutText = Rule(
    "SOP108", "cut-text", .warning,
    title: Text(id: "Teks terpotong oleh ‘ #’", en: "Text is cut off by ‘ #’"),
    why: Text(
      id: "Sesudah spasi dan tanda pagar, sisa baris dianggap catatan dan tidak tercetak.",
      en: "Behind a space and a number sign, the rest of the line is a comment and not printed."),
    bad: "title: Pelayanan Surat #2 Terpadu\n", good: "title: \"Pelayanan Surat #2 Terpadu\"\n")
}

extension Diagnostic {
  static func cutText(from text: SourceRange, at column: Int) -> Diagnostic {
    let start = Position(line: Int(text.end.line), column: column)
    let end = Position(line: Int(text.end.line), column: column + 1)
    return Diagnostic(
      .cutText, at: SourceRange(file: text.file, start: start, end: end),
      Text(
        id: "Teks berhenti di depan ‘#’; sisanya dianggap catatan dan tidak tercetak.",
        en: "The text stops before ‘#’; the rest is taken for a comment and not printed."),
      advice: Text(
        id: "Jika bagian dari teks, apit teks dengan tanda kutip; jika memang catatan, beri spasi "
          + "sesudah ‘#’.",
        en: "If it belongs to the text, put quotes around the text; if it is a comment, write a "
          + "space behind ‘#’."))
  }
}
