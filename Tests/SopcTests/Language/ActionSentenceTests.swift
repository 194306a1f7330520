import Testing

@testable import SOPLanguage

/// What is seen in the sentences of steps, beside what a reader wrote down about each before.
@Suite struct ActionSentenceTests {
  /// What is said of a sentence is right nine times in ten, for every kind of observation: a
  /// finding rests on each. A sentence of which nothing is said costs a finding and no trust, so
  /// there three in four are enough.
  @Test(arguments: [
    "active", "root", "nominal", "passive", "no-verb", "terminator", "subject", "doubled", "two",
    "decision", "optional",
  ])
  func nineInTenAreRight(_ kind: String) {
    var (right, said, there) = (0, 0, 0)
    var wrong: [String] = []
    for (sentence, expected) in sentences {
      let found = observations(of: sentence)[kind]
      said += found == nil ? 0 : 1
      there += expected[kind] == nil ? 0 : 1
      if let found, expected[kind] == found {
        right += 1
      } else if found != nil || expected[kind] != nil {
        wrong.append("\(sentence): \(found ?? "-"), not \(expected[kind] ?? "-")")
      }
    }
    print("\(kind): \(right) of \(said) said are right, of \(there) there are")
    let comment: Comment = "\(wrong.joined(separator: "\n"))"
    #expect(said > 0 && right * 10 >= said * 9, comment)
    #expect(right * 4 >= there * 3, comment)
  }

  @Test func thereAreSentences() {
    #expect(sentences.count >= 60)
  }
}

private func observations(of text: String) -> [String: String] {
  let sentence = ActionSentence(text)
  var found = [name(sentence.opening): ""]
  found["subject"] = sentence.subject.map { String(sentence.text($0)) }
  found["doubled"] = sentence.doubled.map { String(sentence.text($0)).lowercased() }
  let verbs = sentence.joined
  if !verbs.isEmpty {
    let kind = sentence.shareObject(verbs) ? "shared" : "two"
    found[kind] = verbs.map { sentence.words[$0].plain }.joined(separator: ", ")
  }
  found["optional"] = sentence.asNeeded.map { String(sentence.text($0)) }
  found["decision"] = sentence.choice.map { _ in "" }
  return found
}

private func name(_ opening: ActionSentence.Opening) -> String {
  switch opening {
  case .active: "active"
  case .root: "root"
  case .nominal: "nominal"
  case .passive: "passive"
  case .noVerb: "no-verb"
  case .terminator: "terminator"
  case .unclear: "unclear"
  }
}

private let sentences: [(String, [String: String])] = {
  let text = ["expected", "later"].map {
    (try? Repository.text("Tests/Fixtures/action-sentences/\($0).txt")) ?? ""
  }.joined(separator: "\n")
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    let sides = line.split(separator: "|", maxSplits: 1).map(\.trimmed)
    var expected: [String: String] = [:]
    for item in (sides.last ?? "").split(separator: ";") {
      let parts = item.split(separator: ":", maxSplits: 1).map(\.trimmed)
      expected[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    return (String(sides[0]), expected)
  }
}()
