package import SOPLanguage

/// What a case takes where nobody looks at a clock: every step its standard time.
package struct SupposedTimes: Sendable {
  private let nodes: [Workflow.Node]
  package let timetable: Timetable

  package init(_ course: Course) {
    nodes = course.nodes
    timetable = course.timetable
  }

  /// When an open symbol's standard time is over; nothing where that cannot be counted.
  package func deadline(of open: Case.OpenSymbol) -> Instant? {
    timetable.deadline(of: nodes[open.symbol].time, from: open.rowSince)
  }

  /// When it is done: after the standard time's upper end, or at once where there is none.
  package func end(of open: Case.OpenSymbol) -> Instant {
    max(deadline(of: open) ?? open.since, open.since)
  }

  /// Of several open symbols the one that is done first; of those that end together, the first.
  package func first(of open: some Sequence<Case.OpenSymbol>) -> Case.OpenSymbol? {
    open.min { end(of: $0) < end(of: $1) }
  }
}
