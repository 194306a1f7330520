import Glibc
import SOPConsole
import SOPLanguage

/// `sopc-pages`, which draws pages and lies in this program's folder.
struct PagesProgram {
  private let path: String
  private let options: [String]
  private let language: Language

  /// Documents for one run: their workflows go through its input, only the files' names are
  /// arguments.
  struct Batch {
    fileprivate var lines: [[UInt8]] = []
    fileprivate var outputs: [String] = []
    private var size = 0
    private var nameSize = 0

    mutating func add(_ line: [UInt8], _ output: String) {
      lines.append(line)
      outputs.append("--output=" + output)
      size += line.count
      nameSize += output.utf8.count + 10
    }

    var isEmpty: Bool { lines.isEmpty }

    /// Systems take at least 128 KiB of arguments; the workflows stay in memory until they are
    /// drawn.
    var isFull: Bool { nameSize > 60_000 || size > 16 << 20 }
  }

  init(_ options: [String], _ language: Language) throws {
    let folder = realPath("/proc/self/exe").map(folderPath) ?? folderPath(CommandLine.arguments[0])
    path = folder + "/sopc-pages"
    self.options = options
    self.language = language
    guard access(path, X_OK) == 0 else {
      throw Failure(
        .world,
        Text(
          id: """
            untuk pdf, png, dan svg perlu program sopc-pages di folder yang sama dengan sopc; \
            bangun dengan ‘swift build -c release --product sopc-pages’
            """,
          en: """
            pdf, png and svg need the program sopc-pages in sopc's own folder; build it with \
            ‘swift build -c release --product sopc-pages’
            """)[language])
    }
  }

  /// Draws a batch and gives the exit status. Messages of the program go where ours go.
  ///
  /// `begin` is called before each document with its place in the batch: the program reads one
  /// when the one before is drawn, apart from what fits into a pipe.
  func draw(_ batch: Batch, _ console: Console, begin: (Int) -> Void) -> Int32 {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return failed(errno, console) }
    // Else the program would hold its own input open and never see its end.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var child = pid_t()
    let code = spawn(&child, [path] + options + batch.outputs, input: ends[0])
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      return failed(code, console)
    }
    feed(batch.lines, to: ends[1], begin)
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    console.clearProgress()
    return exitStatus(status, console)
  }

  private func spawn(_ child: inout pid_t, _ words: [String], input: Int32) -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    var arguments = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    return posix_spawn(&child, path, &files, nil, arguments, environ)
  }

  /// A program that has ended early reads no more: its exit status says why.
  private func feed(_ lines: [[UInt8]], to pipe: Int32, _ begin: (Int) -> Void) {
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    for (place, line) in lines.enumerated() {
      begin(place)
      do throws(FileProblem) {
        try writeAll(pipe, line + [0x0A], path)
      } catch {
        return
      }
    }
  }

  private func exitStatus(_ status: Int32, _ console: Console) -> Int32 {
    let (signal, code) = (status & 0x7F, status >> 8 & 0xFF)
    if signal == SIGINT { return ExitStatus.interrupted.rawValue }
    if signal == 0, code != 127 { return code }
    // The loader's code where a library is missing; it has said which.
    let reason =
      signal == 0
      ? Text(
        id: """
          sopc-pages tidak dapat dijalankan; pasang pustakanya: \
          apt-get install libpango1.0-dev libcairo2-dev
          """,
        en: """
          sopc-pages cannot be started; install its libraries: \
          apt-get install libpango1.0-dev libcairo2-dev
          """)
      : Text(
        id: "sopc-pages terhenti oleh sinyal \(signal); sebagian berkas mungkin belum ditulis",
        en: "sopc-pages was ended by signal \(signal); some files may not have been written")
    console.writeError("sopc: \(reason[language])\n")
    return ExitStatus.world.rawValue
  }

  private func failed(_ code: Int32, _ console: Console) -> Int32 {
    console.clearProgress()
    let problem = FileProblem(path, errno: code)
    console.writeError("sopc: \(shown(problem.message[language]))\n")
    return ExitStatus.world.rawValue
  }
}
