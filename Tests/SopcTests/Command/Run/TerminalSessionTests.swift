import Foundation
import Testing

/// `sopc run` in a terminal of its own, as a person sits before it.
@Suite(.enabled(if: Repository.tool("python3") != nil, "python3 is not installed"))
struct TerminalSessionTests {
  /// Types one line after each prompt, and shows what was on the screen. `1>selesai` is typed in
  /// the second of several terminals.
  private static let typist = """
    import os, pty, select, signal, sys
    programs = [line.split(' ') for line in sys.argv[1].split('\\n')]
    keys = [key.split('>', 1) if key[1:2] == '>' else ['0', key] for key in sys.argv[2].split('|')]
    pids, screens = [], []
    for program in programs:
        pid, screen = pty.fork()
        if pid == 0:
            # The test runner may have blocked signals, which a shell never does.
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            os.execv(program[0], program)
        pids.append(pid); screens.append(screen)
    seen, waiting, open_ = [b''] * len(pids), [b''] * len(pids), list(range(len(pids)))
    def kill(number):
        os.kill(pids[number], signal.SIGKILL)
    while open_:
        # One after the other: all have said what they have to say.
        while keys and open_ and all(waiting[number].endswith(b': ') for number in open_):
            place, key = keys.pop(0); number = int(place)
            if key == 'KILL':
                kill(number); waiting[number] = b''; continue
            waiting[number] = b''
            os.write(screens[number], b'\\x03' if key == 'CTRL-C' else key.encode() + b'\\r')
        ready = select.select([screens[number] for number in open_], [], [], 10)[0]
        if not ready:
            for number in open_: kill(number)
            break
        for number in list(open_):
            if screens[number] not in ready: continue
            try: read = os.read(screens[number], 4096)
            except OSError: read = b''
            if not read: open_.remove(number); continue
            seen[number] += read; waiting[number] += read
    sys.stdout.buffer.write(b'\\n=====\\n'.join(seen))
    codes = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
    sys.stdout.flush()
    sys.exit(codes[0] if codes[0] >= 0 else 128 - codes[0])
    """

  private func session(
    _ sop: String, _ keys: [String], _ options: String = "", terminals: Int = 1,
    store: URL? = nil
  ) throws -> ProgramRun {
    let python = try #require(Repository.tool("python3"))
    let command = "\(Repository.sopc.path) run \(sop) --by Rina --lang id\(options)"
    var environment = ["TERM": "xterm"]
    environment["SOPC_STORE"] = store?.path
    return try run(
      python,
      [
        "-c", Self.typist,
        [String](repeating: command, count: terminals).joined(separator: "\n"),
        keys.joined(separator: "|"),
      ],
      environment: environment)
  }

  private func inStore(_ body: (URL) throws -> Void) throws {
    try inScratch { try body($0.appending(path: "cases.sqlite")) }
  }

  private func records(_ store: URL) throws -> String {
    let run = try sopc(["case", "verify"], environment: ["SOPC_STORE": store.path])
    #expect(run.code == 0)
    return String(run.output.prefix { $0.isNumber })
  }

  @Test func whatWasStoppedGoesOnInAnotherProcess() throws {
    try inStore { store in
      let first = try session("sops/sumbar.yaml", ["", "2", "berhenti"], store: store)
      #expect(first.code == 0)
      #expect(first.output.contains("sopc run --case 1"))
      let second = try session("--case 1", ["", "CTRL-C"], store: store)
      #expect(second.code == 130)
      #expect(second.output.contains("Proses nomor 1 dilanjutkan"))
      #expect(second.output.contains("Langkah 1, putaran ke-2"))
      #expect(second.output.contains("sopc run --case 1"))
      let third = try session("--case 1", ["benar", ""], store: store)
      #expect(third.code == 0)
      #expect(third.output.contains(" 5. Langkah 3: "))
      #expect(third.output.contains("Hasil: Selesai"))
      #expect(try records(store) == "6")
      // It has ended: all that is left is to be told.
      let fourth = try session("--case 1", [], store: store)
      #expect(fourth.code == 0 && fourth.output.contains("Hasil: Selesai"))
    }
  }

  @Test func openCasesAreOfferedFirst() throws {
    try inStore { store in
      _ = try session("sops/sumbar.yaml", ["", "berhenti"], " --subject Pertama", store: store)
      let other = try session("sops/sumbar.yaml", ["", "", "berhenti"], store: store)
      #expect(other.output.contains("1. Pertama: langkah 2 (Diskominfo/OP)"))
      #expect(other.output.contains("sopc run --case 2"))
      let again = try session("sops/sumbar.yaml", ["7", "1", "benar", ""], store: store)
      #expect(again.code == 0)
      #expect(again.output.contains("“7” bukan salah satu nomor di atas."))
      #expect(again.output.contains("Proses nomor 1 dilanjutkan"))
      #expect(try records(store) == "6")
    }
  }

  @Test func whatWasRecordedIsThereAfterAKill() throws {
    try inStore { store in
      let killed = try session("sops/sumbar.yaml", ["", "2", "", "KILL"], store: store)
      #expect(killed.code != 0)
      #expect(try records(store) == "4")
      let again = try session("--case 1", ["benar", ""], store: store)
      #expect(again.code == 0 && again.output.contains(" 5. Langkah 3: "))
    }
  }

  @Test func twoTerminalsOnOneCase() throws {
    try inStore { store in
      _ = try session("examples/pengadaan.yaml", ["", "berhenti"], store: store)
      let two = try session(
        "--case 1", ["0>", "1>", "1>berhenti", "0>berhenti"], terminals: 2, store: store)
      #expect(two.code == 0)
      let screens = two.output.split(separator: "=====")
      #expect(screens.count == 2)
      let step = try #require(
        screens[0].firstMatch(of: #/✓ Tercatat: (langkah [0-9]+)/#)?.output.1)
      #expect(
        screens[1].contains("Sementara itu: L\(step.dropFirst()) sudah diselesaikan Rina"))
      #expect(screens[1].contains("Yang tadi tidak dicatat."))
      #expect(try records(store) == "3")
    }
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
    // A step of it is a case of another SOP, which nobody completes here.
    let run = try session("examples/pengaduan.yaml", keys, " --trial")
    #expect(run.code == 0)
    #expect(run.output.contains("✓ Tercatat: langkah 3 dilewati."))
    #expect(run.output.contains("Dilewati: sudah jelas dari foto"))
  }
}
