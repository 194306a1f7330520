import FoundationEssentials

/// What one line of a stream holds, as JSON.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  /// Nothing for a number that is not whole, or too large.
  case number(Int64?)
  case text(String)
  case list([JSONValue])
  /// By key; of two equal ones one counts.
  case object([String: JSONValue])

  /// Why bytes are no JSON.
  enum Mistake: Error, Equatable {
    case notUTF8
    case notJSON
  }

  init(_ bytes: ArraySlice<UInt8>) throws(Mistake) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      throw .notJSON
    }
    self = value
  }
}

extension JSONValue: Decodable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // Most values are texts.
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if value.decodeNil() {
      self = .null
    } else if let object = try? value.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else {
      _ = try value.decode(Double.self)
      self = .number(try? value.decode(Int64.self))
    }
  }
}
