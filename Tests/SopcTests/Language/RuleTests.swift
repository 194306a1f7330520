import SOPLanguage
import Testing

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { "\(code) \(name)" }
}

@Suite struct RuleTests {
  @Test func theFaultlessSOPHasNoFindings() {
    #expect(codes(in: faultlessSOP) == [])
  }

  @Test(arguments: Rule.all.filter { !$0.bad.isEmpty })
  func theBadExampleBreaksExactlyItsRule(_ rule: Rule) {
    #expect(codes(in: rule.bad, rule) == [rule.code], "\(messages(in: rule.bad))")
  }

  @Test(arguments: Rule.all.filter { !$0.good.isEmpty })
  func theGoodExampleBreaksNone(_ rule: Rule) {
    #expect(codes(in: rule.good, rule) == [], "\(messages(in: rule.good))")
  }

  @Test func onlyWhatCannotBeShownAsTextHasNoExample() {
    let without = Rule.all.filter { $0.bad.isEmpty || $0.good.isEmpty }.map(\.name)
    // The last needs a second file.
    #expect(without == ["not-text", "too-large", "answers-of-another-sop"])
  }

  @Test func codesAndNamesAreUsedOnce() {
    #expect(Set(Rule.all.map(\.code)).count == Rule.all.count)
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
    // It said that something was not carried out yet; no code is used for something else.
    #expect(!Rule.all.contains { $0.code == "SOP122" || $0.name == "not-yet" })
    for rule in Rule.all {
      #expect(rule.code.count == 6 && rule.code.hasPrefix("SOP"))
      #expect(!rule.title.id.isEmpty && !rule.title.en.isEmpty)
      #expect(!rule.why.id.isEmpty && !rule.why.en.isEmpty)
    }
  }

  /// A rule that compares SOPs has the other examples' SOP to compare with.
  private func codes(in fragment: String, _ rule: Rule? = nil) -> [String] {
    let own = diagnostics(in: fragment).map(\.rule.code)
    guard rule?.checkAcross != nil else { return own }
    let sops = [faultlessSOP, fragment].compactMap { text in
      compile(SourceText(name: "-", completed(text)), files: exampleFiles).entry
        .map { WorkspaceFacts.SOP(path: "-", entry: $0) }
    }
    #expect(sops.count == 2)
    return own + checkAcross(sops).map(\.rule.code)
  }

  private func messages(in fragment: String) -> [String] {
    diagnostics(in: fragment).map {
      "\($0.rule.code) \($0.range.start.line):\($0.range.start.column) \($0.message.en)"
    }
  }
  private func diagnostics(in fragment: String) -> [Diagnostic] {
    compile(SourceText(name: "naskah.yaml", completed(fragment)), files: exampleFiles).diagnostics
  }
}
