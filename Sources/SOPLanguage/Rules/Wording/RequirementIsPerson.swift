extension Rule {
  static let requirementIsPerson = Rule(
    "SOP191", "requirement-is-a-person", .hint,
    title: Text(
      id: "Kelengkapan berupa orang", en: "A requirement is a person"),
    why: Text(
      id: "Kelengkapan adalah berkas atau bahan yang diperiksa sebelum langkahnya dimulai; orang "
        + "disebut sebagai pelaksana.",
      en:
        "A requirement is a paper or a thing to be checked before a step begins; people are named "
        + "as those who act."),
    bad: exampleSteps.replacing(
      "[berkas]\n    time", with: "[berkas, Kepala Seksi Loket]\n    time"),
    good: exampleSteps
  ) { facts, diagnostics in
    guard facts.procedure.manuscript.language == .indonesian else { return }
    let people = facts.procedure.manuscript.actors.filter { $0.kind != .system }
    let names = Set(people.flatMap(\.names).map(plainWords))
    var seen: Set<String> = []
    for step in facts.procedure.steps {
      for item in step.requirements where item.documents.isEmpty && !isID(item.text) {
        let words = plainWords(item.text)
        guard names.contains(words) || isPerson(words), seen.insert(words).inserted else {
          continue
        }
        diagnostics.append(.requirementIsPerson(item))
      }
    }
  }
}

/// Whether it begins as a position does, and names no paper.
private func isPerson(_ text: String) -> Bool {
  guard text.utf8.count < 200 else { return false }
  let words = SentenceWord.words(of: text).map(\.plain)
  let list = WordList.indonesian
  guard let first = words.first, words.count > 1 else { return false }
  let isPosition =
    list.contains(first, in: .positions) || words.starts(with: ["penanggung", "jawab"])
  return isPosition && !words.contains { list.contains($0, in: .papers) }
}

extension Diagnostic {
  fileprivate static func requirementIsPerson(_ item: Procedure.Item) -> Diagnostic {
    Diagnostic(
      .requirementIsPerson, at: item.place,
      Text(
        id: "‘\(item.text)’ tampaknya orang atau jabatan, bukan kelengkapan.",
        en: "‘\(item.text)’ seems to be a person or a position, not a requirement."),
      advice: Text(
        id: "Tulis berkas yang dimaksud, misalnya ‘Surat penunjukan admin’, atau sebut orangnya "
          + "sebagai pelaksana.",
        en: "Write the paper that is meant, such as ‘Surat penunjukan admin’, or name the person "
          + "as an actor."))
  }
}
