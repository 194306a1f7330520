extension Rule {
  static let unknownStep = Rule(
    "SOP131", "unknown-step", .error,
    title: Text(id: "Langkah tujuan tidak ada", en: "The step to go on to does not exist"),
    why: Text(
      id: "Panah di gambar akan menunjuk ke ruang kosong, dan proses tidak dapat berlanjut.",
      en: "The arrow in the drawing would point into empty space, and a case could not go on."),
    bad: exampleDecision(
      """
      Lengkap:
      Tidak lengkap: {next: mohn}
      """),
    good: exampleDecision(
      """
      Lengkap:
      Tidak lengkap: {next: mohon}
      """))
}

extension Diagnostic {
  /// Where one step is meant, and a block of branches is named.
  static func blockIsNoStep(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .unknownStep, at: name.range,
      Text(
        id: "‘\(name.value)’ adalah ‘parallel’ dengan beberapa cabang, bukan satu langkah.",
        en: "‘\(name.value)’ is a ‘parallel’ with several branches, not one step."),
      advice: Text(
        id: "Tulis id langkah di dalam atau di luar cabangnya.",
        en: "Write the id of a step, inside its branches or outside them."))
  }

  static func unknownStep(_ step: Located<String>, meant: String?) -> Diagnostic {
    Diagnostic(
      .unknownStep, at: step.range,
      Text(
        id: "Tidak ada langkah dengan id ‘\(step.value)’.",
        en: "There is no step with the id ‘\(step.value)’."),
      advice: meant.map { meant in
        Text(id: "Mungkin maksudnya ‘\(meant)’.", en: "Perhaps ‘\(meant)’ is meant.")
      }
        ?? Text(
          id: "Tulis id langkah yang dituju, atau beri langkah itu ‘id’.",
          en: "Write the id of the step that is meant, or give that step an ‘id’."))
  }

  static func partIsNoStep(_ name: Located<String>) -> Diagnostic {
    let step = name.value.prefix { $0 != "." }
    return Diagnostic(
      .unknownStep, at: name.range,
      Text(
        id: "‘\(name.value)’ adalah bagian sebuah langkah; di sini yang dimaksud seluruh langkah.",
        en: "‘\(name.value)’ is a part of a step; here a whole step is meant."),
      advice: Text(id: "Tulis ‘\(step)’.", en: "Write ‘\(step)’."))
  }
}
