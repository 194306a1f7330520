import SOPCase
import SOPLanguage
import SOPRender
import Testing

@testable import sopc

@Suite struct RunSafetyTests {
  /// What a file or a person could write to take over the terminal.
  private static let attack = "\u{1B}[2J\u{1B}]0;x\u{07}\u{9B}31m\u{202E}\u{2066}\r\u{8}"

  private static var hostile: Sketch {
    var sketch = Sketch.cuti
    sketch.title += attack
    sketch.number += attack
    sketch.actors = sketch.actors.map { actor in
      var actor = actor
      actor.name += attack
      actor.roles = actor.roles.map { ($0.id, $0.name + attack) }
      return actor
    }
    sketch.outcomes = sketch.outcomes.map { ($0.id, $0.text + attack) }
    sketch.documents = sketch.documents.map {
      Sketch.document($0.id, $0.name + attack, from: $0.from, to: $0.to + [attack])
    }
    sketch.steps = sketch.steps.map { step in
      var step = step
      step.action += attack
      step.requires += ["Bebas" + attack]
      step.question += attack
      step.time.text += attack
      step.answers = step.answers.map { answer in
        var answer = answer
        answer.label += attack
        answer.text = attack
        return answer
      }
      return step
    }
    return sketch
  }

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }

  @Test(arguments: Language.allCases)
  func noValueReachesTheTerminalAsAnEscapeSequence(language: Language) {
    let typed = [
      "\u{1B}[31m", "catatan \u{1B}[2J", "oleh \u{9B}x", "status", "?", "", "x\u{7}", "2",
    ]
    // What was typed is echoed by the terminal, not by this program.
    func seen(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("«") }.joined(separator: "\n")
    }
    let walks = [
      ScriptedConsole.run(Self.hostile, typed, language: language),
      ScriptedConsole.run(
        Self.hostile, ["1", "1"], isTerminal: false, pace: 0, language: language),
      ScriptedConsole.run(
        Self.hostile, ["x\u{1B}"], isTerminal: false, pace: 0, language: language),
      ScriptedConsole.run(
        Self.hostile, [], change: { $0.manner = .automatic }, language: language),
      ScriptedConsole.run(Self.hostile, [], change: { $0.manner = .allPaths }, language: language),
      ScriptedConsole.run(
        Self.hostile, [], change: { $0.start = "\u{1B}" }, language: language),
    ]
    for walk in walks { #expect(isHarmless(seen(walk))) }
  }

  @Test func styleIsBoldAndDimAndNothingElse() {
    var seen = ScriptedConsole.run(.sumbar, ["", "1", ""], hasStyle: true)
    for sequence in ["\u{1B}[1m", "\u{1B}[2m", "\u{1B}[0m"] {
      #expect(seen.contains(sequence))
      seen = seen.split(separator: sequence, omittingEmptySubsequences: false).joined()
    }
    #expect(isHarmless(seen))
    #expect(seen == ScriptedConsole.run(.sumbar, ["", "1", ""]))
  }

  @Test func linesAreKeptAndDangersShown() {
    #expect(visibleLines("a\r\nb\u{2028}c\n\n") == ["a", "b", "c"])
    #expect(shown("a\tb\u{1B}[1mc") == "a b\u{241B}[1mc")
    #expect(shown("\u{202E}abc") == "\u{FFFD}abc")
    #expect(shown("é – “ya”") == "é – “ya”")
    #expect(glimpse(String(repeating: "x", count: 70_000)).count == 61)
  }
}
