import SOPLanguage

/// The terminal and the clock as a command sees them. Tests pass one of their own.
struct Console {
  /// The next line of the input, without its line break.
  var readLine: () -> Input
  var write: (String) -> Void
  var writeError: (String) -> Void
  var now: () -> Instant
  /// The columns of the screen; nothing where there is none.
  var screenWidth: () -> Int?
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  /// Whether the output may be set in bold, dim and colours.
  var hasStyle: Bool
  /// The same for the error output, where progress and messages go.
  var errorHasStyle = false
  var errorIsTerminal = false

  /// What came of reading a line.
  enum Input: Equatable {
    case line(String)
    case end
    /// Ctrl-C.
    case interrupted
  }
}

extension Console {
  var colours: Colours { Colours(isOn: hasStyle) }
  var errorColours: Colours { Colours(isOn: errorHasStyle) }

  /// Tells how far long work has come, on one line of the error output that is written over.
  func writeProgress(_ text: String) {
    if errorIsTerminal { writeError("\r\u{1B}[K\(text)") }
  }

  func clearProgress() {
    if errorIsTerminal { writeError("\r\u{1B}[K") }
  }
}
