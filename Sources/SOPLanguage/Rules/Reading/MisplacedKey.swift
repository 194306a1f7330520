extension Rule {
  static let misplacedKey = Rule(
    "SOP116", "misplaced-key", .error,
    title: Text(id: "Kunci salah tempat", en: "A key stands in the wrong place"),
    why: Text(
      id: "Kunci hanya berarti di tempatnya; di tempat lain isinya tidak terbaca.",
      en: "A key has a meaning only in its place; elsewhere its value is not read."),
    bad: "government: Kota Contoh\n", good: "issuer:\n  government: Kota Contoh\n  agency: Dinas\n")
}

extension Diagnostic {
  static func misplacedKey(
    _ key: Located<String>, in place: Text, belongs home: Text
  ) -> Diagnostic {
    Diagnostic(
      .misplacedKey, at: key.range,
      Text(
        id: "Kunci ‘\(key.value)’ bukan kunci \(place.id), melainkan kunci \(home.id).",
        en: "The key ‘\(key.value)’ is no key of \(place.en), but of \(home.en)."),
      advice: Text(
        id: "Pindahkan ke \(home.id), atau periksa jorokan baris ini.",
        en: "Move it to \(home.en), or look at the line's indentation."))
  }
}
