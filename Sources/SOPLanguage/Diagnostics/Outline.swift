/// The parts of a file in the order of its text, for whoever wants to know which part of an SOP a
/// finding is about.
package struct Outline: Equatable, Sendable {
  /// As the file says them; empty where it does not.
  package var title = ""
  package var number = ""
  package var issuer = Issuer()
  /// Each reaches from its beginning to that of the next one.
  package var parts: [Part] = []

  /// Who made the SOP, the agency's file taken in.
  package struct Issuer: Equatable, Sendable {
    package var government = ""
    package var agency = ""
    package var unit = ""
  }

  package struct Part: Equatable, Sendable {
    package var start: Position
    package var kind: Kind
  }

  package enum Kind: Hashable, Sendable {
    /// What is said of the file as a whole: `sop: 1`, or any place of a file that is no SOP.
    case whole
    case identity
    /// One of `TopKey.boxes`.
    case box(TopKey)
    case actors, documents, outcomes
    /// `steps` or `procedures` before the first step; the chart's title where there are several.
    case steps(chart: String?)
    case step(Step)
    /// A `parallel` entry outside its steps, by the labels of the first and the last of them.
    case parallel(first: String, last: String, chart: String?)
    case calendar, form
    /// The narrative, revisions, footnotes, steps kept apart, and what no key of ours says.
    case other
  }

  package struct Step: Hashable, Sendable {
    /// Its printed number, else its id.
    package var label: String
    /// Whether the label is a number.
    package var isNumbered: Bool
    package var action: String
    /// The title of its chart where there are several.
    package var chart: String?
  }

  /// The part that a finding is about: the last that begins at or before its place; nothing for a
  /// place in another file.
  package func kind(of finding: Diagnostic) -> Kind? {
    guard finding.range.file == 0 else { return nil }
    let kind = part(at: finding.range.start)?.kind ?? .whole
    // What is not written has no place of its own and is reported at the beginning.
    guard kind == .whole else { return kind }
    switch finding.rule.code {
    case Rule.missingIdentity.code: return .identity
    case Rule.assumedCalendar.code: return .calendar
    default: return .whole
    }
  }

  package func part(at place: Position) -> Part? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].start <= place { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? parts.first : parts[low - 1]
  }
}

extension Outline.Kind {
  /// Its place on the form: identity, boxes, table, and what is printed nowhere. Of several alike,
  /// such as steps, the text's order counts.
  package var rank: Int {
    switch self {
    case .whole: 0
    case .identity: 1
    case .box(let key): 2 + (TopKey.boxes.firstIndex(of: key) ?? 0)
    case .actors: 10
    case .documents: 11
    case .outcomes: 12
    case .steps, .step, .parallel: 13
    case .calendar: 14
    case .form: 15
    case .other: 16
    }
  }
}
