import SOPLanguage

/// The lettered sections, with the charts and the revision list where their text asks for them.
struct Narrative {
  private(set) var parts: [Sheet.Part] = []
  /// The section in which each place was printed: a second one only refers to it.
  private var letters: [Workflow.Passage.Place: String] = [:]
  private let flowchart: Sheet.Part
  private let revisions: Sheet.Part
  private let words: Words

  /// `breaksPage`: the section that holds the charts begins a page, so that its heading stands over
  /// them.
  init(
    _ workflow: Workflow, flowchart: Sheet.Part, revisions: Sheet.Part, breaksPage: Bool
  ) {
    self.flowchart = flowchart
    self.revisions = revisions
    words = Words(language: workflow.language)
    for (index, section) in workflow.sections.enumerated() {
      let letter = SOPRender.letters(index).uppercased()
      let holdsCharts =
        letters[.flowchart] == nil && section.body.contains { $0.place == .flowchart }
      let heading = Sheet.Section(
        letter: letter + ".", title: section.title, body: [], onNewPage: breaksPage && holdsCharts)
      add(section, heading, letter)
    }
  }

  private mutating func add(
    _ section: Workflow.Section, _ heading: Sheet.Section, _ letter: String
  ) {
    var heading: Sheet.Section? = heading
    var body: [Passage] = []
    /// Ends a run of text: the first stands with the section's heading.
    func close() -> [Sheet.Part] {
      defer {
        heading = nil
        body = []
      }
      guard var section = heading else { return body.isEmpty ? [] : [.passages(body)] }
      section.body = body
      return [.section(section)]
    }
    for passage in section.body {
      if !passage.intro.isEmpty { body.append(.text(passage.intro)) }
      if !passage.items.isEmpty { body.append(.list(marks(passage.style), passage.items)) }
      guard let place = passage.place else { continue }
      if let other = letters[place] {
        body.append(.text(words.see(section: other)))
      } else {
        letters[place] = letter
        parts += close()
        parts.append(part(place))
      }
    }
    parts += close()
  }

  private func part(_ place: Workflow.Passage.Place) -> Sheet.Part {
    switch place {
    case .flowchart: flowchart
    case .revisions: revisions
    }
  }
}

/// Whether the narrative, where it is printed, holds what has a place of its own in the document.
func narrative(of workflow: Workflow, holds place: Workflow.Passage.Place) -> Bool {
  workflow.form.print.contains(.sections)
    && workflow.sections.contains { $0.body.contains { $0.place == place } }
}

private func marks(_ style: Workflow.Passage.Style) -> Passage.Marks {
  switch style {
  case .numbered: .number
  case .lines: .none
  }
}
