package import SOPLanguage

/// Which of an SOP's papers is printed.
package enum Composition: Equatable, Sendable {
  /// The form, or a part of it alone.
  case form(Sheet.Excerpt?)
  /// What an actor or role has to do, by any of its names.
  case tasks(String)
  /// One case on paper: each step with room for tick, date and initials.
  case control

  /// Why an SOP has no such paper; nothing where it has one.
  package func absence(in workflow: Workflow) -> Text? {
    switch self {
    case .form(nil): return nil
    case .form(let excerpt?):
      return composeSheet(workflow).only(excerpt).parts.isEmpty ? excerpt.absence : nil
    case .tasks(let name):
      switch findPerformer(called: name, in: workflow) {
      case .failure(let refusal): return refusal.text
      case .success(let performer):
        return workflow.procedures.contains { hasTasks(performer, in: $0) }
          ? nil : nothingToDo(performer.name)
      }
    case .control:
      let hasSteps = workflow.procedures.contains { !$0.nodes.isEmpty }
      return hasSteps
        ? nil : Text(id: "SOP ini tidak memuat langkah", en: "this SOP has no steps")
    }
  }
}

/// What the paper says; without parts where the SOP has no such paper.
package func composeSheet(_ workflow: Workflow, _ composition: Composition) -> Sheet {
  switch composition {
  case .form(let excerpt): composeSheet(workflow).only(excerpt)
  case .tasks(let name):
    composeTaskSheet(workflow, for: try? findPerformer(called: name, in: workflow).get())
  case .control: composeControlSheet(workflow)
  }
}

/// The same for a spreadsheet: the rows of all procedures under one head.
func composeTable(_ workflow: Workflow, _ composition: Composition) -> Table {
  switch composition {
  case .form, .control: return composeListing(workflow)
  case .tasks:
    var table = Table(columns: [], head: [], rows: [], foot: nil)
    for case .table(_, let part) in composeSheet(workflow, composition).parts.dropFirst(2) {
      table.columns = part.columns
      table.rows += part.rows.map { row in
        var row = row
        if case .passages(let number) = row.cells[0].content, case .text(let text)? = number.first {
          row.cells[0] = .text(bareNumber(text, numbering: workflow.form.numbering))
        }
        return row
      }
    }
    return table
  }
}

/// The lines above everything on a paper that is no form.
func composeWorkTitle(
  _ workflow: Workflow, _ heading: String, onNewPage: Bool = false
) -> Sheet.Title {
  let issuer = workflow.identity.issuer.filter {
    ["government", "agency", "unit"].contains($0.key)
  }
  return Sheet.Title(
    heading: (issuer.map(\.text) + (issuer.isEmpty ? [] : [""]) + [heading])
      .joined(separator: "\n"),
    title: workflow.identity.title, onNewPage: onNewPage)
}

func workSheet(_ workflow: Workflow, titled heading: String, _ parts: [Sheet.Part]) -> Sheet {
  Sheet(
    language: workflow.language, title: "\(heading): \(workflow.identity.title)",
    paper: workflow.form.paper, orientation: workflow.form.orientation, repeatsHead: true,
    draftMark: isDraft(workflow.identity) ? Words(language: workflow.language).draft : nil,
    parts: parts)
}

/// A table with one head row.
func workTable(_ columns: [(Table.Column.Kind, String)], _ rows: [Table.Row]) -> Table {
  Table(
    columns: columns.map { Table.Column(kind: $0.0, heading: $0.1, short: $0.1) },
    head: [columns.indices.map { .init(says: .heading, column: $0) }], rows: rows, foot: nil)
}

extension Labels {
  /// A heading that is needed although the form leaves it empty.
  func needed(_ label: Label, _ language: Language) -> String {
    self[label].isEmpty ? label.usual[language] : self[label]
  }
}
