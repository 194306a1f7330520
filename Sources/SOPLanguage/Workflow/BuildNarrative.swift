/// The six boxes, in the order of the official form.
func boxes(of procedure: Procedure) -> [Workflow.Box] {
  TopKey.boxes.map { key in
    switch procedure.manuscript.boxes[key] {
    case .present(let box):
      Workflow.Box(
        key: key.rawValue, intro: box.value.intro,
        items: box.value.items.map(\.value)
          + (box.value.includesActors ? actorItems(procedure.manuscript) : []))
    case .dash: Workflow.Box(key: key.rawValue, intro: "-", items: [])
    case .absent, nil: Workflow.Box(key: key.rawValue, intro: "", items: [])
    }
  }
}

/// An actor's name, with its definition where it has one.
private func actorItems(_ manuscript: Manuscript) -> [String] {
  manuscript.actors.map { $0.note.isEmpty ? $0.name : $0.name + "; " + $0.note }
}

/// The narrative, with all that it takes from elsewhere written out, except what has a place of its
/// own in the document.
func sections(of procedure: Procedure) -> [Workflow.Section] {
  procedure.manuscript.sections.map { section in
    Workflow.Section(title: section.title, body: section.body.map { passage($0, procedure) })
  }
}

private func passage(
  _ passage: Manuscript.Passage, _ procedure: Procedure
) -> Workflow.Passage {
  var printed = Workflow.Passage(
    intro: passage.intro, items: passage.items.map(\.value), style: .numbered, place: nil)
  switch passage.include {
  case nil: break
  case .flowchart: printed.place = .flowchart
  case .revisions: printed.place = .revisions
  case .procedure: printed.items += procedureItems(procedure)
  case .actors: printed.items += actorItems(procedure.manuscript)
  case .hours:
    printed.items += hoursLines(procedure.calendar, procedure.manuscript.language)
    printed.style = .lines
  case .legalBasis: include(.legalBasis, in: &printed, procedure)
  case .qualifications: include(.qualifications, in: &printed, procedure)
  case .related: include(.related, in: &printed, procedure)
  case .equipment: include(.equipment, in: &printed, procedure)
  case .cautions: include(.cautions, in: &printed, procedure)
  case .records: include(.records, in: &printed, procedure)
  }
  return printed
}

private func include(
  _ key: TopKey, in passage: inout Workflow.Passage, _ procedure: Procedure
) {
  guard let box = boxes(of: procedure).first(where: { $0.key == key.rawValue }) else { return }
  if passage.intro.isEmpty { passage.intro = box.intro }
  passage.items += box.items
}

/// The steps as sentences; the actor's name stands in front where the action does not say it.
private func procedureItems(_ procedure: Procedure) -> [String] {
  procedure.steps.filter { !$0.written.isTerminator }.map { step in
    let action = step.written.action.printed
    guard let performer = step.performers.first else { return action }
    let actor = procedure.manuscript.actors[performer.column]
    let role = actor.roles.first { $0.id.value == performer.id }
    let names =
      role.map { [$0.name, $0.short ?? ""] + $0.aliases.map(\.value) }
      ?? [actor.name, actor.short ?? ""] + actor.aliases.map(\.value)
    let said = action.lowercased()
    if names.contains(where: { !$0.isEmpty && said.contains($0.lowercased()) }) { return action }
    return performer.name + " " + action.prefix(1).lowercased() + action.dropFirst()
  }
}

/// `Senin s.d. Kamis: 08.00–16.00 WITA`, days of the same hours together.
private func hoursLines(_ calendar: WorkingCalendar, _ language: Language) -> [String] {
  var lines: [String] = []
  var day = 0
  while day < calendar.week.count {
    var last = day
    while last + 1 < calendar.week.count, calendar.week[last + 1] == calendar.week[day] {
      last += 1
    }
    if !calendar.week[day].isEmpty {
      let first = Day.weekdayNames[day][language]
      let range = Text(id: " s.d. ", en: "–")[language] + Day.weekdayNames[last][language]
      let hours = calendar.week[day].map { $0.text[language] }
      let joined = hours.joined(separator: Text(id: " dan ", en: " and ")[language])
      lines.append("\(first)\(last > day ? range : ""): \(joined) \(calendar.timezone.rawValue)")
    }
    day = last + 1
  }
  return lines
}

func promise(of procedure: Procedure) -> Workflow.Promise? {
  let written = procedure.manuscript.promise.printed
  guard !written.isEmpty else { return nil }
  let reading = StandardTime.Reading(written, bareDay: procedure.calendar.day)
  return Workflow.Promise(text: written, time: StandardTime(parts: reading.parts))
}
