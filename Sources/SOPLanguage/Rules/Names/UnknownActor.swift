extension Rule {
  static let unknownActor = Rule(
    "SOP020", "unknown-actor", .error,
    title: Text(
      id: "Langkah tanpa pelaksana yang dikenal", en: "A step without an actor that is known"),
    why: Text(
      id: "Tanpa pelaksana yang terdaftar, langkah ini tidak punya kolom dan tidak ada yang "
        + "mengerjakannya.",
      en: "Without a declared actor the step has no column, and nobody performs it."),
    bad: exampleSteps.replacing("actor: pemohon", with: "actor: pemohonn"),
    good: exampleSteps)
}

extension Diagnostic {
  static func noActor(at step: SourceRange) -> Diagnostic {
    Diagnostic(
      .unknownActor, at: step,
      Text(
        id: "Langkah ini tidak menyebut pelaksana.", en: "This step names no actor."),
      advice: Text(
        id: "Tambahkan ‘actor:’ dengan id dari ‘actors’.",
        en: "Add ‘actor:’ with an id from ‘actors’."))
  }

  /// `isName` where `meant` is the id of the one actor of that name.
  static func unknownActor(
    _ actor: Located<String>, meant: String?, isName: Bool
  ) -> Diagnostic {
    Diagnostic(
      .unknownActor, at: actor.range,
      Text(
        id: "Pelaksana ‘\(actor.value)’ tidak ada dalam ‘actors’.",
        en: "The actor ‘\(actor.value)’ is not among ‘actors’."),
      advice: meant.map { meant in
        Text(id: "Mungkin maksudnya ‘\(meant)’.", en: "Perhaps ‘\(meant)’ is meant.")
      }
        ?? Text(
          id: "Daftarkan dulu di ‘actors’, atau pakai id yang sudah ada.",
          en: "Declare it in ‘actors’ first, or use an id that is there."),
      fix: isName ? meant.map { Fix(actor.range, $0) } : nil)
  }
}
