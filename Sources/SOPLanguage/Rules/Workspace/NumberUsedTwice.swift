extension Rule {
  static let numberUsedTwice = Rule(
    "SOP197", "number-used-twice", .error,
    title: Text(id: "Nomor SOP dipakai dua kali", en: "An SOP's number is used twice"),
    why: Text(
      id: "Dengan nomor yang sama, tidak jelas SOP mana yang dimaksud bila nomor itu dikutip.",
      en: "With one number for both, nobody can tell which SOP is meant where it is cited."),
    bad: "title: Pelayanan Lain\n", good: "title: Pelayanan Lain\nnumber: 000.8.3/2/2026\n",
    checkAcross: { facts, diagnostics in
      for agency in facts.agencies {
        var first: [String: Int] = [:]
        for place in agency {
          guard let number = facts.sops[place].entry.number else { continue }
          let digits = number.value.filter { !$0.isBlank }.lowercased()
          if let other = first[digits] {
            diagnostics.append(.numberUsedTwice(number, place, other, facts))
          } else {
            first[digits] = place
          }
        }
      }
    })
}

extension Diagnostic {
  fileprivate static func numberUsedTwice(
    _ number: Located<String>, _ place: Int, _ other: Int, _ facts: WorkspaceFacts
  ) -> Diagnostic {
    let first = facts.sops[other]
    let title = first.entry.title?.value ?? first.path
    return Diagnostic(
      .numberUsedTwice, at: number.range.inFile(place),
      Text(
        id: "Nomor ‘\(number.value)’ sudah dipakai SOP ‘\(title)’.",
        en: "The number ‘\(number.value)’ is that of the SOP ‘\(title)’ already."),
      advice: Text(
        id: "Beri salah satunya nomor lain; bila yang satu menggantikan yang lain, pindahkan yang "
          + "lama ke luar folder ini.",
        en: "Give one of them another number; if one replaces the other, move the old one out of "
          + "this folder."),
      related: first.entry.number.map {
        [
          Related(
            $0.range.inFile(other),
            Text(id: "Nomor yang sama di sini.", en: "The same number is here."))
        ]
      } ?? [])
  }
}
