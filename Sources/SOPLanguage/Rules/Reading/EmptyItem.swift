extension Rule {
  static let emptyItem = Rule(
    "SOP123", "empty-item", .error,
    title: Text(id: "Butir tanpa isi", en: "An item without content"),
    why: Text(
      id: "Butir kosong biasanya sisa ketikan, atau tanda hubung yang lupa diberi kutip.",
      en: "An empty item is usually left over from typing, or a dash without its quotes."),
    bad: "cautions:\n  - Permohonan tertunda.\n  -\n", good: "cautions:\n  - Permohonan tertunda.\n"
  )
}

extension Diagnostic {
  static func emptyItem(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .emptyItem, at: range,
      Text(id: "Butir ini kosong.", en: "This item is empty."),
      advice: Text(
        id: "Hapus butirnya, atau tulis \"-\" dengan kutip bila memang dicetak tanda hubung.",
        en: "Delete the item, or write \"-\" with quotes if a dash is to be printed."))
  }

  static func emptyOptional(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .emptyItem, at: key.range,
      Text(
        id: "‘optional’ belum menyebut kapan langkah ini boleh dilewati.",
        en: "‘optional’ does not say when this step may be skipped."),
      advice: Text(
        id: "Tulis misalnya ‘optional: apabila diperlukan’, atau hapus kunci ini.",
        en: "Write ‘optional: apabila diperlukan’, for example, or delete the key."))
  }

  static func missingName(of id: Located<String>) -> Diagnostic {
    Diagnostic(
      .emptyItem, at: id.range,
      Text(
        id: "‘\(id.value)’ belum punya nama.", en: "‘\(id.value)’ has no name yet."),
      advice: Text(
        id: "Tulis namanya sesudah titik dua: ‘\(id.value): …’.",
        en: "Write its name behind the colon: ‘\(id.value): …’."))
  }
}
