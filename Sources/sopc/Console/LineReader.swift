import Glibc

/// Reads an input line by line, and notices Ctrl-C.
///
/// A class, because what was read beyond a line must be kept for the next.
final class LineReader {
  private var buffer: [UInt8] = []
  private var hasEnded = false
  /// A line longer than this is cut: no answer is, and memory stays bounded.
  private let longest = 65_536
  private let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  func next() -> Console.Input {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer.removeFirst(end + 1) }
        return .line(text(buffer[..<end]))
      }
      if buffer.count >= longest || (hasEnded && !buffer.isEmpty) {
        defer { buffer = [] }
        return .line(text(buffer[...]))
      }
      if hasEnded { return .end }
      if interruptions > 0 { return .interrupted }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = read(descriptor, &chunk, chunk.count)
      if interruptions > 0 { return .interrupted }
      if count > 0 {
        buffer += chunk.prefix(count)
      } else if count == 0 || errno != EINTR {
        hasEnded = true
      }
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}

// A signal handler can reach nothing but a global, and only it writes this one.
nonisolated(unsafe) private var interruptions: sig_atomic_t = 0

/// From now on Ctrl-C ends the reading of a line instead of the program.
func noticeInterrupts() {
  var action = sigaction()
  action.__sigaction_handler.sa_handler = { _ in interruptions = 1 }
  // Without SA_RESTART, so that a waiting `read` returns.
  action.sa_flags = 0
  sigaction(SIGINT, &action, nil)
}
