import Foundation
import Testing

@testable import SOPLanguage
@testable import sopc

/// Values, names and lines that try to leave their place in a letter.
@Suite struct HostileLetterTests {
  /// A letter of which every value is this one.
  private func letter(_ value: String) -> Letter {
    let position = Position(line: 1, column: 1)
    let range = SourceRange(start: position, end: position)
    let sentence = Text(id: value, en: value)
    let finding = Diagnostic(
      .datesOutOfOrder, at: range, sentence, advice: sentence,
      related: [Diagnostic.Related(range, sentence)])
    let row = Letter.Row(
      number: 1, severity: .error, place: Letter.Place(name: value, details: [value]), line: "",
      code: "SOP004", message: value, quote: value,
      related: LetterWords(language: .english).related(finding, [SourceText(name: value, "")]),
      why: .reason(value), advice: value)
    let chapter = Letter.Chapter(
      name: value, number: value, issuer: [value], file: value, rows: [row], isWhole: false)
    return Letter(
      words: LetterWords(language: .english), addressee: [value], chapters: [chapter, chapter],
      faultless: [(name: value, file: value)], leftOut: 1)
  }

  @Test(arguments: HostileValueTests.values)
  func htmlKeepsItsTags(_ value: String) {
    let page = letter(value).html()
    #expect(tags(page) == tags(letter(visibleShape(of: value)).html()))
    expectNoControl(page)
  }

  @Test(arguments: HostileValueTests.values)
  func markdownKeepsItsTables(_ value: String) {
    let text = letter(value).markdown()
    expectNoControl(text)
    var columns = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.first == "|" else {
        columns = 0
        #expect(line.first.map { !" <>`".contains($0) } ?? true, "\(line)")
        continue
      }
      let cells = unescapedBars(line)
      if columns == 0 { columns = cells }
      #expect(cells == columns, "\(line)")
    }
    // The only tag is the line break that the letter itself writes.
    let letters = text.unicodeScalars.filter { !$0.properties.isGraphemeExtend }
    let plain = String(String.UnicodeScalarView(letters)).replacing(/\\[\\`*_\[\]<>#|~$]/, with: "")
    #expect(!plain.replacing("<br>", with: "").contains("<"))
  }

  private func expectNoControl(_ text: String) {
    #expect(
      text.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x0A, 0x20..<0x7F: true
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
        default: true
        }
      })
  }
}
