extension Rule {
  static let slashInActor = Rule(
    "SOP024", "slash-in-actor", .warning,
    title: Text(id: "Dua jabatan dalam satu pelaksana", en: "Two positions in one actor"),
    why: Text(
      id: "Garis miring tidak mengatakan apakah salah satu boleh mengerjakannya, keduanya harus "
        + "bersama, atau keduanya orang yang sama.",
      en: "A slash does not say whether either may act, both must act together, or both are the "
        + "same person."),
    bad: "actors: {pemohon: Pemohon, petugas: Kepala Dinas / Sekretaris Dinas}\n",
    good: """
      actors:
        pemohon: Pemohon
        petugas:
          name: Kepala Dinas / Sekretaris Dinas
          roles: {kadis: Kepala Dinas, sekdin: Sekretaris Dinas}

      """
  ) { facts, diagnostics in
    let actors = facts.procedure.manuscript.actors
    var owners: [String: Set<Int>] = [:]
    for (place, actor) in actors.enumerated() {
      for name in actor.names { owners[plainWords(name), default: []].insert(place) }
    }
    for (place, actor) in actors.enumerated()
    where actor.roles.isEmpty && actor.note.isEmpty && actor.name.contains("/") {
      let sides = actor.name.split(separator: "/").map { plainWords(String($0)) }
      guard sides.count > 1, !sides.contains("atau") else { continue }
      let own = Set(actor.aliases.map { plainWords($0.value) })
      guard !sides.allSatisfy(own.contains) else { continue }
      let namesSeveral = sides.allSatisfy { side in
        let isOther = owners[side].map { $0.count > 1 || !$0.contains(place) } ?? false
        return isOther || isPosition(side)
      }
      if namesSeveral { diagnostics.append(.slashInActor(actor)) }
    }
  }
}

/// Whether it begins as a single position does. ‘Kepala Dinas/Badan’ and ‘Kepala Dinas/Kepala
/// Badan’ are one position, of whichever kind of office the region has.
private func isPosition(_ words: String) -> Bool {
  let positions = [
    "kepala", "kadis", "kaban", "kabid", "kabag", "kasi", "kasie", "kasubag", "kasubbag",
    "kasubid", "kasubbid", "sekretaris", "sekdin", "sekban", "sekda", "bendahara", "ketua",
    "direktur",
  ]
  let parts = words.split { !$0.isAlphabetic }.map(String.init)
  let isWholeOffice = ["badan", "kantor", "opd", "skpd", "instansi", "unit"].contains(
    parts.count > 1 ? parts[1] : "")
  return positions.contains(parts.first ?? "") && !isWholeOffice
}

extension Diagnostic {
  fileprivate static func slashInActor(_ actor: Manuscript.Actor) -> Diagnostic {
    Diagnostic(
      .slashInActor, at: actor.id.range,
      Text(
        id: "‘\(actor.name)’: salah satu dari mereka, keduanya bersama, atau orang yang sama?",
        en: "‘\(actor.name)’: either of them, both together, or the same person?"),
      advice: Text(
        id: "Bila salah satu, tulis masing-masing di ‘roles’ pelaksana ini; bila bersama, jadikan "
          + "dua pelaksana dengan ‘with’; bila orangnya sama, tulis kedua sebutannya di ‘aliases’.",
        en: "If either, write each in this actor's ‘roles’; if together, make them two actors with "
          + "‘with’; if it is the same person, write both names in ‘aliases’."))
  }
}
