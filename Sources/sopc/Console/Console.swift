import Glibc
import SOPLanguage

/// The terminal, or what stands in its place.
struct Console {
  /// Columns of standard output, where it is a terminal.
  var width: Int?
  var colours: Colours
  /// The same for standard error.
  var errorColours: Colours
  var showsProgress: Bool

  static let standard = Console()

  private init() {
    let isPlain =
      environment("NO_COLOR").map { !$0.isEmpty } ?? false || environment("TERM") == "dumb"
    width = isatty(1) == 1 ? terminalWidth() : nil
    colours = Colours(isOn: isatty(1) == 1 && !isPlain)
    errorColours = Colours(isOn: isatty(2) == 1 && !isPlain)
    showsProgress = isatty(2) == 1
  }

  func write(_ text: String) throws {
    do throws(FileProblem) {
      try writeAll(1, Array(text.utf8), "stdout")
    } catch {
      throw Failure(.world, error.message[.ofEnvironment])
    }
  }

  /// Messages go to standard error; if even that fails there is nobody left to tell.
  func writeError(_ text: String) {
    try? writeAll(2, Array(text.utf8), "stderr")
  }

  func writeProgress(_ text: String) {
    writeError("\r\u{1B}[K\(text)")
  }

  func clearProgress() {
    if showsProgress { writeError("\r\u{1B}[K") }
  }
}

private func terminalWidth() -> Int? {
  var size = winsize()
  guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}
