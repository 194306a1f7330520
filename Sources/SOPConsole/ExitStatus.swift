/// How a command ends, as the shell sees it.
package enum ExitStatus: Int32 {
  case done = 0
  /// Findings that stop, a refused step, a difference found.
  case refused = 1
  /// No such file, no permission, a full disk.
  case world = 2
  case wrongUse = 64
  /// Ctrl-C.
  case interrupted = 130
}

/// What ends a command early: words for the terminal and an exit status.
package struct Failure: Error {
  package var status: ExitStatus
  package var message: String

  package init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
