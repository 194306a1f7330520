extension Rule {
  static let actorSpeltDifferently = Rule(
    "SOP198", "actor-spelt-differently", .hint,
    title: Text(
      id: "Satu pelaksana ditulis dengan dua cara dalam beberapa SOP",
      en: "One actor is spelt in two ways in several SOPs"),
    why: Text(
      id: "Jabatan yang sama dengan dua sebutan tampak seperti dua orang bagi pembaca yang memakai "
        + "kedua SOP.",
      en: "One position under two names looks like two persons to readers of both SOPs."),
    bad: """
      title: Pelayanan Lain
      number: 000.8.3/2/2026
      actors:
        pemohon: {name: Pemohon, kind: public}
        petugas: Loket Petugas

      """,
    good: """
      title: Pelayanan Lain
      number: 000.8.3/2/2026
      actors:
        pemohon: {name: Pemohon, kind: public}
        petugas: {name: Loket Petugas, aliases: [Petugas Loket]}

      """,
    checkAcross: { facts, diagnostics in
      for agency in facts.agencies {
        var first: [NameWords: (name: String, sop: Int)] = [:]
        for place in agency {
          for performer in facts.sops[place].entry.performers {
            let words = NameWords(performer.name.value)
            // One word says too little.
            guard words.words.count > 1 else { continue }
            guard let other = first[words] else {
              first[words] = (performer.name.value, place)
              continue
            }
            let known = ([performer.name.value] + performer.others).map(plainWords)
            if other.sop != place, !known.contains(plainWords(other.name)) {
              diagnostics.append(
                .actorSpeltDifferently(
                  performer.name, place, as: other.name, facts.sops[other.sop]))
            }
          }
        }
      }
    })
}

extension Diagnostic {
  fileprivate static func actorSpeltDifferently(
    _ name: Located<String>, _ place: Int, as other: String, _ sop: WorkspaceFacts.SOP
  ) -> Diagnostic {
    let title = sop.entry.title?.value ?? sop.path
    return Diagnostic(
      .actorSpeltDifferently, at: name.range.inFile(place),
      Text(
        id: "‘\(name.value)’ tampaknya ‘\(other)’ dalam SOP ‘\(title)’.",
        en: "‘\(name.value)’ seems to be ‘\(other)’ of the SOP ‘\(title)’."),
      advice: Text(
        id:
          "Tulis dengan satu cara, daftarkan keduanya dalam berkas instansi, atau sebut yang lain "
          + "di ‘aliases’.",
        en: "Write it in one way, declare it in the agency's file, or name the other in "
          + "‘aliases’."))
  }
}
