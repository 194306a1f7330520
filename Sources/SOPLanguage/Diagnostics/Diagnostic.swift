/// A fault: what is wrong, where, and what to write instead.
package struct Diagnostic: Sendable {
  package var rule: Rule
  package var severity: Severity
  package var range: SourceRange
  /// What is wrong, in one sentence that can be understood on its own.
  package var message: Text
  /// What to write instead.
  package var advice: Text?
  /// Other places that explain the fault.
  package var related: [Related]

  package struct Related: Sendable {
    package var range: SourceRange
    package var message: Text

    package init(_ range: SourceRange, _ message: Text) {
      self.range = range
      self.message = message
    }
  }

  package init(
    _ rule: Rule, at range: SourceRange, _ message: Text, advice: Text? = nil,
    related: [Related] = []
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.range = range
    self.message = message
    self.advice = advice
    self.related = related
  }
}
