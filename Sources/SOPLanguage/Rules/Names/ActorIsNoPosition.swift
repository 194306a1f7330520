extension Rule {
  static let actorIsNoPosition = Rule(
    "SOP021", "actor-is-no-position", .warning,
    title: Text(
      id: "Pelaksana bukan jabatan atau unit", en: "An actor is neither a position nor a unit"),
    why: Text(
      id: "Orang berganti dan ruangan tidak bekerja; tugas melekat pada jabatan, dan SOP tetap "
        + "berlaku ketika orangnya pindah.",
      en:
        "People move on and rooms do not work; a task belongs to a position, and so the SOP holds "
        + "when somebody leaves."),
    bad: "actors: {pemohon: Pemohon, petugas: \"Rina Contoh, S.Kom.\"}\n",
    good: "actors: {pemohon: Pemohon, petugas: Pranata Komputer}\n"
  ) { facts, diagnostics in
    for actor in facts.procedure.manuscript.actors {
      let entries = [(actor.id, actor.name)] + actor.roles.map { ($0.id, $0.name) }
      for (id, name) in entries {
        switch NoPosition(name) {
        case .person: diagnostics.append(.actorIsPerson(name, at: id.range))
        case .room: diagnostics.append(.actorIsRoom(name, at: id.range))
        case .system, nil: break
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func actorIsPerson(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .actorIsNoPosition, at: range,
      Text(
        id: "‘\(name)’ tampaknya nama orang.", en: "‘\(name)’ seems to be a person's name."),
      advice: Text(
        id: "Tulis jabatannya, misalnya ‘Pranata Komputer’.",
        en: "Write the position, such as ‘Pranata Komputer’."))
  }

  fileprivate static func actorIsRoom(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .actorIsNoPosition, at: range,
      Text(id: "‘\(name)’ tampaknya sebuah tempat.", en: "‘\(name)’ seems to be a place."),
      advice: Text(
        id: "Tulis jabatan atau unit yang bekerja di sana.",
        en: "Write the position or unit that works there."))
  }
}
