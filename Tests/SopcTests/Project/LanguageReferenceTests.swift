import Foundation
import Testing

@testable import SOPLanguage

/// The language reference against the program: its tables of keys are those that are read, and its
/// examples do what it says.
@Suite struct LanguageReferenceTests {
  private struct Section {
    var heading: String
    /// The first and the last cell of each row of its tables.
    var keys: [(key: String, required: String)]
    var examples: [String]
  }

  private static let keySets: [(heading: String, keys: any KeySet.Type)] = [
    ("SOP", TopKey.self), ("`issuer`", IssuerKey.self), ("`dates`", DatesKey.self),
    ("`approved_by`", ApprovalKey.self), ("A box", BoxKey.self), ("An actor", ActorKey.self),
    ("A role", RoleKey.self), ("A document", DocumentKey.self), ("A step", StepKey.self),
    ("A part of a step", PartKey.self), ("An answer", AnswerKey.self),
    ("A procedure", ProcedureKey.self), ("A section", SectionKey.self),
    ("The revision list", RevisionKey.self), ("A footnote", FootnoteKey.self),
    ("`calendar`", CalendarKey.self), ("A special period", SpecialKey.self),
    ("`form`", FormKey.self), ("`terminators`", TerminatorsKey.self),
    ("An agency file", AgencyKey.self), ("A holidays file", HolidaysKey.self),
    ("A scenario", ScenarioKey.self), ("A step of a scenario", ScenarioStepKey.self),
    ("`expect`", ExpectKey.self), ("A regulations file", RegulationsKey.self),
    ("An instrument", InstrumentKey.self),
    ("A change of an instrument", RegulationChangeKey.self),
    ("A people file", PeopleKey.self), ("A person", PersonKey.self),
    ("A holder of a role", HoldingKey.self),
  ]

  @Test func everyKindOfMappingHasASection() throws {
    #expect(
      Set(Self.keySets.map { "\($0.keys)" }) == Set(allKeySets.map { "\($0)" }))
    let headings = try sections().map(\.heading)
    for (heading, _) in Self.keySets { #expect(headings.contains(heading), "\(heading)") }
  }

  @Test(arguments: keySets.indices)
  func theTableIsWhatIsRead(_ index: Int) throws {
    let (heading, keys) = Self.keySets[index]
    let section = try #require(try sections().first { $0.heading == heading })
    #expect(section.keys.map(\.key) == names(of: keys))
    #expect(section.keys.map(\.required) == requirements(of: keys))
  }

  /// Kinds that stand one in the other share an example.
  @Test(arguments: keySets.indices)
  func everyKeyIsInAnExample(_ index: Int) throws {
    let (heading, keys) = Self.keySets[index]
    let sections = try sections()
    let place = try #require(sections.firstIndex { $0.heading == heading })
    let example = try #require(sections[place...].first { !$0.examples.isEmpty })
    let others = sections.flatMap(\.examples).filter { $0.hasPrefix("procedures:") }
    let text = "\n" + (example.examples + others).joined(separator: "\n")
    for key in names(of: keys) {
      let isThere = ["\n", " ", "{"].contains { text.contains("\($0)\(key):") }
      #expect(isThere, "\(heading): \(key)")
    }
  }

  @Test func everyExampleIsWithoutFault() throws {
    let examples = try sections().flatMap(\.examples)
    #expect(examples.count > 20)
    for example in examples {
      let isWhole = FileKind.allCases.contains { kind in
        example.split(separator: "\n").first { !$0.hasPrefix("#") }?
          .hasPrefix("\(kind.rawValue): 1") ?? false
      }
      let source = SourceText(name: "contoh.yaml", isWhole ? example : completed(example))
      let found = compile(source, files: Self.files(examples)).diagnostics
      let told = found.filter { $0.severity != .hint }.map {
        "\($0.rule.code) \($0.range.start.line): \($0.message.en)"
      }
      #expect(told == [], "\(example)")
    }
  }

  /// The examples that begin with the name of a file.
  private static func files(_ examples: [String]) -> FileReader {
    { path, _ in
      for example in examples where example.hasPrefix("# \(path)\n") {
        return .success(SourceText(name: path, example))
      }
      return .failure(.missing)
    }
  }

  /// `SOPC_RECORD=1` writes the table anew.
  @Test func theTableOfRulesIsTheirs() throws {
    let text = try Repository.text("Sources/LANGUAGE.md")
    let head = "| code | name | severity | finds |\n|---|---|---|---|\n"
    let start = try #require(text.range(of: head)).upperBound
    let end = try #require(text.range(of: "\n\n", range: start..<text.endIndex)).lowerBound
    let rows = Rule.all.map {
      "| \($0.code) | `\($0.name)` | \($0.severity.rawValue) | \($0.title.en) |"
    }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["SOPC_RECORD"] == "1" {
      let file = Repository.root.appending(path: "Sources/LANGUAGE.md")
      try Data(text.replacingCharacters(in: start..<end, with: rows).utf8).write(to: file)
      return
    }
    #expect(text[start..<end] == rows, "record it with SOPC_RECORD=1 and read it")
    #expect(Rule.all.map(\.code) == Rule.all.map(\.code).sorted())
  }

  @Test func changesHaveTheirReasons() throws {
    let text = try Repository.text("Sources/LANGUAGE.md")
    let changes = try #require(text.components(separatedBy: "## Changes from version 1").last)
    #expect(changes.split(separator: "\n").count { $0.hasPrefix("- **") } >= 5)
  }

  private func names(of keys: any KeySet.Type) -> [String] {
    func names<Key: KeySet>(_: Key.Type) -> [String] { Key.allCases.map(\.rawValue) }
    return names(keys)
  }

  private func requirements(of keys: any KeySet.Type) -> [String] {
    func requirements<Key: KeySet>(_: Key.Type) -> [String] {
      Key.allCases.map { key in
        guard Key.required.contains(key) else { return "" }
        return Key.replacement(for: key).map { "yes (`\($0.rawValue)`)" } ?? "yes"
      }
    }
    return requirements(keys)
  }

  private func sections() throws -> [Section] {
    var sections = [Section(heading: "", keys: [], examples: [])]
    var example: [String]?
    for line in try Repository.text("Sources/LANGUAGE.md").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init) {
      let last = sections.count - 1
      if line == "```yaml" {
        example = []
      } else if line == "```", let lines = example {
        sections[last].examples.append(lines.joined(separator: "\n") + "\n")
        example = nil
      } else if example != nil {
        example?.append(line)
      } else if line.hasPrefix("##") {
        let heading = line.drop { $0 == "#" || $0 == " " }
        sections.append(Section(heading: String(heading), keys: [], examples: []))
      } else if line.hasPrefix("| `") {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        sections[last].keys.append(
          (cells[0].filter { $0 != "`" }, cells[cells.count - 1]))
      }
    }
    return sections
  }
}
