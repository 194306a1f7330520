import Foundation
import Testing

/// Compares a text with the golden file of this name; `SOPC_RECORD=1` writes it instead.
///
/// A missing golden is a failure, so that nothing is blessed by running the tests.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Repository.root.appending(path: "Tests/Golden/\(name)")
  if ProcessInfo.processInfo.environment["SOPC_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  let golden = try #require(
    try? Data(contentsOf: file), "no golden \(name); record it with SOPC_RECORD=1 and read it",
    sourceLocation: sourceLocation)
  #expect(
    text == String(decoding: golden, as: UTF8.self), "differs from \(name)",
    sourceLocation: sourceLocation)
}

func expectGolden(
  _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectGolden(
    String(decoding: bytes, as: UTF8.self), name, sourceLocation: sourceLocation)
}
