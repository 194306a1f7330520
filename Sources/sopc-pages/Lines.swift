import Glibc
import SOPConsole

/// The lines of an input, read as they are asked for, so that one workflow is held at a time.
struct Lines {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var start = 0
  private var hasEnded = false

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its line break; nothing at the end.
  mutating func next() throws(FileProblem) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      if hasEnded {
        defer { start = buffer.count }
        return start < buffer.count ? Array(buffer[start...]) : nil
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      try fill()
    }
  }

  private mutating func fill() throws(FileProblem) {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblem("stdin", errno: errno) }
      buffer += chunk.prefix(count)
      hasEnded = count == 0
      return
    }
  }
}
