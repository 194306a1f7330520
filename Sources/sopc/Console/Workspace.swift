import Glibc
import SOPConsole
import SOPLanguage

/// The YAML files of a folder and of those below it, in the order of their names. Hidden entries
/// and links to folders are passed over, the latter because they may lead round in a circle.
func yamlFiles(in folder: String) throws(FileProblem) -> [String] {
  guard let stream = opendir(folder) else { throw FileProblem(folder, errno: errno) }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  var files: [String] = []
  for name in names.sorted() {
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    var status = stat()
    guard lstat(path, &status) == 0 else { continue }
    if status.st_mode & S_IFMT == S_IFDIR {
      files += try yamlFiles(in: path)
    } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml"), !isFolder(path) {
      files.append(path)
    }
  }
  return files
}

/// Whether a real path is a folder's or lies below it.
func isInside(_ place: String, _ folder: String) -> Bool {
  place == folder || place.hasPrefix(folder == "/" ? folder : folder + "/")
}

/// Reads the files that another one names, as long as they stay inside the workspace.
func fileReader(workspace: String) -> FileReader {
  { path, beside in
    guard !path.hasPrefix("/"), let root = realPath(workspace) else { return .failure(.outside) }
    let folder = folderPath(beside.name)
    let full = folder == "." ? path : folder + "/" + path
    // A file that is not there has no real path; its folder shows where it would be.
    guard let place = realPath(full) ?? realPath(folderPath(full)) else {
      return .failure(.missing)
    }
    guard isInside(place, root) else { return .failure(.outside) }
    do throws(FileProblem) {
      return .success(SourceText(name: full, place: place, bytes: try readFile(full)))
    } catch {
      return .failure(error.kind == .missing ? .missing : .unreadable)
    }
  }
}
