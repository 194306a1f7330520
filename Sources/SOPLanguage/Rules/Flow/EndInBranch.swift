extension Rule {
  static let endInBranch = Rule(
    "SOP147", "end-in-a-branch", .error,
    title: Text(
      id: "Cabang mengakhiri atau memutuskan seluruh proses",
      en: "A branch ends or decides the whole case"),
    why: Text(
      id: "Cabang lain masih berjalan; yang mengakhiri proses harus menunggu semuanya selesai.",
      en: "The other branches are still at work; what ends the case must wait for all of them."),
    bad: "outcomes: {jadi: Surat terbit}\n" + exampleParallel(teknis: "end: jadi"),
    good: "outcomes: {jadi: Surat terbit}\n" + exampleParallel(teknis: "note: Arsip"))
}

extension Diagnostic {
  static func endInBranch(_ end: Located<String>) -> Diagnostic {
    Diagnostic(
      .endInBranch, at: end.range,
      Text(
        id: "‘end’ tidak dapat tertulis di dalam cabang: cabang lain masih berjalan.",
        en: "‘end’ cannot stand inside a branch: the others are still at work."),
      advice: Text(
        id:
          "Tetapkan hasilnya dengan ‘outcome’ pada jawaban, dan akhiri proses setelah ‘parallel’.",
        en: "Settle the outcome with ‘outcome’ at an answer, and end the case after ‘parallel’."))
  }

  static func terminatorInBranch(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .endInBranch, at: place,
      Text(
        id: "Baris Selesai tidak dapat berada di dalam cabang: cabang lain masih berjalan.",
        en: "A row Selesai cannot stand inside a branch: the others are still at work."),
      advice: Text(
        id: "Pindahkan ke bawah, setelah semua cabang.", en: "Move it down, behind all branches."))
  }

  static func limitInBranch(_ key: SourceRange) -> Diagnostic {
    Diagnostic(
      .endInBranch, at: key,
      Text(
        id: "‘limit’ tidak dapat tertulis di dalam cabang: bila batasnya habis, proses berakhir "
          + "sementara cabang lain masih berjalan.",
        en: "‘limit’ cannot stand inside a branch: once used up, it would end the case while the "
          + "others are still at work."),
      advice: Text(
        id: "Batasi pengulangannya setelah ‘parallel’.",
        en: "Limit the repetition behind ‘parallel’."))
  }

  static func outcomesInBranches(
    _ outcome: Located<String>, _ branch: Located<String>, other: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .endInBranch, at: outcome.range,
      Text(
        id: "Cabang ‘\(branch.value)’ dan cabang ‘\(other.value)’ sama-sama menetapkan hasil; yang "
          + "berlaku jadi kebetulan.",
        en: "The branches ‘\(branch.value)’ and ‘\(other.value)’ both settle an outcome; which one "
          + "counts would be chance."),
      advice: Text(
        id: "Tetapkan hasil di satu cabang saja, atau setelah ‘parallel’.",
        en: "Settle the outcome in one branch only, or behind ‘parallel’."),
      related: [Related(other.range, Text(id: "cabang yang lain", en: "the other branch"))])
  }
}
