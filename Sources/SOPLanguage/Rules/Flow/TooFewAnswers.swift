extension Rule {
  static let tooFewAnswers = Rule(
    "SOP054", "too-few-answers", .error,
    title: Text(
      id: "Keputusan kurang dari dua jawaban", en: "A decision with fewer than two answers"),
    why: Text(
      id: "Belah ketupat dengan satu jalur keluar tidak memutuskan apa-apa; biasanya jalur ‘tidak’ "
        + "terlupa.",
      en: "A diamond with one way out decides nothing; usually the ‘no’ branch was forgotten."),
    bad: exampleDecision("Lengkap:"),
    good: exampleDecision("Lengkap:\nTidak lengkap: {next: mohon}"))
}

extension Diagnostic {
  static func tooFewAnswers(_ key: Located<String>, count: Int) -> Diagnostic {
    Diagnostic(
      .tooFewAnswers, at: key.range,
      Text(
        id: count == 0
          ? "Keputusan ini tidak punya jawaban." : "Keputusan ini hanya punya satu jawaban.",
        en: count == 0 ? "This decision has no answers." : "This decision has only one answer."),
      advice: Text(
        id:
          "Tulis juga jawaban yang lain, misalnya ‘Tidak lengkap:’ dengan ‘next:’ ke langkah yang "
          + "memperbaiki.",
        en: "Write the other answer too, such as ‘Tidak lengkap:’ with ‘next:’ to the step that "
          + "puts things right."))
  }
}
