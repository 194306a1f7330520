import Testing

@testable import SOPRender

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("SOP", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2),
    ("😀", 2), ("👨‍👩‍👧", 2), ("🇮🇩", 2), ("1️⃣", 2), ("☺️", 2), ("☺", 1), ("→", 1), ("│", 1),
    ("\u{200B}", 0), ("│\u{FE0F}", 1),
  ])
  func width(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test func wrapping() {
    let lines = wrapped("satu dua tiga/empat 漢字漢字 lima", width: 6).map(\.text)
    #expect(lines == ["satu", "dua", "tiga/", "empat", "漢字漢", "字", "lima"])
    #expect(wrapped("Ya → 3", width: 5).map(\.text) == ["Ya", "→ 3"])
    #expect(wrapped("a b c", width: 4, mark: "- ").map(\.text) == ["- a", "  b", "  c"])
    #expect(wrapped("satu\n\ndua\n", width: 9).map(\.text) == ["satu", "", "dua"])
    #expect(wrapped("", width: 9).isEmpty)
  }

  @Test func longWords() {
    let lines = wrapped(String(repeating: "x", count: 10_000), width: 7)
    #expect(lines.count == 1429)
    #expect(lines.allSatisfy { $0.width <= 7 })
  }

  @Test func nothingDangerousIsVisible() {
    #expect(visibleLines("a\u{1B}[31mb") == ["a␛[31mb"])
    #expect(visibleLines("a\u{0}\u{7F}\u{9B}b") == ["a␀␡\u{FFFD}b"])
    #expect(visibleLines("a\r\nb\rc\u{85}d\u{2028}e\n\n") == ["a", "b", "c", "d", "e"])
    #expect(visibleLines("a\u{202E}b\u{2066}c") == ["a\u{FFFD}b\u{FFFD}c"])
    #expect(visibleLines("a\tb") == ["a b"])
    #expect(visibleLines("\u{FFFE}\u{1FFFF}") == ["\u{FFFD}\u{FFFD}"])
    #expect(visibleLines(" \n ").isEmpty)
  }
}
