import Foundation
import Testing

/// A store on a disk that fails: `sopc` with `failing_disk.c` between it and its files.
struct FailingDisk {
  let folder: URL
  let store: URL
  private let library: URL

  /// Builds it in a folder.
  init(in folder: URL) throws {
    self.folder = folder
    store = folder.appending(path: "cases.sqlite")
    library = folder.appending(path: "failing_disk.so")
    // The compiler that every Swift toolchain brings along.
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let built = try SopcTests.run(
      URL(filePath: "/usr/bin/env"),
      [
        "clang", "-O1", "-shared", "-fPIC", "-o", library.path,
        Repository.root.appending(path: "Tests/Fixtures/failing_disk.c").path,
      ], environment: ["PATH": path])
    try #require(built.code == 0, "\(built.errors)")
  }

  enum Fault {
    case room(Int)
    case syncs(Int)
    case readOnly

    fileprivate var variable: [String: String] {
      switch self {
      case .room(let bytes): ["DISK_ROOM": "\(bytes)"]
      case .syncs(let count): ["DISK_SYNCS": "\(count)"]
      case .readOnly: ["DISK_READONLY": "1"]
      }
    }
  }

  func sopc(
    _ arguments: [String], _ fault: Fault? = nil, input: String = ""
  ) throws -> ProgramRun {
    try SopcTests.sopc(arguments + ["--lang", "en"], input: input, environment: environment(fault))
  }

  func environment(_ fault: Fault?) -> [String: String] {
    var environment = ["SOPC_STORE": store.path]
    if let fault {
      environment["LD_PRELOAD"] = library.path
      environment["DISK_NAME"] = "cases.sqlite"
      environment.merge(fault.variable) { $1 }
    }
    return environment
  }

  /// Takes the store away, with what belongs to it.
  func clear() {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: store.path + ending)
    }
  }
}
