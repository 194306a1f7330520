import SOPConsole
import SOPLanguage

/// A file to be checked, and the folder that the files it names must stay in.
struct Input {
  var path: String
  var workspace: String
  /// Found in a folder rather than named: passed over if it is none of ours.
  var isFound: Bool

  /// A file that is named on the command line.
  init(path: String) {
    self.init(
      path: path, workspace: path == "-" ? "." : folderPath(path), isFound: false)
  }

  init(path: String, workspace: String, isFound: Bool) {
    self.path = path
    self.workspace = workspace
    self.isFound = isFound
  }

  /// What there is to say of it; nothing if it is passed over.
  func load(_ regulations: @escaping RegulationsReader) throws(FileProblem) -> Compilation? {
    let source = try read()
    return isFound && kind(of: source) == nil ? nil : compiled(source, regulations)
  }

  /// The same as a file of regulations; of any other kind it has an error.
  func loadRegulations() throws(FileProblem) -> Compilation { compileRegulations(try read()) }

  /// What there is to say of it, whatever it is.
  func compiled() throws(FileProblem) -> Compilation { compiled(try read()) }

  /// Its text, and the same with the chosen corrections made; nothing if it is passed over.
  func corrected(
    _ choice: RuleChoice
  ) throws(FileProblem) -> (text: SourceText, fixed: FixedText)? {
    let source = try read()
    if isFound && kind(of: source) == nil { return nil }
    return (source, fixed(source, files: reader(for: source), choosing: choice.findings))
  }

  /// A scenario file and its SOP; nothing if it is found rather than named and of another kind.
  func loadScenario() throws(FileProblem) -> Compilation? {
    let source = try read()
    return isFound && kind(of: source) != .scenario ? nil : compiled(source)
  }

  /// Whether it is to be printed: named, or found and an SOP. One that cannot be read is kept, so
  /// that it is said.
  var isPrinted: Bool {
    guard isFound, let source = try? read() else { return true }
    return kind(of: source) == .sop
  }

  /// What it is called in messages.
  var shownName: String { path == "-" ? "stdin" : path }

  /// Its text, as it is on the disk now.
  func read() throws(FileProblem) -> SourceText {
    let bytes = path == "-" ? try readAll(0, path) : try readFile(path)
    if path == "-" { return SourceText(name: shownName, bytes: bytes) }
    return SourceText(name: path, place: realPath(path), bytes: bytes)
  }

  private func compiled(
    _ source: SourceText, _ regulations: @escaping RegulationsReader = { .shipped }
  ) -> Compilation {
    compile(source, files: reader(for: source), regulations: regulations)
  }

  private func reader(for source: SourceText) -> FileReader {
    fileReader(workspace: kind(of: source) == .scenario ? scenarioWorkspace : workspace)
  }

  /// A scenario and its SOP stand in folders beside each other, so its workspace is the current
  /// folder, as long as the scenario lies in it.
  private var scenarioWorkspace: String {
    guard let here = realPath("."), let folder = realPath(path == "-" ? "." : folderPath(path))
    else { return workspace }
    return isInside(folder, here) ? "." : workspace
  }
}

/// The files that the paths of a command line stand for: files as they are named, and in folders
/// all YAML files.
func collectInputs(_ paths: [String], _ problems: inout [FileProblem]) -> [Input] {
  var inputs: [Input] = []
  var seen: Set<String> = []
  for path in paths {
    guard path != "-", isFolder(path) else {
      if seen.insert(path).inserted { inputs.append(Input(path: path)) }
      continue
    }
    do throws(FileProblem) {
      for file in try yamlFiles(in: path) where seen.insert(file).inserted {
        inputs.append(Input(path: file, workspace: path, isFound: true))
      }
    } catch {
      problems.append(error)
    }
  }
  return inputs
}
