import SOPLanguage

/// The rules whose findings are shown, as `--only` and `--skip` name them. The choice is made among
/// the findings of a whole check, so that it never changes what an allowance lets pass.
struct RuleChoice {
  /// Codes; all rules where it is empty.
  private var only: Set<String> = []
  private var skip: Set<String> = []

  /// Every rule.
  init() {}

  /// From lists such as `SOP004,unreachable-step`; `only` and `skip` hold one for each time that
  /// the option was written. The error is worded for the terminal.
  init(only: [String], skip: [String], _ language: Language) throws(UnknownRule) {
    self.only = try Self.codes(only, "--only", language)
    self.skip = try Self.codes(skip, "--skip", language)
  }

  /// What is shown of a file. `--only` cannot leave out the errors of a file that could not be
  /// checked whole: it would pass for one without faults.
  func findings(of compilation: Compilation) -> [Diagnostic] {
    compilation.diagnostics.filter { shows($0, isCheckedWhole: compilation.isCheckedWhole) }
  }

  /// Whether a finding is shown, given whether its file could be checked whole.
  func shows(_ finding: Diagnostic, isCheckedWhole: Bool) -> Bool {
    if skip.contains(finding.rule.code) { return false }
    // An allowance of a rule that nobody asks about does not matter either.
    if let allowed = finding.allowedCode, skip.contains(allowed) { return false }
    return only.isEmpty || only.contains(finding.rule.code)
      || finding.severity == .error && !isCheckedWhole
  }

  private static func codes(
    _ lists: [String], _ option: String, _ language: Language
  ) throws(UnknownRule) -> Set<String> {
    var codes: Set<String> = []
    for list in lists {
      let words = list.split { $0 == "," || $0.isWhitespace }
      guard !words.isEmpty else { throw UnknownRule(option: option, word: "", language) }
      for word in words {
        guard let rule = Rule.called(String(word)) else {
          throw UnknownRule(option: option, word: String(word), language)
        }
        codes.insert(rule.code)
      }
    }
    return codes
  }
}

/// A word of `--only` or `--skip` that is no rule.
struct UnknownRule: Error {
  var message: String

  init(option: String, word: String, _ language: Language) {
    guard !word.isEmpty else {
      message =
        Text(
          id: "\(option) memerlukan kode aturan, misalnya \(option) SOP004,SOP050; ‘sopc explain’ "
            + "menunjukkan semuanya.",
          en: "\(option) needs codes of rules, as in \(option) SOP004,SOP050; ‘sopc explain’ lists "
            + "them all.")[language]
      return
    }
    var sentence = Text(
      id: "\(option): tidak ada aturan ‘\(glimpse(word))’",
      en: "\(option): there is no rule ‘\(glimpse(word))’")
    if let rule = Rule.meant(by: word) {
      sentence.id += "; mungkin maksudnya \(rule.code) (\(rule.title.id))?"
      sentence.en += "; perhaps \(rule.code) (\(rule.title.en)) was meant?"
    } else {
      sentence.id += "; ‘sopc explain’ menunjukkan semuanya."
      sentence.en += "; ‘sopc explain’ lists them all."
    }
    message = sentence[language]
  }
}

extension Rule {
  /// The rule with this code, in capitals or not, or with this name.
  static func called(_ word: String) -> Rule? {
    all.first { $0.code == word.uppercased() || $0.name == word.lowercased() }
  }

  /// The rule that a mistyped word stands for. Of a code only the digits count, since another
  /// number is another rule: `SOP4`, `S0P-004`.
  fileprivate static func meant(by word: String) -> Rule? {
    let digits = String(word.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    if !digits.isEmpty, let number = Int(digits) {
      return all.first { Int($0.code.dropFirst(3)) == number }
    }
    let name = nearestName(to: word, among: all.map(\.name))
    return name.flatMap(called)
  }
}
