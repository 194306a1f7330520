/// The texts of a chart's rows, as they are printed.
struct RowTexts {
  let chart: Procedure.Chart
  let procedure: Procedure

  func row(_ step: Procedure.Step) -> Workflow.Row {
    let answers = step.answers
    let outputs =
      step.outputs.map { item($0, answer: nil) }
      + answers.flatMap { answer in answer.outputs.map { item($0, answer: answer.label) } }
    return Workflow.Row(
      id: step.id, kind: step.written.isTerminator ? .terminator : .step,
      row: step.number.map { numbered($0) } ?? "", action: action(of: step),
      items: step.written.items.map(\.value) + answers.compactMap(\.written.text.value),
      columns: columnIDs(step.columns), actors: names(of: step),
      requirements: step.requirements.isEmpty
        ? dash(step.written.requirements) : step.requirements.map { item($0, answer: nil) },
      time: step.written.time.value?.map(\.value) ?? dash(step.written.time).map(\.text),
      due: due(of: step), outputs: outputs.isEmpty ? dash(step.written.outputs) : outputs,
      note: note(of: step), informs: columnIDs(step.informs))
  }

  private func names(of step: Procedure.Step) -> [String] {
    step.parts.flatMap { $0.performers + $0.signers }.map(\.name)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// With the condition under which it is done, unless its words say it.
  private func action(of step: Procedure.Step) -> String {
    let action = step.written.action.printed
    guard let optional = step.written.optional?.value,
      !action.lowercased().contains(optional.lowercased())
    else { return action }
    return "\(action) (\(optional))"
  }

  private func note(of step: Procedure.Step) -> String {
    guard let uses = step.uses, step.written.note.value == nil else {
      return step.written.note.printed
    }
    return Text(id: "Lihat SOP \(uses.title)", en: "See SOP \(uses.title)")[
      procedure.manuscript.language]
  }

  /// The deadline with the printed number in place of the step's id.
  private func due(of step: Procedure.Step) -> String {
    guard let due = step.due,
      let written = WrittenDue(reading: due.written.value, bareDay: procedure.calendar.day)
    else { return "" }
    let label = chart.steps[due.after].label
    let name = Text(id: "langkah \(label)", en: "step \(label)")[procedure.manuscript.language]
    return due.written.value.dropLast(written.step.count) + name
  }

  func columnIDs(_ columns: [Int]) -> [String] {
    columns.map { procedure.manuscript.actors[$0].id.value }
  }

  private func numbered(_ number: Int) -> String {
    procedure.manuscript.form.printed.numbering.map { $0 == "1" ? String(number) : String($0) }
      .joined()
  }

  /// A cell left empty on purpose prints its dash.
  private func dash<Value>(_ written: Written<Value>) -> [Workflow.Item] {
    switch written {
    case .dash: [Workflow.Item(text: "-", documents: [], answer: nil)]
    case .present, .absent: []
    }
  }

  private func item(_ item: Procedure.Item, answer: String?) -> Workflow.Item {
    Workflow.Item(text: item.text, documents: documentIDs(item), answer: answer)
  }

  func documentIDs(_ item: Procedure.Item) -> [String] {
    item.documents.map { procedure.documents[$0].id.value }
  }
}
