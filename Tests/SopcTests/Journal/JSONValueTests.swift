import Testing

@testable import sopc

/// What lines of a stream are read as.
@Suite struct JSONValueTests {
  private func read(_ text: String) throws(JSONValue.Mistake) -> JSONValue {
    try JSONValue(Array(text.utf8)[...])
  }

  @Test func eachKindOfValue() throws {
    #expect(
      try read(#" {"a":[1,"b",null,true,{}],"é":"\u00e9\ud83d\ude00"} "#)
        == .object([
          "a": .list([.number(1), .text("b"), .null, .bool(true), .object([:])]),
          "é": .text("é😀"),
        ]))
    #expect(try read("[9223372036854775808,1.5]") == .list([.number(nil), .number(nil)]))
  }

  @Test(arguments: [
    "{\"a\":x}", "{\"a\":1", "{\"a\":1} x", "", "{'a':1}", "{\"a\":\"\t\"}",
    String(repeating: "[", count: 100_000),
  ])
  func whatIsNone(_ text: String) {
    #expect(throws: JSONValue.Mistake.notJSON) { try read(text) }
  }

  @Test func otherCodePages() {
    #expect(throws: JSONValue.Mistake.notUTF8) { try JSONValue([0x22, 0xFF, 0x22]) }
  }
}
