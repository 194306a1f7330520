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
      waitForInput()
      if interruptions > 0 { return .interrupted }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        buffer += chunk.prefix(count)
      } else if count == 0 || errno != EINTR {
        hasEnded = true
      }
    }
  }

  /// Returns when there is something to read, or Ctrl-C was pressed, be it before this was called.
  private func waitForInput() {
    guard descriptor < FD_SETSIZE else { return }
    var waited = fd_set()
    // FD_SET is a macro, which Swift does not see.
    withUnsafeMutableBytes(of: &waited) { bits in
      bits.storeBytes(
        of: UInt(1) << (UInt(descriptor) % UInt(UInt.bitWidth)),
        toByteOffset: Int(descriptor) / UInt.bitWidth * MemoryLayout<UInt>.size, as: UInt.self)
    }
    var mask = sigset_t()
    sigprocmask(SIG_BLOCK, nil, &mask)
    sigdelset(&mask, SIGINT)
    pselect(descriptor + 1, &waited, nil, nil, nil, &mask)
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}

// A signal handler can reach nothing but a global, and only it writes this one.
nonisolated(unsafe) private var interruptions: sig_atomic_t = 0

/// From now on Ctrl-C ends the reading of a line instead of the program.
///
/// It is held back while no line is waited for: between a look at whether it was pressed and the
/// waiting it would be missed.
func noticeInterrupts() {
  var held = sigset_t()
  sigemptyset(&held)
  sigaddset(&held, SIGINT)
  sigprocmask(SIG_BLOCK, &held, nil)
  var action = sigaction()
  action.__sigaction_handler.sa_handler = { _ in interruptions = 1 }
  // Without SA_RESTART, so that the waiting ends.
  action.sa_flags = 0
  sigaction(SIGINT, &action, nil)
}
