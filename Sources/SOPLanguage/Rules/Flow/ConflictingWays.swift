extension Rule {
  static let conflictingWays = Rule(
    "SOP125", "conflicting-ways", .error,
    title: Text(id: "Arah langkah bertentangan", en: "A step says two ways on"),
    why: Text(
      id:
        "Dari satu langkah atau jawaban hanya ada satu jalur lanjut; bila tertulis dua, pelaksana "
        + "tidak tahu mana yang berlaku.",
      en: "A step or an answer has one way on; where two are written, nobody knows which counts."),
    bad: "outcomes: {jadi: Surat terbit}\n" + exampleSteps + "    next: mohon\n    end: jadi\n",
    good: "outcomes: {jadi: Surat terbit}\n" + exampleSteps + "    end: jadi\n")
}

extension Diagnostic {
  static func wayBesideAnswers(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .conflictingWays, at: key.range,
      Text(
        id: "Langkah dengan jawaban tidak punya ‘\(key.value)’ sendiri.",
        en: "A step with answers has no ‘\(key.value)’ of its own."),
      advice: Text(
        id: "Pindahkan ‘\(key.value)’ ke jawaban yang dimaksud.",
        en: "Move ‘\(key.value)’ to the answer it is meant for."))
  }

  static func wayBesideLastPart(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .conflictingWays, at: key.range,
      Text(
        id: "Bagian terakhir sudah menyebut arahnya, jadi ‘\(key.value)’ di sini berlebih.",
        en: "The last part already says where it goes on, so ‘\(key.value)’ is one too many here."),
      advice: Text(id: "Hapus salah satu.", en: "Delete one of them."))
  }

  static func nextAndEnd(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .conflictingWays, at: key.range,
      Text(
        id: "‘next’ dan ‘end’ tertulis bersama: lanjut atau berakhir?",
        en: "‘next’ and ‘end’ stand together: does it go on or end?"),
      advice: Text(id: "Hapus salah satu.", en: "Delete one of them."))
  }

  static func outcomeBesideEnd(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .conflictingWays, at: key.range,
      Text(
        id: "‘end’ sudah menetapkan hasil, jadi ‘outcome’ di sini berlebih.",
        en: "‘end’ already settles the outcome, so ‘outcome’ is one too many here."),
      advice: Text(
        id: "Pakai ‘end’ bila proses berhenti di sini, ‘outcome’ bila masih berlanjut.",
        en: "Use ‘end’ if the case stops here, ‘outcome’ if it goes on."))
  }

  static func questionWithoutAnswers(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .conflictingWays, at: key.range,
      Text(
        id: "Ada pertanyaan, tetapi tidak ada jawabannya.",
        en: "There is a question, but no answers to it."),
      advice: Text(
        id: "Tambahkan ‘answers’ dengan dua jawaban atau lebih, atau hapus pertanyaannya.",
        en: "Add ‘answers’ with two or more answers, or delete the question."))
  }
}
