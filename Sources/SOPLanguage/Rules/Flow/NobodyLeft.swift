extension Rule {
  static let nobodyLeft = Rule(
    "SOP149", "nobody-left", .error,
    title: Text(
      id: "Tidak cukup orang untuk langkah yang harus dipisahkan",
      en: "Too few persons for steps that must be kept apart"),
    why: Text(
      id: "Setiap jabatan dianggap dipegang satu orang; bila hanya dia yang dapat mengerjakan "
        + "keduanya, proses terhenti di langkah kedua.",
      en:
        "A role counts as held by one person; where only that one can do both, a case is stuck at "
        + "the second."),
    bad: "separate: [[mohon, jawab]]\n"
      + exampleSteps.replacing("actor: pemohon", with: "actor: petugas").replacing(
        "requirements: [surat]", with: "informs: [pemohon]\n    requirements: [surat]"),
    good: "separate: [[mohon, jawab]]\n" + exampleSteps
  ) { facts, diagnostics in
    let procedure = facts.procedure
    for (list, written) in zip(procedure.separate, procedure.manuscript.separate) {
      // A name that is not known was reported, and may have meant any step.
      guard list.count == written.count else { continue }
      let steps = list.map { procedure.charts[$0.chart].steps[$0.step] }
      let candidates = steps.map { step in
        step.lacksPerformer ? [] : procedure.singleRoles(step.performers)
      }
      let stuck = thingsWithoutPersons(candidates)
      guard let last = stuck.last else { continue }
      let roles = Set(stuck.flatMap { candidates[$0] }).sorted().map {
        procedure.performers[$0]?.name ?? $0
      }
      diagnostics.append(
        .nobodyLeft(stuck.map { steps[$0].label }, roles, at: written[last].range))
    }
    for step in procedure.steps where !step.lacksPerformer {
      for part in step.parts {
        let together = part.manner == .each ? part.performers : part.performers + part.signers
        guard together.count > 1, part.manner == .each || !part.signers.isEmpty else { continue }
        let candidates = together.map { procedure.singleRoles([$0]) }
        guard let last = thingsWithoutPersons(candidates).last else { continue }
        diagnostics.append(
          .nobodyLeftTogether(step.label, together[last].name, at: part.place(of: together[last])))
      }
    }
  }
}

extension Procedure.Part {
  /// Where somebody who acts is named.
  fileprivate func place(of performer: Procedure.Performer) -> SourceRange {
    let names =
      written.with + (written.each.value ?? []) + [written.actor.located].compactMap(\.self)
    return names.first { $0.value == performer.id }?.range ?? written.place
  }
}

extension Diagnostic {
  fileprivate static func nobodyLeft(
    _ steps: [String], _ roles: [String], at place: SourceRange
  ) -> Diagnostic {
    let list = steps.joined(separator: ", ")
    let names = roles.map { "‘\($0)’" }.joined(separator: ", ")
    return Diagnostic(
      .nobodyLeft, at: place,
      Text(
        id:
          "Langkah \(list) harus dikerjakan orang yang berbeda, tetapi hanya \(names) yang dapat "
          + "mengerjakannya.",
        en: "Different persons must do steps \(list), but only \(names) can do them."),
      advice: Text(
        id: "Beri salah satu langkah pelaksana lain, atau tulis ‘several: true’ bila jabatan itu "
          + "dipegang beberapa orang.",
        en: "Give one of the steps another actor, or write ‘several: true’ if several hold that "
          + "role."))
  }

  fileprivate static func nobodyLeftTogether(
    _ step: String, _ name: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .nobodyLeft, at: place,
      Text(
        id:
          "Langkah \(step) perlu beberapa orang, tetapi untuk ‘\(name)’ tidak ada lagi orang lain.",
        en: "Step \(step) needs several persons, but nobody else is left for ‘\(name)’."),
      advice: Text(
        id: "Sebut jabatan yang berbeda, atau tulis ‘several: true’ bila dipegang beberapa orang.",
        en: "Name different roles, or write ‘several: true’ if several hold it."))
  }
}
