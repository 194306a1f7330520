import Glibc

/// A file that is to be written.
package struct NewFile {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Writes a file whole or not at all.
package func writeFile(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
  try writeFiles([NewFile(path: path, bytes: bytes)])
}

/// Writes files that belong together: all of them beside their places first, then in them, so that
/// a full disk leaves everything as it was.
package func writeFiles(_ files: [NewFile]) throws(FileProblem) {
  for file in files where isFolder(file.path) { throw FileProblem(file.path, .isFolder) }
  // Ctrl-C waits until the files are in their places: nothing unfinished stays behind.
  let mask = holdSignals()
  defer { releaseSignals(mask) }
  var staged: [(beside: String, place: String, path: String)] = []
  defer { for file in staged { unlink(file.beside) } }
  for file in files {
    // What a link leads to is written, and the link stays.
    let place = realPath(file.path) ?? file.path
    if isSpecial(place) {
      try writeThrough(place, file)
    } else {
      let beside = "\(folderPath(place))/.sopc-\(getpid())-\(staged.count)"
      staged.append((beside, place, file.path))
      try stage(beside, file, mode: mode(of: place))
    }
  }
  for file in staged where rename(file.beside, file.place) != 0 {
    throw FileProblem(file.path, errno: errno)
  }
}

/// Makes a folder, and those that it stands in.
package func makeFolder(_ path: String) throws(FileProblem) {
  if isFolder(path) { return }
  let above = folderPath(path)
  if above != path, above != "." { try makeFolder(above) }
  guard mkdir(path, 0o755) != 0 else { return }
  let code = errno
  // Another program may have made it meanwhile.
  if isFolder(path) { return }
  throw code == EEXIST ? FileProblem(path, .notFolder) : FileProblem(path, errno: code)
}

/// Who may read and write the file that is replaced; the usual for a new one.
private func mode(of place: String) -> mode_t? {
  var status = stat()
  return stat(place, &status) == 0 ? status.st_mode & 0o777 : nil
}

private func stage(_ beside: String, _ file: NewFile, mode: mode_t?) throws(FileProblem) {
  // What an earlier process of the same number left behind.
  unlink(beside)
  let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw FileProblem(file.path, errno: errno) }
  // Where that is not allowed, the file system has modes of its own.
  if let mode { fchmod(descriptor, mode) }
  do throws(FileProblem) {
    try writeAll(descriptor, file.bytes, file.path)
  } catch {
    close(descriptor)
    throw error
  }
  let isSafe = fsync(descriptor) == 0 || errno == EINVAL
  let code = errno
  guard close(descriptor) == 0 else { throw FileProblem(file.path, errno: errno) }
  guard isSafe else { throw FileProblem(file.path, errno: code) }
}

/// A device or a pipe, which another file must not take the place of.
private func isSpecial(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
}

private func writeThrough(_ place: String, _ file: NewFile) throws(FileProblem) {
  let descriptor = open(place, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileProblem(file.path, errno: errno) }
  defer { close(descriptor) }
  try writeAll(descriptor, file.bytes, file.path)
}

private func holdSignals() -> sigset_t {
  var held = sigset_t()
  var before = sigset_t()
  sigemptyset(&held)
  for signal in [SIGHUP, SIGINT, SIGTERM] { sigaddset(&held, signal) }
  sigprocmask(SIG_BLOCK, &held, &before)
  return before
}

private func releaseSignals(_ mask: sigset_t) {
  var mask = mask
  sigprocmask(SIG_SETMASK, &mask, nil)
}
