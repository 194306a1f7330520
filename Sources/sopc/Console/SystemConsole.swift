import Glibc
import SOPConsole
import SOPLanguage

extension Console {
  /// The terminal this program was started in.
  static func system() -> Console {
    let input = LineReader(STDIN_FILENO)
    let wantsStyle =
      (environmentVariable("NO_COLOR") ?? "").isEmpty && environmentVariable("TERM") != "dumb"
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    return Console(
      readLine: { input.next() },
      write: writeOutput,
      // Messages go here; if even that fails there is nobody left to tell.
      writeError: { try? writeAll(STDERR_FILENO, $0.utf8, "stderr") },
      now: { Instant(seconds: time(nil)) },
      screenWidth: { columns(of: STDOUT_FILENO) ?? columns(of: STDERR_FILENO) },
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: outputIsTerminal,
      hasStyle: outputIsTerminal && wantsStyle,
      errorHasStyle: isatty(STDERR_FILENO) == 1 && wantsStyle,
      errorIsTerminal: isatty(STDERR_FILENO) == 1)
  }

  /// The name the operating system knows this user by.
  static func userName() -> String {
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name {
      return String(cString: name)
    }
    return environmentVariable("LOGNAME") ?? ""
  }
}

private func columns(of descriptor: Int32) -> Int? {
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}

/// What cannot be written, as on a full disk, ends the program: there is nothing else it could do.
private func writeOutput(_ text: String) {
  do throws(FileProblem) {
    try writeAll(STDOUT_FILENO, text.utf8, "stdout")
  } catch {
    try? writeAll(STDERR_FILENO, "sopc: \(error.message[terminalLanguage(nil)])\n".utf8, "stderr")
    exit(ExitStatus.world.rawValue)
  }
}
