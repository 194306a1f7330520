import Glibc
import SOPLanguage

/// Why something could not be read or written, as the system says it.
struct FileProblem: Error {
  enum Kind: Equatable {
    case missing, denied, isFolder, notRegular, tooLarge
    /// A folder without a file of ours.
    case nothingFound
    case other(Int32)
  }
  var path: String
  var kind: Kind

  init(_ path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  init(_ path: String, errno code: Int32) {
    self.path = path
    kind =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .denied
      case EISDIR: .isFolder
      default: .other(code)
      }
  }

  var message: Text {
    switch kind {
    case .missing:
      Text(
        id: "berkas atau folder ‘\(path)’ tidak ada; periksa ejaan namanya",
        en: "there is no file or folder ‘\(path)’; look at the spelling")
    case .denied:
      Text(
        id: "tidak ada izin untuk ‘\(path)’; minta izin kepada pemiliknya",
        en: "no permission for ‘\(path)’; ask its owner")
    case .isFolder:
      Text(id: "‘\(path)’ adalah folder, bukan berkas", en: "‘\(path)’ is a folder, not a file")
    case .notRegular:
      Text(
        id: "‘\(path)’ bukan berkas biasa; untuk membaca dari pipa, tulis ‘-’",
        en: "‘\(path)’ is no regular file; to read from a pipe, write ‘-’")
    case .tooLarge:
      Text(
        id: "‘\(path)’ lebih besar dari \(Limits.bytes >> 20) MiB",
        en: "‘\(path)’ is larger than \(Limits.bytes >> 20) MiB")
    case .nothingFound:
      Text(
        id: "tidak ada SOP di ‘\(path)’; berkas SOP berakhiran .yaml dan dimulai ‘sop: 1’",
        en: "there is no SOP in ‘\(path)’; an SOP's file ends in .yaml and begins ‘sop: 1’")
    case .other(let code):
      Text(
        id: "‘\(path)’: \(String(cString: strerror(code)))",
        en: "‘\(path)’: \(String(cString: strerror(code)))")
    }
  }
}

/// The bytes of a regular file.
func readFile(_ path: String) throws(FileProblem) -> [UInt8] {
  var status = stat()
  guard stat(path, &status) == 0 else { throw FileProblem(path, errno: errno) }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw FileProblem(path, .isFolder)
  default: throw FileProblem(path, .notRegular)
  }
  guard status.st_size <= Limits.bytes else { throw FileProblem(path, .tooLarge) }
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw FileProblem(path, errno: errno) }
  defer { close(file) }
  return try readAll(file, path, expecting: Int(status.st_size))
}

/// All that comes from an open file until its end, as far as the limit allows.
func readAll(
  _ file: Int32, _ path: String, expecting size: Int = 0
) throws(FileProblem) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: max(size + 1, 65_536))
  var count = 0
  while true {
    if count == bytes.count {
      guard count <= Limits.bytes else { throw FileProblem(path, .tooLarge) }
      bytes.append(contentsOf: [UInt8](repeating: 0, count: count))
    }
    let got = bytes.withUnsafeMutableBytes { buffer in
      read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
    }
    if got < 0 {
      if errno == EINTR { continue }
      throw FileProblem(path, errno: errno)
    }
    if got == 0 { break }
    count += got
  }
  bytes.removeSubrange(count...)
  return bytes
}

/// Writes a file whole or not at all: beside it first, then in its place.
func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
  let beside = path + ".sopc-\(getpid())"
  let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard file >= 0 else { throw FileProblem(path, errno: errno) }
  do throws(FileProblem) {
    try writeAll(file, bytes, path)
  } catch {
    close(file)
    unlink(beside)
    throw error
  }
  guard fsync(file) == 0 || errno == EINVAL, close(file) == 0, rename(beside, path) == 0 else {
    let code = errno
    unlink(beside)
    throw FileProblem(path, errno: code)
  }
}

/// Writes all bytes to an open file.
func writeAll(_ file: Int32, _ bytes: some Collection<UInt8>, _ path: String) throws(FileProblem) {
  let bytes = Array(bytes)
  var done = 0
  while done < bytes.count {
    let wrote = bytes.withUnsafeBytes { buffer in
      write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
    }
    if wrote < 0 {
      if errno == EINTR { continue }
      throw FileProblem(path, errno: errno)
    }
    done += wrote
  }
}

func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

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

/// The path without links and `..`, as the system resolves it.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The folder that a path stands in.
func folderPath(_ path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
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
