import SOPLanguage
import Testing

/// Whatever a file holds, reading it ends soon and says something that can be understood.
@Suite(.timeLimit(.minutes(5))) struct JunkTests {
  struct Junk: CustomTestStringConvertible, Sendable {
    var name: String
    /// The findings' codes, each once; nothing where they do not matter.
    var codes: [String]?
    var bytes: @Sendable () -> [UInt8]
    var testDescription: String { name }

    init(
      _ name: String, _ codes: [String]? = nil,
      _ text: @autoclosure @escaping @Sendable () -> String
    ) {
      (self.name, self.codes, bytes) = (name, codes, { Array(text().utf8) })
    }

    init(
      _ name: String, _ codes: [String]? = nil,
      bytes: @autoclosure @escaping @Sendable () -> [UInt8]
    ) {
      (self.name, self.codes, self.bytes) = (name, codes, bytes)
    }
  }

  static let notText: [Junk] = [
    Junk("every byte", ["SOP101"], bytes: (0...255).map { UInt8($0) }),
    Junk("a PDF", ["SOP101"], bytes: Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3]),
    Junk(
      "a zip file", ["SOP101"], bytes: Array("PK\u{3}\u{4}\u{14}\0\u{6}\0".utf8) + [0xFF, 0x9D]),
    Junk("one zero byte", ["SOP101"], "sop: 1\ntitle: A\0B\n"),
    Junk("Latin-1", ["SOP101"], bytes: Array("sop: 1\ntitle: Caf".utf8) + [0xE9, 0x0A]),
    Junk("a cut character", ["SOP101"], bytes: Array("sop: 1\ntitle: ".utf8) + [0xE2, 0x82]),
    Junk("an overlong slash", ["SOP101"], bytes: Array("sop: 1\ntitle: ".utf8) + [0xC0, 0xAF]),
    Junk("a surrogate", ["SOP101"], bytes: Array("sop: 1\ntitle: ".utf8) + [0xED, 0xA0, 0x80]),
    Junk("beyond Unicode", ["SOP101"], bytes: Array("sop: 1\n".utf8) + [0xF4, 0x90, 0x80, 0x80]),
    Junk("UTF-16", ["SOP101"], bytes: [0xFF, 0xFE] + "sop: 1\n".utf8.flatMap { [$0, 0] }),
    Junk(
      "UTF-16, big end first", ["SOP101"], bytes: [0xFE, 0xFF] + "sop: 1".utf8.flatMap { [0, $0] }),
    Junk("UTF-16 without a mark", ["SOP101"], bytes: "sop: 1\n".utf8.flatMap { [$0, 0] }),
    Junk("an escape", ["SOP101"], "sop: 1\ntitle: \u{1B}[31mMerah\n"),
    Junk("a line separator", ["SOP101"], "sop: 1\ntitle: A\u{2028}B\n"),
    Junk("a next line", ["SOP101"], "sop: 1\ntitle: A\u{85}B\n"),
    Junk("a mark amid the text", ["SOP101"], "sop: 1\ntitle: A\u{FEFF}B\n"),
  ]

  static let noSOP: [Junk] = [
    Junk("nothing", ["SOP112"], ""),
    Junk("spaces", ["SOP112"], "   \n  \n"),
    Junk("only a mark", ["SOP112"], "\u{FEFF}"),
    Junk("only comments", ["SOP112"], "# satu\n# dua\n"),
    Junk("a document without one", ["SOP112"], "---\n...\n"),
    Junk("a text", ["SOP112"], "Standar Operasional Prosedur\n"),
    Junk("a list", ["SOP112"], "- sop\n- 1\n"),
    Junk("an empty list", ["SOP112"], "[]"),
    Junk("an empty mapping", ["SOP112"], "{}"),
    Junk("an alias to nothing", nil, "*sop\n"),
    Junk("a list as the first key", ["SOP112"], "? [sop]\n: 1\n"),
    Junk("a list of nothing as the first key", ["SOP112"], "? ['', '', '']\n: 1\n"),
    Junk("a mapping as the first key", ["SOP112"], "? {'': '', ' ': ''}\n: 1\nsop: 1\n"),
    Junk("an alias to a list as the first key", nil, "sop: &a ['', '', '']\n*a : 1\n"),
    Junk("only the first key", nil, "sop: 1\n"),
    Junk("another version", ["SOP112"], "sop: 2\n"),
    Junk("a list as the version", ["SOP112"], "sop: [1]\n"),
    Junk("one lone sign", nil, "%"),
  ]

  static let oddYAML: [Junk] = [
    Junk("an alias to itself", nil, "sop: 1\ntitle: &a [*a]\n"),
    Junk("a mapping in itself", nil, "sop: 1\nactors: &a {b: *a}\nsteps: [*a]\n"),
    Junk("an unknown alias", nil, "sop: 1\ntitle: *tidak_ada\n"),
    Junk("an unused anchor", nil, "sop: 1\ntitle: &judul Judul\n"),
    Junk("an anchor on a key", nil, "sop: 1\n&k title: Judul\n*k : Lagi\n"),
    Junk("merge keys", nil, "sop: 1\nform: &f {paper: A4}\ncalendar:\n  <<: *f\n"),
    Junk("tags", nil, "sop: !!int 1\ntitle: !judul Judul\nsteps: !<x> []\n"),
    Junk("directives", nil, "%YAML 1.1\n%TAG ! tag:x,2000:\n---\nsop: 1\n"),
    Junk("another YAML", nil, "%YAML 9.9\n---\nsop: 1\n"),
    Junk("two documents", nil, "sop: 1\n---\nsop: 1\n"),
    Junk("two documents, the second broken", nil, "sop: 1\n...\n]\n"),
    Junk("tabs", nil, "sop: 1\n\ttitle: A\nsteps:\n\t- a\n"),
    Junk("a tab behind a colon", nil, "sop:\t1\ntitle:\tJudul\n"),
    Junk("a lone return", nil, "sop: 1\rtitle: A\r"),
    Junk("returns and breaks", nil, "sop: 1\r\ntitle: A\n\rsteps:\r\r\n"),
    Junk("a return at the end", nil, "sop: 1\r"),
    Junk("an open quote", nil, "sop: 1\ntitle: \"tanpa akhir\nnumber: 1\n"),
    Junk("an open single quote", nil, "sop: 1\ntitle: 'tanpa akhir\n"),
    Junk("an open bracket", nil, "sop: 1\nrecords: [a, b\nnumber: 1\n"),
    Junk("an open brace", nil, "sop: 1\nissuer: {agency: a\n"),
    Junk("a closing bracket", nil, "sop: 1\ntitle: a]\nrecords: ]\n"),
    Junk("control characters in quotes", nil, "sop: 1\ntitle: \"\\e[31m\\0\\x07\\u202e\\N\"\n"),
    Junk("a wrong escape", nil, "sop: 1\ntitle: \"\\q\"\n"),
    Junk("a surrogate escape", nil, "sop: 1\ntitle: \"\\ud800\"\n"),
    Junk("beyond Unicode by escape", nil, "sop: 1\ntitle: \"\\UFFFFFFFF\"\n"),
    Junk("keys of every shape", nil, "sop: 1\n? {a: b}\n: c\n? [d]\n: e\n? \n: f\n\"\": g\n"),
    Junk("a question without an end", nil, "sop: 1\n? "),
    Junk("a block text that ends at once", nil, "sop: 1\ntitle: |"),
    Junk("a block text with a wrong mark", nil, "sop: 1\ntitle: >99\n  a\n"),
    Junk("an endless dash", nil, "sop: 1\nsteps:\n-\n-\n - -\n"),
    Junk("placeholders of ours", nil, "sop: 1\ntitle: \u{F73A}\u{F72D}\nnumber: a: b\n"),
    Junk("characters outside the plane", nil, "sop: 1\ntitle: 😀: 😀\n😀: 1\n"),
    Junk("combining letters", nil, "sop: 1\nti\u{301}tle: e\u{301}\u{301}: a\n"),
  ]

  @Test(arguments: notText + noSOP + oddYAML)
  func isReadWithoutHarm(junk: Junk) {
    let compilation = compileSensibly(junk.bytes())
    if let codes = junk.codes {
      #expect(Set(compilation.diagnostics.map(\.rule.code)) == Set(codes))
      #expect(compilation.diagnostics.count == 1)
    }
    #expect(compilation.workflow == nil)
    #expect(!compilation.diagnostics.isEmpty)
  }

  @Test func otherProgramsFilesAreCalledWhatTheyAre() throws {
    for junk in Self.notText where ["a PDF", "a zip file", "every byte"].contains(junk.name) {
      let finding = try #require(compileSensibly(junk.bytes()).diagnostics.first)
      #expect(finding.message.en.hasPrefix("This file is not text"), "\(junk.name)")
    }
  }

  @Test func aQuestionMarkBeforeAnItemIsCalledWhatItIs() throws {
    let findings = compileSensibly("sop: 1\nrecords:\n  - ? Catatan\n  - Buku\n").diagnostics
    let finding = try #require(findings.first { $0.rule.code == "SOP105" })
    #expect(finding.range.start == Position(line: 3, column: 5))
    #expect(finding.message.en.contains("‘?’"))
  }

  @Test func aBackslashIsFoundAndReadOn() throws {
    for escape in ["\\q", "\\x4", "\\ud800"] {
      let text = "sop: 1\ntitle: \"C:\(escape)\"\njudul: Lagi\n"
      let findings = compileSensibly(text).diagnostics
      let finding = try #require(findings.first { $0.rule.code == "SOP105" })
      #expect(finding.range.start == Position(line: 2, column: 11))
      #expect(finding.message.en.contains("backslash"))
      // Reading goes on behind it.
      #expect(findings.contains { $0.rule.code == "SOP115" })
    }
  }
}
