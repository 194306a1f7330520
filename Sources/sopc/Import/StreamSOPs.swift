import Crypto
import SOPConsole
import SOPJournal
import SOPLanguage

/// The SOPs that a stream names: each is compiled once, however many cases it opens.
struct StreamSOPs {
  /// An SOP that cases can be opened under.
  struct Ready {
    /// With its hash.
    var workflow: Workflow
    var source: [UInt8]
  }

  private var known: [String: Result<Ready, LineRefusal>] = [:]

  mutating func sop(at path: String) -> Result<Ready, LineRefusal> {
    if let ready = known[path] { return ready }
    let ready = Result { () throws(LineRefusal) in try Self.compiled(path) }
    known[path] = ready
    return ready
  }

  private static func compiled(_ path: String) throws(LineRefusal) -> Ready {
    let input = Input(path: path)
    let compilation: Compilation
    let source: [UInt8]
    do throws(FileProblem) {
      // The standard input is the stream itself.
      if path == "-" { throw FileProblem(path, .missing) }
      source = try input.read().bytes
      compilation = try input.compiled()
    } catch {
      throw LineRefusal(text: error.message)
    }
    guard let workflow = try? compilation.workflow?.sealed() else { throw .noSOP(path) }
    return Ready(workflow: workflow, source: source)
  }
}

/// An output with the hash of the file it names.
func withHash(_ output: Record.Output) throws(FileProblem) -> Record.Output {
  guard let file = output.file else { return output }
  var hashed = output
  hashed.sha256 = hexadecimal(SHA256.hash(data: try readFile(file)))
  return hashed
}
