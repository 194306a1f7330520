/// A case told in advance and what is to come of it: a scenario (*skenario*) bound to its SOP.
///
/// Names are the SOP's own here, and times are read. Every value that an expectation can fail on
/// keeps where it is written.
package struct Scenario: Sendable {
  /// Empty where the file gives none.
  package var title: String
  package var workflow: Workflow
  /// The place of its procedure in the workflow.
  package var procedure: Int
  package var start: Instant
  /// In the order in which they happen.
  package var steps: [Step]
  package var expected: Expected

  /// Something that is done in it. What has nothing to say need not be listed.
  package struct Step: Sendable {
    /// The id of a row, or of one symbol.
    package var name: Located<String>
    /// Empty for nobody in particular.
    package var by: String
    package var answer: Located<String>?
    /// Nothing for the standard time.
    package var takes: StandardTime?
    /// Why the row is left out; nothing where it is done.
    package var skip: Located<String>?
    package var note: String?
  }

  /// What is to come of it; each part that is not said may be anything.
  package struct Expected: Sendable {
    /// Where the expectations are written.
    package var range: SourceRange
    package var outcome: Located<String>?
    /// Everything that is done, in order.
    package var path: Located<[Visit]>?
    /// The documents that the case makes, without those that are brought.
    package var documents: Located<[String]>?
    package var duration: Located<StandardTime>?
    /// Steps of this scenario that are to be refused, in order.
    package var refused: [Located<String>]
  }

  package struct Visit: Sendable {
    package var name: Located<String>
    /// Nothing where any answer will do.
    package var answer: String?
  }

  package var chart: Workflow.Procedure { workflow.procedures[procedure] }
}

extension Scenario.Step {
  /// Whether a symbol is what this step names. A row stands for its symbols; with an answer, for
  /// the one that asks.
  package func names(_ node: Workflow.Node) -> Bool {
    if node.id == name.value { return true }
    return node.row == name.value && (answer == nil || node.kind == .decision)
  }
}

extension Instant {
  /// When a scenario begins that does not say: at the first working moment from Monday, 5 January
  /// 2026, on. No clock may decide a test.
  package static func scenarioStart(in calendar: WorkingCalendar) -> Instant {
    let monday = Day(number: 20_458)
    let timetable = Timetable(calendar)
    // An office that does not open for a year has no working moment worth looking for.
    let opening = (0..<366).lazy.compactMap { days -> Instant? in
      guard let day = monday.adding(days: days), let hours = timetable.hours(of: day).first else {
        return nil
      }
      return Instant(Local(day: day, secondOfDay: hours.from * 60), in: calendar.timezone)
    }.first
    return opening
      ?? Instant(seconds: monday.number * 86_400 + (8 - calendar.timezone.hours) * 3600)
  }
}
