extension Rule {
  static let unknownOutcome = Rule(
    "SOP133", "unknown-outcome", .error,
    title: Text(id: "Hasil tidak terdaftar", en: "An outcome is not declared"),
    why: Text(
      id: "Hasil yang tidak terdaftar tidak dapat dihitung, dilaporkan, atau diuji.",
      en: "An outcome that is not declared cannot be counted, reported or tested."),
    bad: "outcomes: {jadi: Surat terbit}\n" + exampleSteps + "    end: terbit\n",
    good: "outcomes: {jadi: Surat terbit}\n" + exampleSteps + "    end: jadi\n")
}

extension Diagnostic {
  static func unknownOutcome(
    _ outcome: Located<String>, meant: String?, declared: [String]
  ) -> Diagnostic {
    let list = declared.prefix(12).joined(separator: ", ")
    return Diagnostic(
      .unknownOutcome, at: outcome.range,
      Text(
        id: "Tidak ada hasil dengan id ‘\(outcome.value)’.",
        en: "There is no outcome with the id ‘\(outcome.value)’."),
      advice: meant.map { meant in
        Text(id: "Mungkin maksudnya ‘\(meant)’.", en: "Perhaps ‘\(meant)’ is meant.")
      }
        ?? Text(
          id: "Daftarkan di ‘outcomes’; yang ada: \(list).",
          en: "Declare it in ‘outcomes’; there are: \(list)."))
  }
}
