import Glibc
import SOPLanguage

/// The bytes of a regular file.
package func readFile(_ path: String) throws(FileProblem) -> [UInt8] {
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
package func readAll(
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

/// Writes all bytes to an open file.
package func writeAll(
  _ file: Int32, _ bytes: some Collection<UInt8>, _ path: String
) throws(FileProblem) {
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

package func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The path without links and `..`, as the system resolves it.
package func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The folder that a path stands in.
package func folderPath(_ path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Whether there is anything at a path.
package func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
