extension Rule {
  static let refusalWithoutWay = Rule(
    "SOP195", "refusal-without-way", .hint,
    title: Text(
      id: "Penolakan disebut, tetapi tidak ada jalurnya",
      en: "A refusal is spoken of, but no way leads there"),
    why: Text(
      id:
        "Bila permohonan dapat ditolak, pelaksana dan pemohon perlu tahu apa yang terjadi sesudah "
        + "itu.",
      en: "Where an application may be refused, all need to know what happens then."),
    bad: """
      actors:
        pemohon: {name: Pemohon, kind: public}
        petugas: {name: Petugas Loket, note: Melakukan penerimaan atau penolakan permohonan}

      """,
    good: """
      actors:
        pemohon: {name: Pemohon, kind: public}
        petugas: {name: Petugas Loket, note: Melakukan penerimaan permohonan}

      """
  ) { facts, diagnostics in
    let manuscript = facts.procedure.manuscript
    guard manuscript.language == .indonesian, !hasWayOfRefusal(facts.procedure),
      manuscript.title.value.map({ !speaksOfRefusal($0) }) ?? true
    else { return }
    // A step without answers is a hidden decision, which is told as such.
    for step in facts.procedure.steps where !step.answers.isEmpty {
      guard let action = step.written.action.located,
        let word = refusalBesideApproval(in: action.value)
      else { continue }
      diagnostics.append(.refusalInStep(word, step, at: action.range))
      return
    }
    for actor in manuscript.actors {
      guard let word = refusalBesideApproval(in: actor.note) else { continue }
      diagnostics.append(.refusalInDefinition(word, actor))
      return
    }
  }
}

extension Diagnostic {
  fileprivate static func refusalInStep(
    _ word: String, _ step: Procedure.Step, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .refusalWithoutWay, at: range,
      Text(
        id: "Langkah \(step.label) menyebut ‘\(word)’, tetapi tidak ada jawaban atau hasil yang "
          + "menolak.",
        en: "Step \(step.label) says ‘\(word)’, but no answer and no outcome refuses."),
      advice: advice)
  }

  fileprivate static func refusalInDefinition(
    _ word: String, _ actor: Manuscript.Actor
  ) -> Diagnostic {
    Diagnostic(
      .refusalWithoutWay, at: actor.id.range,
      Text(
        id: "Keterangan ‘\(actor.name)’ menyebut ‘\(word)’, tetapi tidak ada jawaban atau hasil "
          + "yang menolak.",
        en: "The note on ‘\(actor.name)’ says ‘\(word)’, but no answer and no outcome refuses."),
      advice: advice)
  }

  private static var advice: Text {
    Text(
      id: "Bila memang dapat ditolak, tambahkan jawabannya pada langkah yang memutuskan, misalnya "
        + "‘Ditolak: {end: ditolak}’.",
      en: "If it can be refused, add that answer to the step that decides, such as ‘Ditolak: {end: "
        + "ditolak}’.")
  }
}
