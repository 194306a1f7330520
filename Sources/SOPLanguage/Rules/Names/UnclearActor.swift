extension Rule {
  static let unclearActor = Rule(
    "SOP128", "unclear-actor", .error,
    title: Text(id: "Siapa yang mengerjakan tidak jelas", en: "It is unclear who acts"),
    why: Text(
      id: "Satu langkah menyebut pelaksananya dengan satu cara saja, supaya jelas siapa yang "
        + "ditagih.",
      en: "A step says in one way only who acts, so that it is clear whom to ask."),
    bad: exampleSteps + "    any: [pemohon, petugas]\n",
    good: exampleSteps.replacing("actor: petugas", with: "any: [pemohon, petugas]"))
}

extension Diagnostic {
  static func actorBesideAny(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .unclearActor, at: key.range,
      Text(
        id: "‘any’ dan ‘actor’ tertulis bersama: salah satu dari mereka, atau dia saja?",
        en: "‘any’ and ‘actor’ stand together: whichever of them, or only the one?"),
      advice: Text(id: "Hapus salah satu.", en: "Delete one of them."))
  }

  static func withWithoutActor(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .unclearActor, at: key.range,
      Text(
        id: "‘with’ menyebut siapa yang ikut, tetapi ‘actor’ yang memimpin belum disebut.",
        en: "‘with’ says who joins in, but not the ‘actor’ who leads."),
      advice: Text(
        id: "Tambahkan ‘actor’, atau pakai ‘each’ bila masing-masing mengerjakan sendiri.",
        en: "Add ‘actor’, or use ‘each’ if everyone acts alone."))
  }

  static func actsTwice(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .unclearActor, at: name.range,
      Text(
        id: "‘\(name.value)’ disebut dua kali pada langkah ini.",
        en: "‘\(name.value)’ is named twice in this step."),
      advice: Text(
        id: "Hapus salah satu; yang mengerjakan bersama harus orang yang berbeda.",
        en: "Delete one; those who act together must be different persons."))
  }

  static func worksThoughTerminator(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      .unclearActor, at: key.range,
      Text(
        id: "Baris ini hanya Mulai atau Selesai (‘kind: terminator’), jadi tidak punya "
          + "‘\(key.value)’.",
        en: "This row is only Mulai or Selesai (‘kind: terminator’), so it has no "
          + "‘\(key.value)’."),
      advice: Text(
        id: "Hapus ‘\(key.value)’, atau hapus ‘kind’ bila ada yang mengerjakan baris ini.",
        en: "Delete ‘\(key.value)’, or delete ‘kind’ if somebody does what the row says."))
  }
}
