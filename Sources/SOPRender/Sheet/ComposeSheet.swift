package import SOPLanguage

/// What the workflow's form says, in its order: all decisions about content are made from here.
package func composeSheet(_ workflow: Workflow) -> Sheet {
  let form = workflow.form
  let labels = Labels(workflow)
  let charts = composeCharts(workflow, labels)
  let revisions = composeRevisions(workflow, labels)

  var parts: [Sheet.Part] = []
  for part in form.print {
    // A table on a page of its own would leave a lone title on the page before.
    let breaksPage = form.flow == .newPage && !parts.allSatisfy(isTitle)
    switch part {
    case .title:
      parts.append(.title(.init(heading: labels[.heading], title: workflow.identity.title)))
    case .cover: parts.append(.cover(composeCover(workflow, labels)))
    case .identity: parts.append(.identity(composeIdentity(workflow, labels)))
    case .boxes: parts.append(.boxes(composeBoxes(workflow, labels)))
    case .sections:
      parts +=
        Narrative(
          workflow, flowchart: flowchart(charts, in: workflow, labels, .section),
          revisions: .revisions(
            heading: labels.own(.revisions) ?? "", table: revisions, inSection: true),
          breaksPage: breaksPage
        ).parts
    // What stands in a section is not printed again.
    case .flowchart where narrative(of: workflow, holds: .flowchart): break
    case .flowchart:
      parts.append(flowchart(charts, in: workflow, labels, .alone(onNewPage: breaksPage)))
    case .legend: parts.append(.legend(composeLegend(charts, of: workflow, labels)))
    case .revisions where narrative(of: workflow, holds: .revisions): break
    case .revisions:
      parts.append(.revisions(heading: labels[.revisions], table: revisions, inSection: false))
    }
  }
  return Sheet(
    language: workflow.language, title: workflow.identity.title, paper: form.paper,
    orientation: form.orientation, repeatsHead: form.repeatHead,
    draftMark: isDraft(workflow.identity) ? Words(language: workflow.language).draft : nil,
    parts: parts)
}

/// Where the charts stand: under a section's heading, which then is theirs too, or by themselves.
private enum Surroundings: Equatable {
  case section
  case alone(onNewPage: Bool)
}

private func flowchart(
  _ charts: [Sheet.Chart], in workflow: Workflow, _ labels: Labels, _ surroundings: Surroundings
) -> Sheet.Part {
  var charts = charts
  // The heading of all charts; a lone chart bears it as its title.
  let isLone = charts.count == 1
  let heading = isLone ? "" : labels[.flowchart]
  if !charts.isEmpty {
    switch surroundings {
    case .section:
      charts[0].onNewPage = false
      if isLone { charts[0].title = labels.own(.flowchart) ?? "" }
    case .alone(let onNewPage): charts[0].onNewPage = onNewPage
    }
  }
  return .flowchart(heading: heading, charts: charts, inSection: surroundings == .section)
}

private func isTitle(_ part: Sheet.Part) -> Bool {
  switch part {
  case .title: true
  case .cover, .identity, .boxes, .section, .passages, .flowchart, .legend, .revisions, .table:
    false
  }
}
