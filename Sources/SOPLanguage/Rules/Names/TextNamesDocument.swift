extension Rule {
  static let textNamesDocument = Rule(
    "SOP134", "text-names-document", .hint,
    title: Text(
      id: "Teks sama dengan nama dokumen terdaftar", en: "Text that is a declared document's name"),
    why: Text(
      id: "Sebagai teks biasa, perjalanan dokumen itu tidak ikut diperiksa.",
      en: "As plain text, the document's way is not checked here."),
    bad: exampleSteps.replacing(
      "requirements: [surat]", with: "requirements: [surat, Surat Permohonan]"),
    good: exampleSteps)
}

extension Diagnostic {
  /// `isSame` where the text is the name to the letter, so that the id prints the same.
  static func textNamesDocument(
    _ text: Located<String>, id: String, isSame: Bool
  ) -> Diagnostic {
    Diagnostic(
      .textNamesDocument, at: text.range,
      Text(
        id: "‘\(text.value)’ adalah nama dokumen ‘\(id)’.",
        en: "‘\(text.value)’ is the name of the document ‘\(id)’."),
      advice: Text(
        id: "Tulis idnya, ‘\(id)’, supaya perjalanan dokumen diperiksa.",
        en: "Write its id, ‘\(id)’, so that the document's way is checked."),
      fix: isSame ? Fix(text.range, id) : nil)
  }
}
