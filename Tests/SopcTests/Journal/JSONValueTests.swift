import Foundation
import Testing

@testable import sopc

/// The reader of JSON lines, beside Foundation's.
@Suite struct JSONValueTests {
  /// Texts that are nearly JSON: both take the same ones, and read the same in them.
  @Test func asFoundationReadsIt() throws {
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "a", "é", "😀", "0", "1", "-", ".", "e", "5", " ",
      "null", "true", "false", "\"do\"", "\"x\":", "\\u00e9", "\\ud83d\\ude00", "\\n", "\t",
      "{\"a\":1}", "[1,\"b\"]", "\"c\"",
    ]
    var dice = Dice(seed: 21)
    var good = 0
    for _ in 0..<oracleCount(20_000) {
      let text = (0..<Int.random(in: 1...7, using: &dice)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &dice)]
      }.joined()
      let bytes = Array(text.utf8)
      let own = try? JSONValue(bytes[...])
      let other = try? JSONDecoder().decode(Other.self, from: Data(bytes))
      // Foundation takes the last of two equal keys; here that is a mistake.
      if own == nil, (try? JSONValue(bytes[...])) == nil, isTwice(bytes) { continue }
      #expect(own.map(Other.init) == other, "\(text)")
      if own != nil { good += 1 }
    }
    #expect(good > 500)
  }

  private func isTwice(_ bytes: [UInt8]) -> Bool {
    do throws(JSONValue.Mistake) {
      _ = try JSONValue(bytes[...])
      return false
    } catch {
      if case .twice = error { return true }
      return false
    }
  }

  @Test func whereItGoesWrong() {
    func mistake(_ text: String) -> JSONValue.Mistake? {
      do throws(JSONValue.Mistake) {
        _ = try JSONValue(Array(text.utf8)[...])
        return nil
      } catch {
        return error
      }
    }
    #expect(mistake(#"{"é":x}"#) == .unexpected(6))
    #expect(mistake(#"{"a":1"#) == .endsTooSoon)
    #expect(mistake(#"{"a":1,"a":2}"#) == .twice("a"))
    #expect(mistake(#"{"a":1} x"#) == .unexpected(9))
    #expect(mistake(String(repeating: "[", count: 100_000)) == .tooMuch)
    #expect(mistake("[9223372036854775808,1e3,-0]") == nil)
    #expect((try? JSONValue([0x22, 0xFF, 0x22])) == nil)
  }
}

/// A value as Foundation reads it.
private indirect enum Other: Equatable, Decodable {
  case null
  case bool(Bool)
  case number
  case text(String)
  case list([Other])
  case object([String: Other])

  init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let bool): self = .bool(bool)
    case .number: self = .number
    case .text(let text): self = .text(text)
    case .list(let values): self = .list(values.map(Other.init))
    case .object(let members):
      self = .object(Dictionary(members.map { ($0.key, Other($0.value)) }) { $1 })
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([Other].self) {
      self = .list(list)
    } else if let object = try? container.decode([String: Other].self) {
      self = .object(object)
    } else {
      _ = try container.decode(Double.self)
      self = .number
    }
  }
}
