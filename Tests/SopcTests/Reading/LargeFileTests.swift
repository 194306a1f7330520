import SOPLanguage
import Testing

/// Files that are large, deep or many times folded, as no author writes them.
@Suite(.timeLimit(.minutes(5))) struct LargeFileTests {
  @Test func tenThousandBracketsAreTooDeep() {
    let brackets = String(repeating: "[", count: 10_000)
    expect("sop: 1\ntitle: \(brackets)\n", says: "SOP110")
    expect(brackets, says: "SOP110")
    expect(String(repeating: "{a: ", count: 10_000), says: "SOP110")
  }

  @Test func aHundredThousandDashesAreTooDeep() {
    expect(String(repeating: "- ", count: 100_000) + "a\n", says: "SOP110")
    expect("sop: 1\nsteps:\n" + String(repeating: "- ", count: 100_000) + "\n", says: "SOP110")
  }

  @Test func aStaircaseIsTooDeep() {
    let steps = (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }
    expect(steps.joined(), says: "SOP110")
  }

  @Test func aliasesThatMultiplyAreFound() {
    var text = "sop: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let row = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(row)]\n"
    }
    expect(text, says: "SOP110")
  }

  @Test func aListThatManyStepsShareIsFound() {
    let list = String(repeating: "- Butir\n", count: 10_000)
    let steps = (0..<1_900).map { "- {id: s\($0), action: A, requirements: *r}\n" }.joined()
    expect("sop: 1\nrecords: &r\n" + list + "steps:\n" + steps, says: "SOP110")
  }

  @Test func aLongTextThatManyStepsShareIsFound() {
    let text = String(repeating: "kata ", count: 100_000)
    let steps = (0..<2_000).map { "- {id: s\($0), action: *t}\n" }.joined()
    expect("sop: 1\ntitle: &t " + text + "\nsteps:\n" + steps, says: "SOP110")
  }

  @Test func aliasesWithinReasonAreRead() {
    let steps = (0..<200).map { "- {id: s\($0), actor: a, action: *t, outputs: *o}\n" }.joined()
    let compilation = compileSensibly(
      "sop: 1\ntitle: &t Judul\nrecords: &o [Satu, Dua]\nactors: {a: A}\nsteps:\n" + steps)
    #expect(compilation.workflow?.procedures.first?.rows.count == 200)
  }

  @Test func aLongListIsRead() {
    let items = String(repeating: "  - Butir\n", count: 300_000)
    let compilation = compileSensibly("sop: 1\nrecords:\n" + items)
    // Title, actors and steps are missing.
    #expect(compilation.diagnostics.map(\.rule.code) == ["SOP118", "SOP118", "SOP118"])
  }

  @Test func aLongLineIsRead() {
    let line = String(repeating: "kata ", count: 1 << 20)
    for text in [line, "\"\(line)\"", "'\(line)'", ">\n  " + line, "[\(line)]"] {
      compileSensibly("sop: 1\ntitle: \(text)\n")
    }
    compileSensibly("sop: 1\n" + line + "\n")
    compileSensibly(String(repeating: "x", count: 5 << 20))
  }

  @Test func thousandsOfDuplicateKeysAreEachReported() {
    let keys = String(repeating: "title: Judul\n", count: 5_000)
    let compilation = compileSensibly("sop: 1\n" + keys)
    #expect(compilation.diagnostics.count { $0.rule.code == "SOP117" } == 4_999)
  }

  @Test func thousandsOfUnknownKeysAreEachReported() {
    let keys = (0..<5_000).map { "kunci\($0): isi\n" }.joined()
    let compilation = compileSensibly("sop: 1\n" + keys)
    #expect(compilation.diagnostics.count { $0.rule.code == "SOP114" } == 5_000)
  }

  @Test func thousandsOfBrokenLinesEndTheReading() {
    let lines = String(repeating: "title: a: b\n", count: 5_000)
    compileSensibly("sop: 1\n" + lines)
    compileSensibly("sop: 1\nrecords:\n" + String(repeating: "  - - \n", count: 5_000))
    compileSensibly("sop: 1\nrecords:\n" + String(repeating: "  - @a\n", count: 5_000))
  }

  private func expect(
    _ text: String, says code: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let compilation = compileSensibly(text, sourceLocation: sourceLocation)
    #expect(
      compilation.diagnostics.contains { $0.rule.code == code }, sourceLocation: sourceLocation)
  }
}
