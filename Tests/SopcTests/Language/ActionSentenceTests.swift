import Testing

@testable import SOPLanguage

/// What is seen in the sentences of steps, beside what a reader wrote down about each before.
@Suite struct ActionSentenceTests {
  /// The kinds of observation by the share of sentences that is right, and no warning rests on one
  /// below nine in ten.
  @Test(arguments: [
    "active", "root", "nominal", "passive", "no-verb", "terminator", "subject", "doubled", "two",
    "decision", "optional",
  ])
  func nineInTenAreRight(_ kind: String) {
    var right = 0
    var seen = 0
    var wrong: [String] = []
    for (sentence, expected) in sentences {
      let found = observations(of: sentence)
      guard expected[kind] != nil || found[kind] != nil else { continue }
      seen += 1
      if expected[kind] == found[kind] {
        right += 1
      } else {
        wrong.append("\(sentence): \(found[kind] ?? "-"), not \(expected[kind] ?? "-")")
      }
    }
    print("\(kind): \(right) of \(seen)")
    #expect(seen > 0 && right * 10 >= seen * 9, "\(wrong.joined(separator: "\n"))")
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
  let text = (try? Repository.text("Tests/Fixtures/action-sentences/expected.txt")) ?? ""
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
