import Foundation
import Testing

/// `sopc render` in a terminal of its own: progress, and Ctrl-C.
@Suite(.enabled(if: Repository.tool("python3") != nil, "python3 is not installed"))
struct PagesTerminalTests {
  /// Shows what was on the screen; presses Ctrl-C when a text has come, if there is one.
  ///
  /// The screen ends when nobody holds it any more: a program left behind would end the run with a
  /// code of its own.
  private static let watcher = """
    import os, pty, select, signal, sys
    text, program = sys.argv[1].encode(), sys.argv[2:]
    pid, screen = pty.fork()
    if pid == 0:
        # The test runner may have blocked signals, which a shell never does.
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        os.execv(program[0], program)
    seen, pressed = b'', not text
    while True:
        if not select.select([screen], [], [], 60)[0]:
            os.kill(pid, signal.SIGKILL)
            sys.exit(99)
        try: read = os.read(screen, 4096)
        except OSError: break
        if not read: break
        seen += read
        if not pressed and text in seen:
            os.write(screen, b'\\x03'); pressed = True
    sys.stdout.buffer.write(seen)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    sys.exit(code if code >= 0 else 128 - code)
    """

  private func watch(
    _ arguments: [String], in folder: URL, pressingAt text: String = ""
  ) throws -> ProgramRun {
    let python = try #require(Repository.tool("python3"))
    return try run(
      python, ["-c", Self.watcher, text, Repository.sopc.path, "render"] + arguments, in: folder,
      environment: ["TERM": "xterm"])
  }

  private func tree(_ count: Int, _ fragment: String, _ folder: URL) throws {
    let sops = folder.appending(path: "sop")
    try FileManager.default.createDirectory(at: sops, withIntermediateDirectories: true)
    for number in 0..<count { try write("\(number).yaml", completed(fragment), in: sops) }
  }

  @Test func progressIsShownAndWipedAway() throws {
    try inScratch { folder in
      try tree(12, "form: {print: [title]}\n", folder)
      let run = try watch(["sop", "--to", "pdf", "-o", "cetak"], in: folder)
      #expect(run.code == 0)
      #expect(run.output.hasPrefix("\r\u{1B}[K1/12\r\u{1B}[K2/12"))
      #expect(run.output.hasSuffix("12/12\r\u{1B}[K\r\u{1B}[K"), "\(run.output)")
      #expect(try entries(folder.appending(path: "cetak")).count == 12)
      let alone = try watch(["sop/1.yaml", "-o", "a.pdf"], in: folder)
      #expect(!alone.output.contains("1/1"))
    }
  }

  /// A message stands on a line of its own, not behind the progress.
  @Test func messagesAndProgressKeepApart() throws {
    try inScratch { folder in
      try tree(12, "form: {print: [title]}\n", folder)
      let run = try watch(
        ["sop", "--to", "svg", "--page", "9", "-o", "cetak", "--lang", "en"], in: folder)
      #expect(run.code == 1)
      let lines = run.output.split(separator: "\r\n")
      let messages = lines.compactMap { $0.components(separatedBy: "\u{1B}[K").last }
        .filter { !$0.isEmpty }
      #expect(messages.count == 12)
      #expect(messages.allSatisfy { $0.hasPrefix("sopc-pages: ‘cetak/") }, "\(messages)")
    }
  }

  @Test func interruptingEndsBoth() throws {
    try inScratch { folder in
      try tree(40, "title: Surat\n", folder)
      let run = try watch(
        ["sop", "--to", "png", "--dpi", "1200", "-o", "cetak"], in: folder, pressingAt: "2/40")
      #expect(run.code == 130)
      let files = try entries(folder.appending(path: "cetak"))
      #expect(files.count < 40)
      #expect(files.allSatisfy { $0.hasSuffix(".png") }, "\(files)")
    }
  }
}
