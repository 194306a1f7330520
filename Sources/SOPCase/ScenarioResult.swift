package import SOPLanguage

/// What came of carrying out a scenario.
package struct ScenarioResult: Sendable {
  /// The case, as far as it came.
  package var summary: Summary
  /// In the order in which they are met; none where everything came as expected.
  package var failures: [ScenarioFailure] = []

  package var passed: Bool { failures.isEmpty }
}

/// An expectation that did not come true.
package struct ScenarioFailure: Equatable, Sendable {
  package var kind: Kind
  /// Where it is written.
  package var range: SourceRange
  package var expected: Text
  /// What happened instead.
  package var actual: Text

  package enum Kind: String, Sendable {
    /// A step was never there to be done.
    case step
    /// A decision that the scenario does not answer.
    case decision
    case refused
    case notRefused = "not-refused"
    case outcome, path, documents, duration
  }
}

extension Summary {
  /// What was done, by symbol, without what was left out.
  package var visits: [(symbol: String, answer: String?)] {
    entries.filter { !$0.isSkipped }.map { (`case`.course.nodes[$0.symbol].id, $0.answer) }
  }

  /// The documents that were made, by id, without those that are brought.
  package var documentsMade: [String] {
    `case`.course.workflow.documents.enumerated()
      .filter { `case`.has(document: $0.offset) && $0.element.from == nil }.map(\.element.id)
  }
}
