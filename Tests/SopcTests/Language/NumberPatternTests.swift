import Testing

@testable import SOPLanguage

/// The pattern of an agency's numbers, and the year in which a number ends.
@Suite struct NumberPatternTests {
  @Test(arguments: [
    ("000.8.3/#/####", "000.8.3/1/2026"), ("000.8.3/#/####", "000.8.3/0123/2026"),
    ("##/SOP/*/#/####", "07/SOP/Kominfo-PE/6/2021"), ("*", "apa / saja 1"), ("", ""),
    ("800/*", "800/1/2/3"), ("*#", "No. 5"), ("**-#", "a b-5"),
  ])
  func itFits(_ pattern: String, _ number: String) {
    #expect(NumberPattern(pattern).departure(of: number) == nil)
  }

  @Test(arguments: [
    ("000.8.3/#", "000.8.4/1", "000.8.", NumberPattern.Piece.text("3/")),
    ("#/####", "1/26", "1/", .digits(4)), ("#/####", "1/20266", "1/", .digits(4)),
    ("#/#", "1/", "1/", .digits(nil)), ("*/#", "/5", "", .words), ("*/#", "a", "a", .text("/")),
    ("#", "", "", .digits(nil)), ("#", "٣", "", .digits(nil)),
  ])
  func itSaysWhatShouldFollow(
    _ pattern: String, _ number: String, _ fitting: String, _ expected: NumberPattern.Piece
  ) {
    #expect(
      NumberPattern(pattern).departure(of: number)
        == NumberPattern.Departure(fitting: fitting, expected: expected))
  }

  @Test func itSaysWhereTheNumberShouldEnd() {
    #expect(
      NumberPattern("#/####").departure(of: "1/2026/2")
        == NumberPattern.Departure(fitting: "1/2026", expected: nil))
  }

  @Test(arguments: [
    ("07/SOP/Kominfo-PE/6/2021", 2021), ("555 / 0.14.0001 / J - 2019", 2019), ("1/1999", 1999),
    ("2021", nil), ("2021/7", nil), ("7/1821", nil), ("7/20211", nil), ("7/20a1", nil), ("", nil),
  ])
  func theYearAtTheEnd(_ number: String, _ year: Int?) {
    #expect(yearAtEnd(ofNumber: number) == year)
  }
}
