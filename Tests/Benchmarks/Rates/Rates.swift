import Glibc
import SOPCase
import SOPConsole
import SOPJournal
import SOPLanguage

/// Measures what `Tests/Benchmarks/journal.py` asks for, one thing a run, in a folder that holds the
/// compiled workflows `sumbar.json` and `kaltim.json`. Prints numbers alone.
@main
enum Rates {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let number = Int(arguments[3]) else {
      throw Wrong("Rates prepare|record|steps|apply|crowd|work|memory FOLDER NUMBER")
    }
    let folder = Folder(path: arguments[2])
    switch arguments[1] {
    case "prepare": try prepare(folder, steps: number)
    case "record": try record(folder, group: number)
    case "steps": try steps(folder, group: number)
    case "apply": try apply(folder, rounds: number)
    case "crowd": try makeCrowd(folder, cases: number)
    case "work": try askForWork(folder, times: number)
    case "memory": try measureMemory(folder, cases: number)
    default: throw Wrong("unknown: \(arguments[1])")
    }
  }
}

struct Wrong: Error {
  var reason: String
  init(_ reason: String) { self.reason = reason }
}

struct Folder {
  var path: String

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The SOPs whose cases are measured.
  func workflows() throws -> [Workflow] {
    try ["sumbar", "kaltim"].map { try Workflow(json: readFile(file("\($0).json"))) }
  }
}

/// Seconds that something takes.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let time = try clock.measure(work)
  return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}
