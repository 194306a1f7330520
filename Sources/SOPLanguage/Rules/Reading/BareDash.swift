extension Rule {
  static let bareDash = Rule(
    "SOP104", "bare-dash", .error,
    title: Text(id: "Tanda hubung tanpa kutip", en: "A dash without quotes"),
    why: Text(
      id: "Tanda hubung polos berarti butir daftar, bukan isian yang sengaja dikosongkan.",
      en: "A bare dash means an item of a list, not a place left empty on purpose."),
    bad: "related: -\n", good: "related: \"-\"\n")
}

extension Diagnostic {
  static func bareDash(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .bareDash, at: range,
      Text(
        id: "Tanda hubung polos di sini terbaca sebagai awal daftar.",
        en: "The bare dash here reads as the beginning of a list."),
      advice: Text(
        id: "Untuk isian yang sengaja kosong, tulis \"-\" dengan tanda kutip.",
        en: "For a place left empty on purpose, write \"-\" with quotes."),
      fix: Fix(range, "\"-\""))
  }
}
