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
  /// The text's own correction, where only one can be meant.
  package var fix: Fix?
  /// The code that an idle allowance names; nothing in every other finding.
  package var allowedCode: String?

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
    related: [Related] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.range = range
    self.message = message.withShortQuotes
    self.advice = advice?.withShortQuotes
    self.related = related
    self.fix = fix
  }
}

extension Text {
  /// With what stands between ‘ and ’ cut where it is longer than anyone reads: a value may be as
  /// long as a file.
  fileprivate var withShortQuotes: Text {
    let usual = 600
    guard id.utf8.count > usual || en.utf8.count > usual else { return self }
    return Text(id: Self.shorteningQuotes(id), en: Self.shorteningQuotes(en))
  }

  private static func shorteningQuotes(_ sentence: String) -> String {
    let longest = 100
    var short = String.UnicodeScalarView()
    var quoted = 0
    var isQuoted = false
    for scalar in sentence.unicodeScalars {
      if scalar == "‘" { (isQuoted, quoted) = (true, 0) }
      if scalar == "’" { isQuoted = false }
      quoted += isQuoted ? 1 : 0
      if !isQuoted || quoted <= longest {
        short.append(scalar)
      } else if quoted == longest + 1 {
        short.append("…")
      }
    }
    return String(short)
  }
}
