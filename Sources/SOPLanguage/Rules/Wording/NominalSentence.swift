extension Rule {
  static let nominalSentence = Rule(
    "SOP031", "nominal-sentence", .hint,
    title: Text(
      id: "Kegiatan ditulis dengan kata benda", en: "An activity is written with a noun"),
    why: Text(
      id: "Kata benda seperti ‘pengumpulan’ menyebut pekerjaan; kata kerja menyuruh pelaksananya "
        + "mengerjakannya.",
      en: "A noun such as ‘pengumpulan’ names a task; a verb tells whoever acts to do it."),
    basis: "PermenPAN-RB 35/2012, Bagian Flowchart",
    bad: exampleSteps.replacing("Menyusun balasan", with: "Penyusunan balasan"),
    good: exampleSteps
  ) { facts, diagnostics in
    let nominal = facts.sentences.filter { $0.wording.opening == .nominal }.map(\.text)
    if let first = nominal.first {
      let noun = TextPlaces(facts.source).parts(of: first)?.first
      diagnostics.append(.nominalSentences(nominal, at: noun ?? first.range))
    }
  }
}

extension Diagnostic {
  fileprivate static func nominalSentences(
    _ all: [Located<String>], at range: SourceRange
  ) -> Diagnostic {
    let words = all.map { $0.value.prefix { !$0.isBlank && !",;:".contains($0) }.trimmed }
      .reduce(into: [String]()) {
        if !$0.contains(String($1)), $0.count < 6 { $0.append(String($1)) }
      }
    let list = quoted(words)
    return Diagnostic(
      .nominalSentence, at: range,
      all.count == 1
        ? Text(
          id: "Kalimat ini dimulai dengan kata benda: \(list).",
          en: "This sentence begins with a noun: \(list).")
        : Text(
          id: "\(all.count) langkah dimulai dengan kata benda: \(list).",
          en: "\(all.count) steps begin with a noun: \(list)."),
      advice: Text(
        id: "Tulis kata kerjanya: ‘Mengumpulkan data’, bukan ‘Pengumpulan data’.",
        en: "Write the verb: ‘Mengumpulkan data’, not ‘Pengumpulan data’."))
  }
}
