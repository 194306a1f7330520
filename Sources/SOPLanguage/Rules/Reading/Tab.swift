extension Rule {
  static let tab = Rule(
    "SOP103", "tab-indentation", .error,
    title: Text(id: "Baris dijorokkan dengan tab", en: "A line is indented with a tab"),
    why: Text(
      id: "Lebar tab berbeda di setiap komputer, jadi tidak jelas baris ini bagian dari apa.",
      en: "A tab is as wide as each computer likes, so it is unclear what the line belongs to."),
    bad: "cautions:\n\t- Permohonan tertunda.\n", good: "cautions:\n  - Permohonan tertunda.\n")
}

extension Diagnostic {
  static func tab(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tab, at: range,
      Text(
        id: "Baris ini dijorokkan dengan tab; YAML hanya mengenal spasi.",
        en: "This line is indented with a tab; YAML knows only spaces."),
      advice: Text(
        id: "Ganti tab dengan spasi, sama banyak dengan baris lain yang setingkat.",
        en: "Replace the tab with spaces, as many as the other lines of its level have."))
  }
}
