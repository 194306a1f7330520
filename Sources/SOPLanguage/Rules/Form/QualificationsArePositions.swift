extension Rule {
  static let qualificationsArePositions = Rule(
    "SOP016", "qualifications-are-positions", .warning,
    title: Text(
      id: "Kualifikasi hanya berisi jabatan", en: "The qualifications only list positions"),
    why: Text(
      id: "Kotak ini biasanya menjawab kemampuan apa yang diperlukan; siapa pelaksananya sudah "
        + "tampak di tabel.",
      en: "This box usually says what those who act must be able to do; who they are is in the "
        + "table."),
    bad: "qualifications: [Petugas Loket, Pemohon]\n",
    good: "qualifications: [Petugas Loket yang memahami tata naskah dinas]\n"
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    guard case .present(let box) = manuscript.boxes[.qualifications] else { return }
    let entries = box.value.entries(at: box.range)
    let names = Set(manuscript.actors.flatMap(\.names).map(plainWords))
    guard entries.allSatisfy({ names.contains(plainWords($0.value)) }) else { return }
    if box.value.includesActors {
      // Words before the list, or a definition of everyone, may tell what they are able to do.
      let isDefined = manuscript.actors.allSatisfy { !$0.note.isEmpty }
      guard box.value.intro.isEmpty, !isDefined else { return }
    } else {
      let isIntroduced = !box.value.items.isEmpty && !box.value.intro.isEmpty
      guard !entries.isEmpty, !isIntroduced else { return }
    }
    diagnostics.append(.onlyPositions(at: entries.first?.range ?? box.range))
  }
}

extension Manuscript.Actor {
  /// Everything it and its roles are called.
  var names: [String] {
    [name] + [short].compactMap { $0 } + aliases.map(\.value)
      + roles.flatMap { [$0.name] + [$0.short].compactMap { $0 } + $0.aliases.map(\.value) }
  }
}

extension Diagnostic {
  fileprivate static func onlyPositions(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .qualificationsArePositions, at: range,
      Text(
        id: "Kualifikasi Pelaksana hanya mengulang nama pelaksana, belum menyebut kemampuannya.",
        en: "The qualifications only repeat who acts, not what they must be able to do."),
      advice: Text(
        id: "Tulis pendidikan, pengetahuan, atau keterampilan yang diperlukan, misalnya ‘Memahami "
          + "tata naskah dinas’.",
        en: "Write the education, knowledge or skills that are needed, such as ‘Memahami tata "
          + "naskah dinas’."))
  }
}
