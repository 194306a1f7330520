import ArgumentParser
import Glibc
import SOPConsole
import SOPJournal
import SOPLanguage

struct CaseEvents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: help(
      id: "Menunjukkan semua catatan berurutan, satu objek JSON per baris, untuk program lain.",
      en: "Tells every record in its order, one JSON object a line, for other programs."),
    discussion: help(
      id: """
        Contoh:
          sopc case events --after 120 --follow

        Setiap baris: {"seq":121,"record":{…}}. Simpan seq terakhir yang sudah diolah; dengan \
        --after alirannya lanjut dari situ. Catatan hanya memuat apa yang terjadi: giliran siapa \
        sesudahnya dan kapan tenggatnya ditunjukkan ‘sopc case show NOMOR --format json’.
        """,
      en: """
        Example:
          sopc case events --after 120 --follow

        Each line: {"seq":121,"record":{…}}. Keep the last seq that you have dealt with; with \
        --after the stream goes on from there. A record holds only what happened: whose turn it is \
        then and when it is due, ‘sopc case show NUMBER --format json’ tells.
        """))

  @Option(
    help: ArgumentHelp(
      help(id: "Hanya yang sesudah catatan ini.", en: "Only those behind this record."),
      valueName: "seq"))
  var after: Int64 = 0

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      help(id: "Hanya dari proses ini.", en: "Only those of this case."),
      valueName: help(id: "nomor", en: "number")))
  var number: Int64?

  @Flag(
    help: ArgumentHelp(
      help(
        id: "Menunggu catatan baru sampai dihentikan dengan Ctrl-C.",
        en: "Waits for new ones until it is stopped with Ctrl-C.")))
  var follow = false

  @OptionGroup var options: StoreOptions

  func run() throws {
    var journal = try options.journal(for: .reading)
    if let number {
      _ = try options.asking { () throws(JournalFailure) in try journal.subject(of: number) }
    }
    if follow {
      // Whatever it waits for, a reader that does not read among it.
      signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
      // A reader that goes away is no fault: it is told by the write that fails.
      signal(SIGPIPE, SIG_IGN)
    }
    var last = after
    while true {
      let records = try options.asking { () throws(JournalFailure) in
        try journal.records(after: last, of: number, limit: 500)
      }
      if let newest = records.last {
        last = newest.sequence
        guard try write(records) else { return }
      } else if follow {
        guard isReaderThere(waiting: 200) else { return }
        if journal.isFrozen { journal = try options.journal(for: .reading) }
      } else {
        return
      }
    }
  }

  /// Whether there is still somebody who reads.
  private func write(_ records: [WrittenRecord]) throws -> Bool {
    var bytes: [UInt8] = []
    for record in records {
      bytes += "{\"seq\":\(record.sequence),\"record\":".utf8
      bytes += record.json
      bytes += "}\n".utf8
    }
    do throws(FileProblem) {
      try writeAll(STDOUT_FILENO, bytes, "stdout")
    } catch {
      if error.kind == .other(EPIPE) { return false }
      throw Failure(.world, error.message[options.language])
    }
    return true
  }

  /// Waits so many milliseconds, or until whoever reads goes away.
  private func isReaderThere(waiting milliseconds: Int32) -> Bool {
    var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&output, 1, milliseconds) <= 0
  }
}
