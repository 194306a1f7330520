extension Rule {
  static let missingKey = Rule(
    "SOP118", "missing-key", .error,
    title: Text(id: "Kunci wajib tidak ada", en: "A required key is missing"),
    why: Text(
      id: "Tanpa isian ini SOP tidak dapat dibaca, dicetak, atau dijalankan.",
      en: "Without it the SOP cannot be read, printed or carried out."),
    bad: exampleSteps.replacing("    action: Menyusun balasan\n", with: ""),
    good: exampleSteps)
}

extension Diagnostic {
  static func missingKey(_ name: String, in place: Text, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingKey, at: range,
      Text(
        id: "Kunci ‘\(name)’ tidak ada di \(place.id).",
        en: "The key ‘\(name)’ is missing in \(place.en)."),
      advice: Text(id: "Tambahkan ‘\(name): …’.", en: "Add ‘\(name): …’."))
  }

  static func missingValue(of name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .missingKey, at: range,
      Text(
        id: "Kunci ‘\(name)’ belum ada isinya.",
        en: "The key ‘\(name)’ has no value yet."),
      advice: Text(
        id: "Tulis isinya sesudah titik dua.", en: "Write its value behind the colon."))
  }
}
