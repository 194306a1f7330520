extension Rule {
  static let timeDepends = Rule(
    "SOP194", "time-depends", .hint,
    title: Text(
      id: "Waktu bergantung pada jumlah", en: "A time depends on how many there are"),
    why: Text(
      id:
        "Apakah waktu itu untuk satu buah atau untuk semuanya, menentukan jumlah waktu seluruhnya.",
      en: "Whether the time is for one piece or for all of them decides how long it all takes."),
    bad: timed("60 menit (tergantung jumlah akun)"), good: timed("60 menit per akun")
  ) { facts, diagnostics in
    var told: Set<String> = []
    for (time, reading) in facts.times {
      guard reading.kind == .counted, reading.parts.allSatisfy({ $0.per == nil }),
        let note = reading.note, let counted = whatIsCounted(in: note),
        told.insert(counted).inserted
      else { continue }
      diagnostics.append(.timeDepends(time, note, counted))
    }
  }
}

extension Diagnostic {
  fileprivate static func timeDepends(
    _ time: Located<String>, _ note: String, _ counted: String
  ) -> Diagnostic {
    let amount = time.value.prefix { $0 != "(" }.trimmed
    let example = counted.isEmpty ? "berkas" : counted
    return Diagnostic(
      .timeDepends, at: time.range,
      Text(
        id: "Waktu ‘\(amount)’ disebut ‘\(note)’. Apakah waktu ini untuk satu \(example)?",
        en: "The time ‘\(amount)’ is said to be ‘\(note)’. Is it for one \(example)?"),
      advice: Text(
        id: "Bila ya, tulis ‘\(amount) per \(example)’; bila untuk semuanya, tulis batasnya, "
          + "misalnya ‘maksimal \(amount)’.",
        en: "If so, write ‘\(amount) per \(example)’; if it is for all of them, write the limit, "
          + "such as ‘maksimal \(amount)’."))
  }
}
