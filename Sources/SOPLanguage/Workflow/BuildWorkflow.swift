/// The workflow of a procedure, and where the parts of each of its charts are written.
func buildWorkflow(_ procedure: Procedure) -> (Workflow, [Origins]) {
  let manuscript = procedure.manuscript
  let charts = procedure.charts.map { buildChart($0, of: procedure) }
  let workflow = Workflow(
    language: manuscript.language, identity: identity(of: procedure), boxes: boxes(of: procedure),
    sections: sections(of: procedure), form: manuscript.form.printed,
    revisions: manuscript.revisions.value ?? [],
    footnotes: manuscript.footnotes, promise: promise(of: procedure),
    actors: manuscript.actors.map(actor),
    documents: procedure.documents.map(document), outcomes: procedure.outcomes,
    calendar: procedure.calendar,
    separate: procedure.separate.map { list in
      list.map { procedure.charts[$0.chart].steps[$0.step].id }
    }, procedures: charts.map(\.0))
  return (workflow, charts.map(\.1))
}

private func identity(of procedure: Procedure) -> Workflow.Identity {
  let manuscript = procedure.manuscript
  let responsible = manuscript.responsible.printed
  return Workflow.Identity(
    title: manuscript.title.printed, number: manuscript.number.printed,
    source: manuscript.source.printed,
    issuer: (manuscript.issuer.value ?? []).map {
      Workflow.Identity.Entry(key: $0.key.rawValue, text: $0.text.printed)
    },
    dates: zip(manuscript.dates, procedure.dates).map { line, written in
      Workflow.Identity.Date(
        key: line.key.rawValue,
        text: printedDate(line.text, written, manuscript.language),
        day: written?.day?.iso)
    },
    approvals: (manuscript.approvals.value ?? []).map {
      Workflow.Identity.Approval(
        label: $0.label.value, position: $0.position.printed, name: $0.name.printed,
        rank: $0.rank.printed, nip: $0.nip.printed)
    },
    responsible: procedure.performers[responsible]?.name ?? responsible)
}

/// An ISO date prints in words; any other as it was written.
private func printedDate(
  _ text: Written<String>, _ written: WrittenDate?, _ language: Language
) -> String {
  guard let day = written?.day, text.value == day.iso else { return text.printed }
  return day.text[language]
}

private func actor(_ actor: Manuscript.Actor) -> Workflow.Actor {
  Workflow.Actor(
    id: actor.id.value, name: actor.name, short: actor.short ?? actor.name,
    aliases: actor.aliases.map(\.value), note: actor.note, kind: actor.kind,
    group: actor.group, several: actor.isSeveral,
    roles: actor.roles.map { role in
      Workflow.Role(
        id: role.id.value, name: role.name, short: role.short ?? role.name,
        aliases: role.aliases.map(\.value), several: role.isSeveral)
    })
}

private func document(_ document: Manuscript.Document) -> Workflow.Document {
  let from: String? =
    switch document.from {
    case .present(let party): party.value
    case .dash: "-"
    case .absent: nil
    }
  return Workflow.Document(
    id: document.id.value, name: document.name, from: from, to: document.to.map(\.value))
}
