import SOPLanguage

/// A file to be checked, and the folder that the files it names must stay in.
struct Input {
  var path: String
  var workspace: String

  /// Its findings, or why it could not be read.
  func load() -> Result<Compilation, FileProblem> {
    do throws(FileProblem) {
      let bytes = path == "-" ? try readAll(0, path) : try readFile(path)
      let source = SourceText(name: path == "-" ? "stdin" : path, bytes: bytes)
      let files = fileReader(
        relativeTo: path == "-" ? "." : folderPath(path), workspace: workspace)
      return .success(compile(source, files: files))
    } catch {
      return .failure(error)
    }
  }
}

/// What the paths of a command line stand for.
struct Inputs {
  var files: [Input] = []
  var problems: [FileProblem] = []
  /// YAML files in folders that are none of ours.
  var passedOver = 0
}

/// Files named are taken as they are; folders are searched for YAML files that begin as ours do.
func collectInputs(_ paths: [String]) -> Inputs {
  var inputs = Inputs()
  var seen: Set<String> = []
  for path in paths {
    guard path != "-", isFolder(path) else {
      let workspace = path == "-" ? "." : folderPath(path)
      if seen.insert(path).inserted { inputs.files.append(Input(path: path, workspace: workspace)) }
      continue
    }
    do throws(FileProblem) {
      for file in try yamlFiles(in: path) where seen.insert(file).inserted {
        if try isOurs(SourceText(name: file, bytes: readBeginning(of: file))) {
          inputs.files.append(Input(path: file, workspace: path))
        } else {
          inputs.passedOver += 1
        }
      }
    } catch {
      inputs.problems.append(error)
    }
  }
  return inputs
}
