import Foundation
import Testing

/// `sopc run` in a terminal of its own, as a person sits before it.
@Suite(.enabled(if: Repository.tool("python3") != nil, "python3 is not installed"))
struct TerminalSessionTests {
  /// Types one line after each prompt, and shows what was on the screen.
  private static let typist = """
    import os, pty, select, signal, sys
    program, keys = sys.argv[1].split(' '), sys.argv[2].split('|')
    pid, screen = pty.fork()
    if pid == 0:
        # The test runner may have blocked signals, which a shell never does.
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        os.execv(program[0], program)
    seen, waiting = b'', b''
    while True:
        if not select.select([screen], [], [], 10)[0]:
            os.kill(pid, signal.SIGKILL)
            break
        try: read = os.read(screen, 4096)
        except OSError: break
        if not read: break
        seen += read; waiting += read
        if waiting.endswith(b': ') and keys:
            key = keys.pop(0); waiting = b''
            os.write(screen, b'\\x03' if key == 'CTRL-C' else key.encode() + b'\\r')
    sys.stdout.buffer.write(seen)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    """

  private func session(_ sop: String, _ keys: [String], _ options: String = "") throws -> ProgramRun
  {
    let python = try #require(Repository.tool("python3"))
    let command = "\(Repository.sopc.path) run \(sop) --by Rina --lang id\(options)"
    return try run(
      python, ["-c", Self.typist, command, keys.joined(separator: "|")],
      environment: ["TERM": "xterm"])
  }

  @Test func aCaseIsWalkedToItsEnd() throws {
    let run = try session("sops/sumbar.yaml", ["", "2", "", "benar", ""])
    #expect(run.code == 0)
    #expect(run.output.contains("Langkah 2, putaran ke-2"))
    #expect(run.output.contains("Hasil: Selesai"))
    // Headings are bold in a terminal.
    #expect(run.output.contains("\u{1B}[1m"))
  }

  @Test func interruptingSaysWhereTheCaseStands() throws {
    let run = try session("sops/sumbar.yaml", ["", "CTRL-C"])
    #expect(run.code == 130)
    #expect(run.output.contains("Proses ini belum berakhir: sekarang di langkah 2"))
  }

  @Test func whoDidTheOneMayNotDoTheOther() throws {
    let keys = ["", "Ya", "", "Setuju", "oleh Sri", "Setuju"]
    let run = try session("examples/cuti.yaml", keys)
    #expect(run.code == 0)
    #expect(run.output.contains("harus dikerjakan orang lain"))
    #expect(run.output.contains("Hasil: Cuti diberikan"))
  }

  @Test func openBranchesAreChosenFrom() throws {
    let run = try session("examples/pengadaan.yaml", ["", "pindah 4", "", "status", "berhenti"])
    #expect(run.code == 0)
    #expect(run.output.contains("Terbuka juga: 4."))
    #expect(run.output.contains("✓ Tercatat: langkah 4 selesai"))
    #expect(run.output.contains("Sudah dilalui: 1 → 4."))
  }

  @Test func anOptionalStepIsLeftOutWithAReason() throws {
    let keys = ["", "1", "lewati", "lewati sudah jelas dari foto", ""]
    let run = try session("examples/pengaduan.yaml", keys)
    #expect(run.code == 0)
    #expect(run.output.contains("✓ Tercatat: langkah 3 dilewati."))
    #expect(run.output.contains("Dilewati: sudah jelas dari foto"))
  }
}
