import Crypto
import FoundationEssentials

extension Workflow {
  /// `sopc.workflow/1` in its canonical form: keys in alphabetical order, no white space, UTF-8.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self))
  }

  /// Reads what `json` wrote. Throws a `DecodingError` that names the place for anything else.
  package init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(Workflow.self, from: Data(json))
  }

  /// The workflow with its hash.
  package func sealed() throws -> Workflow {
    var sealed = self
    sealed.hash = try computedHash()
    return sealed
  }

  /// SHA-256 of the canonical JSON without the key `hash`.
  package func computedHash() throws -> String {
    var bare = self
    bare.hash = nil
    return hexadecimal(SHA256.hash(data: try bare.json()))
  }
}
