extension Rule {
  static let passwordInPaper = Rule(
    "SOP069", "password-in-paper", .hint,
    title: Text(
      id: "Kata sandi dalam berkas", en: "A password in a paper"),
    why: Text(
      id: "Berkas dibaca, disalin, dan diarsipkan banyak orang; siapa pun dari mereka dapat masuk "
        + "dengan kata sandi itu.",
      en: "Papers are read, copied and filed by many, and each of them can use the password."),
    bad: exampleSteps.replacing(
      "outputs: [balasan]", with: "outputs: [balasan, Username dan password]"),
    good: exampleSteps.replacing(
      "outputs: [balasan]", with: "outputs: [balasan, Tautan aktivasi akun]")
  ) { facts, diagnostics in
    let documents = facts.procedure.manuscript.documents.lazy
      .map { Located($0.name, $0.id.range) }
    let outputs = facts.procedure.steps.lazy
      .flatMap { $0.outputs + $0.answers.flatMap(\.outputs) }
      .filter { $0.documents.isEmpty }.map { Located($0.text, $0.place) }
    let first =
      documents.first { holdsPassword($0.value) } ?? outputs.first { holdsPassword($0.value) }
    if let first { diagnostics.append(.passwordInPaper(first)) }
  }
}

/// Whether a paper's name says that a password stands in it; one about passwords is another matter.
private func holdsPassword(_ text: String) -> Bool {
  guard text.utf8.count < 200 else { return false }
  let words = SentenceWord.words(of: text)
  let plain = words.map(\.plain)
  let isAbout = [
    "formulir", "form", "permohonan", "permintaan", "reset", "perubahan", "penggantian",
    "kebijakan",
    "pedoman", "sop", "panduan", "tanpa", "lupa", "notifikasi",
  ]
  guard !plain.contains(where: isAbout.contains) else { return false }
  return plain.contains("password") || words.contains { $0.text == "PIN" }
    || zip(plain, plain.dropFirst()).contains { $0 == "kata" && $1 == "sandi" }
}

extension Diagnostic {
  fileprivate static func passwordInPaper(_ paper: Located<String>) -> Diagnostic {
    Diagnostic(
      .passwordInPaper, at: paper.range,
      Text(
        id: "‘\(paper.value)’ memuat kata sandi yang ikut berpindah tangan.",
        en: "‘\(paper.value)’ holds a password that passes from hand to hand."),
      advice: Text(
        id: "Berikan terpisah dan sekali pakai, atau kirim tautan supaya pengguna membuat kata "
          + "sandinya sendiri.",
        en: "Hand it over separately and for one use only, or send a link so that users set their "
          + "own."))
  }
}
