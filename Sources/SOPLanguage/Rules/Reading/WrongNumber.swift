extension Rule {
  static let wrongNumber = Rule(
    "SOP124", "wrong-number", .error,
    title: Text(id: "Bukan bilangan yang sah", en: "Not a usable number"),
    why: Text(
      id: "Nomor baris dan batas pengulangan dihitung, jadi harus bilangan bulat mulai dari 1.",
      en: "Row numbers and limits are counted with, so they must be whole numbers from 1."),
    bad: exampleSteps.replacing("id: jawab", with: "id: jawab\n    row: lima"),
    good: exampleSteps.replacing("id: jawab", with: "id: jawab\n    row: 2"))
}

extension Diagnostic {
  static func wrongRow(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongNumber, at: range,
      Text(
        id: "Nomor baris harus bilangan bulat mulai dari 1.",
        en: "A row number must be a whole number from 1."),
      advice: Text(
        id: "Tulis misalnya ‘row: 5’, atau ‘row: \"\"’ untuk baris tanpa nomor.",
        en: "Write ‘row: 5’, for example, or ‘row: \"\"’ for a row without a number."))
  }

  static func wrongLimit(_ written: Located<String>) -> Diagnostic {
    Diagnostic(
      .wrongNumber, at: written.range,
      Text(
        id: "Batas ‘\(written.value)’ bukan bilangan bulat mulai dari 1.",
        en: "The limit ‘\(written.value)’ is not a whole number from 1."),
      advice: Text(
        id: "Tulis misalnya ‘limit: 3’: jawaban ini boleh diberikan paling banyak tiga kali.",
        en: "Write ‘limit: 3’, for example: this answer may be given three times at most."))
  }
}
