extension Rule {
  static let passiveSentence = Rule(
    "SOP030", "passive-sentence", .warning,
    title: Text(
      id: "Kegiatan tidak ditulis dengan kata kerja aktif",
      en: "An activity is not written with an active verb"),
    why: Text(
      id: "Kalimat pasif atau tanpa kata kerja menceritakan keadaan, bukan apa yang harus "
        + "dikerjakan pelaksananya.",
      en: "A passive sentence, or one without a verb, tells how things are and not what whoever "
        + "acts must do."),
    basis: "PermenPAN-RB 35/2012, Bagian Flowchart",
    bad: exampleSteps.replacing("Menyusun balasan", with: "Balasan disusun"),
    good: exampleSteps
  ) { facts, diagnostics in
    for (step, text, wording) in facts.sentences where !wording.isConditional {
      switch wording.opening {
      case .passive: diagnostics.append(.passiveSentence(text))
      case .noVerb where step.answers.isEmpty: diagnostics.append(.sentenceWithoutVerb(text))
      case .noVerb, .active, .root, .nominal, .terminator, .unclear: break
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func passiveSentence(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .passiveSentence, at: text.range,
      Text(
        id: "‘\(text.value)’ adalah kalimat pasif.", en: "‘\(text.value)’ is a passive sentence."),
      advice: Text(
        id: "Mulai dengan kata kerja aktif: ‘Menandatangani surat’, bukan ‘Surat ditandatangani’.",
        en: "Begin with an active verb: ‘Menandatangani surat’, not ‘Surat ditandatangani’."))
  }

  fileprivate static func sentenceWithoutVerb(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      .passiveSentence, at: text.range,
      Text(
        id: "‘\(text.value)’ tidak mengatakan apa yang dikerjakan.",
        en: "‘\(text.value)’ does not say what is done."),
      advice: Text(
        id: "Mulai dengan kata kerja aktif, seperti ‘Menyusun’, ‘Memeriksa’, atau ‘Menyerahkan’.",
        en: "Begin with an active verb, such as ‘Menyusun’, ‘Memeriksa’ or ‘Menyerahkan’."))
  }
}
