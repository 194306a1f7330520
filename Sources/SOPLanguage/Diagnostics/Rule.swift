/// How much a finding weighs (language reference, *Findings*).
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// The SOP cannot be carried out, or can be read in more than one way.
  case error
  /// A rule of the official form is broken.
  case warning
  /// Worth a question.
  case hint

  package static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }

  private var weight: Int {
    switch self {
    case .hint: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One thing that `sopc` can find fault with, and everything it says about it.
///
/// A rule is a declaration in a file of its own, listed in `Rules.swift`; its sentences stand below
/// it as message factories. A rule without a `check` is a fault that an earlier stage meets itself.
package struct Rule: Sendable {
  /// `SOP029`; never used again for something else.
  package var code: String
  /// Names the fault: `unreachable-step`.
  package var name: String
  package var severity: Severity
  package var title: Text
  /// Why it matters, in an officer's words.
  package var why: Text
  /// The regulation it rests on, only where its text was read; otherwise it is common practice.
  package var basis: String?
  /// A file that breaks this rule and no other, and the same file put right. Empty where the fault
  /// cannot be shown as text.
  package var bad: String { makeBad() }
  package var good: String { makeGood() }
  /// Put together when they are asked for: a check asks for none.
  private var makeBad: @Sendable () -> String
  private var makeGood: @Sendable () -> String
  package var check: (@Sendable (Facts, inout [Diagnostic]) -> Void)?
  /// For a rule that compares several SOPs; its bad example breaks it beside the SOP of the others.
  package var checkAcross: (@Sendable (WorkspaceFacts, inout [Diagnostic]) -> Void)?

  package init(
    _ code: String, _ name: String, _ severity: Severity, title: Text, why: Text,
    basis: String? = nil,
    bad: @escaping @autoclosure @Sendable () -> String,
    good: @escaping @autoclosure @Sendable () -> String,
    check: (@Sendable (Facts, inout [Diagnostic]) -> Void)? = nil,
    checkAcross: (@Sendable (WorkspaceFacts, inout [Diagnostic]) -> Void)? = nil
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.title = title
    self.why = why
    self.basis = basis
    makeBad = bad
    makeGood = good
    self.check = check
    self.checkAcross = checkAcross
  }
}
