import SOPLanguage
import SOPRender

extension Report {
  /// What stands above an SOP's findings: its name, and what it comes to. An SOP without findings
  /// that was only met in a folder has none.
  func heading(of file: File, _ colours: Colours) -> String {
    guard let entry = file.entry, !file.input.isFound || !file.findings.isEmpty else { return "" }
    var text = colours.bold(shown(file.input.shownName))
    if let title = entry.title { text += " — " + shown(title.value) }
    text += "\n"
    let isAlone = entry.charts.count == 1
    for chart in entry.charts {
      text += "  " + (isAlone ? "" : shown(chart.title) + ": ") + chart.counts[language] + "\n"
      for line in chart.times(entry.outcomes, language) {
        let isNamed = entry.outcomes.count > 1
        let name = isNamed ? "" : Text(id: "Waktu: ", en: "Time: ")[language]
        text += (isAlone ? "  " : "    ") + name + shown(line) + "\n"
      }
    }
    return text + "\n"
  }
}

extension RegisterEntry.Chart {
  /// `3 langkah, 2 pelaksana, 1 serah terima, 1 keputusan`
  fileprivate var counts: Text {
    Text(
      id: "\(steps) langkah, \(actors) pelaksana, \(handovers) serah terima, "
        + "\(decisions) keputusan",
      en: "\(steps) \(plural(steps, "step", "steps")), "
        + "\(actors) \(plural(actors, "actor", "actors")), "
        + "\(handovers) \(plural(handovers, "handover", "handovers")), "
        + "\(decisions) \(plural(decisions, "decision", "decisions"))")
  }

  /// One for each outcome that can be reached: `Permohonan disetujui: 2–3 jam`. Where there is one
  /// outcome only, it needs no name.
  func times(_ outcomes: [Workflow.Outcome], _ language: Language) -> [String] {
    totals.ways.map { way in
      let (shortest, longest) = (way.shortest.text[language], way.longest.text[language])
      let time =
        shortest == longest
        ? shortest
        : Text(
          id: "\(shortest) sampai \(longest)", en: "\(shortest) to \(longest)")[language]
      guard outcomes.count > 1,
        let outcome = outcomes.first(where: { $0.id == way.outcome })
      else { return time }
      return "\(outcome.text): \(time)"
    }
  }
}
