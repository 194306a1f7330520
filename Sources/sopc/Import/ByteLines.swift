import Glibc
import SOPConsole

/// The lines of a stream of any length, in bounded memory.
struct ByteLines {
  /// A line that is longer is passed over: no command is.
  static let longest = 1 << 20

  enum Next {
    case line(ArraySlice<UInt8>)
    case tooLong
    /// Nothing more has come so far.
    case pause
    case end
  }

  private let file: Int32
  private let path: String
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// What was read and not yet handed out.
  private var rest = 0..<0
  /// Up to here there is no line break in `rest`.
  private var searched = 0
  private var isTooLong = false
  private var hasEnded = false

  init(_ file: Int32, _ path: String) {
    self.file = file
    self.path = path
  }

  /// The next line without its line break; waits for one only where that is wished.
  mutating func next(waiting: Bool) throws(FileProblem) -> Next {
    while true {
      if let end = buffer[searched..<rest.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[rest.lowerBound..<end]
        rest = (end + 1)..<rest.upperBound
        searched = rest.lowerBound
        if isTooLong || line.count > Self.longest {
          isTooLong = false
          return .tooLong
        }
        return .line(line)
      }
      searched = rest.upperBound
      if rest.count > Self.longest {
        // Only that it was too long is still to be said.
        isTooLong = true
        rest = 0..<0
        searched = 0
      }
      if hasEnded { return last() }
      if !waiting, !isReadable { return .pause }
      try fill()
    }
  }

  /// What stands behind the last line break.
  private mutating func last() -> Next {
    defer {
      rest = 0..<0
      searched = 0
      isTooLong = false
    }
    if isTooLong { return .tooLong }
    return rest.isEmpty ? .end : .line(buffer[rest])
  }

  private var isReadable: Bool {
    var asked = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, 0) != 0
  }

  private mutating func fill() throws(FileProblem) {
    if rest.upperBound == buffer.count {
      if rest.lowerBound > 0 {
        buffer.replaceSubrange(..<rest.count, with: Array(buffer[rest]))
        searched -= rest.lowerBound
        rest = 0..<rest.count
      }
      if rest.upperBound == buffer.count {
        buffer += [UInt8](repeating: 0, count: buffer.count)
      }
    }
    while true {
      let got = buffer.withUnsafeMutableBytes { bytes in
        read(file, bytes.baseAddress?.advanced(by: rest.upperBound), bytes.count - rest.upperBound)
      }
      if got > 0 {
        rest = rest.lowerBound..<(rest.upperBound + got)
        return
      }
      if got == 0 {
        hasEnded = true
        return
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var asked = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        poll(&asked, 1, -1)
      default: throw FileProblem(path, errno: errno)
      }
    }
  }
}
