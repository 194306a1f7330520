package import SOPLanguage

/// What the workflow's form says, in its order: all decisions about content are made from here.
package func composeSheet(_ workflow: Workflow) -> Sheet {
  let form = workflow.form
  let labels = Labels(workflow)
  let charts = workflow.procedures.map { procedure in
    composeChart(procedure, of: workflow, labels)
  }
  // The heading of all charts; a lone chart bears it as its title.
  let heading = charts.count == 1 ? "" : labels[.flowchart]
  let flowchart = Sheet.Part.flowchart(heading: heading, charts: charts)

  var parts: [Sheet.Part] = []
  for part in form.print {
    switch part {
    case .title:
      parts.append(.title(.init(heading: labels[.heading], title: workflow.identity.title)))
    case .cover: parts.append(.cover(composeCover(workflow, labels)))
    case .identity: parts.append(.identity(composeIdentity(workflow, labels)))
    case .boxes: parts.append(.boxes(composeBoxes(workflow, labels)))
    case .sections:
      parts.append(.sections(composeSections(workflow)))
      // A narrative shows the table in one of its sections, and then `print` does not name it.
      if !form.print.contains(.flowchart) { parts.append(flowchart) }
    case .flowchart: parts.append(flowchart)
    case .legend: parts.append(.legend(composeLegend(charts, workflow.language, labels)))
    case .revisions:
      parts.append(
        .revisions(heading: labels[.revisions], table: composeRevisions(workflow, labels)))
    }
  }
  return Sheet(
    language: workflow.language, title: workflow.identity.title, paper: form.paper,
    orientation: form.orientation, chartsOnNewPage: form.flow == .newPage,
    repeatsHead: form.repeatHead, parts: parts)
}
