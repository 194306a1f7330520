extension Rule {
  static let notClosed = Rule(
    "SOP107", "not-closed", .error,
    title: Text(id: "Kutip atau kurung tidak ditutup", en: "A quote or bracket is not closed"),
    why: Text(
      id: "Tanpa penutup, semua baris sesudahnya terbaca sebagai bagian dari isi ini.",
      en: "Without its end, all following lines read as part of this value."),
    bad: "cautions: [Permohonan tertunda.\n", good: "cautions: [Permohonan tertunda.]\n")
}

extension Diagnostic {
  static func notClosed(_ opener: Unicode.Scalar, at range: SourceRange) -> Diagnostic {
    let closer = opener == "[" ? "]" : opener == "{" ? "}" : String(opener)
    return Diagnostic(
      .notClosed, at: range,
      Text(
        id: "Tanda ‘\(opener)’ ini tidak pernah ditutup.",
        en: "This ‘\(opener)’ is never closed."),
      advice: Text(
        id: "Tulis ‘\(closer)’ di akhir isinya.",
        en: "Write ‘\(closer)’ at the end of the value."))
  }
}
