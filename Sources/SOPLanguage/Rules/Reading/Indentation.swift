extension Rule {
  static let indentation = Rule(
    "SOP106", "uneven-indentation", .error,
    title: Text(id: "Baris tidak sejajar", en: "A line is not aligned"),
    why: Text(
      id: "Jorokan menunjukkan sebuah baris bagian dari apa; yang setingkat harus sejajar.",
      en: "Indentation shows what a line belongs to; lines of one level must be aligned."),
    bad: "issuer:\n  agency: Dinas Kominfo\n   government: Kota Contoh\n",
    good: "issuer:\n  agency: Dinas Kominfo\n  government: Kota Contoh\n")
}

extension Diagnostic {
  static func indentation(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .indentation, at: range,
      Text(
        id: "Baris ini tidak sejajar dengan baris lain yang setingkat.",
        en: "This line is not aligned with the others of its level."),
      advice: Text(
        id: "Samakan jumlah spasi di depannya dengan baris setingkat di atasnya.",
        en: "Give it as many leading spaces as the line of its level above."))
  }
}
