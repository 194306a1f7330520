extension Rule {
  static let cautionsWithoutConsequence = Rule(
    "SOP019", "cautions-without-consequence", .hint,
    title: Text(
      id: "Peringatan tanpa akibat", en: "The cautions name no consequence"),
    why: Text(
      id: "Kotak ini biasanya memberi tahu apa yang terjadi bila SOP tidak dijalankan, atau apa "
        + "yang wajib dan dilarang.",
      en: "This box usually tells what happens if the SOP is not followed, or what must and must "
        + "not be done."),
    bad: "cautions: Kerja sama semua pegawai\n",
    good: "cautions: Bila terlambat, surat tidak dapat diproses pada hari itu.\n"
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    guard manuscript.language == .indonesian, let box = manuscript.boxes[.cautions]?.located
    else { return }
    let text = ([box.value.intro] + box.value.items.map(\.value)).joined(separator: " ")
    if text.contains(where: \.isAlphabetic), !namesConsequence(text) {
      diagnostics.append(
        .cautionsWithoutConsequence(at: box.value.items.first?.range ?? box.range))
    }
  }
}

extension Diagnostic {
  fileprivate static func cautionsWithoutConsequence(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .cautionsWithoutConsequence, at: range,
      Text(
        id: "Peringatan ini tidak menyebut akibat, kewajiban, atau larangan apa pun.",
        en: "These cautions name no consequence, no duty and nothing forbidden."),
      advice: Text(
        id: "Tulis misalnya ‘Apabila SOP ini tidak dijalankan, maka …’.",
        en: "Write ‘Apabila SOP ini tidak dijalankan, maka …’, for example."))
  }
}
