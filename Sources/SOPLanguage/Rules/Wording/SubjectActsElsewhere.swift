extension Rule {
  static let subjectActsElsewhere = Rule(
    "SOP035", "subject-is-another-actor", .warning,
    title: Text(
      id: "Subjek kalimat bukan pelaksana langkahnya",
      en: "A sentence's subject is not who performs the step"),
    why: Text(
      id: "Simbolnya berdiri di kolom yang satu, kalimatnya menyebut yang lain; pembaca tidak tahu "
        + "siapa yang harus mengerjakan.",
      en: "The symbol stands in one column and the sentence names another, so nobody knows who "
        + "must do it."),
    bad: exampleSteps.replacing("Menyusun balasan", with: "Pemohon menyusun balasan"),
    good: exampleSteps
  ) { facts, diagnostics in
    var places: TextPlaces?
    for (step, text, wording) in facts.sentences {
      guard wording.opening == .active, let subject = wording.subject, !step.lacksPerformer,
        let named = subject.owners.first, let performer = step.performers.first,
        subject.owner(among: step.performers, facts) == nil
      else { continue }
      places = places ?? TextPlaces(facts.source)
      let place = places?.place(of: subject.phrase, in: text) ?? text.range
      diagnostics.append(.subjectActsElsewhere(subject, named, performer, step, at: place))
    }
  }
}

extension Diagnostic {
  fileprivate static func subjectActsElsewhere(
    _ subject: StepWording.Subject, _ named: ActorNames.Owner, _ performer: Procedure.Performer,
    _ step: Procedure.Step, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .subjectActsElsewhere, at: range,
      Text(
        id:
          "Kalimat ini menyebut ‘\(subject.phrase.text)’ sebagai pelaku, tetapi pelaksana langkah "
          + "\(step.label) adalah ‘\(performer.name)’.",
        en: "This sentence says that ‘\(subject.phrase.text)’ acts, but step \(step.label) is "
          + "performed by ‘\(performer.name)’."),
      advice: Text(
        id: "Tulis ‘actor: \(named.id)’, atau perbaiki kalimatnya.",
        en: "Write ‘actor: \(named.id)’, or correct the sentence."),
      related: (step.written.parts.first?.actor.located).map {
        [Related($0.range, Text(id: "pelaksana langkah ini", en: "who performs this step"))]
      } ?? [])
  }
}
