extension Rule {
  static let sameActorTwice = Rule(
    "SOP023", "same-actor-twice", .warning,
    title: Text(
      id: "Satu pelaksana terdaftar dua kali", en: "One actor is declared twice"),
    why: Text(
      id: "Dua kolom untuk orang yang sama membuat pembaca mengira pekerjaan berpindah tangan.",
      en: "Two columns for the same person make readers think that work changes hands."),
    bad: """
      actors:
        pemohon: {name: Kasi Data dan Aplikasi}
        petugas: {name: Kepala Seksi Aplikasi dan Data}

      """,
    good: """
      actors:
        pemohon: {name: Kasi Data dan Aplikasi}
        petugas: {name: Staf Seksi Aplikasi dan Data}

      """
  ) { facts, diagnostics in
    var first: [NameWords: (id: Located<String>, name: String, column: Int)] = [:]
    for (column, actor) in facts.procedure.manuscript.actors.enumerated() {
      let own = [
        (actor.id, [actor.name, actor.short].compactMap { $0 } + actor.aliases.map(\.value))
      ]
      let roles = actor.roles.map {
        ($0.id, [$0.name, $0.short].compactMap { $0 } + $0.aliases.map(\.value))
      }
      var isReported = false
      for (id, names) in own + roles {
        for name in names {
          let words = NameWords(name)
          // One word says too little; and a name for both a column and its role is a way to write.
          guard words.words.count > 1, let other = first[words], other.id != id else {
            if first[words] == nil { first[words] = (id, name, column) }
            continue
          }
          guard !isReported, other.column != column || id != actor.id && other.id != actor.id,
            plainWords(other.name) != plainWords(name)
          else { continue }
          isReported = true
          diagnostics.append(.sameActorTwice(name, at: id.range, other.name, other.id))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func sameActorTwice(
    _ name: String, at range: SourceRange, _ other: String, _ first: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .sameActorTwice, at: range,
      Text(
        id: "‘\(name)’ dan ‘\(other)’ tampaknya pelaksana yang sama.",
        en: "‘\(name)’ and ‘\(other)’ seem to be the same actor."),
      advice: Text(
        id: "Daftarkan sekali, dan tulis sebutan yang lain di ‘aliases’.",
        en: "Declare it once, and write the other name among its ‘aliases’."),
      related: [Related(first.range, Text(id: "yang pertama", en: "the first"))])
  }
}
