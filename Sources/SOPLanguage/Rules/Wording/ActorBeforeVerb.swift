extension Rule {
  static let actorBeforeVerb = Rule(
    "SOP029", "actor-before-verb", .hint,
    title: Text(
      id: "Kalimat dimulai dengan pelaksananya", en: "A sentence begins with the actor"),
    why: Text(
      id: "Siapa yang mengerjakan sudah tampak di kolom pelaksana; kegiatan ditulis dengan kata "
        + "kerja aktif tanpa subjek.",
      en: "The column shows who acts; an activity is written with an active verb and no subject."),
    basis: "PermenPAN-RB 35/2012, Bagian Flowchart",
    bad: exampleSteps.replacing("Menyusun balasan", with: "Petugas Loket menyusun balasan"),
    good: exampleSteps
  ) { facts, diagnostics in
    var places: TextPlaces?
    for (step, text, wording) in facts.sentences {
      // Of several who act, the subject may say which of them is meant.
      guard wording.opening == .active, let subject = wording.subject, !step.lacksPerformer,
        step.performers.count == 1, let performer = step.performers.first,
        let owner = subject.owner(among: step.performers, facts)
      else { continue }
      places = places ?? TextPlaces(facts.source)
      let place = places?.place(of: subject.phrase, in: text) ?? text.range
      if owner.isRole && owner.id != performer.id {
        diagnostics.append(.roleBeforeVerb(subject, owner, at: place))
      } else {
        let fix = subject.isLeadingAlone ? places?.removal(of: subject, from: text) : nil
        diagnostics.append(.actorBeforeVerb(subject, at: place, fix))
      }
    }
  }
}

extension StepWording.Subject {
  /// Which of those whom the subject may name is among those who perform the step.
  func owner(
    among performers: [Procedure.Performer], _ facts: Facts
  ) -> ActorNames.Owner? {
    // ‘Kasubag’ is the Kasubag TU where there is no other.
    let meant = begun.count == 1 ? begun.filter { !$0.isRole } : owners
    return meant.first { owner in
      performers.contains { owner.names($0, isRole: facts.isRole($0)) }
    }
  }
}

extension Facts {
  func isRole(_ performer: Procedure.Performer) -> Bool {
    procedure.manuscript.actors[performer.column].id.value != performer.id
  }
}

extension Diagnostic {
  fileprivate static func actorBeforeVerb(
    _ subject: StepWording.Subject, at range: SourceRange, _ fix: Fix?
  ) -> Diagnostic {
    Diagnostic(
      .actorBeforeVerb, at: range,
      Text(
        id: "Kalimat ini dimulai dengan ‘\(subject.phrase.text)’, yang sudah tampak di kolomnya.",
        en: "This sentence begins with ‘\(subject.phrase.text)’, whom the column already shows."),
      advice: Text(
        id: "Hapus subjeknya, dan mulai dengan ‘\(subject.verb)’.",
        en: "Remove the subject, and begin with ‘\(subject.verb)’."),
      fix: fix)
  }

  fileprivate static func roleBeforeVerb(
    _ subject: StepWording.Subject, _ role: ActorNames.Owner, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .actorBeforeVerb, at: range,
      Text(
        id:
          "Kalimat ini dimulai dengan ‘\(subject.phrase.text)’; jabatannya belum tertulis sebagai "
          + "pelaksana langkah ini.",
        en: "This sentence begins with ‘\(subject.phrase.text)’; the step does not name that "
          + "position as its actor."),
      advice: Text(
        id: "Tulis ‘actor: \(role.id)’, lalu mulai kalimatnya dengan ‘\(subject.verb)’.",
        en: "Write ‘actor: \(role.id)’, then begin the sentence with ‘\(subject.verb)’."))
  }
}
