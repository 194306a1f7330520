extension Rule {
  static let unknownChoice = Rule(
    "SOP120", "unknown-choice", .error,
    title: Text(id: "Pilihan tidak dikenal", en: "A choice is not known"),
    why: Text(
      id: "Kunci ini hanya menerima pilihan tertentu.", en: "This key admits only certain words."),
    bad: "form: {paper: A3}\n", good: "form: {paper: A4}\n")
}

extension Diagnostic {
  static func unknownChoice(_ written: Located<String>, allowed: [String]) -> Diagnostic {
    let list = allowed.joined(separator: ", ")
    let meant = nearestName(to: written.value, among: allowed)
    return Diagnostic(
      .unknownChoice, at: written.range,
      Text(
        id: "‘\(written.value)’ bukan salah satu pilihan di sini.",
        en: "‘\(written.value)’ is not one of the choices here."),
      advice: meant.map { meant in
        Text(
          id: "Mungkin maksudnya ‘\(meant)’; pilihannya: \(list).",
          en: "Perhaps ‘\(meant)’ is meant; the choices are: \(list).")
      } ?? Text(id: "Pilihannya: \(list).", en: "The choices are: \(list)."))
  }

  static func unknownLabel(_ key: Located<String>, allowed: [String]) -> Diagnostic {
    Diagnostic(
      .unknownChoice, at: key.range,
      Text(
        id: "Tidak ada yang tercetak dengan nama ‘\(key.value)’.",
        en: "Nothing is printed under the name ‘\(key.value)’."),
      advice: nearestName(to: key.value, among: allowed).map { meant in
        Text(id: "Mungkin maksudnya ‘\(meant)’.", en: "Perhaps ‘\(meant)’ is meant.")
      })
  }
}
