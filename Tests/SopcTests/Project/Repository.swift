import Foundation
import SOPLanguage
import Testing

/// The files of this repository, for tests that look at them.
enum Repository {
  /// Reads what a file of the repository names, relative to it.
  static let reader: FileReader = { path, beside in
    var parts = beside.name.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    let name = parts.joined(separator: "/")
    guard let text = try? Repository.text(name) else { return .failure(.missing) }
    return .success(SourceText(name: name, text))
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths of all files below a folder with one of these endings, in order.
  static func files(in folder: String, endingWith ending: String) throws -> [String] {
    let walk = try #require(
      FileManager.default.enumerator(atPath: root.appending(path: folder).path))
    let files = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }
    return files.sorted().map { folder + "/" + $0 }
  }

  /// The program as it was built for the tests.
  static var sopc: URL {
    // The test bundle lies in the same folder as the program.
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder =
      bundle.map { URL(filePath: $0.bundlePath).deletingLastPathComponent() }
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appending(path: "sopc")
  }
}

/// What a run of the program gave.
struct ProgramRun {
  var code: Int32
  var output: String
  var errors: String
}

/// Runs `sopc` as a user would, from the repository's root unless told otherwise.
func sopc(
  _ arguments: [String], input: String = "", in folder: URL = Repository.root,
  environment: [String: String] = [:]
) throws -> ProgramRun {
  try run(Repository.sopc, arguments, input: Data(input.utf8), in: folder, environment: environment)
}

func run(
  _ program: URL, _ arguments: [String], input: Data = Data(), in folder: URL = Repository.root,
  environment: [String: String] = [:]
) throws -> ProgramRun {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = folder
  // Files rather than pipes: a pipe that fills up would stop a program that writes a lot.
  let scratch = FileManager.default.temporaryDirectory.appending(path: "sopc-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: scratch) }
  // Tests see the same words on every machine, and no program keeps cases in anybody's home.
  process.environment = [
    "PATH": "/usr/bin:/bin:/usr/local/bin", "LC_ALL": "C", "XDG_STATE_HOME": scratch.path,
  ].merging(environment, uniquingKeysWith: { $1 })
  let (input_, output, errors) = (
    scratch.appending(path: "in"), scratch.appending(path: "out"), scratch.appending(path: "err")
  )
  try input.write(to: input_)
  for file in [output, errors] { try Data().write(to: file) }
  process.standardInput = try FileHandle(forReadingFrom: input_)
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: errors)
  try process.run()
  process.waitUntilExit()
  return ProgramRun(
    code: process.terminationStatus,
    output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
    errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
}
